import { Outlet } from '@tanstack/react-router';
import { useEvents } from '../api/events';
import { Header } from './Header';
import classes from './Shell.module.css';
import { StaleBanner } from './StaleBanner';
import { useFocusOnNavigation } from './useFocusOnNavigation';

/** What every page has around it. */
export function Shell() {
  useEvents();
  const main = useFocusOnNavigation();
  return (
    <>
      <a href="#main" className={classes.skip}>
        Skip to the page
      </a>
      <Header />
      <StaleBanner />
      <main id="main" ref={main} tabIndex={-1} className={classes.main}>
        <Outlet />
      </main>
    </>
  );
}
