/** Identifies an endpoint, a group or an exchange; opaque to the page. */
export type Id = string | number;

/** The id as one segment of a path. */
export function segment(id: Id): string {
  return encodeURIComponent(String(id));
}
