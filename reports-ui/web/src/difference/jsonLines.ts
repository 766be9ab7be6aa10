import { below, isArray, isObject, type Json, scalarText } from './json';

/** One line of a JSON document that is spread over lines. */
export interface Line {
  location: string;
  depth: number;
  text: string;
  /** whether it only ends an array or object */
  closes?: true;
}

/** A value on lines of its own; `label` is what stands before it, such as `"id": `. */
export function jsonLines(value: Json, label = '', location = '', depth = 0): Line[] {
  if (isArray(value)) {
    const items = value.flatMap((item, i) => jsonLines(item, '', below(location, i), depth + 1));
    return enclosed(items, '[', ']', { text: label, location, depth });
  }
  if (isObject(value)) {
    const members = Object.entries(value).flatMap(([key, member]) =>
      jsonLines(member, keyLabel(key), below(location, key), depth + 1),
    );
    return enclosed(members, '{', '}', { text: label, location, depth });
  }
  return [{ location, depth, text: label + scalarText(value) }];
}

/** What stands before the value of a member. */
export function keyLabel(key: string): string {
  return `${JSON.stringify(key)}: `;
}

function enclosed(inner: Line[], open: string, close: string, at: Line): Line[] {
  if (inner.length === 0) return [{ ...at, text: at.text + open + close }];
  return [{ ...at, text: at.text + open }, ...inner, { ...at, text: close, closes: true }];
}
