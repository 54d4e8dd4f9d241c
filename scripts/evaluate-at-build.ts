// Modules that the build runs, to put what they come to in their place: a bundle that is weighed carries the result,
// not what made it.
import type { Plugin } from 'esbuild';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

/** An esbuild plugin. Each module is named by the end of its path. */
export function evaluateAtBuild(): Plugin {
  return {
    name: 'evaluate-at-build',
    setup(build) {
      build.onLoad({ filter: /src[\\/]contract[\\/]answer-shape\.ts$/ }, async ({ path }) => {
        const { ANSWER_SHAPE } = (await import(pathToFileURL(path).href)) as { ANSWER_SHAPE: unknown };
        return { contents: `export const ANSWER_SHAPE = ${JSON.stringify(ANSWER_SHAPE)};`, loader: 'js' };
      });
      build.onLoad({ filter: /src[\\/]presentation[\\/]messages[\\/]catalogues\.ts$/ }, async ({ path }) => {
        const { catalogueOf, LANGUAGES } = (await import(pathToFileURL(path).href)) as CataloguesModule;
        return { contents: packed(LANGUAGES.map((language) => [language, catalogueOf(language)])), loader: 'js' };
      });
    },
  };
}

interface CataloguesModule {
  LANGUAGES: readonly string[];
  catalogueOf: (language: string) => Readonly<Record<string, unknown>>;
}

/**
 * The catalogues of all languages, compressed, as a module that unpacks a language when it is first asked for. The ids
 * are the same in all and stand there once.
 */
function packed(catalogues: readonly (readonly [language: string, Readonly<Record<string, unknown>>])[]): string {
  const ids = Object.keys(catalogues[0]?.[1] ?? {}).sort();
  const words = Object.fromEntries(
    catalogues.map(([language, catalogue]) => [language, compressed(ids.map((id) => catalogue[id]))]),
  );
  return `
import { brotliDecompressSync } from 'node:zlib';
const IDS = ${JSON.stringify(compressed(ids))};
const WORDS = ${JSON.stringify(words)};
const unpacked = new Map();
const unpack = (text) => JSON.parse(brotliDecompressSync(Buffer.from(text, 'base64')).toString());
export const LANGUAGES = Object.keys(WORDS);
export function catalogueOf(language) {
  let catalogue = unpacked.get(language);
  if (catalogue === undefined) {
    const templates = unpack(WORDS[language]);
    catalogue = Object.fromEntries(unpack(IDS).map((id, index) => [id, templates[index]]));
    unpacked.set(language, catalogue);
  }
  return catalogue;
}`;
}

function compressed(value: unknown): string {
  const text = JSON.stringify(value);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(text),
  };
  return brotliCompressSync(text, { params }).toString('base64');
}
