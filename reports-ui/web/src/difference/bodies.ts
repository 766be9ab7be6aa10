import type { Body, Pairings } from '../api/exchange';
import { alignJson } from './alignJson';
import { alignText } from './alignText';
import { readJson } from './json';
import type { Row } from './row';
import { whoIsWho } from './whoIsWho';

/** Two bodies side by side, as JSON or as lines; null where a side has no text to show. */
export interface AlignedBodies {
  form: 'json' | 'lines';
  rows: Row[];
}

/** Aligns by structure where both bodies are JSON, else line by line. */
export function alignBodies(
  primary: Body,
  candidate: Body,
  pairings: Pairings,
  raw: boolean,
): AlignedBodies | null {
  const left = textOf(primary);
  const right = textOf(candidate);
  if (left === null || right === null) return null;
  const structured = raw ? undefined : alignedJson(left, right, pairings);
  return structured === undefined
    ? { form: 'lines', rows: alignText(left, right, pairings) }
    : { form: 'json', rows: structured };
}

function alignedJson(left: string, right: string, pairings: Pairings): Row[] | undefined {
  const primary = readJson(left);
  const candidate = readJson(right);
  if (primary === undefined || candidate === undefined) return undefined;
  try {
    return alignJson(primary, candidate, whoIsWho(pairings));
  } catch {
    return undefined; // nested deeper than the stack: shown as lines
  }
}

/** The text that was kept; an empty body is an empty text. */
function textOf({ kept, why, text }: Body): string | null {
  if (kept === 'nothing') return why === 'empty' ? '' : null;
  return text ?? null;
}
