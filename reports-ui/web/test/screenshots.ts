import { mkdirSync, statSync } from 'node:fs';
import { addresses } from './browser/addresses';
import { leave, Site } from './browser/site';

const FOLDER = '../../docs/screenshots';
const LARGEST_BYTES = 200_000;
const HIGHEST = 1_400;

/** `npm run screenshots`: every page in light and dark, on fixtures or on the server that UNDERSTUDY_UI names. */
export async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const site = await Site.open();
  try {
    for (const [name, address] of Object.entries(await addresses(site))) {
      for (const scheme of ['light', 'dark'] as const) await take(site, name, address, scheme);
    }
  } finally {
    await site.close();
  }
}

async function take(site: Site, name: string, address: string, scheme: 'light' | 'dark'): Promise<void> {
  const visit = await site.visit(address, scheme);
  const { page } = visit;
  await page.locator('main :is(table, form, [role=status])').first().waitFor();
  await page.locator('.mantine-Skeleton-root').first().waitFor({ state: 'detached' });
  let height = Math.min(HIGHEST, Number(await page.evaluate('document.documentElement.scrollHeight')));
  const path = `${FOLDER}/${name}-${scheme}.png`;
  do {
    await page.setViewportSize({ width: 1440, height });
    await page.screenshot({ path, animations: 'disabled' });
    height = Math.floor(height * 0.9);
  } while (statSync(path).size > LARGEST_BYTES);
  console.log(`${path} ${statSync(path).size} bytes`);
  await leave(visit);
}
