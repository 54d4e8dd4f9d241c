// What the function's bundle checks values with reads and refuses what the schema library reads and refuses.
import { build } from 'esbuild';
import type { BuildOptions } from 'esbuild';
import fc from 'fast-check';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as zod from 'zod/mini';
import { SettingsError, checkSettings } from '../../src/application/settings.ts';
import { requestSchema } from '../../src/contract/request.ts';
import * as small from '../../scripts/small-schemas.ts';
import { useSmallSchemas } from '../../scripts/use-small-schemas.ts';
import { runs } from '../property-runs.ts';

interface Parsed {
  success: boolean;
  data?: unknown;
}
interface Bundled {
  requestSchema: { safeParse: (value: unknown) => Parsed };
  checkSettings: (value: unknown) => unknown;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
let folder = '';
let bundled: Bundled;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'small-schemas-'));
  const contents =
    "export { requestSchema } from './src/contract/request.ts'; export { checkSettings } from './src/application/settings.ts';";
  const options: BuildOptions = { bundle: true, platform: 'node', format: 'esm', plugins: [useSmallSchemas()] };
  const { outputFiles } = await build({ ...options, write: false, stdin: { contents, resolveDir: root } });
  const file = path.join(folder, 'bundled.mjs');
  await writeFile(file, outputFiles[0]?.text ?? '');
  bundled = (await import(pathToFileURL(file).href)) as Bundled;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A value of JSON, and beside it what a schema asks for: texts of its kinds, numbers at its ends. */
const anything = fc.oneof(
  fc.constantFrom(
    undefined, null, true, false, '', ' ', '1', 'unknown', 'none', 'on', 'jwt', 'user', 'https://example.com', 'http://example.com',
    '005000000000001AAA', 'a@example.com', '0f8fad5b-d9cb-469f-a165-70867728950e', 0, 1, -1, 1.5, 8000, 86_400_001,
    Number.MAX_SAFE_INTEGER + 2, Infinity, NaN, [], {}, ['1'], ['x'], { id: null, name: 'x' },
  ), // prettier-ignore
  fc.jsonValue({ maxDepth: 2 }),
);

/** An object of these keys, each whole, missing, or anything. */
function near(whole: Readonly<Record<string, unknown>>): fc.Arbitrary<Record<string, unknown>> {
  const of = (value: unknown): fc.Arbitrary<unknown> =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? near(value as Record<string, unknown>)
      : fc.constant(value);
  const keys = Object.entries(whole).map(
    ([key, value]) =>
      [key, fc.oneof({ weight: 12, arbitrary: of(value) }, { weight: 1, arbitrary: anything })] as const,
  );
  const model = fc.record(Object.fromEntries(keys), { requiredKeys: [] });
  return fc
    .tuple(model, fc.option(fc.tuple(fc.constantFrom('extra', 'ownerId', '__proto__'), anything), { freq: 6 }))
    .map(([object, more]) => (more === null ? object : { ...object, [more[0]]: more[1] }));
}

const shown = { ownerId: null, ownerSince: null, salesforceId: null };
const REQUEST = {
  contract: 1, locale: 'de-AT', timeZone: 'Europe/Vienna', requestId: '0f8fad5b-d9cb-469f-a165-70867728950e',
  search: 'ann', ownerId: '12', shown, receipt: 'r', record: { objectTypeId: '0-1' }, viewer: { userId: 7, name: 'Ann' },
}; // prettier-ignore
const request = fc
  .tuple(near(REQUEST), fc.constantFrom('explain', 'suggest', 'what-if', 'resolve', 'undo', 'other', null))
  .map(([asked, action]) => ({ ...asked, action }));

const SETTINGS = {
  integration: 'on', contactsBecome: 'lead', companySync: 'on', dealSync: 'off', inclusionSegmentId: 'none',
  integrationUser: { id: '005000000000001AAA', name: 'API' }, defaultLeadOwner: { type: 'Queue', name: 'Leads' },
  fieldMapping: { Country: 'country', Title: null }, fixedLeadValues: { LeadSource: 'HubSpot', Rank: 1 },
  unmatchedOnPurpose: true, detected: ['dealSync'], ownerChangesBy: 'app',
  ownerChangesFor: { superAdmins: true, permissionSets: ['1'], teams: [] }, trailProperty: 'trail', leadRulesXml: '<x/>',
  supportAddress: 'help@example.com', timeBudget: 8000, rulesMaxAge: 1, hubspotApiBase: 'https://api.example.com',
  salesforce: { loginUrl: 'https://example.my.salesforce.com', clientId: 'id', auth: 'client-credentials', username: null },
}; // prettier-ignore

type Outcome = { settings: unknown } | { problems: string[] };

function outcomeOf(check: (value: unknown) => unknown, value: unknown): Outcome {
  try {
    return { settings: check(value) };
  } catch (error) {
    const { problems } = error as SettingsError;
    // The library also measures what is no text at all: one problem too many for the same place.
    const first = new Map(problems.map((one) => [one.path, JSON.stringify(one)] as const).reverse());
    return { problems: [...first.values()].sort() };
  }
}

describe('the schemas that the function carries', () => {
  it('reads and refuses the same requests', () => {
    let read = 0;
    fc.assert(
      fc.property(fc.oneof(request, anything), (value) => {
        const expected = requestSchema.safeParse(value);
        if (expected.success) read += 1;
        const { success, data } = bundled.requestSchema.safeParse(value);
        expect({ success, data }).toEqual({ success: expected.success, data: expected.data });
      }),
      runs(3000),
    );
    expect(read).toBeGreaterThan(0);
  });

  it('reads the same settings, and finds the same problems in others', () => {
    fc.assert(
      fc.property(fc.oneof(near(SETTINGS), anything), (value) => {
        expect(outcomeOf(bundled.checkSettings, value)).toEqual(outcomeOf(checkSettings, value));
      }),
      runs(3000),
    );
    expect(bundled.checkSettings(SETTINGS)).toEqual(checkSettings(SETTINGS));
  });

  const kinds: [kind: string, ofLibrary: zod.ZodMiniType, own: small.Schema][] = [
    ['url', zod.url(), small.url()],
    ['guid', zod.guid(), small.guid()],
    ['int', zod.int().check(zod.nonnegative()), small.int().check(small.nonnegative())],
    ['nullish', zod.object({ a: zod.nullish(zod.string()) }), small.object({ a: small.nullish(small.string()) })],
    ['unknown', zod.object({ a: zod.unknown() }), small.object({ a: small.unknown() })],
    ['record', zod.record(zod.string(), zod.number()), small.record(small.string(), small.number())],
    ['list', zod.array(zod.string()).check(zod.minLength(1)), small.array(small.string()).check(small.minLength(1))],
    ['union', zod.union([zod.string(), zod.null()]), small.union([small.string(), small.null()])],
    ['literal', zod.literal(true), small.literal(true)],
    ['default', zod._default(zod.array(zod.string()), []), small._default(small.array(small.string()), [])],
  ];
  const A_KEY = fc.record({ a: anything, b: anything }, { requiredKeys: [] });

  it.each(kinds)('reads and refuses the same as %s', (_, ofLibrary, own) => {
    fc.assert(
      fc.property(
        fc.oneof(anything, A_KEY, fc.dictionary(fc.string(), fc.integer()), fc.webUrl(), fc.uuid()),
        (value) => {
          const expected = ofLibrary.safeParse(value);
          expect(own.safeParse(value)).toEqual(
            expected.success ? { success: true, data: expected.data } : expect.objectContaining({ success: false }),
          );
        },
      ),
      runs(1000),
    );
  });
});
