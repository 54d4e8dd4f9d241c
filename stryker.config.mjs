// `npm run mutation`: do the tests notice when the engine's code is changed? The score is printed at the end, and
// below 85 % the command fails.
/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  // rows.ts is data, held word by word against the published table.
  mutate: [
    'src/domain/assignment-rules/**/*.ts',
    'src/domain/matching/**/*.ts',
    'src/domain/prediction/**/*.ts',
    '!src/domain/prediction/rows.ts',
  ],
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts', related: false },
  plugins: ['@stryker-mutator/vitest-runner'],
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 15_000,
  reporters: ['clear-text', 'progress-append-only', 'json'],
  clearTextReporter: { logTests: false, reportTests: false, allowColor: false },
  jsonReporter: { fileName: 'reports/mutation.json' },
  thresholds: { high: 95, low: 90, break: 85 },
};
