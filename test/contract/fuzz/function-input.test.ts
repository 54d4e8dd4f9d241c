// The function takes anything: well-formed calls with odd values, changed ones and nonsense, with secrets planted, records
// that are hostile and systems that fail. Always a well-formed answer, never a throw, a secret, a word on the console, or a
// connection to a host that nobody configured.
import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { startStandIns } from '../../../preview/stand-ins/index.ts';
import type { StandIns } from '../../../preview/stand-ins/index.ts';
import { createHandler } from '../../../src/function/app-function.ts';
import { CONTRACT_VERSION, requestSchema } from '../../../src/contract/index.ts';
import { arbitraryContext, cardCall } from './arbitrary-context.ts';
import { examined, misdeeds } from './examined.ts';
import { FOREIGN } from './mutated.ts';
import { longer } from '../../property-runs.ts';
import { PLANTED, UNREACHABLE, arbitrarySecrets, environmentOf, recognisable } from './secrets.ts';
import type { Keys } from './secrets.ts';
import { watchProcess } from './watch.ts';
import type { Watch } from './watch.ts';

const INPUTS = longer({ usual: 1000, long: 20_000 });
/** Inputs for one function: more requests than 100 in ten seconds would wait for HubSpot's limit. */
const BATCH = 20;
/** Answers that were given without reading any record. */
const AT_THE_DOOR = ['bad-request', 'contract-mismatch', 'not-configured'];
const keys: Keys = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});

let standIns: StandIns;
let watch: Watch;
let secrets: string[];

// The stand-ins are strict: a request that is not declared, whatever the input was, fails this file when they stop.
beforeAll(async () => {
  standIns = await startStandIns({ publicKey: keys.publicKey });
  secrets = recognisable(standIns, keys);
  watch = watchProcess([standIns.hubspot.url.slice(7), standIns.salesforce.url.slice(7)], UNREACHABLE);
});
afterAll(async () => {
  watch.stop();
  await standIns.stop();
});

/** Failures that answer at once; those that wait are tried one by one elsewhere. */
const fault = fc.record({
  kind: fc.constantFrom(
    'hubspot.record',
    'hubspot.owner',
    'hubspot.owners',
    'hubspot.memberships',
    'hubspot.search',
    'hubspot.batch',
    'hubspot.write',
    'salesforce.token',
    'salesforce.composite',
    'salesforce.query',
    'salesforce.metadata',
  ),
  fault: fc.constantFrom('unauthorized', 'forbidden', 'server-error', 'broken-json'),
});

/** Most calls share the rules and the lists of people with the others of their batch; those with secrets of their own do not. */
function keepingLists(environment: Record<string, string>): Record<string, string> {
  const settings = z.record(z.string(), z.unknown()).parse(JSON.parse(environment.OWNER_PREFLIGHT_SETTINGS ?? ''));
  const kept = { ...settings, rulesMaxAge: 600_000, directoryMaxAge: 600_000 };
  return { ...environment, OWNER_PREFLIGHT_SETTINGS: JSON.stringify(kept) };
}

/** What people might have typed into HubSpot. */
function makeRecordsHostile(): void {
  const { records, owners } = standIns.state().hubspot;
  const set = (id: string, property: string, value: string): unknown =>
    records.contact.get(id)?.properties.set(property, value);
  set('102', 'email', "o'haddad\\\u2028\n\ud800@customer.example.com");
  set('103', 'hubspot_owner_id', '../../account-info/2026-09/details');
  set('104', 'salesforceleadid', `00Q' OR Name != '${FOREIGN}`);
  set('105', 'country', `${FOREIGN}/\0'"\\`);
  const owner = owners.find(({ id }) => id === '25');
  if (owner !== undefined)
    Object.assign(owner, { firstName: "Os'kar\\", lastName: `\n${FOREIGN}`, email: `x' OR '1'='1@example.com` });
}

describe('the function', () => {
  it(`takes ${INPUTS.toLocaleString('en')} inputs`, { timeout: 600_000 }, async () => {
    makeRecordsHostile();
    const environment = keepingLists(environmentOf(standIns, keys));
    const outcomes = new Map<string, number>();
    let count = 0;
    const batch = fc.record({
      contexts: fc.array(arbitraryContext(arbitrarySecrets(standIns, keys)), {
        minLength: 1,
        maxLength: BATCH,
        size: 'max',
      }),
      fault: fc.option(fault, { freq: 6 }),
    });
    const property = fc.asyncProperty(batch, async ({ contexts, fault: failing }) => {
      standIns.faults.clear();
      if (failing !== null) standIns.faults.set(failing.kind, failing.fault);
      const main = createHandler(environment);
      const all = await Promise.all(contexts.map((context) => examined(main, context, secrets)));
      count += contexts.length;
      for (const { outcome } of all) outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      expect([...all.flatMap(({ wrong }) => wrong), ...misdeeds(watch, secrets)]).toEqual([]);
    });
    while (count < INPUTS) await fc.assert(property, { numRuns: 10 });

    expect(Object.prototype).not.toHaveProperty('polluted');
    const refused = AT_THE_DOOR.reduce((sum, code) => sum + (outcomes.get(code) ?? 0), 0);
    expect(1 - refused / count, 'share of the inputs that got past the door').toBeGreaterThan(0.7);
    expect((outcomes.get('ok') ?? 0) / count, 'share of the inputs that were done').toBeGreaterThan(0.4);
    const codes = [
      'bad-request',
      'contract-mismatch',
      'not-configured',
      'hubspot-not-allowed',
      'hubspot-record-not-found',
      'hubspot-unavailable',
    ];
    for (const code of codes) expect(outcomes.get(code), code).toBeGreaterThan(0);
    expect(watch.made()).toBeGreaterThan(0);
  });
});

describe('the calls that are made up', () => {
  it('are what the contract allows before anything is changed', () => {
    fc.assert(
      fc.property(
        cardCall,
        (call) => z.safeParse(requestSchema, z.looseObject({ parameters: z.unknown() }).parse(call).parameters).success,
      ),
    );
  });
});

describe('a function that misbehaves', () => {
  const refusal = (message: string): unknown => ({
    contract: CONTRACT_VERSION,
    ok: false,
    error: { code: 'internal', message, help: '', retryable: false },
  });
  // eslint-disable-next-line no-console -- just what must not happen
  const say = (text: string): void => console.log(text);
  const misbehaving: [how: string, main: () => Promise<unknown>, told: string[]][] = [
    ['throws', () => Promise.reject(new TypeError('oh')), ['it threw TypeError']],
    ['answers nothing', () => Promise.resolve(undefined), ['it threw SyntaxError']],
    ['answers what the card cannot read', () => Promise.resolve({ ok: true }), ['the answer is not well-formed']],
    [
      'answers what JSON cannot say',
      () => Promise.resolve({ ...(refusal('') as object), at: new Date(0) }),
      ['the answer is not JSON'],
    ],
    ['tells a secret', () => Promise.resolve(refusal(`Bearer ${PLANTED}`)), ['a secret is in the answer']],
    [
      'logs',
      () =>
        Promise.resolve('hello')
          .then(say)
          .then(() => refusal('')),
      ['it wrote something'],
    ],
    [
      'logs a secret',
      () => Promise.resolve(process.stderr.write(PLANTED)).then(() => refusal('')),
      ['it wrote something', 'a secret is in what it wrote'],
    ],
    [
      'asks a host that nobody configured',
      () => fetch(FOREIGN).then(String, () => refusal('')),
      ['it connected to attacker.example.com:443'],
    ],
    [
      'asks another port of a host that somebody did',
      () => fetch('http://127.0.0.1:59998').then(String, () => refusal('')),
      ['it connected to 127.0.0.1:59998'],
    ],
  ];

  it.each(misbehaving)('and %s is found out', async (_how, main, told) => {
    const { wrong } = await examined(main, {}, secrets);
    expect([...wrong, ...misdeeds(watch, secrets)]).toEqual(told);
  });
});
