// Settings: what is taken, what is said of what is not, and never a value.
import { describe, expect, it } from 'vitest';
import { SettingsError, checkSettings, parseSettings } from '../../src/application/settings.ts';
import { orgSettings } from '../../src/application/gather/org-settings.ts';

function problemsOf(settings: unknown): [path: string, id: string][] {
  try {
    checkSettings(settings);
  } catch (error) {
    if (error instanceof SettingsError) return error.problems.map(({ path, problem }) => [path, problem.id]);
    throw error;
  }
  return [];
}

const salesforce = { loginUrl: 'https://acme.my.salesforce.com', clientId: 'c' };

describe('settings', () => {
  it.each([
    ['nothing', {}],
    ['a new company sync', { companySync: 'new', companyInclusionSegmentId: '12' }],
    ['"on" for the classic company sync', { companySync: 'on' }],
    ['null, "unknown" and absent alike', { companySync: null, dealSync: 'unknown', inclusionSegmentId: 'unknown' }],
    ['an audience', { salesforce: { ...salesforce, audience: 'https://test.salesforce.com' } }],
    ['a support address', { supportAddress: 'help@example.com' }],
    ['a support page', { supportAddress: 'https://example.com/help' }],
    ['owners unmatched on purpose', { unmatchedOnPurpose: true }],
  ])('take %s', (_what, settings) => {
    expect(problemsOf(settings)).toEqual([]);
  });

  it.each<[string, unknown, [string, string][]]>([
    ['an unknown key', { companysync: 'on' }, [['$.companysync', 'setting.unknown-key']]],
    ['a wrong word', { companySync: 'yes' }, [['$.companySync', 'setting.expected-one-of']]],
    ['a wrong segment', { inclusionSegmentId: 'all' }, [['$.inclusionSegmentId', 'setting.expected-segment']]],
    ['a wrong type', { unmatchedOnPurpose: 'yes' }, [['$.unmatchedOnPurpose', 'setting.expected-true-or-false']]],
    ['no object', [], [['$', 'setting.expected-object']]],
    [
      'an address without encryption',
      { salesforce: { ...salesforce, loginUrl: 'http://acme.example.com' } },
      [['$.salesforce.loginUrl', 'setting.expected-https']],
    ],
    [
      'a JWT without its user',
      { salesforce: { ...salesforce, auth: 'jwt' } },
      [['$.salesforce.username', 'setting.expected-username']],
    ],
    [
      'half a Salesforce',
      { salesforce: {} },
      [
        ['$.salesforce.loginUrl', 'setting.missing'],
        ['$.salesforce.clientId', 'setting.missing'],
      ],
    ],
    [
      'an id that is none',
      { integrationUser: { id: 'x', name: 'y' } },
      [['$.integrationUser.id', 'setting.expected-salesforce-id']],
    ],
    [
      'a trail over the owner',
      { trailProperty: 'hubspot_owner_id' },
      [['$.trailProperty', 'setting.expected-own-property']],
    ],
    ['a budget beyond HubSpot’s', { timeBudget: 15_000 }, [['$.timeBudget', 'setting.expected-whole-number']]],
    [
      'a support address that is none',
      { supportAddress: 'call us' },
      [['$.supportAddress', 'setting.expected-support-address']],
    ],
    [
      'a list in a fixed value',
      { fixedLeadValues: { A: [] } },
      [['$.fixedLeadValues.A', 'setting.expected-plain-value']],
    ],
  ])('with %s say where and what was expected', (_what, settings, expected) => {
    expect(problemsOf(settings)).toEqual(expected);
  });

  it('that are no JSON are told without quoting them', () => {
    expect(() => parseSettings('{"secret" 1}')).toThrow('settings: $ setting.not-json');
  });

  it('never have a value in the error', () => {
    for (const settings of [{ timeBudget: 424_242 }, { companySync: 'my-secret' }, { supportAddress: 'my-secret' }])
      expect(JSON.stringify([problemsOf(settings)])).not.toMatch(/my-secret|424242/u);
  });

  it('are facts with their source: set, detected, or not known', () => {
    const facts = orgSettings(checkSettings({ companySync: 'on', dealSync: 'off', detected: ['dealSync'] }));
    expect(facts).toMatchObject({
      companySync: { known: true, value: 'classic', source: 'set' },
      dealSync: { known: true, value: 'off', source: 'detected' },
      contactsBecome: { known: false, wouldTell: 'setting' },
    });
  });
});
