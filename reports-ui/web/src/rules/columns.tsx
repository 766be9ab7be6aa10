import type { Rule } from '../api/rules';
import type { Column } from '../parts/columns';
import { Moment } from '../parts/Times';
import { visible } from '../words/visible';
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
    cell: ({ document }) => <span className="mono">{visible(ruleText(document))}</span>,
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
    cell: ({ expires }) => <span className="nowrap">{text(expires)}</span>,
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
];
