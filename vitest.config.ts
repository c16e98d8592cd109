import { defineConfig } from 'vitest/config';

/** `unit` needs nothing but Node; `database` the real PostgreSQL that its global set-up starts; `browser` a Chromium and a built web page. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{packages,proofs,scripts}/**/*.test.ts'],
          exclude: ['**/*.db.test.ts', '**/node_modules/**'],
          // Style sheets are read as text by the test of their colours; without this they arrive empty.
          css: true,
        },
      },
      {
        test: {
          name: 'database',
          include: ['{packages,proofs}/**/*.db.test.ts'],
          // The embedded server is always the one that Vivero carries: against a named server its tests would only run twice.
          exclude: ['**/node_modules/**', ...(process.env['DATABASE_URL'] ? ['packages/storage/src/embedded/**'] : [])],
          globalSetup: ['packages/storage/src/testing/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['e2e/src/**/*.test.ts'],
          globalSetup: ['e2e/src/demo-bank.ts'],
          // A busy machine is slow, not wrong: the second that a poll is given otherwise is no measure of a page.
          expect: { poll: { timeout: 15_000 } },
          testTimeout: 120_000,
          hookTimeout: 300_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
