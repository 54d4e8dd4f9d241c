// What the function's bundle leaves out of its packages, each with the reason.
import type { Plugin } from 'esbuild';

interface LeftOut {
  /** A Go regular expression, as esbuild filters are: without flags. */
  filter: RegExp;
  importer: RegExp;
  /** What stands there instead. */
  contents: string;
}

const LEFT_OUT: readonly LeftOut[] = [
  {
    // 4.6 MB of generated methods that call API versions losing support, required lazily; we use client.apiRequest.
    filter: /^\.\/discovery\//,
    importer: /@hubspot[\\/]api-client[\\/]lib[\\/]src[\\/]client\.js$/u,
    contents: 'throw new Error("left out of this bundle: use client.apiRequest");',
  },
  {
    // Multipart uploads, with a table of all media types; only asked whether a body is one.
    filter: /^form-data$/,
    importer: /@hubspot[\\/]api-client[\\/]lib[\\/]src[\\/]services[\\/]http[\\/]/u,
    contents: 'module.exports = class FormData {};',
  },
  {
    // Node's HTTP client, for multipart bodies and agents only: loading it is half of what the function loads.
    filter: /^https?$/,
    importer: /@hubspot[\\/]api-client[\\/]lib[\\/]src[\\/]services[\\/]http[\\/]Transport\.js$/u,
    contents:
      'exports.request = () => { throw new Error("left out of this bundle: bodies are JSON, and sent by fetch"); };',
  },
  {
    // Limits and retries are made only for clients with limiterOptions and numberOfApiCallRetries, which ours has not.
    filter: /^\.\/services\/decorators\//,
    importer: /@hubspot[\\/]api-client[\\/]lib[\\/]src[\\/]client\.js$/u,
    contents:
      'module.exports = class { constructor() { throw new Error("left out of this bundle: our own retries know the deadline"); } };',
  },
  {
    // Merges the options of generated methods; apiRequest has none.
    filter: /^lodash\.merge$/,
    importer: /@hubspot[\\/]api-client[\\/]lib[\\/]src[\\/]configuration[\\/]/u,
    contents: 'module.exports = () => { throw new Error("left out of this bundle: use client.apiRequest"); };',
  },
  {
    // Numbers of association types, the signature of webhooks: exported beside the client, and not used.
    filter: /^\.\/src\/(?:enums\/AssociationTypes|utils\/signature|configuration\/constants)$/,
    importer: /@hubspot[\\/]api-client[\\/]lib[\\/]index\.js$/u,
    contents: 'module.exports = {};',
  },
];

/** An esbuild plugin that keeps the unused weight of the function's packages out of its bundle. */
export function leaveOutUnused(): Plugin {
  return {
    name: 'leave-out-unused',
    setup(build) {
      LEFT_OUT.forEach(({ filter, importer, contents }, index) => {
        const namespace = `left-out-${index}`;
        build.onResolve({ filter }, (args) =>
          importer.test(args.importer) ? { path: args.path, namespace } : undefined,
        );
        build.onLoad({ filter: /.*/, namespace }, () => ({ contents, loader: 'js' }));
      });
    },
  };
}
