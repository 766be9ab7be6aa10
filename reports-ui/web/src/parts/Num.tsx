import { count } from '../words/numbers';

/** A count in a table: zeros step back, and what should not be there stands out by weight as well as colour. */
export function Num({ n, bad = false }: { n: number; bad?: boolean }) {
  if (n === 0) return <span className="dim">0</span>;
  return bad ? <strong style={{ color: 'var(--us-bad)' }}>{count(n)}</strong> : count(n);
}
