import { describe, expect, it } from 'vitest';
import type { Explanation } from '../../src/contract/index.ts';
import { predict } from '../../src/domain/prediction/index.ts';
import type { RowId } from '../../src/domain/prediction/index.ts';
import { presentExplanation } from '../../src/presentation/present-explanation.ts';
import { ROW_CASES } from '../domain/prediction/row-situations.ts';
import {
  asGathered,
  ANN_LEE,
  NOW,
  existing,
  rulesXml,
  situation,
  toQueue,
  toUser,
  user,
  whenCountry,
} from '../domain/prediction/situations.ts';
import type { Change } from '../domain/prediction/situations.ts';

function explain(change: Change): Explanation {
  return presented(situation(change));
}

function presented(facts: ReturnType<typeof situation>): Explanation {
  return presentExplanation(
    { ...asGathered(facts), rulesReadAt: '2026-11-24T08:55:00.000Z' },
    predict(facts, { now: NOW }),
    'app',
  );
}

function ofRow(id: RowId): Explanation {
  const rowCase = ROW_CASES[id];
  if (rowCase === undefined) throw new Error(`no situation for ${id}`);
  return presented(rowCase.situation);
}

describe('the headline', () => {
  const headlines: [RowId, string][] = [
    ['L01', 'Ann Lee will own it in Salesforce'],
    ['E03', 'Ann Lee will probably own it in Salesforce'],
    ['L02', 'Carl Ode will own it: your lead assignment rules decide'],
    ['L03', 'It goes to the queue EMEA Leads: your lead assignment rules decide'],
    ['L04', 'the queue Inbound Leads, the Default Lead Owner, will own it'],
    ['L05', 'Integration User, the integration user, will own it'],
    ['L06', 'One of these will own it: Integration User or the queue Inbound Leads'],
    ['L07', 'Not certain: the queue EMEA Leads or Carl Ode'],
    ['L08', 'Your lead assignment rules decide'],
    ['L09', 'Its Salesforce owner cannot be told'],
    ['L21', 'One of these will own it: Ann Lee or Integration User'],
    ['E01', 'Ann Lee stays the owner in Salesforce'],
    ['E04', 'Gone Away probably stays the owner in Salesforce'],
    ['E05', 'It stays in the queue EMEA Leads in Salesforce'],
    ['G01', 'Not connected to Salesforce'],
    ['G02', 'Salesforce did not answer in time'],
    ['G03', 'Not enough could be read to tell'],
    ['G06', 'Carl Ode owns it in Salesforce'],
    ['G09', 'Its Salesforce record is gone'],
    ['W02', 'It will not sync to Salesforce'],
    ['K08', 'Not certain, but probably Ann Lee'],
  ];

  it.each(headlines)('of %s is "%s"', (id, headline) => {
    expect(ofRow(id).headline).toBe(headline.charAt(0).toUpperCase() + headline.slice(1));
  });

  const unnamed: [string, Change, string][] = [
    [
      'the integration user',
      { owner: null, settings: { integrationUser: null } },
      "HubSpot's integration user will own it",
    ],
    [
      'the Default Lead Owner',
      { owner: null, settings: { defaultLeadOwner: null }, salesforce: { leadRules: rulesXml([]) } },
      'The Default Lead Owner will own it',
    ],
    [
      'either of them',
      { owner: null, settings: { defaultLeadOwner: null }, salesforce: { leadRules: rulesXml([], false) } },
      'The integration user or the Default Lead Owner will own it',
    ],
    ['the present owner', { properties: { salesforceleadid: '00Q' } }, 'It is in Salesforce already'],
  ];

  it.each(unnamed)('does without the name of %s when nobody has given it', (_who, change, headline) => {
    expect(explain(change).headline).toBe(headline);
  });
});

describe('the confidence', () => {
  const labels: [RowId, string][] = [
    ['L01', 'high confidence'],
    ['L04', 'medium confidence'],
    ['W02', 'high confidence'],
    ['E04', 'low confidence'],
    ['L08', 'high confidence in the rule'],
    ['K08', 'medium confidence in the rule'],
    ['L09', 'low confidence'],
  ];

  it.each(labels)('of %s is said as "%s", never as certain of an owner who is "Not certain"', (id, label) => {
    expect(ofRow(id).confidenceLabel).toBe(label);
  });
});

describe('what to do', () => {
  it.each<[RowId, string]>([
    [
      'L12',
      'Align the e-mail in HubSpot or Salesforce, or choose another owner. HubSpot has "ann.lee@example.com", Salesforce "ann@elsewhere.example.net".',
    ],
    ['L24', 'Make them identical to be certain. HubSpot has " ann  Lee", Salesforce "Ann Lee".'],
    ['L25', 'Align the name. HubSpot has "Ann Lee", Salesforce "Ánn Lée".'],
    ['D04', 'Align the e-mail. HubSpot has "ann.lee@example.com", Salesforce "other@example.net".'],
    ['D05', 'Align the name. HubSpot has "Ann Lee", Salesforce "Anna-Maria Lee".'],
    ['W01', 'Add the e-mail (after setting the owner).'],
    ['L01', 'None needed.'],
  ])('of %s says what stands in the two systems where that is to be made the same', (id, text) => {
    expect(ofRow(id).actions[0]?.text).toBe(text);
  });

  it('is to choose another owner where one is set and does not count, and to set one where none is', () => {
    const leadRules = rulesXml([toQueue('EMEA_Leads')]);
    expect(explain({ owner: null, salesforce: { leadRules } }).actions[0]?.text).toBe(
      'Set an owner to keep it out of the queue.',
    );
    expect(
      explain({ salesforce: { users: [user({ name: 'Ann Lée' })], leadRules } }).actions.map(({ text }) => text),
    ).toEqual([
      'Align the name. HubSpot has "Ann Lee", Salesforce "Ann Lée".',
      'Choose a matching owner to keep it out of the queue.',
    ]);
  });

  it('is said once where one text says all of another', () => {
    expect(ofRow('L11').actions.map(({ text }) => text)).toEqual([
      'Choose a matching owner, or have the user created in Salesforce.',
      'Assign it to yourself, if your name and e-mail are the same in HubSpot and Salesforce.',
    ]);
  });
});

describe('the standing', () => {
  const standings: [RowId, Explanation['standing'], string][] = [
    ['L01', 'matches', 'Matches your owner'],
    ['E01', 'matches', 'Matches your owner'],
    ['E02', 'someone-else', 'Someone else'],
    ['L02', 'someone-else', 'No owner chosen'],
    ['L11', 'someone-else', 'Someone else'],
    ['L06', 'not-certain', 'Not certain'],
    ['E04', 'not-certain', 'Not certain'],
    ['G01', 'not-certain', 'Not certain'],
    ['G06', 'already-synced', 'Already synced'],
    ['W13', 'will-not-sync', 'Will not sync'],
  ];

  it.each(standings)('of %s is %s, said as "%s"', (id, standing, standingLabel) => {
    expect(ofRow(id)).toMatchObject({ standing, standingLabel });
  });
});

describe('the warning that a choice will be lost', () => {
  it('stands when an existing owner beats the one chosen in HubSpot', () => {
    expect(ofRow('E02').warning).toBe(
      'On the first sync the Salesforce owner Carl Ode wins: the choice of Ann Lee in HubSpot is lost.',
    );
    expect(ofRow('E05').warning).toContain('EMEA Leads wins');
    expect(ofRow('E09').warning).toContain('Carl Ode wins');
  });

  it('does not stand when nothing is lost', () => {
    expect(ofRow('E01').warning).toBeNull();
    expect(explain({ owner: null, salesforce: { matches: [existing('Lead')] } }).warning).toBeNull();
    expect(ofRow('L05').warning).toBeNull();
  });
});

describe('the rest of the card', () => {
  it('puts the values of both systems beside the owner match', () => {
    const check = ofRow('L12').checks.find(({ check: name }) => name === 'owner-match');
    expect(check?.result).toBe('no');
    expect(check?.compared).toEqual([
      { field: 'name', hubspot: 'Ann Lee', salesforce: 'Ann Lee', equal: true },
      { field: 'email', hubspot: 'ann.lee@example.com', salesforce: 'ann@elsewhere.example.net', equal: false },
    ]);
    expect(check?.sources[0]?.url).toMatch(/^https:\/\//u);
  });

  it('tells of the owner match of a synced record with the check that it is synced', () => {
    const change = { properties: { salesforceleadid: 'x' }, salesforce: { users: [user({ isActive: false })] } };
    expect(explain(change).checks.find(({ check }) => check === 'already-synced')?.details).toEqual([
      'Ann Lee: This Salesforce user is inactive.',
    ]);
  });

  it('shows the deciding rule entry before those that did not take the lead', () => {
    const leadRules = rulesXml([
      toQueue('EMEA_Leads') + whenCountry('DE'),
      toUser('carl@example.com') + whenCountry('FR'),
    ]);
    const details = explain({ owner: null, salesforce: { leadRules, lead: { Country: 'FR' } } }).checks.find(
      ({ check }) => check === 'lead-rules',
    )?.details;
    expect(details?.[0]).toMatch(/^Entry 2 \(Carl Ode\) takes it\./u);
    expect(details?.[1]).toMatch(/^Entry 1 \(EMEA Leads\) does not take it\./u);
  });

  it('dates the rules only when they were asked', () => {
    expect(explain({ owner: null, salesforce: { leadRules: rulesXml([]) } }).rulesReadAt).toBe(
      '2026-11-24T08:55:00.000Z',
    );
    expect(ofRow('L01').rulesReadAt).toBeNull();
  });

  it('says of a record that will not sync what would happen if it did', () => {
    expect(ofRow('W02').ifItSyncs).toMatchObject({ decision: 'L01', headline: 'Ann Lee will own it in Salesforce' });
    expect(ofRow('W01').ifItSyncs).toBeNull();
  });

  it('warns that an owner change itself starts the sync, for syncs to come only', () => {
    expect(ofRow('L05').caveats.map(({ id }) => id)).toEqual(['W15', 'O01', 'O02', 'O03']);
    expect(ofRow('D02').caveats.map(({ id }) => id)).toEqual(['W15', 'O01', 'O03']);
    expect(ofRow('G06').caveats).toEqual([]);
  });

  it('offers the nearest thing to mend first, and nothing beside it that helps nobody', () => {
    expect(ofRow('L12').actions.map(({ kind }) => kind)).toEqual(['fix-email', 'choose-owner']);
    expect(ofRow('L02').actions.map(({ kind }) => kind)).toEqual(['choose-owner', 'assign-to-me']);
    expect(ofRow('L01').actions.map(({ kind }) => kind)).toEqual(['none']);
    expect(
      explain({ owner: null, settings: { integrationUser: null }, object: 'deal' }).actions.map(({ kind }) => kind),
    ).toEqual(['choose-owner', 'assign-to-me']);
  });

  it('never sends a rep to a row of the table', () => {
    const said = Object.values(ROW_CASES).flatMap((rowCase) => {
      const { summary, headline, actions, checks } = presented(rowCase.situation);
      return [summary, headline, ...actions.map(({ text }) => text), ...checks.map(({ evidence }) => evidence)];
    });
    expect(said.filter((text) => /\b[A-Z]\d\d\b(?!\w)|^As /u.test(text))).toEqual([]);
  });

  it('names the HubSpot owner, by e-mail where there is no name', () => {
    expect(explain({}).hubspotOwner).toEqual({ id: '11', name: 'Ann Lee', email: 'ann.lee@example.com' });
    expect(explain({ owner: { ...ANN_LEE, firstName: null, lastName: null } }).hubspotOwner?.name).toBe(
      'ann.lee@example.com',
    );
    expect(explain({ owner: null }).hubspotOwner).toBeNull();
  });
});
