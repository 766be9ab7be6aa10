/** A stored name as words: `unsafe-method` and `UNSAFE_METHOD` as `unsafe method`. */
export function spoken(name: string): string {
  return name.toLowerCase().replaceAll(/[-_]+/g, ' ');
}
