import type { RouteState } from '../api/safety';
import { Chip } from '../parts/Chip';
import type { Column } from '../parts/columns';
import { percent } from '../words/parity';
import { dryRunProof } from '../words/safety';
import { spoken } from '../words/spoken';
import { moment } from '../words/times';
import { visible } from '../words/visible';
import { Until } from './Until';

const NOTHING = <span className="dim">–</span>;

/** What a route is, what it may take, and who answers for it. */
export const columns: Column<RouteState>[] = [
  {
    id: 'route',
    header: 'Route',
    rowHeader: true,
    sortBy: ({ name }) => name,
    cell: ({ name, methods, path }) => (
      <>
        {visible(name)}{' '}
        <span className="mono dim">
          {visible(methods.join(' '))} {visible(path)}
        </span>
      </>
    ),
  },
  {
    id: 'mirror',
    header: 'Mirror',
    sortBy: ({ mirror }) => mirror,
    cell: ({ mirror, upstream }) => (
      <span className="nowrap">
        {visible(mirror)}
        {upstream === undefined ? '' : ` to ${visible(upstream)}`}
      </span>
    ),
  },
  {
    id: 'sample',
    header: 'Sample',
    numeric: true,
    sortBy: ({ sample }) => sample,
    cell: ({ sample }) => percent(sample),
  },
  { id: 'takes', header: 'Under way', cell: taken },
  { id: 'paused', header: 'Paused', cell: paused },
  {
    id: 'leave',
    header: 'By leave of',
    cell: ({ leave }) =>
      leave === undefined ? (
        NOTHING
      ) : (
        <span className="nowrap" title={leave.reason}>
          {visible(leave.owner)}
        </span>
      ),
  },
  {
    id: 'until',
    header: 'Until',
    cell: ({ leave }) => (leave === undefined ? NOTHING : <Until leave={leave} />),
  },
  {
    id: 'exceptions',
    header: 'Exceptions',
    cell: ({ exceptions }) =>
      exceptions === undefined ? (
        NOTHING
      ) : (
        <>
          {exceptions.kinds.map(spoken).join(', ')}, {visible(exceptions.owner)} <Until leave={exceptions} />
        </>
      ),
  },
  {
    id: 'dryRun',
    header: 'Dry-run proof',
    cell: ({ dryRun }) =>
      dryRun === undefined ? (
        NOTHING
      ) : (
        <>
          <Chip saying={dryRunProof(dryRun)} /> {visible(dryRun.why ?? '')}
        </>
      ),
  },
];

function taken({ inFlight, inFlightLimit, limit }: RouteState) {
  const most = inFlightLimit === undefined ? '' : ` of ${inFlightLimit}`;
  const rate = limit === undefined ? '' : `, ${limit.copies} per ${limit.seconds} s`;
  return <span className="nowrap">{`${inFlight}${most}${rate}`}</span>;
}

function paused({ paused: is, by = 'somebody', since, reason }: RouteState) {
  if (!is) return NOTHING;
  return (
    <>
      <Chip saying={{ words: `by ${visible(by)}`, tone: 'bad', sign: '❚❚' }} />{' '}
      {since === undefined ? '' : `since ${moment(since)}`} {visible(reason ?? '')}
    </>
  );
}
