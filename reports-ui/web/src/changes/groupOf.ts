/** The group that a change is about, where its subject names one: `group 12`. */
export function groupOf(subject: string): string | null {
  return /^group (\S+)$/.exec(subject)?.[1] ?? null;
}
