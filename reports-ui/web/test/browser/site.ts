import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { fixtureServer, type Stage } from '../fixture/server';
import { chromiumPath, launch } from './chromium';

const DIST = process.env.UNDERSTUDY_WEB ?? '../target/classes/web';

/** The browser to test with; the tests are skipped where there is none. */
export const chromium = chromiumPath();

/** A server that runs already and is only looked at; none where the tests bring their own. */
export const liveBase = process.env.UNDERSTUDY_UI || undefined;

/** A page that remembers what went wrong in it. */
export interface Visit {
  page: Page;
  complaints: string[];
}

/** The pages and a browser to see them with. */
export class Site {
  private constructor(
    readonly base: string,
    private readonly browser: Browser,
    /** the made-up world behind the pages; none on a live server */
    readonly stage: Stage | undefined,
    private readonly stop: () => void,
  ) {}

  static async open(): Promise<Site> {
    const browser = await launch(chromium ?? '');
    if (liveBase !== undefined) return new Site(liveBase.replace(/\/$/, ''), browser, undefined, () => {});
    if (!existsSync(`${DIST}/index.html`)) throw new Error(`nothing is built in ${DIST}: npm run build`);
    const { server, stage } = fixtureServer(DIST);
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const { port } = server.address() as AddressInfo;
    return new Site(`http://127.0.0.1:${port}`, browser, stage, () => {
      server.close();
      server.closeAllConnections();
    });
  }

  /** A fresh browser profile, looking at one address. */
  async visit(path: string, colorScheme: 'light' | 'dark' = 'light'): Promise<Visit> {
    const context = await this.browser.newContext({ colorScheme, viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('console', (line) => {
      if (line.type() === 'error') complaints.push(line.text());
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(this.base)) complaints.push(`asked ${request.url()}`);
    });
    await page.goto(this.base + path);
    await page.locator('h1').waitFor();
    return { page, complaints };
  }

  async api<T>(path: string): Promise<T> {
    return (await (await fetch(this.base + path)).json()) as T;
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.stop();
  }
}

/** Ends a visit and its profile. */
export async function leave({ page }: Visit): Promise<void> {
  await page.context().close();
}
