const LIMIT = 200;

/** The beginning of a long text, and how much of it is left out. */
export function shortened(text: string): string {
  const characters = [...text];
  const more = characters.length - LIMIT;
  return more <= 0 ? text : `${characters.slice(0, LIMIT).join('')}… (${more} more)`;
}
