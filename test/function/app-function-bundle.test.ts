// What HubSpot gets: the built function over the stand-ins, with the formula library installed beside it and without.
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { sampleSettings } from '../../preview/sample/index.ts';
import { startStandIns } from '../../preview/stand-ins/index.ts';
import type { StandIns } from '../../preview/stand-ins/index.ts';
import { FUNCTION_BUNDLE } from '../../scripts/build.ts';
import { NOT_INSTALLED } from '../../scripts/load-at-first-use.ts';
import { systemClock } from '../../src/adapters/clock.ts';
import { createHandler } from '../../src/function/app-function.ts';
import { answerSchema } from '../../src/contract/index.ts';
import { contextFor, explanationIn } from './function-context.ts';

const require = createRequire(import.meta.url);
const bundle = fileURLToPath(new URL(`../../${FUNCTION_BUNDLE}`, import.meta.url));
const moduleSchema = z.object({ main: z.function({ input: [z.unknown()], output: z.promise(answerSchema) }) });
const NOW = new Date('2026-11-02T09:00:00Z');

let standIns: StandIns;
let alone: string;
let secrets: Record<string, string>;

beforeAll(async () => {
  standIns = await startStandIns({ org: 'formulas' });
  alone = await mkdtemp(path.join(tmpdir(), 'owner-preflight-alone-'));
  const { hubspot, salesforce } = standIns;
  secrets = {
    PRIVATE_APP_ACCESS_TOKEN: hubspot.token,
    SALESFORCE_CLIENT_SECRET: salesforce.clientSecret,
    OWNER_PREFLIGHT_SETTINGS: sampleSettings({
      hubspot: hubspot.url,
      salesforce: salesforce.url,
      clientId: salesforce.clientId,
    }),
  };
});
afterAll(async () => {
  await standIns.stop();
  await rm(alone, { recursive: true });
});

async function explain(main: (context: unknown) => Promise<unknown>, id: string): Promise<object> {
  const answering = main({ ...contextFor('contact', id), secrets }).then((answer) => answerSchema.parse(answer));
  return { ...(await explanationIn(answering)), readAt: null, rulesReadAt: null };
}

describe('the built function', () => {
  const contacts = ['102', '103', '104', '105', '106'];

  it('says what its source says of leads that formulas decide', async () => {
    const { main } = moduleSchema.parse(require(bundle));
    for (const id of contacts)
      expect(await explain(main, id)).toEqual(await explain(createHandler({}, { ...systemClock, now: () => NOW }), id));
  });

  it('leaves formulas unknown, with the reason, where their library is not installed, and answers all the same', async () => {
    await copyFile(bundle, path.join(alone, 'function.js'));
    const { main } = moduleSchema.parse(require(path.join(alone, 'function.js')));
    const texts = [];
    for (const id of contacts) texts.push(JSON.stringify(await explain(main, id)));
    expect(texts.filter((text) => text.includes(NOT_INSTALLED))).not.toEqual([]);
  });
});
