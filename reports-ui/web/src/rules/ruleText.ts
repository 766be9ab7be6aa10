import type { Rule } from '../api/rules';

/** What the column of its own says already. */
const BESIDE = ['id', 'reason', 'owner', 'expires'];

/** A rule document on one line: `ignore: header X-Build`. */
export function ruleText(document: Rule['document']): string {
  if (document === null) return '';
  if (typeof document === 'string') return document;
  return Object.entries(document)
    .filter(([key]) => !BESIDE.includes(key))
    .map(([key, value]) => `${key}: ${inner(value)}`.replace(/: $/, ''))
    .join(', ');
}

function inner(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return value.map(inner).join(', ');
  return Object.entries(value)
    .map(([key, part]) => `${key} ${inner(part)}`)
    .join(', ');
}
