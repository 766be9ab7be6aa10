import { NONE } from '../words/parity';

/** A ratio of two durations: `0.85 ×`, `1.20 ×`, `14 ×`. */
export function times(ratio: number | null): string {
  if (ratio === null) return NONE;
  return `${ratio >= 10 ? Math.round(ratio) : ratio.toFixed(2)} ×`;
}
