import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { Moment } from '../parts/Times';
import classes from './StaleBanner.module.css';
import { staleSince } from './stale';

/** Says that what is shown is old, and how old, while the server does not answer. */
export function StaleBanner() {
  const cache = useQueryClient().getQueryCache();
  const since = useSyncExternalStore(
    (changed) => cache.subscribe(changed),
    () => staleSince(cache.getAll()),
  );
  if (since === null) return null;
  return (
    <p role="alert" className={classes.banner}>
      <strong>The reports server does not answer.</strong> What is shown is from{' '}
      <Moment at={new Date(since).toISOString()} />; asking again every few seconds.
    </p>
  );
}
