import { defineConfig } from 'vitest/config';
process.env.TZ = 'Pacific/Auckland';
export default defineConfig({
  test: {
    execArgv: ['--cpu-prof', '--cpu-prof-interval=2000', '--cpu-prof-dir=/tmp/suite-unitprof'],
    setupFiles: ['test/setup/stand-ins-stopped.ts'],
    globalSetup: ['test/setup/shared-postgres.ts'],
    isolate: false,
    maxWorkers: 1,
    teardownTimeout: 60000,
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**', 'test/contract/**'],
    testTimeout: 120_000,
  },
});
