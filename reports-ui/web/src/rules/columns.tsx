import type { Rule } from '../api/rules';
import type { Column } from '../parts/columns';
import { Ago, Moment } from '../parts/Times';
import { count } from '../words/numbers';
import { visible } from '../words/visible';
import { EndRule } from './EndRule';
import { ruleText } from './ruleText';

const text = (value: string | null) => visible(value ?? '');

export const columns: Column<Rule>[] = [
  {
    id: 'id',
    header: 'Rule',
    rowHeader: true,
    sortBy: ({ id }) => String(id),
    cell: ({ id }) => <span className="mono">{visible(String(id))}</span>,
  },
  {
    id: 'source',
    header: 'From',
    sortBy: ({ source }) => source,
    cell: ({ source }) => <span className="nowrap">{source}</span>,
  },
  {
    id: 'document',
    header: 'What it excuses',
    cell: ({ document, partOf }) =>
      partOf === null ? (
        <span className="mono">{visible(ruleText(document))}</span>
      ) : (
        <span className="dim">part of {visible(String(partOf))}</span>
      ),
  },
  {
    id: 'hits',
    header: 'Hits',
    numeric: true,
    sortBy: ({ hits }) => hits,
    cell: ({ hits }) => count(hits),
  },
  {
    id: 'lastHit',
    header: 'Last hit',
    sortBy: ({ lastHit }) => lastHit ?? undefined,
    cell: ({ lastHit }) => <Ago at={lastHit} />,
  },
  { id: 'reason', header: 'Reason', cell: ({ reason }) => text(reason) },
  {
    id: 'owner',
    header: 'Owner',
    sortBy: ({ owner }) => owner ?? undefined,
    cell: ({ owner }) => text(owner),
  },
  {
    id: 'expires',
    header: 'Expires',
    sortBy: ({ expires }) => expires ?? undefined,
    cell: ({ expires, ended }) =>
      ended === null ? (
        <span className="nowrap">{text(expires)}</span>
      ) : (
        <>
          ended by {text(ended.by)} <Moment at={ended.at} />: {text(ended.reason)}
        </>
      ),
  },
  {
    id: 'created',
    header: 'Created',
    sortBy: ({ createdAt }) => createdAt ?? undefined,
    cell: ({ createdBy, createdAt }) => (
      <>
        {text(createdBy)} {createdAt === null ? null : <Moment at={createdAt} />}
      </>
    ),
  },
  { id: 'end', header: 'Change', cell: (rule) => <EndRule rule={rule} /> },
];
