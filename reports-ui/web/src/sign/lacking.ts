/** What is still missing before something can be recorded; null when nothing is. */
export function lacking(text: string, actor: string, optional: boolean): string | null {
  if (actor.trim() === '') return 'Say who you are: every change is recorded with a name.';
  if (text.trim() === '' && !optional) return 'This cannot be empty.';
  return null;
}
