import { Group, TextInput } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { counted } from '../words/numbers';

const route = getRouteApi('/');

/** The search by name; the verdicts in the summary filter too. */
export function Filters({ shown, all }: { shown: number; all: number }) {
  const { q = '', ...rest } = route.useSearch();
  const navigate = route.useNavigate();
  const search = (next: string) =>
    void navigate({ search: next === '' ? rest : { ...rest, q: next }, replace: true });
  return (
    <Group gap="md" mb="xs">
      <TextInput
        type="search"
        aria-label="Filter endpoints by name"
        placeholder="Filter by name, such as orders GET"
        value={q}
        onChange={(event) => search(event.currentTarget.value)}
        w={320}
        size="xs"
      />
      <span className="dim" role="status">
        {shown === all ? counted(all, 'endpoint') : `${shown} of ${counted(all, 'endpoint')}`}
      </span>
    </Group>
  );
}
