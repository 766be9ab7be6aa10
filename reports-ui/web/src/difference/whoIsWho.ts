import type { PairedArray, PairedRun, Pairings } from '../api/exchange';
import { canonical } from './canonical';
import type { Json } from './json';
import { alignedPairs, pairsByPosition } from './pairs';

/** An element with its partner, or alone. */
export interface Together {
  primary: number | null;
  candidate: number | null;
  /** whether it stands elsewhere among those that both sides have */
  moved: boolean;
}

/** The elements of two arrays in the order in which they are shown; `known` where the verdict says who is who. */
export interface Elements {
  together: Together[];
  known: boolean;
}

/** Tells who is who in the arrays at a place, as the verdict paired them: this page pairs nothing by itself. */
export type WhoIsWho = (at: string, primary: Json[], candidate: Json[]) => Elements;

export function whoIsWho({ arrays, more }: Pairings): WhoIsWho {
  const byPlace = new Map(arrays.map((array) => [array.at, array]));
  return (at, primary, candidate) => {
    const told = byPlace.get(at);
    if (told !== undefined) return { together: asTold(told, primary.length, candidate.length), known: true };
    if (more) return { together: onlyEqual(primary, candidate), known: false };
    const pairs = pairsByPosition(primary.length, candidate.length);
    return { together: pairs.map(([p, c]) => ({ primary: p, candidate: c, moved: false })), known: true };
  };
}

/** In the primary's order; what only the candidate has stands behind what it follows there. */
export function asTold(told: PairedArray, primary: number, candidate: number): Together[] {
  const partners = partnersOf(told, primary, candidate);
  const taken = new Set([...partners.values()].map((pair) => pair.candidate));
  const together: Together[] = [];
  let next = 0;
  const added = () => {
    for (; next < candidate && !taken.has(next); next++) {
      together.push({ primary: null, candidate: next, moved: false });
    }
  };
  for (let p = 0; p < primary; p++) {
    const pair = partners.get(p);
    if (pair !== undefined) {
      added();
      next = pair.candidate + 1;
    }
    together.push(pair ?? { primary: p, candidate: null, moved: false });
  }
  added();
  return together;
}

/** The pairs by the primary's indexes: one with at most one, and none that the arrays do not have. */
function partnersOf({ kept, moved }: PairedArray, primary: number, candidate: number) {
  const partners = new Map<number, Together & { candidate: number }>();
  const taken = new Set<number>();
  const take = ([from, to, length]: PairedRun, isMoved: boolean) => {
    for (let i = 0; i < length && from + i < primary && to + i < candidate; i++) {
      if (from + i < 0 || to + i < 0 || partners.has(from + i) || taken.has(to + i)) continue;
      partners.set(from + i, { primary: from + i, candidate: to + i, moved: isMoved });
      taken.add(to + i);
    }
  };
  for (const run of kept) take(run, false);
  for (const run of moved) take(run, true);
  return partners;
}

/** Where nothing is known, only what is the same on both sides is set side by side. */
function onlyEqual(primary: Json[], candidate: Json[]): Together[] {
  const left = primary.map(canonical);
  const right = candidate.map(canonical);
  return alignedPairs(left, right).flatMap(([p, c]): Together[] => {
    if (p !== null && c !== null && left[p] === right[c]) return [{ primary: p, candidate: c, moved: false }];
    const ofPrimary = p === null ? [] : [{ primary: p, candidate: null, moved: false }];
    const ofCandidate = c === null ? [] : [{ primary: null, candidate: c, moved: false }];
    return [...ofPrimary, ...ofCandidate];
  });
}
