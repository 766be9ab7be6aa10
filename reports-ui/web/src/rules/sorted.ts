import type { Rule } from '../api/rules';

/** Rules by what a person does about them; each list keeps the order in which they are asked. */
export interface Sorted {
  inUse: Rule[];
  unused: Rule[];
  over: Rule[];
}

/** A built-in rule needs no attention however seldom it is used, and a part of a pack belongs with its pack. */
export function sorted(rules: Rule[]): Sorted {
  const over = rules.filter(({ state }) => state !== 'in-force');
  const inForce = rules.filter(({ state }) => state === 'in-force');
  const unused = inForce.filter(
    ({ hits, source, partOf }) => hits === 0 && source !== 'built-in' && partOf === null,
  );
  return { inUse: inForce.filter((rule) => !unused.includes(rule)), unused, over };
}

/** Only what is in the store can be ended here, as a whole, and once. */
export function canBeEnded({ source, partOf, state }: Rule): boolean {
  return source === 'store' && partOf === null && state !== 'ended';
}
