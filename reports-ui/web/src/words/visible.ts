/**
 * Characters that are not seen, or that turn the text around them (Unicode's bidirectional controls): captured text
 * can use them to look like something it is not.
 */
const UNSEEN = /(?![\t\n])\p{Cc}|[\p{Cf}\u2028\u2029]/gu;

/** Captured text with everything invisible spelled as `\u202e`. */
export function visible(text: string): string {
  return text.replaceAll(UNSEEN, (c) => `\\u${(c.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`);
}
