import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { World } from '../fixture/world';
import { violations } from './axe';
import { chromium, leave, liveBase, Site } from './site';

describe.skipIf(chromium === undefined || liveBase !== undefined)('on made-up evidence', () => {
  let site: Site;
  const stage = () => {
    if (site.stage === undefined) throw new Error('no stage');
    return site.stage;
  };

  beforeAll(async () => {
    site = await Site.open();
  });
  beforeEach(() => Object.assign(stage(), { world: new World(), mode: 'usual' }));
  afterAll(() => site.close());

  test('before any traffic the page says what to do', async () => {
    stage().mode = 'empty';
    const visit = await site.visit('/');

    await visit.page.getByText('No traffic yet').waitFor();
    expect(await violations(visit.page)).toEqual([]);
    await leave(visit);
  });

  test('a server that is down from the start is said to be down, and found again', async () => {
    stage().mode = 'down';
    const visit = await site.visit('/');
    await visit.page.getByText('The reports server does not answer').first().waitFor();
    expect(await violations(visit.page)).toEqual([]);

    stage().mode = 'usual';

    await visit.page.getByRole('table', { name: 'Endpoints' }).waitFor();
    await leave(visit);
  });

  test('a server that goes away leaves the figures with a banner that says how old they are', async () => {
    const visit = await site.visit('/');
    const table = visit.page.getByRole('table', { name: 'Endpoints' });
    await table.waitFor();

    stage().mode = 'down';
    stage().world.tick();

    await visit.page.getByRole('alert').getByText('What is shown is from').waitFor();
    expect(await table.isVisible()).toBe(true);
    expect(await violations(visit.page)).toEqual([]);

    stage().mode = 'usual';
    await visit.page.getByRole('alert').waitFor({ state: 'detached' });
    await leave(visit);
  });

  test('figures follow the evidence without a reload', async () => {
    const visit = await site.visit('/?q=books%20health');
    await visit.page.getByText('No endpoint matches the filter').waitFor();
    await visit.page.getByRole('button', { name: 'Show all endpoints' }).click();
    const link = visit.page.getByRole('link', { name: 'GET /api/v1/books', exact: true });
    const row = visit.page.getByRole('row').filter({ has: link });
    const before = await row.innerText();

    stage().world.tick();

    await expect.poll(() => row.innerText(), { timeout: 10_000 }).not.toBe(before);
    await leave(visit);
  });

  test('sorting and filters work by keyboard and are kept in the address', async () => {
    const visit = await site.visit('/');
    const { page } = visit;
    await page.getByRole('button', { name: 'Seen', exact: true }).focus();
    await page.keyboard.press('Enter');
    const header = page.getByRole('columnheader', { name: 'Seen', exact: true });
    await expect.poll(() => header.getAttribute('aria-sort')).toBe('descending');
    expect(await page.getByRole('rowheader').first().innerText()).toContain('/api/v1/health');

    await page.getByRole('button', { name: 'not ready' }).press('Space');
    await page.getByRole('searchbox').fill('orders get');
    await expect.poll(() => page.getByRole('rowheader').count()).toBe(3);

    await page.reload();
    await expect.poll(() => page.getByRole('rowheader').count()).toBe(3);
    expect(new URL(page.url()).searchParams.get('verdict')).toBe('not-ready');
    await leave(visit);
  });

  test('hostile text is shown and does nothing', async () => {
    for (const address of ['/groups/g6', '/exchanges/e6-1', '/rules', '/safety']) {
      const visit = await site.visit(address);
      await visit.page.getByText('window.hacked=1').first().waitFor();

      expect(await visit.page.evaluate('window.hacked')).toBeUndefined();
      expect(await visit.page.locator('main img, main script').count()).toBe(0);
      expect(await visit.page.locator('main').innerText()).not.toContain('\u202e');
      expect(visit.complaints).toEqual([]);
      await leave(visit);
    }
  });

  test('a group that only one instance shows says so, and another does not', async () => {
    const visit = await site.visit('/groups/g1');
    await visit.page.getByText('Seen only on one instance of the candidate').waitFor();
    const table = visit.page.getByRole('table', { name: 'Instances' });
    expect(await table.innerText()).toContain('rewrite:8000 (10.0.0.22)');
    expect(await violations(visit.page)).toEqual([]);
    await leave(visit);

    const other = await site.visit('/groups/g2');
    await other.page.getByRole('table', { name: 'Instances' }).waitFor();
    expect(await other.page.getByText('Seen only on one instance').count()).toBe(0);
    await leave(other);
  });

  test('what replays showed stands apart, and says so', async () => {
    const visit = await site.visit('/endpoints/3');
    const replayed = visit.page.locator('section', { hasText: 'asked by understudy replay' });
    await replayed.getByText('Parity, replayed').waitFor();
    const groups = visit.page.getByRole('table', { name: 'Mismatch groups' });
    expect(await groups.getByText('found by replay').count()).toBe(1);
    expect(await violations(visit.page)).toEqual([]);
    await leave(visit);

    const ledger = await site.visit('/ledger');
    const account = ledger.page.getByRole('table', { name: 'Replays' });
    expect(await account.innerText()).toContain('replay:edge-1');
    await leave(ledger);
  });

  test('big integers keep every digit', async () => {
    const visit = await site.visit('/exchanges/e3-1');
    const bodies = visit.page.getByRole('table', { name: 'Bodies side by side' });

    expect(await bodies.innerText()).toContain('9007199254740993');
    expect(await bodies.innerText()).toContain('9007199254740992');
    await leave(visit);
  });

  test('lists in another order stand side by side as the verdict paired them', async () => {
    const visit = await site.visit('/exchanges/reordered');
    const bodies = visit.page.getByRole('table', { name: 'Bodies side by side' });
    await bodies.waitFor();
    const marked = async (tone: string) =>
      (await bodies.locator(`tr[data-tone=${tone}]`).allInnerTexts()).map((text) =>
        text.replace(/\s+/g, ' ').trim(),
      );

    const bad = await marked('bad');
    expect(bad.filter((line) => line.includes('19.90'))).toEqual([
      expect.stringContaining('"price": "19.90" "price": "19.9" Value differs'),
    ]);
    expect(bad.filter((line) => line.includes('Element stands at another place'))).toEqual([
      expect.stringContaining('index 3, in the candidate 0'),
    ]);
    expect(bad.filter((line) => line.includes('Order differs')).length).toBe(2);
    expect(bad.filter((line) => line.includes('"new"'))).toEqual([
      expect.stringContaining('Element is only in the candidate'),
    ]);
    expect(bad.some((line) => line.includes('Knots') || line.includes('Clouds'))).toBe(false);
    expect(await marked('uncounted')).toEqual([]);
    expect(await violations(visit.page)).toEqual([]);
    await leave(visit);
  });

  test('a body that was withheld says why', async () => {
    const visit = await site.visit('/exchanges/e2-1');

    await visit.page.getByText('so it stayed in the proxy').waitFor();
    expect(await violations(visit.page)).toEqual([]);
    await leave(visit);
  });

  test('the safety page says what is paused, by whom, and which leave ends or has lapsed', async () => {
    const visit = await site.visit('/safety');
    const { page } = visit;
    const routes = page.getByRole('table', { name: 'Routes of edge-1' });
    await routes.waitFor();

    const customers = routes.getByRole('row').filter({ hasText: 'customers' });
    expect(await customers.innerText()).toContain('profile tables are migrated');
    expect(await customers.innerText()).toContain('by kim');
    const login = routes.getByRole('row').filter({ hasText: 'old-login' });
    expect(await login.locator('[data-tone=bad]').innerText()).toContain('lapsed after');
    const search = routes.getByRole('row').filter({ hasText: 'search-team' });
    expect(await search.locator('[data-tone=unsure]').innerText()).toMatch(/in [45] d/);
    await page.getByText(/silent, last heard \d+ min ago/).waitFor();
    const sort = page.getByRole('table', { name: 'Exceptions' }).getByRole('button', { name: 'Owner' });
    await sort.press('Enter');
    await page
      .getByRole('columnheader', { name: 'Owner' })
      .and(page.locator('[aria-sort=ascending]'))
      .waitFor();
    expect(await violations(page)).toEqual([]);
    await leave(visit);
  });

  test('before a proxy reports, the safety page says where to look', async () => {
    stage().mode = 'empty';
    const visit = await site.visit('/safety');

    await visit.page.getByText('No proxy reports').waitFor();
    expect(await violations(visit.page)).toEqual([]);
    await leave(visit);
  });

  test('an endpoint says what of it is not mirrored and why', async () => {
    const visit = await site.visit('/endpoints/10');
    const table = visit.page.getByRole('table', { name: 'Not mirrored' });
    await table.waitFor();

    expect(await table.innerText()).toContain('session cookie');
    await visit.page.getByText('Somebody has paused this route.').waitFor();
    expect(await violations(visit.page)).toEqual([]);
    await leave(visit);
  });

  test('an endpoint says what happened meanwhile, how long answers took and what it was seen in', async () => {
    const visit = await site.visit('/endpoints/2');
    const { page } = visit;
    const marks = page.getByRole('list', { name: 'What happened meanwhile' });
    await marks.waitFor();

    expect(await marks.innerText()).toContain('candidate 2.4.0 deployed, told by pipeline');
    expect(await marks.innerText()).toContain('migration 0042_order_total of the shared database');
    const latency = page.getByRole('table', { name: 'Latency' });
    expect(await latency.innerText()).toContain('0.47 ×');
    await page.getByText('Seen in 60 of 168 hours of the week (UTC).').waitFor();
    await page.getByText('Never seen on Sunday.').waitFor();
    await page.getByText('All', { exact: true }).click();
    await page.getByText('compared in a day each (UTC)').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(visit.complaints).toEqual([]);
    await leave(visit);
  });

  test('two versions are chosen, compared and kept in the address', async () => {
    const visit = await site.visit('/versions');
    const { page } = visit;
    const table = page.getByRole('table', { name: '2.3.9 and 2.4.0' });
    await table.waitFor();
    expect(await table.getByRole('row').nth(1).innerText()).toContain('/api/v1/books/{id}');

    await page.getByLabel('Version').selectOption('2.4.0');

    await expect.poll(() => new URL(page.url()).searchParams.get('before')).toContain('2.4.0');
    expect(await violations(page)).toEqual([]);
    await leave(visit);
  });

  test('before there are two versions the page says how versions are told', async () => {
    stage().mode = 'empty';
    const visit = await site.visit('/versions');

    await visit.page.getByText('understudy deployed candidate 1.4.2').waitFor();
    expect(await violations(visit.page)).toEqual([]);
    await leave(visit);
  });

  test('what does not exist is said not to exist', async () => {
    for (const address of ['/groups/none', '/nowhere']) {
      const visit = await site.visit(address);
      await visit.page.getByText(/There is (nothing here|no page at this address)/).waitFor();
      await leave(visit);
    }
  });
});
