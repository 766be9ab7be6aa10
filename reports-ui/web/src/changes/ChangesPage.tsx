import { useQuery } from '@tanstack/react-query';
import { type Change, changesQuery } from '../api/changes';
import { Answer } from '../parts/Answer';
import type { Column } from '../parts/columns';
import { DataTable } from '../parts/DataTable';
import { Page } from '../parts/Page';
import { Said } from '../parts/Said';
import { Moment } from '../parts/Times';
import { spoken } from '../words/spoken';
import { visible } from '../words/visible';
import { Subject } from './Subject';

const columns: Column<Change>[] = [
  { id: 'at', header: 'When', sortBy: ({ at }) => Date.parse(at), cell: ({ at }) => <Moment at={at} /> },
  { id: 'actor', header: 'Who', sortBy: ({ actor }) => actor, cell: ({ actor }) => visible(actor) },
  { id: 'what', header: 'What', sortBy: ({ what }) => what, cell: ({ what }) => spoken(what) },
  { id: 'subject', header: 'Of', cell: ({ subject }) => <Subject subject={subject} /> },
  { id: 'from', header: 'From', cell: ({ from }) => visible(from ?? '') },
  { id: 'to', header: 'To', cell: ({ to }) => visible(to ?? '') },
  { id: 'reason', header: 'Reason', cell: ({ reason }) => visible(reason ?? '') },
];

/** Who changed what and why, newest first. */
export function ChangesPage() {
  const query = useQuery(changesQuery());
  return (
    <Page title="Changes" heading="Changes">
      <Answer query={query}>
        {(changes) =>
          changes.length === 0 ? (
            <Said title="Nothing was changed yet">
              <p>Decisions about groups, rules and stages are listed here with the name of who made them.</p>
            </Said>
          ) : (
            <DataTable
              label="Changes"
              rows={changes}
              columns={columns}
              rowId={({ at, subject, to }) => `${at} ${subject} ${to}`}
            />
          )
        }
      </Answer>
    </Page>
  );
}
