import { describe, expect, it } from 'vitest';
import { answerSchema } from '../../src/contract/index.ts';
import { failure } from '../../src/application/failures.ts';
import { LANGUAGES } from '../../src/presentation/messages/languages.ts';
import { wordsFor } from '../../src/presentation/words.ts';
import { ROW_CASES } from '../domain/prediction/row-situations.ts';
import type { RowId } from '../../src/domain/prediction/index.ts';
import {
  ANN_LEE,
  existing,
  rulesXml,
  situation,
  toQueue,
  toUser,
  whenCountry,
} from '../domain/prediction/situations.ts';
import { RULES_READ_AT, SALESFORCE_URL, SITUATIONS, present } from './presented.ts';

function ofRow(id: RowId, change: Parameters<typeof present>[1] = {}): ReturnType<typeof present> {
  const rowCase = ROW_CASES[id];
  if (rowCase === undefined) throw new Error(`no situation for ${id}`);
  return present(rowCase.situation, change);
}

describe('the headline', () => {
  it.each<[RowId, string]>([
    ['L01', 'Ann Lee will own it in Salesforce'],
    ['E03', 'Ann Lee will probably own it in Salesforce'],
    ['L02', 'Carl Ode will own it by your lead assignment rules'],
    ['L03', 'It goes to the queue EMEA Leads by your lead assignment rules'],
    ['L04', 'The queue Inbound Leads, the default lead owner, will own it'],
    ['L05', 'Integration User, the integration user, will own it'],
    ['L06', 'One of these will own it: Integration User or the queue Inbound Leads'],
    ['L07', 'The owner is open: the queue EMEA Leads or Carl Ode'],
    ['L08', 'Your lead assignment rules decide who owns it'],
    ['L35', 'One of these will own it, in turn: Carl Ode or Ann Lee'],
    ['E01', 'Ann Lee stays the owner in Salesforce'],
    ['E05', 'It stays in the queue EMEA Leads in Salesforce'],
    ['G01', 'Owner Preflight is not connected to Salesforce'],
    ['G02', 'We could not ask Salesforce who will own it'],
    ['G03', 'We could not read enough to predict the owner'],
    ['G06', 'Carl Ode owns it in Salesforce'],
    ['G09', 'Its Salesforce record is gone'],
    ['W02', 'It will not sync to Salesforce'],
    ['W05', 'The sync will probably fail'],
    ['W16', 'If it syncs, Ann Lee will own it in Salesforce'],
  ])('of %s is "%s"', (id, headline) => {
    expect(ofRow(id).headline).toBe(headline);
  });

  it('is never surer than a prediction, and is one line', () => {
    for (const [says, about] of SITUATIONS) {
      const { headline } = present(about);
      expect([says, headline]).toEqual([says, expect.not.stringMatching(/certain|\n|\.$/u)]);
    }
  });
});

describe('how sure it is', () => {
  it.each<[RowId, string]>([
    ['L01', 'Very likely'],
    ['L04', 'Likely'],
    ['L24', 'Unsure'],
    ['L07', 'Open'],
    ['L08', 'Open'],
    ['G06', 'Read from Salesforce'],
  ])('is said of %s as "%s"', (id, label) => {
    expect(ofRow(id).sureness.label).toBe(label);
  });

  it('is said of what happens if it syncs by itself', () => {
    expect(ofRow('G05')).toMatchObject({
      sureness: { level: 'medium' },
      ifItSyncs: { sureness: { level: 'high', label: 'Very likely' } },
    });
  });
});

describe('the status tag', () => {
  it.each<[RowId, string, string]>([
    ['L01', 'matches', 'Matches your owner'],
    ['E02', 'someone-else', 'Someone else'],
    ['L02', 'someone-else', 'No owner chosen'],
    ['L06', 'not-certain', 'Open'],
    ['G06', 'already-synced', 'Already synced'],
    ['W13', 'will-not-sync', 'Will not sync'],
    ['W05', 'error', 'Sync error likely'],
  ])('of %s is %s, said as "%s"', (id, standing, standingLabel) => {
    expect(ofRow(id)).toMatchObject({ standing, standingLabel });
  });
});

describe('"Read this first"', () => {
  it.each<[RowId, string]>([
    ['E02', 'Your choice in HubSpot will be lost: the first sync keeps the owner in Salesforce.'],
    [
      'L12',
      'Your choice in HubSpot will be lost: the email is ann.lee@example.com in HubSpot and ann@elsewhere.example.net in Salesforce.',
    ],
    ['D05', 'Your choice in HubSpot will be lost: HubSpot says “Ann Lee”, Salesforce says “Anna-Maria Lee”.'],
    ['A06', 'Your choice in HubSpot will be lost: that person is inactive in Salesforce.'],
    ['D07', 'Your choice in HubSpot will be lost: queues cannot own opportunities.'],
    ['L11', 'Your choice in HubSpot will be lost: no Salesforce user has that name and email.'],
  ])('says of %s why the choice is lost', (id, text) => {
    expect(ofRow(id).readThisFirst).toEqual({ title: 'Read this first', text });
  });

  it.each<RowId>(['L01', 'L02', 'L24', 'E01', 'G06', 'G01'])(
    'does not stand with %s, where nothing is known to be lost',
    (id) => {
      expect(ofRow(id).readThisFirst).toBeNull();
    },
  );
});

describe('what to do', () => {
  const unowned = situation({ owner: null, salesforce: { leadRules: rulesXml([toQueue('EMEA_Leads')]) } });

  it('is to keep the owner, and no button, where the owner is right', () => {
    expect(ofRow('L01')).toMatchObject({ primaryAction: null, keep: 'Nothing to do: the owner is right.' });
  });

  it('is "Assign to me" for the person who would own it, with the owner to set', () => {
    const { primaryAction } = present(unowned, { me: ANN_LEE });
    expect(primaryAction).toMatchObject({ kind: 'assign-to-me', button: 'Assign to me', ownerId: '11', for: 'rep' });
  });

  it('has no "Assign to me" where the person saves in HubSpot’s own field', () => {
    const { primaryAction } = present(unowned, { me: ANN_LEE, choosing: { by: 'user' } });
    expect(primaryAction).toMatchObject({ button: 'Choose the owner', ownerId: '11' });
  });

  it('offers nobody where nobody can be chosen, and says so in one sentence', () => {
    const shown = present(unowned, { me: ANN_LEE, choosing: { by: null, because: 'no-email' } });
    expect([shown.primaryAction, shown.secondaryAction]).toEqual([null, null]);
    expect(shown.nobodyCanBeChosen).toBe('Choosing an owner changes nothing until the contact has an email address.');
  });

  it('gives an admin’s step as one line, and a text to send with the record, the fact and the step', () => {
    expect(ofRow('W16').adminStep).toEqual({
      text: 'Ask your admin: Record in the app’s settings whether company sync is on, and which one: classic or new.',
      copyText: [
        'Company in HubSpot: {recordLink}',
        'Owner Preflight says: We don’t know whether company sync is on.',
        'Please: Record in the app’s settings whether company sync is on, and which one: classic or new.',
      ].join('\n'),
    });
  });

  it('names the missing setting and whose step it is', () => {
    expect(ofRow('W16').condition).toEqual({
      text: 'We don’t know whether company sync is on.',
      step: 'Your admin can record it in the settings of Owner Preflight.',
      for: 'admin',
    });
  });
});

describe('why', () => {
  it('puts the deciding check first, and only one decides', () => {
    for (const [says, about] of SITUATIONS) {
      const { checks } = present(about);
      expect([says, checks.map(({ deciding }) => deciding)]).toEqual([says, checks.map((_, index) => index === 0)]);
    }
  });

  it('puts the values of both systems beside the owner match', () => {
    const check = ofRow('L12').checks.find(({ check: name }) => name === 'owner-match');
    expect(check?.compared).toEqual([
      { field: 'name', label: 'Name', hubspot: 'Ann Lee', salesforce: 'Ann Lee', equal: true },
      {
        field: 'email',
        label: 'Email',
        hubspot: 'ann.lee@example.com',
        salesforce: 'ann@elsewhere.example.net',
        equal: false,
      },
    ]);
  });

  it('shows the deciding entry before those that did not take the lead, and says which come after', () => {
    const leadRules = rulesXml([
      toQueue('EMEA_Leads') + whenCountry('DE'),
      toUser('carl@example.com') + whenCountry('FR'),
      toUser('carl@example.com'),
    ]);
    const about = situation({ owner: null, salesforce: { leadRules, lead: { Country: 'FR' } } });
    const { entries } = present(about).checks[0] ?? { entries: [] };
    expect(entries.map(({ entry, result, deciding }) => [entry, result, deciding])).toEqual([
      [2, 'yes', true],
      [1, 'no', false],
    ]);
  });

  it('names each source once', () => {
    for (const [says, about] of SITUATIONS) {
      const titles = present(about).sources.map(({ title }) => title);
      expect([says, titles]).toEqual([says, [...new Set(titles)]]);
    }
  });

  it('dates the rules only where they were asked', () => {
    expect(ofRow('L02').rulesReadAt).toBe(RULES_READ_AT);
    expect(ofRow('L01').rulesReadAt).toBeNull();
  });
});

describe('the face of the card', () => {
  it('has at most two sentences of reason, and no rows, API names or paths', () => {
    for (const [says, about] of SITUATIONS) {
      const shown = present(about);
      const { headline, reason, condition, readThisFirst, primaryAction, secondaryAction, keep } = shown;
      expect([says, reason.split(/(?<=[.?!]) (?=\p{Lu})/u).length <= 4]).toEqual([says, true]);
      const face = [
        headline,
        reason,
        condition?.text,
        readThisFirst?.text,
        primaryAction?.text,
        secondaryAction?.text,
        keep,
      ];
      for (const text of face)
        expect([says, text ?? '']).toEqual([
          says,
          expect.not.stringMatching(/\b[A-Z]\d\d\b|__c|\/crm\/|[a-z]+_[a-z]+/u),
        ]);
    }
  });

  it('says no text twice', () => {
    for (const [says, about] of SITUATIONS) {
      const { headline, reason, condition, readThisFirst, primaryAction, secondaryAction, keep, nobodyCanBeChosen } =
        present(about);
      const said = [
        headline,
        reason,
        condition?.text,
        readThisFirst?.text,
        primaryAction?.text,
        secondaryAction?.text,
        keep,
        nobodyCanBeChosen,
      ]
        .filter((text) => text != null && text !== '')
        .map((text) => text?.replace(/\.$/u, ''));
      expect([says, said]).toEqual([says, [...new Set(said)]]);
    }
  });
});

describe('in Salesforce', () => {
  it('lists existing records with owner, date and link', () => {
    const matches = [existing('Lead', { id: '00Q000000000001' })];
    expect(present(situation({ salesforce: { matches } })).existingRecords).toEqual([
      {
        object: 'Lead',
        label: 'Lead',
        owner: 'Carl Ode',
        createdAt: '2026-01-01T00:00:00.000Z',
        url: `${SALESFORCE_URL}/00Q000000000001`,
      },
    ]);
  });

  it('links owners by their ID, and not where the org’s address or the ID is not known', () => {
    expect(ofRow('L01').owners).toEqual([
      { type: 'User', id: '005ANN', name: 'Ann Lee', url: `${SALESFORCE_URL}/005ANN` },
    ]);
    expect(ofRow('L01', { salesforceUrl: null }).owners[0]?.url).toBeNull();
    expect(ofRow('L04').owners[0]?.url).toBeNull();
  });
});

describe('what could not be read', () => {
  it('is said by its own name: what, why, and what would make it known', () => {
    const unread = [
      failure('salesforce', 'queues', { kind: 'not-allowed', permission: 'View Setup and Configuration' }),
      failure('hubspot', 'segments', { kind: 'slow' }),
    ];
    expect(present(situation(), { unread }).unknowns).toEqual([
      {
        what: 'the queues in Salesforce',
        why: 'Salesforce does not allow the app to do this without “View Setup and Configuration”.',
        fix: 'Ask your admin to give the app’s Salesforce user “View Setup and Configuration”.',
      },
      {
        what: 'the segments that the record is in',
        why: 'HubSpot did not answer in time.',
        fix: 'Try again in a minute.',
      },
    ]);
  });
});

it.each(LANGUAGES)('every explanation in %s has the shape of the contract', (language) => {
  const words = wordsFor(language);
  for (const [says, about] of SITUATIONS.filter((_, index) => index % 5 === 0)) {
    const explanation = present(about, {}, words);
    const answer = { contract: 3, ok: true, action: 'explain', explanation };
    expect([says, answerSchema.safeParse(answer).success]).toEqual([says, true]);
  }
});

it('names a HubSpot owner by e-mail where there is no name, and by ID where nothing was read', () => {
  const nameless = situation({ owner: { ...ANN_LEE, firstName: null, lastName: null } });
  expect(present(nameless).hubspotOwner?.name).toBe('ann.lee@example.com');
  expect(present(situation({ owner: null })).hubspotOwner).toBeNull();
  expect(present(situation({ owner: null, properties: { hubspot_owner_id: '77' } })).hubspotOwner).toMatchObject({
    id: '77',
    name: '77',
  });
});
