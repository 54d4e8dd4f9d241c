// The declared operations: complete, sourced, with the app's scopes; and each is what the stand-ins answer.
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { HUBSPOT_API, HUBSPOT_OPERATIONS } from '../../../preview/published/hubspot-operations.ts';
import { SALESFORCE_FIELDS } from '../../../preview/published/salesforce-fields.ts';
import { SALESFORCE_API } from '../../../preview/published/salesforce-operations.ts';
import type { Operation } from '../../../preview/published/operation.ts';
import { startStandIns } from '../../../preview/stand-ins/index.ts';
import type { StandIns } from '../../../preview/stand-ins/index.ts';
import { API_VERSION } from '../../../src/adapters/hubspot/index.ts';
import { parseSettings } from '../../../src/application/settings.ts';
import { signIn } from '../../preview/stand-ins-calls.ts';
import { EXAMPLE_NAMES, OPERATIONS, exchange, openSecondPage } from './exchanges.ts';

let standIns: StandIns;
let token: string;

// Strict: whatever differs from the list fails this file when they stop.
beforeAll(async () => {
  standIns = await startStandIns();
});
afterAll(() => standIns.stop());
beforeEach(async () => {
  standIns.reset('believable');
  token = await signIn(standIns);
  await openSecondPage(standIns, token);
});

describe('the lists', () => {
  it('have the versions the product speaks', () => {
    expect(HUBSPOT_API.version).toBe(API_VERSION);
    const salesforce = { loginUrl: 'https://acme.my.salesforce.com', clientId: 'x' };
    expect(parseSettings(JSON.stringify({ salesforce })).salesforce?.apiVersion).toBe(SALESFORCE_API.version);
  });

  it("tell when support of HubSpot's version ends: 18 months after its release", () => {
    const end = new Date(HUBSPOT_API.released);
    end.setUTCMonth(end.getUTCMonth() + 18);
    expect(end.toISOString().slice(0, 10)).toBe(HUBSPOT_API.supportedUntil);
  });

  it('name each operation and each path once, with the page it is written from', () => {
    const named = OPERATIONS.map(({ name }) => name);
    expect(new Set(named).size).toBe(named.length);
    const addresses = OPERATIONS.map(({ method, path }) => `${method} ${path.replaceAll(/\{\w+\}/gu, '{}')}`);
    expect(new Set(addresses).size).toBe(addresses.length);
    const pages = [...OPERATIONS, ...Object.values(SALESFORCE_FIELDS)].map(({ page }) => page);
    expect(
      pages.filter(
        (page) => !/^https:\/\/(?:developers\.hubspot|developer\.salesforce|help\.salesforce)\.com\//u.test(page),
      ),
    ).toEqual([]);
  });

  it("put HubSpot's version into every path, and need exactly the scopes that the app asks for", async () => {
    expect(HUBSPOT_OPERATIONS.filter(({ path }) => !path.split('/').includes(HUBSPOT_API.version))).toEqual([]);
    const metadata: unknown = JSON.parse(
      await readFile(new URL('../../../app/app-hsmeta.json', import.meta.url), 'utf8'),
    );
    const { auth } = z
      .object({
        config: z.object({
          auth: z.object({ requiredScopes: z.array(z.string()), optionalScopes: z.array(z.string()) }),
        }),
      })
      .parse(metadata).config;
    expect([...new Set(HUBSPOT_OPERATIONS.flatMap(({ scopes }) => scopes))].sort()).toEqual(
      [...auth.requiredScopes, ...auth.optionalScopes].sort(),
    );
  });

  it('write nothing but an owner', () => {
    expect(OPERATIONS.filter(({ method }) => method === 'PATCH').map(({ name }) => name)).toEqual(
      ['contact', 'company', 'deal'].map((one) => `Change the owner of a ${one}`),
    );
    // Sent by POST because of their bodies.
    expect(OPERATIONS.filter(({ method }) => method === 'POST').map(({ name }) => name)).toEqual([
      ...['contacts', 'companies', 'deals'].map((plural) => `Read up to 100 ${plural}`),
      ...['contacts', 'companies', 'deals'].map((plural) => `Change the owners of up to 100 ${plural}`),
      ...['contacts', 'companies', 'deals'].map((plural) => `Search ${plural}`),
      'Read the contacts of up to 1,000 companies',
      'Read the segments of up to 100 records',
      'Get a token',
      'Answer workflows that wait',
      'Sign in',
      'Run up to five queries at once',
      'Read the lead assignment rules',
      'Revoke a token',
    ]);
  });

  it('each have an example', () => {
    expect(EXAMPLE_NAMES).toEqual(OPERATIONS.map(({ name }) => name));
  });
});

/** What a refusal names, where that is not the operation's scopes. */
const NAMED: Readonly<Record<string, readonly string[]>> = {
  // HubSpot takes the second, too; the app does not ask for it.
  // https://developers.hubspot.com/docs/api-reference/latest/crm/properties/guide
  'Read the properties that contacts have': ['crm.objects.contacts.read', 'crm.schemas.contacts.read'],
  // One operation for three objects; the example asks for a contact.
  "HubSpot's dev server reads the properties to send": ['crm.objects.contacts.read'],
};

describe('an operation', () => {
  const each = (those: (operation: Operation) => boolean): [string, Operation][] =>
    OPERATIONS.filter(those).map((operation) => [operation.name, operation]);

  it.each(each(() => true))('is answered as declared: %s', async (_name, operation) => {
    const { request, answer } = await exchange(standIns, token, operation);
    expect([200, 204, 207]).toContain(answer.status);
    expect(operation.read(request)).toHaveProperty('judge');
  });

  it.each(each(({ scopes }) => scopes.length > 0))(
    'is refused without its scope, which the refusal names: %s',
    async (_name, operation) => {
      for (const scope of operation.scopes) standIns.state().hubspot.scopes.delete(scope);
      const { answer } = await exchange(standIns, token, operation);
      expect(answer.status).toBe(403);
      const { errors } = z
        .object({
          errors: z.tuple([z.object({ context: z.object({ requiredGranularScopes: z.array(z.string()) }) })]),
        })
        .parse(JSON.parse(answer.body));
      const named = NAMED[operation.name] ?? operation.scopes;
      expect(errors[0].context.requiredGranularScopes.sort()).toEqual([...named].sort());
    },
  );

  // Metadata API's session stands in the message, and signing in needs none.
  it.each(each(({ path }) => path.startsWith('/crm/') || path.startsWith('/services/data/')))(
    'is refused without a token: %s',
    async (_name, operation) => {
      expect((await exchange(standIns, token, operation, 'Bearer wrong')).answer.status).toBe(401);
    },
  );
});
