import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type Exchange, exchangeQuery } from '../api/exchange';
import type { Group } from '../api/groups';
import type { Id } from '../api/id';
import { ExchangeDifference } from '../difference/ExchangeDifference';
import { Answer } from '../parts/Answer';
import { withDecision } from './withDecision';

/** One sample whole, with the lines of the group standing out. */
export function SampleDifference({ exchangeId, group }: { exchangeId: Id; group: Group }) {
  const query = useQuery(exchangeQuery(exchangeId));
  return <Answer query={query}>{(exchange) => <Shown exchange={exchange} group={group} />}</Answer>;
}

function Shown({ exchange, group: { id, state } }: { exchange: Exchange; group: Group }) {
  const decided = useMemo(() => withDecision(exchange, { id, state }), [exchange, id, state]);
  return <ExchangeDifference exchange={decided} focus={id} />;
}
