import type { ToldApart } from '../api/counts';
import { count, counted } from './numbers';

/** In a table: what the evidence has less and more than the ledger; empty where they are the same. */
export function toldApartShort({ toOthers, fromOthers }: ToldApart): string {
  const parts = [];
  if (toOthers > 0) parts.push(`−${count(toOthers)}`);
  if (fromOthers > 0) parts.push(`+${count(fromOthers)}`);
  return parts.join(' ');
}

/** On the page of the endpoint; empty where its evidence and its ledger go by one name. */
export function toldApartWords({ toOthers, fromOthers }: ToldApart): string {
  const sentences = [];
  if (fromOthers > 0)
    sentences.push(
      `${counted(fromOthers, 'exchange')} came before proxies knew this endpoint and were told apart by their paths; the ledger has them under the name of then.`,
    );
  if (toOthers > 0)
    sentences.push(
      `${counted(toOthers, 'exchange')} that the ledger has under this name were told apart by their paths and count under other endpoints.`,
    );
  return sentences.join(' ');
}
