import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Sample } from '../api/group';
import type { Id } from '../api/id';
import { Chip } from '../parts/Chip';
import type { Column } from '../parts/columns';
import { DataTable } from '../parts/DataTable';
import { Moment } from '../parts/Times';
import { exchangeVerdict } from '../words/verdicts';
import { SampleValue } from './SampleValue';

interface Props {
  samples: Sample[];
  chosen: Id;
  onChoose: (id: Id) => void;
}

/** The samples with both values; choosing one shows it whole below. */
export function SampleTable({ samples, chosen, onChoose }: Props) {
  const columns = useMemo<Column<Sample>[]>(
    () => [
      {
        id: 'received',
        header: 'Received',
        sortBy: ({ receivedAt }) => Date.parse(receivedAt),
        cell: ({ exchangeId, receivedAt }) => (
          <Link to="/exchanges/$exchangeId" params={{ exchangeId: String(exchangeId) }}>
            <Moment at={receivedAt} />
          </Link>
        ),
      },
      { id: 'verdict', header: 'Verdict', cell: ({ verdict }) => <Chip saying={exchangeVerdict(verdict)} /> },
      { id: 'primary', header: 'Primary', cell: ({ primary }) => <SampleValue value={primary} /> },
      { id: 'candidate', header: 'Candidate', cell: ({ candidate }) => <SampleValue value={candidate} /> },
      {
        id: 'shown',
        header: 'Side by side',
        cell: ({ exchangeId }) => (
          <Button
            variant={exchangeId === chosen ? 'light' : 'default'}
            size="compact-xs"
            aria-pressed={exchangeId === chosen}
            onClick={() => onChoose(exchangeId)}
          >
            {exchangeId === chosen ? 'shown below' : 'show'}
          </Button>
        ),
      },
    ],
    [chosen, onChoose],
  );
  return <DataTable label="Samples" rows={samples} columns={columns} rowId={(s) => String(s.exchangeId)} />;
}
