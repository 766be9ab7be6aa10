const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const stamp = new Intl.DateTimeFormat('en-GB', {
  day: '2-digit',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hour12: false,
});

/** Day and time of the reader's zone: `22 Nov, 09:12:33`. */
export function moment(iso: string): string {
  return stamp.format(new Date(iso));
}

/** How long ago, in the largest unit that is not 0: `just now`, `3 min ago`, `5 h ago`, `2 days ago`. */
export function ago(iso: string, now: number): string {
  const past = now - Date.parse(iso);
  if (past < MINUTE) return 'just now';
  if (past < HOUR) return `${Math.floor(past / MINUTE)} min ago`;
  if (past < DAY) return `${Math.floor(past / HOUR)} h ago`;
  const days = Math.floor(past / DAY);
  return days === 1 ? '1 day ago' : `${days} days ago`;
}
