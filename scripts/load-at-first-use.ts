// Keeps the formula library out of the function's bundle, because it is larger than everything else and most orgs have
// no formula entries. HubSpot installs it from app/functions/package.json, which is the documented way to add a
// package. A second own file is not allowed: "include all the code the serverless function needs to execute within the
// serverless function file"
// (https://developers.hubspot.com/docs/apps/legacy-apps/private-apps/build-with-projects/serverless-functions).
import type { Plugin } from 'esbuild';

export const FORMULA_LIBRARY = 'sformula';

/** If the library is missing, formulas are unknown with this reason, and nothing else fails. */
export const NOT_INSTALLED = 'the formula library is not installed';

/**
 * The library's error classes that the code distinguishes. Before the library is loaded, no error can be one of them.
 */
const ERRORS = [
  'InvalidArgLengthError',
  'InvalidOperatorError',
  'InvalidTypeError',
  'SyntaxError',
  'TypeNotFoundError',
];

const isOne = (name: string): string =>
  `{ [Symbol.hasInstance]: (error) => library !== undefined && error instanceof library.${name} }`;

const STUB = `
let library;
${ERRORS.map((name) => `const is${name} = ${isOne(name)};\nexport { is${name} as ${name} };`).join('\n')}
export function parseSync(...given) {
  try {
    library ??= require(${JSON.stringify(FORMULA_LIBRARY)});
  } catch {
    throw new Error(${JSON.stringify(NOT_INSTALLED)});
  }
  return library.parseSync(...given);
}`;

/** An esbuild plugin that loads the formula library with the first formula. */
export function loadAtFirstUse(): Plugin {
  const namespace = 'load-at-first-use';
  return {
    name: namespace,
    setup(build) {
      build.onResolve({ filter: new RegExp(`^${FORMULA_LIBRARY}$`) }, ({ path, namespace: from }) =>
        from === namespace ? { path, external: true } : { path, namespace },
      );
      build.onLoad({ filter: /.*/, namespace }, () => ({ contents: STUB, loader: 'js' }));
    },
  };
}
