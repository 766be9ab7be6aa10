import { spoken } from './spoken';

const WHY: Record<string, string> = {
  empty: 'There was no body.',
  'means-the-same': 'Both sides mean the same by their canonical digest, so neither body was shipped.',
  'nothing-to-compare': 'The other side did not answer, so this body was not shipped.',
  'not-redactable':
    'Secrets could not be found in it for certain (invalid, truncated, text or HTML), so it stayed in the proxy.',
  'not-decodable': 'Its content coding is unknown, broken or expands too far.',
  'too-large': 'The record would have been too large for Kafka.',
};

/** Why a body is not here, in a sentence. */
export function withheldBecause(why: string | null | undefined): string {
  if (why === null || why === undefined || why === '') return 'Nothing of it was kept.';
  return WHY[why.toLowerCase().replaceAll('_', '-')] ?? `Not kept: ${spoken(why)}.`;
}
