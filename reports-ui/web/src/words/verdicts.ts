import type { EndpointVerdict } from '../api/endpoints';
import { spoken } from './spoken';

/** What a badge says: its words, and how they are felt. */
export interface Saying {
  words: string;
  tone: 'good' | 'bad' | 'unsure' | 'calm';
  /** carries the meaning beside the colour */
  sign: string;
}

const ENDPOINT: Record<EndpointVerdict, Saying> = {
  ready: { words: 'ready', tone: 'good', sign: '✓' },
  'not-ready': { words: 'not ready', tone: 'bad', sign: '✕' },
  unknown: { words: 'unknown', tone: 'calm', sign: '?' },
};

export function endpointVerdict(verdict: EndpointVerdict): Saying {
  return ENDPOINT[verdict] ?? { words: spoken(verdict), tone: 'calm', sign: '?' };
}

/** An endpoint that writes though its method says it reads: its candidate was refused a write. */
export function writes(method: string): Saying {
  return { words: `writes on ${method}`, tone: 'unsure', sign: '✎' };
}

const EXCHANGE: [RegExp, Saying][] = [
  [/^match(ed)?$/, { words: 'match', tone: 'good', sign: '=' }],
  [/^match(ed)? ?by ?rule$/, { words: 'match by rule', tone: 'good', sign: '≈' }],
  [/^mismatch(ed)?$/, { words: 'mismatch', tone: 'bad', sign: '≠' }],
  [/^candidate ?failed/, { words: 'candidate failed', tone: 'bad', sign: '✕' }],
  [/^not ?comparable/, { words: 'not comparable', tone: 'unsure', sign: '∅' }],
];

/** The verdict of one exchange in the words of the design, however the server spells it. */
export function exchangeVerdict(verdict: string): Saying {
  const name = spoken(verdict.replaceAll(/([a-z])([A-Z])/g, '$1-$2'));
  const known = EXCHANGE.find(([form]) => form.test(name));
  return known?.[1] ?? { words: name, tone: 'calm', sign: '?' };
}
