import type { Plugin } from 'esbuild';

/**
 * Keeps the generated part of @hubspot/api-client out of a bundle. It calls API versions that lose support, is
 * required lazily, and weighs 4.6 MB; the product only uses `client.apiRequest`.
 */
export function leaveOutDiscovery(): Plugin {
  return {
    name: 'leave-out-discovery',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\.\/discovery\//u }, ({ path, importer }) =>
        /@hubspot[\\/]api-client[\\/]lib[\\/]src[\\/]client\.js$/u.test(importer) ? { path, namespace: 'left-out' } : undefined,
      );
      onLoad({ filter: /.*/u, namespace: 'left-out' }, ({ path }) => ({
        contents: `throw new Error(${JSON.stringify(`${path} is left out of this bundle: use client.apiRequest.`)});`,
        loader: 'js',
      }));
    },
  };
}
