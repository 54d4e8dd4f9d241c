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
    contents: 'throw new Error("The generated part of @hubspot/api-client is left out of this bundle: use client.apiRequest.");',
  },
  {
    // Multipart uploads, with a table of all media types; only asked whether a body is one.
    filter: /^form-data$/,
    importer: /@hubspot[\\/]api-client[\\/]lib[\\/]src[\\/]services[\\/]http[\\/]/u,
    contents: 'module.exports = class FormData {};',
  },
  {
    // The rate limiter is made only for clients with limiterOptions, which ours is not.
    filter: /^bottleneck$/,
    importer: /@hubspot[\\/]api-client[\\/]lib[\\/]src[\\/]services[\\/]decorators[\\/]/u,
    contents: 'module.exports = class Bottleneck { constructor() { throw new Error("bottleneck is left out of this bundle: the client has no limiterOptions."); } };',
  },
];

/** An esbuild plugin that keeps the unused weight of the function's packages out of its bundle. */
export function leaveOutUnused(): Plugin {
  return {
    name: 'leave-out-unused',
    setup(build) {
      LEFT_OUT.forEach(({ filter, importer, contents }, index) => {
        const namespace = `left-out-${index}`;
        build.onResolve({ filter }, (args) => (importer.test(args.importer) ? { path: args.path, namespace } : undefined));
        build.onLoad({ filter: /.*/, namespace }, () => ({ contents, loader: 'js' }));
      });
    },
  };
}
