import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addresses } from './addresses';
import { violations } from './axe';
import { chromium, leave, Site } from './site';

const PAGES = [
  'endpoints',
  'endpoint',
  'inventory',
  'group',
  'exchange',
  'versions',
  'ledger',
  'safety',
  'rules',
  'proposals',
  'rejudge',
  'changes',
];

describe.skipIf(chromium === undefined)('every page', () => {
  let site: Site;
  let known: Record<string, string>;

  beforeAll(async () => {
    site = await Site.open();
    known = await addresses(site);
  });
  afterAll(() => site.close());

  describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
    test.each(PAGES)('%s is shown without complaint, and axe finds nothing', async (name) => {
      const address = known[name];
      if (address === undefined) return console.log(`no ${name} to look at on ${site.base}`);
      const visit = await site.visit(address, scheme);
      await visit.page.locator('main :is(table, form, [role=status])').first().waitFor();

      expect(await violations(visit.page)).toEqual([]);
      expect(visit.complaints).toEqual([]);
      await leave(visit);
    });
  });

  test('the title names the page', async () => {
    const visit = await site.visit('/ledger');

    expect(await visit.page.title()).toBe('Ledger · Understudy');
    await leave(visit);
  });
});
