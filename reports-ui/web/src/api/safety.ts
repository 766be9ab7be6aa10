import { queryOptions } from '@tanstack/react-query';
import { getJson } from './http';
import type { Id } from './id';

/** Whether somebody has paused something. */
export interface Pause {
  paused: boolean;
  by?: string;
  reason?: string;
  since?: string;
}

/** The leave to do what may do harm. */
export interface Leave {
  reason: string;
  owner: string;
  /** its last day, UTC */
  expires: string;
  lapsed: boolean;
}

/** One route as a proxy describes it. */
export interface RouteState extends Pause {
  name: string;
  /** empty for all */
  methods: string[];
  path: string;
  mirror: string;
  /** share of the clients, 0 to 1 */
  sample: number;
  inFlight: number;
  inFlightLimit?: number;
  limit?: { copies: number; seconds: number };
  leave?: Leave;
  exceptions?: Leave & { kinds: string[] };
  dryRun?: { state: string; why?: string; since?: string };
  upstream?: string;
}

/** Short stretches without copies, to see how the primary fares without. */
export interface ControlWindows {
  state: string;
  everySeconds?: number;
  lengthSeconds?: number;
  why?: string;
  since?: string;
  until?: string;
}

/** What a proxy says of its mirroring. */
export interface ProxyState {
  policy: { version: string; from: string; since: string; problems: string[]; needsRestart: string[] };
  mirroring: Pause;
  routes: RouteState[];
  inFlight: number;
  inFlightLimit: number;
  breakerOpen: boolean;
  captureBytes: { used: number; limit: number };
  pressure: string;
  isolated: { name: string; breakerOpen: boolean }[];
  controlWindows: ControlWindows;
  rechecks: { inFlight: number; limit: number; perSecond: number; share: number };
  writesOnGet: string[];
}

export interface ProxyStanding {
  proxy: string;
  epoch: number;
  /** when it was last heard of */
  at: string;
  standingAt: string | null;
  /** null while it has said nothing that can be read */
  state: ProxyState | null;
}

/** What a route does though it may do harm. */
export interface RouteException extends Leave {
  proxy: string;
  route: string;
  kind: string;
  /** what its owner answers for */
  risk: string;
}

/** Requests of an endpoint that were not mirrored for one reason. */
export interface NotMirrored {
  reason: string;
  count: number;
  explanation: string;
}

/** Something that speaks against copies at present. */
export interface Hindrance {
  reason: string;
  explanation: string;
  detail: string;
  by: string | null;
  since: string | null;
  until: string | null;
}

export interface AtProxy {
  proxy: string;
  route: string | null;
  mirror: string | null;
  hindrances: Hindrance[];
}

export interface EndpointSafety {
  endpointId: Id;
  endpoint: string;
  seen: number;
  notMirrored: NotMirrored[];
  present: AtProxy[];
}

/** What is mirrored, what is not and why, and who answers for what may do harm. */
export interface Safety {
  proxies: ProxyStanding[];
  exceptions: RouteException[];
  endpoints: EndpointSafety[];
}

/** The age of what proxies say matters: it is asked for again though nothing has changed. */
const AGAIN_MILLIS = 5_000;

export function safetyQuery() {
  return queryOptions({
    queryKey: ['evidence', 'safety'],
    queryFn: ({ signal }) => getJson<Safety>('/api/safety', signal),
    refetchInterval: AGAIN_MILLIS,
  });
}
