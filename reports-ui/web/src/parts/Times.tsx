import { NONE } from '../words/parity';
import { ago, moment } from '../words/times';
import { useNow } from './useNow';

/** How long ago; the exact time is in the title. */
export function Ago({ at }: { at: string | null }) {
  const now = useNow();
  if (at === null) return <span className="dim">{NONE}</span>;
  return (
    <time dateTime={at} title={at} className="nowrap">
      {ago(at, now)}
    </time>
  );
}

/** Day and time; the exact time in UTC is in the title. */
export function Moment({ at }: { at: string | null }) {
  if (at === null) return <span className="dim">{NONE}</span>;
  return (
    <time dateTime={at} title={at} className="nowrap">
      {moment(at)}
    </time>
  );
}
