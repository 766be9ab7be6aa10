import type { EndpointChange, Judged, Rejudging } from '../api/rejudge';
import { counted } from '../words/numbers';
import { moment } from '../words/times';

/** Under which rules the shown figures were counted. */
export function judgedWords({ countedSince, exactSince, changes }: Judged): string {
  const counted_ =
    countedSince === null
      ? 'All exchanges are counted'
      : `Exchanges since ${moment(countedSince)} are counted`;
  if (exactSince === null) return `${counted_}, under the present rules.`;
  const times = counted(changes.length, 'change', 'changes');
  return `${counted_}; those before ${moment(exactSince)} under the rules of then: ${times} since then apply to what came later. Judging anew applies them to what the topic still holds.`;
}

/** Where an order stands, and what can be done now. */
export function orderWords(order: Rejudging): string {
  const since = `of what came since ${moment(order.heldSince ?? order.since)}`;
  switch (order.state) {
    case 'building':
      return order.caughtUpAt === null
        ? `It is built ${since}: ${counted(order.behind, 'exchange')} to go. What is shown does not change meanwhile.`
        : `It has caught up ${since}, and follows what comes in. Look at what it changes, then accept or refuse it.`;
    case 'accepted':
      return 'It takes the place of what is shown in a moment, as soon as both are at the same place.';
    case 'done':
      return `It is what is shown: evidence ${since}. What was counted before went with the old figures.`;
    case 'refused':
      return 'It was given up; what was shown stayed.';
  }
}

/** What the topic no longer held of what was asked for; empty where it held all. */
export function heldWords({ since, heldSince }: Pick<Rejudging, 'since' | 'heldSince'>): string {
  if (heldSince === null) return '';
  return `Asked for since ${moment(since)}, but the topic holds all only since ${moment(heldSince)}.`;
}

/** Endpoints whose figures or groups change, in front of the others. */
export function changedFirst(endpoints: EndpointChange[]): EndpointChange[] {
  return [...endpoints.filter(isChanged), ...endpoints.filter((endpoint) => !isChanged(endpoint))];
}

function isChanged({ before, after, newGroups, goneGroups }: EndpointChange): boolean {
  return (
    newGroups.length + goneGroups.length > 0 ||
    before?.compared !== after?.compared ||
    before?.mismatched !== after?.mismatched ||
    before?.parity !== after?.parity
  );
}
