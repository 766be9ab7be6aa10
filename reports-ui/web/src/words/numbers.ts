const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

/** `12345` as `12,345`. */
export function count(n: number): string {
  return whole.format(n);
}

/** `1 sample`, `12,345 samples`. */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${count(n)} ${n === 1 ? one : many}`;
}

/** Bytes as a person reads them: `262,144 bytes` stays exact below a megabyte. */
export function bytes(n: number): string {
  return n < 1_048_576 ? counted(n, 'byte') : `${(n / 1_048_576).toFixed(1)} MiB`;
}

/** A duration of a leg: `3.4 ms`, `120 ms`, `2.50 s`. */
export function millis(n: number): string {
  if (n >= 1000) return `${(n / 1000).toFixed(2)} s`;
  return n >= 10 ? `${Math.round(n)} ms` : `${n.toFixed(1)} ms`;
}
