import { Group, NativeSelect, NumberInput } from '@mantine/core';
import { useState } from 'react';
import type { Inventory } from '../api/inventory';
import { DataTable } from '../parts/DataTable';
import { Section } from '../parts/Page';
import { Said } from '../parts/Said';
import { counted } from '../words/numbers';
import { entryColumns } from './columns';
import { daysOf, type Look, looked, watchedWords } from './words';

const LOOKS: { value: Look; label: string }[] = [
  { value: 'never', label: 'Never seen' },
  { value: 'days', label: 'Not seen for' },
  { value: 'all', label: 'All' },
];

const SORTING = [{ id: 'endpoint', desc: false }];

/** What the lists say, narrowed to what nobody asks for; always with for how long that was watched. */
export function Entries({ inventory: { entries, watched } }: { inventory: Inventory }) {
  const [look, setLook] = useState<Look>('never');
  const [days, setDays] = useState(30);
  if (entries.length === 0) return <NoList />;
  const shown = looked(entries, look, days, watched.until);
  return (
    <Section
      heading="Endpoints of the inventory"
      note={`${shown.length} of ${counted(entries.length, 'line')}`}
    >
      <p>{watchedWords(watched)}</p>
      <Group gap="xs" mb="xs" align="end">
        <NativeSelect
          label="Show"
          size="xs"
          data={LOOKS}
          value={look}
          onChange={(event) => setLook(event.currentTarget.value as Look)}
        />
        {look !== 'days' ? null : (
          <NumberInput
            label="Days"
            size="xs"
            w={90}
            min={1}
            value={days}
            onChange={(value) => setDays(daysOf(String(value)))}
          />
        )}
      </Group>
      {shown.length === 0 ? (
        <p role="status">Every endpoint of the inventory was asked for.</p>
      ) : (
        <DataTable
          label="Endpoints of the inventory"
          rows={shown}
          columns={entryColumns}
          rowId={({ list, line, method }) => `${list} ${line} ${method}`}
          sorting={SORTING}
        />
      )}
    </Section>
  );
}

function NoList() {
  return (
    <Said title="No list of endpoints yet">
      <p>
        Endpoints are named by the form of their paths until you say which there are. Import an OpenAPI
        document, or what <code>manage.py show_urls</code> prints, below; by{' '}
        <code>understudy inventory import FILE</code>; or name it under <code>inventory:</code> in the policy
        file.
      </p>
    </Said>
  );
}
