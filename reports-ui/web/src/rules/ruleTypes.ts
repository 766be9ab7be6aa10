/** One thing that a type of rule asks for. */
export interface Field {
  key: string;
  label: string;
  example: string;
  /** text unless it is said otherwise; `list` is parted by commas */
  form?: 'number' | 'list';
}

/** A type of rule as the form asks for it; the server says what is wrong with what is given. */
export interface RuleType {
  key: string;
  words: string;
  effect: string;
  fields: Field[];
}

const ENDPOINT: Field = {
  key: 'endpoint',
  label: 'Endpoint (all unless given)',
  example: 'GET /api/v1/orders/{id}',
};
const LOCATION: Field = { key: 'location', label: 'Location', example: '/items/*/price' };
const HEADER: Field = { key: 'header', label: 'Header', example: 'X-Build' };

const placed = (key: string, words: string, effect: string, ...own: Field[]): RuleType => ({
  ...{ key, words, effect },
  fields: [ENDPOINT, LOCATION, ...own],
});

/** Every type that the server knows, the most cautious first. */
export const RULE_TYPES: [RuleType, ...RuleType[]] = [
  placed(
    'ignoreValue',
    'Ignore the value',
    'Any value of the same type will do; that it is there still counts.',
  ),
  placed(
    'tolerance',
    'Numeric tolerance',
    'Numbers that are near each other. Where both limits are given, both must hold.',
    { key: 'absolute', label: 'At most apart', example: '0.01' },
    { key: 'relative', label: 'At most apart, as a share', example: '0.001' },
  ),
  placed('numberAsString', 'Number as string', 'A number for a string that spells the same number.'),
  placed('instant', 'Instant', 'Instants that are one at a precision.', {
    key: 'precision',
    label: 'Precision',
    example: '1s',
  }),
  placed('nullEqualsMissing', 'Null equals missing', 'A member with null for one that is not there.'),
  placed('uuid', 'UUID spelling', 'One UUID with and without dashes, in capitals and not.'),
  placed('unordered', 'Unordered array', 'The order of the elements does not count.'),
  placed('keyed', 'Keyed array', 'Elements belong together by a member; their order does not count.', {
    key: 'key',
    label: 'Key',
    example: 'id',
  }),
  {
    key: 'urls',
    words: 'URLs',
    effect: 'Links that are the same but for how they begin.',
    fields: [
      ENDPOINT,
      { key: 'from', label: "The primary's begin", example: 'https://old.example.com/media/' },
      { key: 'to', label: "The candidate's begin", example: 'https://cdn.example.com/m/' },
      { ...LOCATION, label: 'Location (everywhere unless given)' },
    ],
  },
  {
    key: 'replace',
    words: 'Replace',
    effect: 'Texts that are the same once all that a pattern finds is replaced in both.',
    fields: [
      ENDPOINT,
      { ...LOCATION, label: 'Location, or' },
      HEADER,
      { key: 'pattern', label: 'Pattern (RE2)', example: 'request-[0-9a-f]+' },
      { key: 'with', label: 'Replaced with', example: 'request' },
    ],
  },
  {
    key: 'headerSet',
    words: 'Header set',
    effect: 'The elements of a header in any order and number.',
    fields: [ENDPOINT, HEADER],
  },
  {
    key: 'status',
    words: 'Status pair',
    effect: 'Two statuses; where they are of two classes, the whole answer is accepted.',
    fields: [
      ENDPOINT,
      { key: 'primary', label: "The primary's status", example: '401', form: 'number' },
      { key: 'candidate', label: "The candidate's status", example: '403', form: 'number' },
    ],
  },
  {
    key: 'ignore',
    words: 'Ignore',
    effect: 'A header, or a place with everything below it, does not count at all.',
    fields: [ENDPOINT, { ...LOCATION, label: 'Location, or' }, HEADER],
  },
  {
    key: 'pack',
    words: 'Pack',
    effect: 'What is known to change between two frameworks; each part can be left out.',
    fields: [
      { key: 'pack', label: 'Pack', example: 'django-1.11' },
      { key: 'without', label: 'Without', example: 'x-frame-options, instant-zone', form: 'list' },
    ],
  },
];
