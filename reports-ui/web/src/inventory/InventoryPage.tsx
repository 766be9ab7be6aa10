import { useQuery } from '@tanstack/react-query';
import { type Inventory, inventoryQuery } from '../api/inventory';
import { Answer } from '../parts/Answer';
import { DataTable } from '../parts/DataTable';
import { Page, Section } from '../parts/Page';
import { counted } from '../words/numbers';
import { seenColumns } from './columns';
import { Entries } from './Entries';
import { Lists } from './Lists';
import { Proposals } from './Proposals';
import { Renames } from './Renames';
import { Upload } from './Upload';

const SORTING = [{ id: 'seen', desc: true }];

/** Which endpoints there should be, which nobody asks for, and what is counted as one. */
export function InventoryPage() {
  const query = useQuery(inventoryQuery());
  return (
    <Page title="Inventory" heading="Inventory" aside={<a href="/api/inventory.csv">As CSV</a>}>
      <Answer query={query}>{(inventory) => <Shown inventory={inventory} />}</Answer>
    </Page>
  );
}

function Shown({ inventory }: { inventory: Inventory }) {
  return (
    <>
      <Entries inventory={inventory} />
      <Proposals proposals={inventory.proposals} />
      <NotListed inventory={inventory} />
      <Renames renames={inventory.renames} />
      <Lists lists={inventory.lists} />
      <Upload />
    </>
  );
}

/** Endpoints that were seen and that no list has. */
function NotListed({ inventory: { endpoints, lists } }: { inventory: Inventory }) {
  const others = endpoints.filter(({ listed }) => !listed);
  if (lists.length === 0 || others.length === 0) return null;
  return (
    <Section
      heading="Not in the inventory"
      note={`${counted(others.length, 'endpoint')}, by the form of their paths`}
    >
      <DataTable
        label="Endpoints that are not in the inventory"
        rows={others}
        columns={seenColumns}
        rowId={({ id }) => String(id)}
        sorting={SORTING}
      />
    </Section>
  );
}
