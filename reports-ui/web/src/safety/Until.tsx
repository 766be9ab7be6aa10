import type { Leave } from '../api/safety';
import { Chip } from '../parts/Chip';
import { useNow } from '../parts/useNow';
import { until } from '../words/safety';

/** Until when somebody answers for something. */
export function Until({ leave }: { leave: Leave }) {
  return <Chip saying={until(leave, useNow())} />;
}
