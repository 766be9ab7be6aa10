import type { RouteState } from '../api/safety';
import { DataTable } from '../parts/DataTable';
import { columns } from './columns';
import classes from './Safety.module.css';

/** The routes in the order in which they are tried. */
export function Routes({ proxy, routes }: { proxy: string; routes: RouteState[] }) {
  return (
    <div className={classes.routes}>
      <DataTable label={`Routes of ${proxy}`} rows={routes} columns={columns} rowId={({ name }) => name} />
    </div>
  );
}
