import { defineConfig } from 'vitest/config';

// The tests of the mutated folders, and no more: thousands of runs are made of them.
export default defineConfig({
  test: {
    include: ['test/assignment-rules/**/*.test.ts', 'test/prediction/**/*.test.ts', 'test/present-explanation.test.ts'],
    provide: { propertyShare: 0.05 },
    isolate: false,
  },
});
