import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';

// Half a world from UTC; a thread cannot be moved there later.
process.env.TZ = 'Pacific/Auckland';

// The tests of the mutated folders, and no more: thousands of runs are made of them.
export default defineConfig({
  test: {
    include: ['test/domain/**/*.test.ts', 'test/presentation/present-explanation.test.ts'],
    provide: { propertyShare: 0.05 },
    // The mutated code keeps nothing from one test to the next, and starting a worker a file takes longer than the tests.
    isolate: false,
    sequence: {
      // Most mutants fail a table at once: the properties, which take longest, come last.
      sequencer: class extends BaseSequencer {
        override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
          const isLong = ({ moduleId }: TestSpecification): boolean =>
            /(?:evaluation|formula|properties)\.test\.ts$/u.test(moduleId);
          return Promise.resolve([...files].sort((a, b) => Number(isLong(a)) - Number(isLong(b))));
        }
      },
    },
  },
});
