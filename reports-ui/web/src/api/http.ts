/** An answer of the reports server that says what went wrong (RFC 9457). */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string,
  ) {
    super(detail === '' ? title : `${title}: ${detail}`);
  }
}

/** The reports server gave no answer, or one that is not its own. */
export class BackendDown extends Error {}

/** Reads one resource of the reports API. */
export function getJson<T>(path: string, signal?: AbortSignal): Promise<T> {
  return ask<T>(path, { signal: signal ?? null });
}

/** Changes something; the server records who did it. */
export function postJson<T>(path: string, actor: string, body: object): Promise<T> {
  return ask<T>(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Understudy-Actor': actor },
    body: JSON.stringify(body),
  });
}

async function ask<T>(path: string, init: RequestInit): Promise<T> {
  const answer = await fetch(path, init).catch((reason: unknown) => {
    if (reason instanceof DOMException && reason.name === 'AbortError') throw reason;
    throw new BackendDown('no answer');
  });
  const json = (answer.headers.get('Content-Type') ?? '').includes('json');
  if (answer.ok && json) return (await answer.json()) as T;
  if (!json) throw new BackendDown(`status ${answer.status}`);
  throw problem(answer.status, (await answer.json()) as Partial<ApiProblem>);
}

function problem(status: number, { title, detail }: Partial<ApiProblem>): Error {
  return status >= 500
    ? new BackendDown(title ?? `status ${status}`)
    : new ApiProblem(status, title ?? `Status ${status}`, detail ?? '');
}
