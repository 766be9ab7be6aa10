import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ApiProblem } from '../api/http';
import { Page } from './Page';
import { Said } from './Said';

interface Props<T> {
  query: UseQueryResult<T>;
  /** names the page while there is nothing to name it by; without it the heading stands already */
  page?: string;
  children: (data: T) => ReactNode;
}

/** Shows what a query brought, or why it brought nothing. What is known stays while the server is away. */
export function Answer<T>({ query, page, children }: Props<T>) {
  if (query.data !== undefined) return children(query.data);
  if (page === undefined) return <Instead error={query.error} />;
  return (
    <Page title={page} heading={page}>
      <Instead error={query.error} />
    </Page>
  );
}

function Instead({ error }: { error: Error | null }) {
  if (error === null) return <Loading />;
  return error instanceof ApiProblem ? <Refused problem={error} /> : <Unreachable />;
}

function Refused({ problem }: { problem: ApiProblem }) {
  return (
    <Said title={problem.status === 404 ? 'There is nothing here' : problem.title}>
      <p>{problem.detail}</p>
    </Said>
  );
}

function Unreachable() {
  return (
    <Said title="The reports server does not answer">
      <p>
        Users are not affected: the proxy serves them without it. This page tries again every few seconds.
      </p>
      <p>
        If it stays like this, see whether the <code>reports</code> role runs and reaches its database:{' '}
        <code>/health/ready</code> on its admin port says what is missing.
      </p>
    </Said>
  );
}

function Loading() {
  return (
    <Stack gap="xs" mt="md" role="status">
      <VisuallyHidden>Loading…</VisuallyHidden>
      {[90, 100, 95, 98, 80].map((width) => (
        <Skeleton key={width} height={18} width={`${width}%`} />
      ))}
    </Stack>
  );
}
