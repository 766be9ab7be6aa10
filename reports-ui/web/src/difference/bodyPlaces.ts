import type { Difference } from '../api/exchange';
import { isSame, type Row } from './row';

/** The differences of two bodies by the lines that they concern. */
export interface BodyPlaces {
  /** whether any was found by the structure of the bodies, so that it has no line of its own */
  byStructure: boolean;
  of(row: Row): Difference[];
}

/** Kinds that are said of an array or element as a whole, and not of what is within it. */
const OF_THE_WHOLE = new Set(['json-order', 'json-member-moved', 'json-array-length']);

/** A difference covers its place and all below it, but for what is said of an array as a whole. */
export function bodyPlaces(differences: Difference[]): BodyPlaces {
  const whole = byPlace(differences.filter(({ kind }) => OF_THE_WHOLE.has(kind)));
  const added = byPlace(differences.filter(({ kind }) => kind === 'json-member-added'));
  const others = byPlace(
    differences.filter(({ kind }) => !OF_THE_WHOLE.has(kind) && kind !== 'json-member-added'),
  );
  const lines = [...others.keys()].flatMap((location) => lineOf(location) ?? []).sort((a, b) => b - a);
  const at = (places: Map<string, Difference[]>, location: string) => places.get(location) ?? [];
  const covering = (places: Map<string, Difference[]>, location: string) =>
    upwards(location).flatMap((place) => at(places, place));

  const ofLine = (row: Row, line: number): Difference[] => {
    const first = lines.find((start) => start - (row.primary === null ? 1 : 0) <= line);
    const begun = first === undefined ? [] : at(others, `line/${first}`);
    const own = begun.filter((difference) => line === first || !isOneLine(difference));
    if (isBlank(row)) return own.filter(hasBlankLine);
    return own.length > 0 ? own : at(others, '');
  };

  const inJson = (row: Row): Difference[] => {
    const { location, addedTo } = row;
    const lone = row.primary === null || row.candidate === null;
    const lengths = lone
      ? covering(whole, addedTo ?? location).filter(({ kind }) => kind === 'json-array-length')
      : [];
    if (addedTo !== undefined)
      return [...covering(added, location), ...covering(others, addedTo), ...lengths];
    return [...(isSame(row) ? [] : covering(others, location)), ...lengths, ...ofTheWhole(row)];
  };

  /** The order of an array is said at its first line, and at that of each element that moved. */
  const ofTheWhole = ({ location, moved, closes }: Row): Difference[] => {
    if (closes) return [];
    const own = at(whole, location);
    if (moved === undefined || own.some(({ kind }) => kind === 'json-member-moved')) return own;
    return [...own, ...at(whole, above(location)).filter(({ kind }) => kind === 'json-order')];
  };

  return {
    byStructure: [...others.keys(), ...added.keys(), ...whole.keys()].some((place) => place.startsWith('/')),
    of: (row) => {
      const line = lineOf(row.location);
      if (line !== undefined) return isSame(row) ? [] : ofLine(row, line);
      return inJson(row);
    },
  };
}

/** By location; what concerns the body as one piece stands at its root. */
function byPlace(differences: Difference[]): Map<string, Difference[]> {
  const places = new Map<string, Difference[]>();
  for (const difference of differences) {
    const place = difference.location === 'body' ? '' : difference.location;
    const held = places.get(place);
    if (held === undefined) places.set(place, [difference]);
    else held.push(difference);
  }
  return places;
}

/** The place itself and all places above it. */
function upwards(location: string): string[] {
  const places = [location];
  for (let place = location; place !== ''; ) {
    place = above(place);
    places.push(place);
  }
  return places;
}

function above(location: string): string {
  return location.slice(0, Math.max(0, location.lastIndexOf('/')));
}

/** One line against one: it says nothing of those behind it. */
function isOneLine({ kind, primary, candidate }: Difference): boolean {
  return kind === 'text-line' && !`${primary ?? ''}${candidate ?? ''}`.includes('\n');
}

function isBlank({ primary, candidate }: Row): boolean {
  return `${primary ?? ''}${candidate ?? ''}`.trim() === '';
}

/** Lines without text are among those that differ only where they mean something, which in HTML they do not. */
function hasBlankLine({ primary, candidate }: Difference): boolean {
  return [primary, candidate].some((text) => text?.split('\n').some((line) => line.trim() === ''));
}

function lineOf(location: string): number | undefined {
  const line = /^line\/(\d+)$/.exec(location)?.[1];
  return line === undefined ? undefined : Number(line);
}
