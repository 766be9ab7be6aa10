import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { EndpointsPage } from './endpoints/EndpointsPage';
import { readSearch } from './endpoints/search';
import { NotFound } from './shell/NotFound';
import { Shell } from './shell/Shell';
import { readPair } from './versions/pair';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });

const endpoints = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: EndpointsPage,
  validateSearch: readSearch,
});

const endpoint = createRoute({
  getParentRoute: () => root,
  path: '/endpoints/$endpointId',
  component: lazyRouteComponent(() => import('./endpoint/EndpointPage'), 'EndpointPage'),
});

const group = createRoute({
  getParentRoute: () => root,
  path: '/groups/$groupId',
  component: lazyRouteComponent(() => import('./group/GroupPage'), 'GroupPage'),
});

const exchange = createRoute({
  getParentRoute: () => root,
  path: '/exchanges/$exchangeId',
  component: lazyRouteComponent(() => import('./exchange/ExchangePage'), 'ExchangePage'),
});

const ledger = createRoute({
  getParentRoute: () => root,
  path: '/ledger',
  component: lazyRouteComponent(() => import('./ledger/LedgerPage'), 'LedgerPage'),
});

const safety = createRoute({
  getParentRoute: () => root,
  path: '/safety',
  component: lazyRouteComponent(() => import('./safety/SafetyPage'), 'SafetyPage'),
});

const rules = createRoute({
  getParentRoute: () => root,
  path: '/rules',
  component: lazyRouteComponent(() => import('./rules/RulesPage'), 'RulesPage'),
});

const changes = createRoute({
  getParentRoute: () => root,
  path: '/changes',
  component: lazyRouteComponent(() => import('./changes/ChangesPage'), 'ChangesPage'),
});

const inventory = createRoute({
  getParentRoute: () => root,
  path: '/inventory',
  component: lazyRouteComponent(() => import('./inventory/InventoryPage'), 'InventoryPage'),
});

const rejudge = createRoute({
  getParentRoute: () => root,
  path: '/rejudge',
  component: lazyRouteComponent(() => import('./rejudge/RejudgePage'), 'RejudgePage'),
});

const proposals = createRoute({
  getParentRoute: () => root,
  path: '/proposals',
  component: lazyRouteComponent(() => import('./proposals/ProposalsPage'), 'ProposalsPage'),
});

const versions = createRoute({
  getParentRoute: () => root,
  path: '/versions',
  component: lazyRouteComponent(() => import('./versions/VersionsPage'), 'VersionsPage'),
  validateSearch: readPair,
});

/** Every page and its address. */
export const router = createRouter({
  routeTree: root.addChildren([
    ...[endpoints, endpoint, inventory, group, exchange, versions, ledger, safety],
    ...[rules, proposals, rejudge, changes],
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
