import { spoken } from './spoken';

const WHY: Record<string, string> = {
  empty: 'There was no body.',
  'means-the-same':
    'It means the same as the other side’s, or as the first answer of its side, so it was not shipped.',
  'nothing-to-compare': 'There is nothing to compare it with, so it was not shipped.',
  'not-redactable':
    'Secrets could not be found in it for certain (invalid, text or HTML), so it stayed in the proxy.',
  'not-decodable': 'Its content coding is unknown, broken or expands too far.',
  'too-large': 'The record would have been too large for Kafka.',
  truncated: 'It was longer than the capture limit, so it stayed in the proxy.',
};

/** Why a body is not here, in a sentence. */
export function withheldBecause(why: string | null | undefined): string {
  if (why === null || why === undefined || why === '') return 'Nothing of it was kept.';
  return WHY[why.toLowerCase().replaceAll('_', '-')] ?? `Not kept: ${spoken(why)}.`;
}
