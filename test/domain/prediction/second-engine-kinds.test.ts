// Kinds of situations in which the product once did not do what the documents say; the second engine found them.
import { describe, expect, it } from 'vitest';
import { ANN_LEE, CARL, decided, existing, situation, user } from './situations.ts';

const QUEUE = { id: '2', type: 'QUEUE', firstName: 'EMEA', lastName: 'Leads', email: null, archived: false } as const;

describe('a HubSpot queue on a record that is synced', () => {
  const lead = { properties: { salesforceleadid: '00Q1' }, owner: QUEUE };
  const queueOwned = existing('Lead', {
    owner: { id: '00GEMEA', name: 'EMEA Leads', type: 'Queue', isActive: null, userType: null },
  });

  it('is G11 where the lead was read and a queue owns it', () => {
    expect(decided(situation({ ...lead, salesforce: { linkedRecord: queueOwned } }))).toMatchObject({
      decision: 'G11',
    });
  });

  it('is G06 with the owner not known where the lead was not read', () => {
    expect(decided(situation(lead))).toMatchObject({ decision: 'G06', owners: [], openEnded: true });
  });

  it('is G06 for a company, whose account no queue can own', () => {
    const company = { object: 'company', properties: { salesforceaccountid: '0011' }, owner: QUEUE } as const;
    expect(decided(situation(company))).toMatchObject({ decision: 'G06' });
  });
});

describe('a company while Salesforce cannot be asked', () => {
  const asked = (companyContacts: 'none' | 'unknown' | 'qualifying', salesforce: null | 'unavailable') =>
    decided(situation({ object: 'company', settings: { companyContacts }, salesforce }));

  it('will not sync where HubSpot alone says that no contact qualifies (W09)', () => {
    expect(asked('none', null)).toMatchObject({ decision: 'W09', sync: { result: 'no' } });
  });

  it('may or may not sync where its contacts are not known (W18)', () => {
    expect(asked('unknown', 'unavailable')).toMatchObject({
      path: ['W18', 'G02'],
      sync: { result: 'unknown', missing: ['companyContacts'] },
    });
  });

  it('syncs by the row on its contacts where one qualifies (W12)', () => {
    expect(asked('qualifying', null)).toMatchObject({
      path: ['W12', 'G01'],
      sync: { result: 'yes', confidence: 'medium' },
    });
  });
});

it("a name in the other order and in another case is L24: undocumented weakens more than L34's derived", () => {
  const swapped = user({ name: 'LEE Ann', firstName: null, lastName: null });
  expect(decided(situation({ salesforce: { users: [swapped] } }))).toMatchObject({
    decision: 'L24',
    basis: 'undocumented',
    confidence: 'low',
  });
});

it('E03 names the exact match alone, and the one beside it that differs in case is an alternate', () => {
  const alike = user({ id: '005LIKE', name: 'ann lee', firstName: 'ann', lastName: 'lee' });
  const owner = { id: '005GONE', name: 'Yan Gone', type: 'User', isActive: false, userType: 'Standard' } as const;
  const about = situation({
    owner: ANN_LEE,
    salesforce: { users: [user(), alike, CARL], matches: [existing('Lead', { owner })] },
  });
  expect(decided(about)).toMatchObject({ decision: 'E03', owners: [{ id: user().id }] });
});
