import type { Difference } from '../api/exchange';
import { isUnjudged } from '../words/standings';
import { type BodyPlaces, bodyPlaces } from './bodyPlaces';
import { isSame, type Row } from './row';

/** How a line that differs was judged. */
export interface Mark {
  /**
   * `bad`: nothing excuses it; `excused`: a rule or the rechecks do; `uncounted`: it does not count as a difference;
   * `unsaid`: the verdict, as far as it is here, does not speak of this line
   */
  tone: 'bad' | 'excused' | 'uncounted' | 'unsaid';
  differences: Difference[];
  /** why the verdict does not speak of it */
  because?: string;
  /** whether the same was said of an earlier line, of which this is a part */
  goesOn?: true;
}

/** Finds what the verdict says of a line; null where there is nothing to say. */
export type Marker = (row: Row) => Mark | null;

/** The marker for the headers of an exchange. */
export function headerMarker(differences: Difference[]): Marker {
  const own = differences.filter(({ kind }) => /^(header|media|charset|cookie)/.test(kind));
  return (row) => {
    if (isSame(row)) return null;
    const { location } = row;
    return mark(own.filter((d) => d.location === location || d.location.startsWith(`${location}/`)));
  };
}

/** The marker for its bodies; `unlisted` is how many differences the verdict found beyond those that are here. */
export function bodyMarker(differences: Difference[], unlisted = 0): Marker {
  const places = bodyPlaces(
    differences.filter(({ kind }) => !/^(status|header|media|charset|cookie)/.test(kind)),
  );
  return (row) => {
    const found = places.of(row);
    if (found.length > 0) return goesOn(row, found) ? { ...mark(found), goesOn: true } : mark(found);
    if (isSame(row) || row.unpaired) return null;
    const because = silence(row, places, unlisted);
    return because === undefined
      ? { tone: 'uncounted', differences: [] }
      : { tone: 'unsaid', differences: [], because };
  };
}

/** An element, member or document that differs as a whole says so on its first line. */
function goesOn({ location, closes, moved }: Row, differences: Difference[]): boolean {
  if (moved !== undefined || (location !== '' && !location.startsWith('/'))) return false;
  return (
    closes === true ||
    differences.every(
      (difference) =>
        difference.location !== location && !(location === '' && difference.location === 'body'),
    )
  );
}

/** Why silence does not say that a line does not count; undefined where it does. */
function silence(row: Row, { byStructure }: BodyPlaces, unlisted: number): string | undefined {
  if (row.location.startsWith('line/') && byStructure) return 'judged by structure, not by line';
  return unlisted > 0 ? 'beyond the differences that are listed' : undefined;
}

function mark(differences: Difference[]): Mark {
  if (differences.length === 0) return { tone: 'uncounted', differences };
  const excused = differences.every(({ rule, standing }) => rule !== null || isUnjudged(standing));
  return { tone: excused ? 'excused' : 'bad', differences };
}
