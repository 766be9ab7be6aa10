import type { Rejudging } from '../api/rejudge';
import type { Column } from '../parts/columns';
import { DataTable } from '../parts/DataTable';
import { Section } from '../parts/Page';
import { Moment } from '../parts/Times';
import { visible } from '../words/visible';
import { orderWords } from './words';

const columns: Column<Rejudging>[] = [
  { id: 'at', header: 'Ordered', cell: ({ orderedAt }) => <Moment at={orderedAt} /> },
  { id: 'by', header: 'By', cell: ({ orderedBy }) => visible(orderedBy) },
  { id: 'since', header: 'Since', cell: ({ since }) => <Moment at={since} /> },
  { id: 'decided', header: 'Decided by', cell: ({ decidedBy }) => visible(decidedBy) },
  { id: 'what', header: 'What became of it', cell: (order) => orderWords(order) },
];

/** Orders that are decided, newest first. */
export function Orders({ orders }: { orders: Rejudging[] }) {
  return (
    <Section heading="Earlier orders">
      {orders.length === 0 ? (
        <p className="dim">Nothing was judged anew yet.</p>
      ) : (
        <DataTable label="Earlier orders" rows={orders} columns={columns} rowId={({ id }) => String(id)} />
      )}
    </Section>
  );
}
