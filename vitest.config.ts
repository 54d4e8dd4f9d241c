import { defineConfig } from 'vitest/config';

// Half a world from UTC: what a test says may not depend on where the machine stands. `vitest.mutation.config.ts` alike.
process.env.TZ = 'Pacific/Auckland';

// Three suites, so that each can be run alone and counted by `npm test`:
// unit (pure code and the card), contract (against ../shared and published shapes), e2e (a real browser).
const setupFiles = ['test/setup/stand-ins-stopped.ts'];

// What a test waits for takes milliseconds; one second is short where three steps share two cores.
const expectations = { poll: { timeout: 15_000 } };

export default defineConfig({
  test: {
    // Set by `npm run test:long`; read by test/property-runs.ts.
    provide: { longRun: process.env.TEST_LONG === '1' },
    projects: [
      {
        test: {
          name: 'unit',
          setupFiles,
          expect: expectations,
          globalSetup: ['test/setup/shared-postgres.ts'],
          // Files that one worker runs share what they import, which halves the time: no test may change a module.
          isolate: false,
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**', 'test/contract/**'],
          // Long, so that only what hangs is ended: three steps share two cores, and some tests start a database.
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'contract',
          setupFiles,
          expect: expectations,
          include: ['test/contract/**/*.test.{ts,tsx}'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          setupFiles,
          expect: expectations,
          globalSetup: ['test/setup/shared-browser.ts'],
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // One preview and one browser at a time: the suites share two cores with Chromium.
          fileParallelism: false,
        },
      },
    ],
  },
});
