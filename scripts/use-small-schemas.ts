import type { Plugin } from 'esbuild';
import { fileURLToPath } from 'node:url';

/** An esbuild plugin that has `small-schemas.ts` stand in for the schema library. */
export function useSmallSchemas(): Plugin {
  const path = fileURLToPath(new URL('./small-schemas.ts', import.meta.url));
  return {
    name: 'use-small-schemas',
    setup: (build) => {
      build.onResolve({ filter: /^zod\/mini$/ }, () => ({ path }));
    },
  };
}
