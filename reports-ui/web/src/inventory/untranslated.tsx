import type { UntranslatedLine } from '../api/inventory';
import type { Column } from '../parts/columns';
import { visible } from '../words/visible';

export const untranslatedColumns: Column<UntranslatedLine>[] = [
  { id: 'line', header: 'Line', numeric: true, sortBy: ({ line }) => line, cell: ({ line }) => line },
  {
    id: 'text',
    header: 'What stands there',
    rowHeader: true,
    cell: ({ text }) => <span className="mono">{visible(text)}</span>,
  },
  { id: 'why', header: 'Why it is not translated', cell: ({ why }) => visible(why) },
];
