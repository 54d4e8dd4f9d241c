// Secrets that can be recognised wherever they come out, and the odd shapes in which they might be handed over.
import fc from 'fast-check';
import * as z from 'zod';
import { ORG_ID, sampleSettings } from '../../../preview/sample/index.ts';
import type { StandIns } from '../../../preview/stand-ins/index.ts';

/** In every secret that is none of the stand-ins' own. */
export const PLANTED = 'planted-6a1f0c';

const NOBODY = '127.0.0.1:59999';

/** Hosts that some settings name, or that are meant where they name none. */
export const UNREACHABLE: readonly string[] = [NOBODY, 'api.hubapi.com:443'];

export interface Keys {
  publicKey: string;
  privateKey: string;
}

/** What must be found in no answer and in nothing that is written. */
export function recognisable({ hubspot, salesforce }: StandIns, { privateKey }: Keys): string[] {
  const [, firstLine = ''] = privateKey.split('\n');
  // Sessions begin with the org's ID, and signed assertions with the same header each.
  return [
    PLANTED,
    hubspot.token,
    salesforce.clientSecret,
    firstLine,
    `${ORG_ID.slice(0, 15)}!`,
    Buffer.from('{"alg"').toString('base64url'),
  ];
}

/** Everything a deployed function has, by the names HubSpot gives it. */
export function environmentOf({ hubspot, salesforce }: StandIns, { privateKey }: Keys): Record<string, string> {
  return {
    PRIVATE_APP_ACCESS_TOKEN: hubspot.token,
    SALESFORCE_CLIENT_SECRET: salesforce.clientSecret,
    SALESFORCE_PRIVATE_KEY: privateKey,
    OWNER_PREFLIGHT_SETTINGS: sampleSettings({
      hubspot: hubspot.url,
      salesforce: salesforce.url,
      clientId: salesforce.clientId,
    }),
  };
}

/** Secrets of a context: mostly none, else right, or wrong in one way or another. */
export function arbitrarySecrets(standIns: StandIns, keys: Keys): fc.Arbitrary<unknown> {
  const { hubspot, salesforce } = standIns;
  const right = environmentOf(standIns, keys);
  const settings = z.record(z.string(), z.unknown()).parse(JSON.parse(right.OWNER_PREFLIGHT_SETTINGS ?? ''));
  const withSettings = (change: object): Record<string, string> => ({
    ...right,
    OWNER_PREFLIGHT_SETTINGS: JSON.stringify({ ...settings, ...change }),
  });
  const connection = { loginUrl: salesforce.url, clientId: salesforce.clientId };
  const wrong: unknown[] = [
    null,
    PLANTED,
    [PLANTED],
    Object.fromEntries(Object.keys(right).map((name) => [name, [PLANTED]])),
    Object.fromEntries(Object.keys(right).map((name) => [name, { [name]: PLANTED }])),
    Object.fromEntries(Object.keys(right).map((name) => [name, PLANTED])),
    Object.fromEntries(Object.keys(right).map((name) => [name, ''])),
    { ...right, PRIVATE_APP_ACCESS_TOKEN: PLANTED },
    { ...right, PRIVATE_APP_ACCESS_TOKEN: `${PLANTED}\r\nX-Injected: 1` },
    { ...right, PRIVATE_APP_ACCESS_TOKEN: `${PLANTED}\u2028\u{1F642}` },
    { ...right, SALESFORCE_CLIENT_SECRET: PLANTED },
    { ...right, OWNER_PREFLIGHT_SETTINGS: `{"contactsBecome": "${PLANTED}` },
    { ...right, OWNER_PREFLIGHT_SETTINGS: `"${PLANTED}"` },
    withSettings({
      contactsBecome: PLANTED,
      timeBudget: PLANTED,
      rulesMaxAge: -1,
      fieldMapping: [PLANTED],
      defaultLeadOwner: PLANTED,
    }),
    withSettings({ salesforce: { loginUrl: `http://${PLANTED}.example.com`, clientId: PLANTED } }),
    withSettings({ salesforce: { ...connection, apiVersion: PLANTED, auth: PLANTED } }),
    withSettings({ salesforce: { ...connection, auth: 'jwt' } }),
    withSettings({ salesforce: { ...connection, clientId: PLANTED } }),
    withSettings({ hubspotApiBase: PLANTED }),
  ];
  const other: unknown[] = [
    withSettings({ salesforce: null }),
    withSettings({ salesforce: { ...connection, auth: 'jwt', username: salesforce.username } }),
    {
      ...withSettings({ salesforce: { ...connection, auth: 'jwt', username: salesforce.username } }),
      SALESFORCE_PRIVATE_KEY: PLANTED,
    },
    withSettings({ inclusionSegmentId: 'none', contactsBecome: 'contact' }),
    withSettings({
      fieldMapping: { Company: 'company', __proto__: 'x', LeadSource: 'nonsense' },
      fixedLeadValues: { Rating: 'Hot' },
    }),
    {
      PRIVATE_APP_ACCESS_TOKEN: hubspot.token,
      OWNER_PREFLIGHT_SETTINGS: JSON.stringify({ hubspotApiBase: hubspot.url }),
    },
  ];
  const unreachable = withSettings({ hubspotApiBase: `http://${NOBODY}`, timeBudget: 500 });
  return fc.oneof(
    { weight: 600, arbitrary: fc.constantFrom(undefined, {}) },
    { weight: 100, arbitrary: fc.constant(right) },
    { weight: 240, arbitrary: fc.constantFrom(...wrong) },
    { weight: 60, arbitrary: fc.constantFrom(...other) },
    { weight: 1, arbitrary: fc.constant(unreachable) },
  );
}
