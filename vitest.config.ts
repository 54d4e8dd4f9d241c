import { defineConfig } from 'vitest/config';

// Half a world from UTC: what a test says may not depend on where the machine stands. `vitest.mutation.config.ts` alike.
process.env.TZ = 'Pacific/Auckland';

// Three suites, so that each can be run alone and counted by `npm test`:
// unit (pure code and the card), contract (against ../shared and published shapes), e2e (a real browser).
const setupFiles = ['test/setup/stand-ins-stopped.ts'];

export default defineConfig({
  test: {
    // Set by `npm run test:long`; read by test/property-runs.ts.
    provide: { longRun: process.env.TEST_LONG === '1' },
    projects: [
      {
        test: {
          name: 'unit',
          setupFiles,
          globalSetup: ['test/setup/shared-postgres.ts'],
          // Files that one worker runs share what they import, which halves the time: no test may change a module.
          isolate: false,
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**', 'test/contract/**'],
          testTimeout: 30_000,
          // Three steps share two cores: what only ran out of its time is tried once more.
          retry: 1,
        },
      },
      {
        test: {
          name: 'contract',
          setupFiles,
          include: ['test/contract/**/*.test.{ts,tsx}'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          setupFiles,
          globalSetup: ['test/setup/shared-browser.ts'],
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          retry: 1,
          // One preview and one browser at a time: the suites share two cores with Chromium.
          fileParallelism: false,
        },
      },
    ],
  },
});
