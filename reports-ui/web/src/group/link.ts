/** An address that is safe to follow; null for any other, whatever the server let through. */
export function webAddress(link: string): string | null {
  try {
    const { protocol, href } = new URL(link);
    return protocol === 'http:' || protocol === 'https:' ? href : null;
  } catch {
    return null;
  }
}
