import { Link } from '@tanstack/react-router';
import type { Id } from '../api/id';
import { visible } from '../words/visible';
import classes from './EndpointName.module.css';

/** Method and template, such as `GET /api/v1/orders/{id}`; a link where an id is given. */
export function EndpointName({ endpoint, id }: { endpoint: string; id?: Id }) {
  const space = endpoint.indexOf(' ');
  const name = (
    <>
      <span className={classes.method}>{visible(endpoint.slice(0, Math.max(space, 0)))}</span>{' '}
      {visible(endpoint.slice(space + 1))}
    </>
  );
  return id === undefined ? (
    <span className="mono">{name}</span>
  ) : (
    <Link className="mono" to="/endpoints/$endpointId" params={{ endpointId: String(id) }}>
      {name}
    </Link>
  );
}
