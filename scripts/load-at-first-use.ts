// The formula library stays out of the function's bundle: most orgs have no formula entries, and it outweighs all else.
// HubSpot installs it from app/functions/package.json, its documented way to bring a package along; a second file of
// our own is not: "include all the code the serverless function needs to execute within the serverless function file"
// (https://developers.hubspot.com/docs/apps/legacy-apps/private-apps/build-with-projects/serverless-functions).
import type { Plugin } from 'esbuild';

export const FORMULA_LIBRARY = 'sformula';

/** Without the library a formula stays unknown, with this reason; nothing else fails. */
export const NOT_INSTALLED = 'the formula library is not installed';

/** The library's errors that we tell apart. An error cannot be one of them before the library is loaded. */
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

/** An esbuild plugin that has the formula library required at the first formula. */
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
