import type { Difference } from '../api/exchange';
import { isUnjudged } from '../words/standings';
import { isSame, type Row } from './row';

/** How a line that differs was judged. */
export interface Mark {
  /** `bad`: nothing excuses it; `excused`: a rule or the rechecks do; `uncounted`: it does not count as a difference */
  tone: 'bad' | 'excused' | 'uncounted';
  differences: Difference[];
}

/** Finds what the verdict says of a line; null for a line that is the same on both sides. */
export type Marker = (row: Row) => Mark | null;

/** The marker for the headers of an exchange. */
export function headerMarker(differences: Difference[]): Marker {
  const own = differences.filter(({ kind }) => /^(header|media|charset|cookie)/.test(kind));
  return marker(({ location }) =>
    own.filter((d) => d.location === location || d.location.startsWith(`${location}/`)),
  );
}

/** The marker for its bodies: a difference covers its place and all below it. */
export function bodyMarker(differences: Difference[]): Marker {
  const own = differences.filter(({ kind }) => !/^(status|header|media|charset|cookie)/.test(kind));
  const byLocation = byPlace(own);
  const lines = [...byLocation.keys()].flatMap((location) => lineOf(location) ?? []).sort((a, b) => b - a);
  return marker(({ location }) => {
    const line = lineOf(location);
    if (line === undefined) return covering(location).flatMap((place) => byLocation.get(place) ?? []);
    const first = lines.find((start) => start <= line) ?? lines.at(-1);
    return byLocation.get(first === undefined ? '' : `line/${first}`) ?? [];
  });
}

/** By location; what concerns the body as one piece stands at its root. */
function byPlace(differences: Difference[]): Map<string, Difference[]> {
  const places = new Map<string, Difference[]>();
  for (const difference of differences) {
    const place = difference.location === 'body' ? '' : difference.location;
    places.set(place, [...(places.get(place) ?? []), difference]);
  }
  return places;
}

function marker(found: (row: Row) => Difference[]): Marker {
  return (row) => {
    if (isSame(row)) return null;
    const differences = found(row);
    return { tone: tone(differences), differences };
  };
}

function tone(differences: Difference[]): Mark['tone'] {
  if (differences.length === 0) return 'uncounted';
  return differences.every(({ rule, standing }) => rule !== null || isUnjudged(standing)) ? 'excused' : 'bad';
}

/** The place itself and all places above it. */
function covering(location: string): string[] {
  const places = [location];
  for (let end = location.lastIndexOf('/'); end >= 0; end = location.lastIndexOf('/', end - 1)) {
    places.push(location.slice(0, end));
    if (end === 0) break;
  }
  return places;
}

function lineOf(location: string): number | undefined {
  const line = /^line\/(\d+)$/.exec(location)?.[1];
  return line === undefined ? undefined : Number(line);
}
