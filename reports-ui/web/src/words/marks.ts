import type { Mark } from '../api/marks';
import { visible } from './visible';

/** A mark as a sentence without its time: `candidate 2.1 deployed`. */
export function markWords({ kind, side, label, actor }: Mark): string {
  const by = actor === '' ? '' : `, told by ${visible(actor)}`;
  switch (kind) {
    case 'deployment':
      return `${side} ${visible(label)} deployed${by}`;
    case 'version-seen':
      return `${side} ${visible(label)} first seen in answers`;
    case 'schema-migration':
      return `migration ${visible(label)} of the shared database${by}`;
    case 'policy':
      return `rules changed: ${visible(label)}`;
    case 'rejudged':
      return `figures judged anew: ${visible(label)}`;
    default:
      return `${kind} ${visible(label)}`;
  }
}
