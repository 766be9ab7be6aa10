import { Button } from '@mantine/core';
import { useActor } from '../actor/useActor';
import { visible } from '../words/visible';

/** Who this browser's decisions are recorded for. */
export function Signature() {
  const [actor, setActor] = useActor();
  if (actor === '') return null;
  return (
    <span>
      <span className="dim">Decisions are recorded for</span> {visible(actor)}{' '}
      <Button variant="subtle" size="compact-xs" onClick={() => setActor('')}>
        not me
      </Button>
    </span>
  );
}
