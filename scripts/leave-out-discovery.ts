import type { Plugin } from 'esbuild';

/**
 * Keeps the generated part of @hubspot/api-client out of a bundle. It calls API versions that lose support, is
 * required lazily, and weighs 4.6 MB; the product only uses `client.apiRequest`.
 */
export function leaveOutDiscovery(): Plugin {
  return {
    name: 'leave-out-discovery',
    setup(build) {
      // esbuild's filters are Go's regular expressions, which know no flags.
      build.onResolve({ filter: /^\.\/discovery\// }, ({ path, importer }) =>
        /@hubspot[\\/]api-client[\\/]lib[\\/]src[\\/]client\.js$/u.test(importer) ? { path, namespace: 'left-out' } : undefined,
      );
      build.onLoad({ filter: /.*/, namespace: 'left-out' }, ({ path }) => ({
        contents: `throw new Error(${JSON.stringify(`${path} is left out of this bundle: use client.apiRequest.`)});`,
        loader: 'js',
      }));
    },
  };
}
