import { spoken } from './spoken';

/** What differs, as the beginning of a sentence that the location ends. */
const KINDS: Record<string, string> = {
  status: 'Status differs',
  'header-value': 'Header differs',
  'header-missing': 'Header is missing in the candidate',
  'header-extra': 'Header is only in the candidate',
  'header-vary-coding': 'Only one side says that it may come compressed',
  'media-type': 'Media type differs',
  'charset-named': 'Only one side names the charset',
  'json-value': 'Value differs',
  'json-type': 'Type differs',
  'json-null': 'Null on one side',
  'json-missing': 'Missing in the candidate',
  'json-extra': 'Only in the candidate',
  'json-null-against-missing': 'Null in the primary, missing in the candidate',
  'json-missing-against-null': 'Missing in the primary, null in the candidate',
  'json-order': 'Order differs',
  'json-array-length': 'Number of elements differs',
  'json-member-removed': 'Element is missing in the candidate',
  'json-member-added': 'Element is only in the candidate',
  'json-member-moved': 'Element stands at another place',
  'json-duplicate-key': 'Key occurs more often on one side',
  'json-invalid': 'Not valid JSON on one side',
  'json-number-spelling': 'Number is spelled differently',
  'json-instant-spelling': 'Instant is spelled differently',
  'json-instant-zone': 'Instant names its zone on one side',
  'json-duration-spelling': 'Duration is spelled differently',
  'json-uuid-spelling': 'UUID is spelled differently',
  'json-unicode-form': 'Unicode form differs',
  'xml-value': 'Text differs',
  'xml-name': 'Name or namespace differs',
  'xml-missing': 'Missing in the candidate',
  'xml-extra': 'Only in the candidate',
  'xml-order': 'Order differs',
  'xml-invalid': 'Not valid XML on one side',
  'xml-spelling': 'XML is spelled differently',
  'text-line': 'Lines differ',
  'text-missing': 'Lines are missing in the candidate',
  'text-extra': 'Lines are only in the candidate',
  'text-spelling': 'Text is spelled differently',
  'text-csrf-token': 'Token against forged requests differs',
  'body-missing': 'Body is missing in the candidate',
  'body-extra': 'Body is only in the candidate',
  'body-digest': 'Bytes differ',
  'body-undecodable': 'Body cannot be decoded',
  'not-explored': 'Differences that were not explored',
  'more-differences': 'More differences, not looked at one by one',
};

/** The kind of a difference in words; a kind this page does not know is spelled out. */
export function kindWords(kind: string): string {
  const known = KINDS[kind.toLowerCase()];
  if (known !== undefined) return known;
  const words = spoken(kind);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
