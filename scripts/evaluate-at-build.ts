// Runs modules at build time and replaces them with their result, to keep the bundle small.
import type { Plugin } from 'esbuild';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { encode } from './dense-text.ts';

const DECODER = JSON.stringify(fileURLToPath(new URL('./dense-text.ts', import.meta.url)));

/** An esbuild plugin. Modules are identified by the end of their path. */
export function evaluateAtBuild(): Plugin {
  return {
    name: 'evaluate-at-build',
    setup(build) {
      build.onLoad({ filter: /src[\\/]contract[\\/]answer-shape\.ts$/ }, async ({ path }) => {
        const { ANSWER_SHAPE } = (await import(pathToFileURL(path).href)) as { ANSWER_SHAPE: unknown };
        return { contents: writtenOnce('ANSWER_SHAPE', ANSWER_SHAPE), loader: 'js' };
      });
      build.onLoad({ filter: /src[\\/]domain[\\/]prediction[\\/](?:rows|sources)\.ts$/ }, async ({ path }) => {
        const exported = (await import(pathToFileURL(path).href)) as Readonly<Record<string, unknown>>;
        return { contents: packedData(exported), loader: 'js' };
      });
      build.onLoad({ filter: /src[\\/]presentation[\\/]messages[\\/]catalogues\.ts$/ }, async ({ path }) => {
        const { catalogueOf, LANGUAGES } = (await import(pathToFileURL(path).href)) as CataloguesModule;
        return { contents: packed(LANGUAGES.map((language) => [language, catalogueOf(language)])), loader: 'js' };
      });
    },
  };
}

/**
 * A module that exports a value as data, in which each object and list that occurs more than once is written once: the
 * card carries the shape of every answer, and the parts of an explanation recur in it.
 */
export function writtenOnce(name: string, value: unknown): string {
  const uses = new Map<string, number>();
  const count = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    const text = JSON.stringify(part);
    const before = uses.get(text) ?? 0;
    uses.set(text, before + 1);
    // What stands only inside a repeated part is written once with it.
    if (before === 0) Object.values(part).forEach(count);
  };
  count(value);
  const names = new Map<string, string>();
  const constants: string[] = [];
  const write = (part: unknown): string => {
    if (typeof part !== 'object' || part === null) return JSON.stringify(part);
    const text = JSON.stringify(part);
    const known = names.get(text);
    if (known !== undefined) return known;
    const written = Array.isArray(part)
      ? `[${part.map(write).join(',')}]`
      : `{${Object.entries(part)
          .map(([key, inner]) => `${JSON.stringify(key)}:${write(inner)}`)
          .join(',')}}`;
    if ((uses.get(text) ?? 0) < 2) return written;
    const constant = `shared${constants.length}`;
    names.set(text, constant);
    constants.push(`const ${constant} = ${written};`);
    return constant;
  };
  const whole = write(value);
  return [...constants, `export const ${name} = ${whole};`].join('\n');
}

interface CataloguesModule {
  LANGUAGES: readonly string[];
  catalogueOf: (language: string) => Readonly<Record<string, unknown>>;
}

/**
 * The catalogues of all languages, compressed, as a module that unpacks them with the first text. They share one
 * stream, because IDs, names and placeholders are the same in each.
 */
function packed(catalogues: readonly (readonly [language: string, Readonly<Record<string, unknown>>])[]): string {
  const ids = Object.keys(catalogues[0]?.[1] ?? {});
  const words = catalogues.map(([, catalogue]) => ids.map((id) => catalogue[id]));
  const languages = catalogues.map(([language]) => language);
  return `
import { brotliDecompressSync } from 'node:zlib';
import { decode } from ${DECODER};
const PACKED = ${JSON.stringify(encode(compressed([ids, ...words])))};
export const LANGUAGES = ${JSON.stringify(languages)};
let unpacked;
export function catalogueOf(language) {
  unpacked ??= JSON.parse(brotliDecompressSync(decode(PACKED)).toString());
  const [ids, ...words] = unpacked;
  const templates = words[LANGUAGES.indexOf(language)];
  return Object.fromEntries(ids.map((id, index) => [id, templates[index]]));
}`;
}

/** A module that only holds data, compressed and unpacked when it is loaded. */
function packedData(exported: Readonly<Record<string, unknown>>): string {
  return `
import { brotliDecompressSync } from 'node:zlib';
import { decode } from ${DECODER};
export const { ${Object.keys(exported).join(', ')} } = JSON.parse(
  brotliDecompressSync(decode(${JSON.stringify(encode(compressed(exported)))})).toString(),
);`;
}

function compressed(value: unknown): Uint8Array {
  const text = JSON.stringify(value);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(text),
  };
  return brotliCompressSync(text, { params });
}
