import { Link } from '@tanstack/react-router';
import { ColorSchemeToggle } from './ColorSchemeToggle';
import classes from './Header.module.css';
import { Signature } from './Signature';

const PAGES = [
  { to: '/', words: 'Endpoints' },
  { to: '/inventory', words: 'Inventory' },
  { to: '/versions', words: 'Versions' },
  { to: '/ledger', words: 'Ledger' },
  { to: '/safety', words: 'Safety' },
  { to: '/rules', words: 'Rules' },
  { to: '/proposals', words: 'Proposals' },
  { to: '/rejudge', words: 'Judge anew' },
  { to: '/changes', words: 'Changes' },
] as const;

/** The name, the pages, and who reads them. */
export function Header() {
  return (
    <header className={classes.header}>
      <Link to="/" className={classes.name}>
        <img src="/icon.svg" alt="" width={20} height={20} />
        Understudy
      </Link>
      <nav aria-label="Pages" className={classes.pages}>
        {PAGES.map(({ to, words }) => (
          <Link
            key={to}
            to={to}
            activeOptions={{ exact: to === '/', includeSearch: false }}
            className={classes.page}
          >
            {words}
          </Link>
        ))}
      </nav>
      <Signature />
      <ColorSchemeToggle />
    </header>
  );
}
