import { chromiumPath } from './chromium';

/** Says before the first test what the pages are tested with, or that they are not. */
export function setup(): void {
  const chromium = chromiumPath();
  if (chromium === undefined) {
    console.log('SKIPPED: browser tests: no Chromium');
    console.log('(install Chromium, or name one in the variable CHROMIUM)');
    return;
  }
  console.log(`browser tests: ${chromium} on ${process.env.UNDERSTUDY_UI || 'fixtures'}`);
}
