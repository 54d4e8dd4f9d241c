// What HubSpot runs, minified, by part.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Metafile } from 'esbuild';
import { MOST_BYTES, buildBundles, bytesByPart, totalBytes } from '../scripts/build.ts';
import { bundleCard } from '../scripts/bundle-card.ts';
import { atMost } from './bench.ts';
import type { Bench, Row } from './bench.ts';
import { kilobytes } from './measure.ts';

const root = fileURLToPath(new URL('../app/cards', import.meta.url));
/** Bytes of the smallest part with a line of its own. */
const LEAST_NAMED = 10_000;
/** What is wanted; the build allows what there is: `MOST_BYTES`. */
const FUNCTION_TARGET = 250_000;
const CARD = `${root}/OwnerPreflight.tsx`;

export const bench: Bench = {
  name: 'bundles',
  title: 'Bundles, minified',
  run: async () => {
    const [fn, formulas] = await buildBundles();
    if (fn === undefined || formulas === undefined) throw new Error('The function was not built.');
    const card = Buffer.byteLength(await bundleCard(root, CARD));
    return [
      weight('app function', totalBytes(fn.metafile), { most: FUNCTION_TARGET, because: whatItHolds(fn.metafile) }),
      ...parts(fn.metafile),
      {
        what: 'formula library, loaded at the first formula',
        value: kilobytes(totalBytes(formulas.metafile)),
        ratio: '',
      },
      weight("card, by HubSpot's bundler", card, { most: MOST_BYTES.card }),
      ...parts(await weighCard()),
    ];
  },
};

function weight(what: string, bytes: number, { most, because }: { most: number; because?: string }): Row {
  return { what, value: kilobytes(bytes), ratio: '', target: atMost(most / 1000, 'KB', bytes / 1000, because) };
}

function whatItHolds(metafile: Metafile): string {
  const words = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) =>
      file.endsWith('messages/catalogues.ts') ? [bytesInOutput] : [],
    ),
  );
  const bytes = words.reduce((sum, one) => sum + one, 0);
  return `${kilobytes(bytes)} are the words of seven languages, compressed; HubSpot takes one file a function, so that none can be left outside`;
}

function parts(metafile: Metafile): Row[] {
  const all = [...bytesByPart(metafile)];
  const named = all.filter(([, bytes]) => bytes >= LEAST_NAMED);
  const rest = all.filter(([, bytes]) => bytes < LEAST_NAMED).reduce((sum, [, bytes]) => sum + bytes, 0);
  return [...named, ...(rest === 0 ? [] : [['the rest', rest] as const])].map(([part, bytes]) => ({
    what: `– ${part}`,
    value: kilobytes(bytes),
    ratio: '',
  }));
}

/** HubSpot's bundler does not tell parts; esbuild does, of the same modules with the same ones left outside. */
async function weighCard(): Promise<Metafile> {
  const { metafile } = await build({
    entryPoints: [CARD],
    bundle: true,
    minify: true,
    metafile: true,
    write: false,
    format: 'iife',
    jsx: 'transform',
    external: ['react', '@remote-ui/react'],
    logLevel: 'silent',
  });
  return metafile;
}
