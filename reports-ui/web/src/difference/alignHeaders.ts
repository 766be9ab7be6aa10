import type { HeaderLine } from '../api/exchange';
import type { Row } from './row';

/** Sets headers side by side by their name, lines of one name in their order; the primary's order, then what is extra. */
export function alignHeaders(primary: HeaderLine[], candidate: HeaderLine[]): Row[] {
  const names = [...new Set([...primary, ...candidate].map(({ name }) => name.toLowerCase()))];
  return names.flatMap((name) => {
    const left = primary.filter((line) => line.name.toLowerCase() === name);
    const right = candidate.filter((line) => line.name.toLowerCase() === name);
    return Array.from({ length: Math.max(left.length, right.length) }, (_, i) =>
      row(name, left[i], right[i]),
    );
  });
}

/** The case of a name means nothing, so both sides show the primary's. */
function row(location: string, left: HeaderLine | undefined, right: HeaderLine | undefined): Row {
  const name = left?.name ?? right?.name ?? location;
  return {
    location,
    depth: 0,
    primary: left === undefined ? null : `${name}: ${left.value}`,
    candidate: right === undefined ? null : `${name}: ${right.value}`,
  };
}
