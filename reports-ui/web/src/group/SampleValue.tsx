import { shortened } from '../words/shortened';
import { visible } from '../words/visible';

/** What one side has at the group's place. */
export function SampleValue({ value }: { value: string | null }) {
  return value === null ? (
    <span className="dim">nothing</span>
  ) : (
    <span className="mono">{visible(shortened(value))}</span>
  );
}
