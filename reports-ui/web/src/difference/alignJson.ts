import { below, isArray, isObject, type Json } from './json';
import { jsonLines, keyLabel } from './jsonLines';
import { alignedPairs, pairsByPosition } from './pairs';
import type { Row } from './row';

interface Place {
  location: string;
  depth: number;
  label: string;
}

const ROOT: Place = { location: '', depth: 0, label: '' };

/** Sets two JSON values side by side: members by their key whatever their order, elements by position. */
export function alignJson(primary: Json, candidate: Json, at: Place = ROOT): Row[] {
  if (isObject(primary) && isObject(candidate)) return alignObjects(primary, candidate, at);
  if (isArray(primary) && isArray(candidate)) return alignArrays(primary, candidate, at);
  return sideBySide(primary, candidate, at);
}

function alignObjects(
  primary: { [key: string]: Json },
  candidate: { [key: string]: Json },
  at: Place,
): Row[] {
  const keys = [...new Set([...Object.keys(primary), ...Object.keys(candidate)])];
  const rows = keys.flatMap((key) =>
    alignEither(own(primary, key), own(candidate, key), {
      location: below(at.location, key),
      depth: at.depth + 1,
      label: keyLabel(key),
    }),
  );
  return enclosed(rows, '{', '}', at);
}

function alignArrays(primary: Json[], candidate: Json[], at: Place): Row[] {
  const pairs =
    primary.length === candidate.length
      ? pairsByPosition(primary.length, candidate.length)
      : alignedPairs(primary.map(canonical), candidate.map(canonical));
  const rows = pairs.flatMap(([p, c]) =>
    alignEither(p === null ? undefined : primary[p], c === null ? undefined : candidate[c], {
      location: below(at.location, p ?? c ?? 0),
      depth: at.depth + 1,
      label: '',
    }),
  );
  return enclosed(rows, '[', ']', at);
}

function alignEither(primary: Json | undefined, candidate: Json | undefined, at: Place): Row[] {
  if (primary !== undefined && candidate !== undefined) return alignJson(primary, candidate, at);
  return sideBySide(primary, candidate, at);
}

/** The lines of both values beside each other, for values that have no parts in common. */
function sideBySide(primary: Json | undefined, candidate: Json | undefined, at: Place): Row[] {
  const left = primary === undefined ? [] : jsonLines(primary, at.label, at.location, at.depth);
  const right = candidate === undefined ? [] : jsonLines(candidate, at.label, at.location, at.depth);
  const lines = left.length >= right.length ? left : right;
  return lines.map(({ location, depth }, i) => ({
    location,
    depth,
    primary: left[i]?.text ?? null,
    candidate: right[i]?.text ?? null,
  }));
}

function enclosed(rows: Row[], open: string, close: string, { location, depth, label }: Place): Row[] {
  const line = (text: string): Row => ({ location, depth, primary: text, candidate: text });
  return rows.length === 0 ? [line(label + open + close)] : [line(label + open), ...rows, line(close)];
}

function own(object: { [key: string]: Json }, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** A spelling that is the same whatever the order of members. */
function canonical(value: Json): string {
  if (isArray(value)) return `[${value.map(canonical).join()}]`;
  if (!isObject(value)) return jsonLines(value)[0]?.text ?? '';
  const members = Object.entries(value).map(([key, member]) => keyLabel(key) + canonical(member));
  return `{${members.sort().join()}}`;
}
