import { isArray, isObject, type Json } from './json';
import { jsonLines, keyLabel } from './jsonLines';

/** A spelling that is the same whatever the order of members. */
export function canonical(value: Json): string {
  if (isArray(value)) return `[${value.map(canonical).join()}]`;
  if (!isObject(value)) return jsonLines(value)[0]?.text ?? '';
  const members = Object.entries(value).map(([key, member]) => keyLabel(key) + canonical(member));
  return `{${members.sort().join()}}`;
}
