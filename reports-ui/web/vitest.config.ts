import { defineConfig } from 'vitest/config';

/** The pure functions; the pages are tested in a real browser, see vitest.browser.config.ts. */
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    environment: 'node',
    reporters: ['default', ['junit', { outputFile: '../target/web-reports/TEST-check.xml' }]],
  },
});
