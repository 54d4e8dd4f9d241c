// The sample company's past: made by chance, and the same each time.
import { describe, expect, it } from 'vitest';
import { NO_NOISE, pastCompany } from '../../preview/sample/past/index.ts';

describe('company with a past', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(pastCompany(7)).toEqual(pastCompany(7));
    expect(pastCompany(7).sample.records).not.toEqual(pastCompany(8).sample.records);
  });

  it('has at least 600 records, of all three objects, most of them synced', () => {
    const { records } = pastCompany(7, { settings: { companySync: 'on', dealSync: 'on' } }).sample;
    expect(records.length).toBeGreaterThanOrEqual(600);
    const synced = records.filter(({ hubspot }) => hubspot.firstSyncAt !== null);
    expect(new Set(synced.map(({ object }) => object))).toEqual(new Set(['contact', 'company', 'deal']));
    expect(synced.length).toBeGreaterThan(records.length / 2);
  });

  it('has its noise: former rules, a flow, somebody who left, owners changed by hand', () => {
    const { sample } = pastCompany(7);
    const pairs = sample.records.flatMap(({ salesforce }) => (salesforce === null ? [] : [salesforce]));
    expect(sample.org.users.some(({ isActive, name }) => !isActive && name !== 'Former Integration')).toBe(true);
    expect(sample.owners.some(({ archived }) => archived)).toBe(true);
    expect(sample.org.automation.Lead?.flows).toHaveLength(1);
    expect(
      pairs.some(({ owner, ownerAtCreation }) => ownerAtCreation !== null && ownerAtCreation.id !== owner.id),
    ).toBe(true);
    expect(pairs.some(({ createdDate }) => createdDate < sample.org.leadRules.lastModifiedDate)).toBe(true);
  });

  it('has no noise where none is asked for', () => {
    const { sample, settings } = pastCompany(7, { noise: NO_NOISE, rulesChangedAt: null });
    const pairs = sample.records.flatMap(({ salesforce }) => (salesforce === null ? [] : [salesforce]));
    expect(pairs.every(({ owner, ownerAtCreation }) => owner.id === ownerAtCreation?.id)).toBe(true);
    expect(new Set(pairs.map(({ createdBy }) => createdBy.id))).toEqual(new Set([settings.integrationUser.id]));
  });

  it('tells HubSpot the Salesforce owner only after the sync', () => {
    for (const { hubspot } of pastCompany(7).sample.records)
      for (const { source, at } of hubspot.ownerHistory)
        if (source === 'SALESFORCE') expect(at > (hubspot.firstSyncAt ?? '')).toBe(true);
  });

  it('names people of example.com only', () => {
    const { owners, org } = pastCompany(7).sample;
    for (const { email } of [...owners, ...org.users]) expect(email).toMatch(/@example\.com$/u);
  });
});
