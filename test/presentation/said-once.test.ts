// What a rep reads once: the notice, the advice and the names do not repeat one another.
import { describe, expect, it } from 'vitest';
import { ANN_OWNS, ROW_CASES } from '../domain/prediction/row-situations.ts';
import type { RowId } from '../../src/domain/prediction/index.ts';
import { ANN_LEE, existing, rulesXml, situation, toQueue, user } from '../domain/prediction/situations.ts';
import { SITUATIONS, present } from './presented.ts';

function ofRow(id: RowId, change: Parameters<typeof present>[1] = {}): ReturnType<typeof present> {
  const rowCase = ROW_CASES[id];
  if (rowCase === undefined) throw new Error(`no situation for ${id}`);
  return present(rowCase.situation, change);
}

describe('nothing is said twice', () => {
  it('gives neither the name nor the address again in the admin’s step beside "Read this first"', () => {
    for (const [says, about] of SITUATIONS) {
      const { readThisFirst, adminStep } = present(about);
      const values = readThisFirst?.text.match(/says “(.+)”, Salesforce says|is (\S+) in HubSpot/u) ?? [];
      for (const value of values.slice(1))
        if (adminStep !== null)
          expect([says, adminStep.text]).toEqual([says, expect.not.stringContaining(`HubSpot has ${value}`)]);
    }
    const { adminStep } = ofRow('L12');
    expect(adminStep?.text).toBe('Ask your admin: Use the same email for Ann Lee in both systems.');
    expect(adminStep?.copyText).toContain('Emails differ: ann.lee@example.com in HubSpot, ann@elsewhere.example.net');
  });

  it('leaves why the HubSpot owner does not count to the warning', () => {
    expect([ofRow('L20').readThisFirst?.text, ofRow('L20').reason]).toEqual([
      'Your choice in HubSpot will be lost: guest users cannot own records in Salesforce.',
      '',
    ]);
  });

  it('leaves the existing owner to the headline and the warning', () => {
    const { headline, readThisFirst, reason, nobodyCanBeChosen, primaryAction } = ofRow('E02', {
      choosing: { by: null, because: 'existing-owner-stays', owners: [] },
    });
    expect([headline, readThisFirst?.text, reason, nobodyCanBeChosen, primaryAction?.text]).toEqual([
      'Carl Ode stays the owner in Salesforce',
      'Your choice in HubSpot will be lost: the first sync keeps the owner in Salesforce.',
      '',
      null,
      'Change the owner in Salesforce to Ann Lee.',
    ]);
  });

  it('leaves choosing somebody else to its button beside "Assign to me"', () => {
    const unowned = situation({ owner: null, salesforce: { leadRules: rulesXml([toQueue('EMEA_Leads')]) } });
    expect(present(unowned, { me: ANN_LEE })).toMatchObject({
      primaryAction: { kind: 'assign-to-me' },
      secondaryAction: null,
    });
    const before = situation({ owner: null, settings: { inclusion: 'not-member' } });
    expect(present(before, { me: ANN_LEE }).secondaryAction?.text).toBe(
      'Choose the right owner now, before the record starts to sync.',
    );
  });

  it('asks each question once', () => {
    for (const [says, about] of SITUATIONS) {
      const { checks, ifItSyncs } = present(about);
      const deciding = [...checks, ...(ifItSyncs?.checks ?? [])].map(({ title }) => title);
      expect([says, deciding]).toEqual([says, [...new Set(deciding)]]);
    }
  });
});

describe('people of one name', () => {
  const twins = { users: [user(), user({ id: '005ANN2', username: 'ann.lee.2@example.com' })] };

  it('are told apart by username', () => {
    const shown = present(situation({ salesforce: twins }));
    expect(shown.headline).toBe(
      'One of these will own it: Ann Lee (ann.lee@example.com.crm) or Ann Lee (ann.lee.2@example.com)',
    );
    expect(shown.owners.map(({ name }) => name)).toEqual([
      'Ann Lee (ann.lee@example.com.crm)',
      'Ann Lee (ann.lee.2@example.com)',
    ]);
    expect(shown.adminStep?.text).toBe(
      'Ask your admin: Deactivate or rename all but one of the Salesforce users ann.lee@example.com.crm and ann.lee.2@example.com.',
    );
  });
});

describe('after the first sync', () => {
  const linked = existing('Lead', { id: '00Q000000000001' });
  const synced = { properties: { salesforceleadid: linked.id }, salesforce: { matches: [linked] } };

  it.each([
    ['another user', {}],
    ['nobody in Salesforce', { salesforce: { users: [], matches: [linked] } }],
  ])('says that the systems disagree where the HubSpot owner is %s', (_who, change) => {
    expect(present(situation({ ...synced, ...change })).reason).toBe('The systems disagree: HubSpot has Ann Lee.');
  });

  it.each([
    ['the same', { matches: [{ ...linked, owner: ANN_OWNS }] }],
    [
      'the same under another name',
      {
        users: [user({ firstName: 'Anna', name: 'Anna Lee' })],
        matches: [{ ...linked, owner: ANN_OWNS }],
      },
    ],
    ['not known', { users: null, matches: [linked], unreadable: ['users' as const] }],
  ])('does not say so where the two are %s', (_how, salesforce) => {
    expect(present(situation({ ...synced, salesforce })).reason).toBe('');
  });

  it('says that a later change may be undone', () => {
    const shown = present(situation(synced), { choosing: { by: null, because: 'synced' } });
    expect(shown.nobodyCanBeChosen).toContain('Rules and automations in Salesforce may change it again.');
  });
});
