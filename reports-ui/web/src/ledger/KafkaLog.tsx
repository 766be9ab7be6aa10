import type { KafkaLog as Log, LogGap, LogPartition } from '../api/ledger';
import type { Column } from '../parts/columns';
import { DataTable } from '../parts/DataTable';
import { Num } from '../parts/Num';
import { Section } from '../parts/Page';
import { Ago } from '../parts/Times';
import { count } from '../words/numbers';
import { spoken } from '../words/spoken';

const number = <T extends object>(id: string, header: string, of: (row: T) => number): Column<T> => ({
  id,
  header,
  numeric: true,
  sortBy: of,
  cell: (row) => <Num n={of(row)} />,
});

const partitions: Column<LogPartition>[] = [
  { id: 'partition', header: 'Partition', rowHeader: true, cell: ({ partition }) => partition },
  number('position', 'Counted up to', ({ position }) => position),
  number('end', 'Ends at', ({ end }) => end),
  number('lag', 'Waiting', ({ lag }) => lag),
  { id: 'at', header: 'As of', sortBy: ({ at }) => at, cell: ({ at }) => <Ago at={at} /> },
];

const gaps: Column<LogGap>[] = [
  { id: 'reason', header: 'Reason', rowHeader: true, cell: ({ reason }) => spoken(reason) },
  {
    id: 'records',
    header: 'Records, at least',
    numeric: true,
    sortBy: ({ records }) => records,
    cell: ({ records }) => <Num n={records} bad />,
  },
  { id: 'partition', header: 'Partition', numeric: true, cell: ({ partition }) => partition },
  number('from', 'From offset', ({ from }) => from),
  number('to', 'On from', ({ to }) => to),
  {
    id: 'noticed',
    header: 'Noticed',
    sortBy: ({ noticedAt }) => noticedAt,
    cell: ({ noticedAt }) => <Ago at={noticedAt} />,
  },
];

/** How far behind Kafka's log the evidence is, and what was gone from it unread. */
export function KafkaLog({ log }: { log: Log }) {
  return (
    <>
      <Section heading="Waiting in Kafka" note={`${count(log.lag)} records that no worker has counted yet`}>
        <DataTable
          label="Waiting in Kafka"
          rows={log.partitions}
          columns={partitions}
          rowId={({ partition }) => String(partition)}
        />
      </Section>
      {log.gaps.length > 0 && (
        <Section
          heading="Gone from Kafka unread"
          note="records that were acknowledged and are not in the log"
        >
          <DataTable
            label="Gone from Kafka unread"
            rows={log.gaps}
            columns={gaps}
            rowId={({ topicId, partition, reason, from }) => `${topicId} ${partition} ${reason} ${from}`}
          />
        </Section>
      )}
    </>
  );
}
