import type { EndpointDetail } from '../../src/api/endpoint';
import type { Endpoint } from '../../src/api/endpoints';
import type { Group } from '../../src/api/groups';
import type { Id } from '../../src/api/id';
import type { Site } from './site';

/** One address of every page that this server has something to show on. */
export async function addresses(site: Site): Promise<Record<string, string>> {
  const endpoints = await site.api<Endpoint[]>('/api/endpoints');
  const groups = await site.api<Group[]>('/api/groups');
  const endpoint = groups[0]?.endpointId ?? endpoints[0]?.id;
  const detail =
    endpoint === undefined ? undefined : await site.api<EndpointDetail>(`/api/endpoints/${endpoint}`);
  return {
    endpoints: '/',
    ...address('endpoint', '/endpoints', endpoint),
    ...address('group', '/groups', groups[0]?.id),
    ...address('exchange', '/exchanges', detail?.recent[0]?.id),
    inventory: '/inventory',
    versions: '/versions',
    ledger: '/ledger',
    safety: '/safety',
    rules: '/rules',
    proposals: '/proposals',
    rejudge: '/rejudge',
    changes: '/changes',
  };
}

function address(name: string, path: string, id: Id | undefined): Record<string, string> {
  return id === undefined ? {} : { [name]: `${path}/${encodeURIComponent(String(id))}` };
}
