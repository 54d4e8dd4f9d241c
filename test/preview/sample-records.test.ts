// Every sample record, through the real function and clients over HTTP, against the stand-ins.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ORGS, SAMPLE_RECORDS, sampleSettings } from '../../preview/sample/index.ts';
import type { OrgName } from '../../preview/sample/index.ts';
import { startStandIns } from '../../preview/stand-ins/index.ts';
import type { StandIns } from '../../preview/stand-ins/index.ts';
import { createHandler } from '../../src/function/app-function.ts';
import type { Answer } from '../../src/contract/index.ts';
import { contextFor } from '../function/function-context.ts';

let standIns: StandIns;
let main: ReturnType<typeof createHandler>;

beforeAll(async () => {
  standIns = await startStandIns();
});
afterAll(() => standIns.stop());
beforeEach(() => {
  standIns.reset('believable');
  const { hubspot, salesforce } = standIns;
  main = createHandler({
    PRIVATE_APP_ACCESS_TOKEN: hubspot.token,
    SALESFORCE_CLIENT_SECRET: salesforce.clientSecret,
    OWNER_PREFLIGHT_SETTINGS: sampleSettings({
      hubspot: hubspot.url,
      salesforce: salesforce.url,
      clientId: salesforce.clientId,
    }),
  });
});

function open({
  object,
  id,
  properties,
}: Pick<(typeof SAMPLE_RECORDS)[number], 'object' | 'id' | 'properties'>): Promise<Answer> {
  return main(contextFor(object, id, { action: 'explain' }, { hubspot_owner_id: properties.hubspot_owner_id ?? null }));
}

describe('the sample', () => {
  it.each(SAMPLE_RECORDS.map((record) => [record.name, record] as const))(
    'shows with %s what it says',
    async (_name, record) => {
      const answer = await open(record);
      expect(answer).toMatchObject({ ok: true, explanation: { ...record.expects, unknowns: [] } });
    },
  );

  it('covers every outcome word that a prediction can end in', () => {
    const shown = new Set(SAMPLE_RECORDS.map(({ expects }) => expects.outcome));
    expect([...shown].sort()).toEqual(
      [
        'ALREADY_SYNCED',
        'ASSIGN_MATCHED_USER',
        'ASSIGN_RULE_QUEUE',
        'ASSIGN_RULE_USER',
        'AS_RULES_OR_MATCH',
        'CANNOT_DETERMINE',
        'DEFAULT_LEAD_OWNER',
        'INTEGRATION_USER',
        'KEEP_EXISTING_OWNER',
        'KEEP_EXISTING_QUEUE',
        'ONE_OF',
        'SYNC_ERROR_LIKELY',
        'WILL_NOT_SYNC',
      ].sort(),
    );
    expect(SAMPLE_RECORDS.length).toBeGreaterThanOrEqual(24);
  });

  it('has each record once, with owners that exist', () => {
    const addresses = SAMPLE_RECORDS.map(({ object, id }) => `${object}/${id}`);
    expect(new Set(addresses).size).toBe(addresses.length);
    const owners = new Set(standIns.state().hubspot.owners.map(({ id }) => id));
    const used = SAMPLE_RECORDS.flatMap(({ properties }) => properties.hubspot_owner_id ?? []);
    expect(used.filter((id) => !owners.has(id))).toEqual([]);
  });

  const inOrgs: [OrgName, string][] = [
    ['believable', 'L02'],
    ['standard', 'L29'],
    ['formulas', 'L02'],
    ['rotation', 'L35'],
    ['inactive', 'L06'],
    ['none', 'L05'],
    ['unreadable', 'L08'],
  ];

  it.each(inOrgs)('decides a lead without an owner in the org "%s" by %s', async (org, decision) => {
    standIns.reset(org);
    const omar = SAMPLE_RECORDS.find(({ name }) => name === 'Omar Haddad');
    if (omar === undefined) throw new Error('the sample has lost Omar Haddad');
    expect(await open(omar)).toMatchObject({ ok: true, explanation: { decision } });
    expect(Object.keys(ORGS)).toContain(org);
  });
});
