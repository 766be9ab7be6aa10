import { defineConfig } from 'vitest/config';

/** The pages in a real browser: on fixtures, or on the server that UNDERSTUDY_UI names. */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    globalSetup: 'test/browser/announce.ts',
    environment: 'node',
    reporters: ['default', ['junit', { outputFile: '../target/web-reports/TEST-browser.xml' }]],
    // one browser at a time: two would only wait for each other
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
