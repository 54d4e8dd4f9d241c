import { describe, expect, it } from 'vitest';
import { matchOwner } from '../../../src/domain/matching/owner-match.ts';
import type { OwnerMatch } from '../../../src/domain/matching/owner-match.ts';
import type { HubSpotOwner, MatchFinding, SalesforceUser } from '../../../src/domain/prediction/index.ts';
import { ANN_LEE, BOT, user } from '../prediction/situations.ts';

type Row = [says: string, kind: OwnerMatch['kind'], users: SalesforceUser[], owner?: HubSpotOwner];

const table: Row[] = [
  ['the same name and e-mail', 'exact', [user()]],
  ['the same, beside a stranger', 'exact', [user({ id: '005X', name: 'Xu', email: 'xu@example.com' }), user()]],
  ['letter case only', 'case-or-space', [user({ name: 'ANN LEE' })]],
  ['spaces only', 'case-or-space', [user({ name: 'Ann  Lee ' })]],
  [
    'a composed against a decomposed letter',
    'case-or-space',
    [user({ name: 'Zoe\u0308 Lee' })],
    { ...ANN_LEE, firstName: 'Zo\u00eb' },
  ],
  ['two active users with both', 'several', [user(), user({ id: '005B' })]],
  ['one active, one inactive with both', 'others-inactive', [user({ id: '005B', isActive: false }), user()]],
  ['a frozen user', 'frozen', [user({ isFrozen: true })]],
  ['a partner user', 'partner', [user({ userType: 'PowerPartner' })]],
  ['a guest user', 'guest', [user({ userType: 'Guest' })]],
  ['a Chatter user', 'unsupported-type', [user({ userType: 'CsnOnly' })]],
  ['the integration user', 'integration-user', [user({ id: '005BOT' })]],
  ['only an inactive user', 'inactive', [user({ isActive: false })]],
  ['accents in the name', 'accents-or-nickname', [user({ name: 'Ànn Lée' })]],
  [
    'a letter that does not decompose',
    'accents-or-nickname',
    [user({ name: 'Soeren Strasse' })],
    { ...ANN_LEE, firstName: 'Soeren', lastName: 'Straße' },
  ],
  [
    'a short form of the first name',
    'accents-or-nickname',
    [user({ name: 'Bob Lee' })],
    { ...ANN_LEE, firstName: 'Robert' },
  ],
  [
    'a short form, but another last name',
    'email-only',
    [user({ name: 'Bob Leigh' })],
    { ...ANN_LEE, firstName: 'Robert' },
  ],
  [
    'a first name that has short forms, against another that is none of them',
    'email-only',
    [user({ name: 'Xaver Lee' })],
    { ...ANN_LEE, firstName: 'Robert' },
  ],
  ['the e-mail only', 'email-only', [user({ name: 'Anna-Maria Lee' })]],
  ['the name only', 'name-only', [user({ email: 'ann@example.net' })]],
  ['the name, and a plus-address', 'plus-address-or-alias', [user({ email: 'ann.lee+sf@example.com' })]],
  ['the name, and a subdomain', 'plus-address-or-alias', [user({ email: 'ann.lee@mail.example.com' })]],
  [
    'the name, and a subdomain on the other side',
    'plus-address-or-alias',
    [user()],
    { ...ANN_LEE, email: 'ann.lee@mail.example.com' },
  ],
  [
    'the name, and a domain of a provider that has two, against a third',
    'name-only',
    [user({ email: 'ann@example.net' })],
    { ...ANN_LEE, email: 'ann@gmail.com' },
  ],
  [
    'the name, and the two domains of one provider',
    'plus-address-or-alias',
    [user({ email: 'ann@googlemail.com' })],
    { ...ANN_LEE, email: 'ann@gmail.com' },
  ],
  ['the name, and a domain that only ends alike', 'name-only', [user({ email: 'ann.lee@myexample.com' })]],
  ['the name, and a sandbox e-mail', 'sandbox-email', [user({ email: 'ann.lee@example.com.invalid' })]],
  ['a sandbox e-mail on another name', 'none', [user({ name: 'Xu', email: 'ann.lee@example.com.invalid' })]],
  ['the e-mail of an inactive user of another name', 'none', [user({ name: 'Xu', isActive: false })]],
  ['nobody', 'none', []],
  ['no e-mail in HubSpot, nobody of the name', 'no-email', [user({ name: 'Xu' })], { ...ANN_LEE, email: ' ' }],
  ['no e-mail in HubSpot, an active user of the name', 'no-email-name-equal', [user()], { ...ANN_LEE, email: null }],
  ['no e-mail on either side', 'no-email-name-equal', [user({ email: null })], { ...ANN_LEE, email: null }],
  [
    'a nameless owner and a nameless user',
    'email-only',
    [user({ name: '' })],
    { ...ANN_LEE, firstName: '', lastName: '' },
  ],
  [
    'an e-mail match before a name match',
    'email-only',
    [user({ id: '005N', email: 'ann@example.net' }), user({ name: 'Xu Lee' })],
  ],
  [
    'an inactive exact match before an active e-mail match',
    'inactive',
    [user({ isActive: false }), user({ id: '005E', name: 'Xu Lee' })],
  ],
  ['a user whose type is not known', 'exact', [user({ userType: null })]],
];

describe('matching a HubSpot owner with Salesforce users', () => {
  it.each(table)('calls %s "%s"', (_says, kind, users, owner = ANN_LEE) => {
    expect(matchOwner(owner, users, BOT.id ?? null).match.kind).toBe(kind);
  });

  it('finds nothing to match without an owner, or for a queue', () => {
    expect(matchOwner(null, [user()], null).match.kind).toBe('unset');
    expect(matchOwner({ ...ANN_LEE, type: 'QUEUE' }, [user()], null).match.kind).toBe('queue');
  });

  it('keeps what a deactivated owner would have matched', () => {
    expect(matchOwner({ ...ANN_LEE, archived: true }, [user()], null).match).toEqual({
      kind: 'archived',
      otherwise: { kind: 'exact', users: [user()] },
    });
  });

  const findings: [says: string, kind: MatchFinding['kind'], users: SalesforceUser[]][] = [
    ['an inactive user with the e-mail', 'inactive', [user({ isActive: false, name: 'Xu' })]],
    ['an e-mail without the name', 'email-only', [user({ name: 'Xu' })]],
    ['a name without the e-mail', 'name-only', [user({ email: 'x@example.net' })]],
    ['a frozen user who differs in letter case', 'frozen', [user({ name: 'ANN LEE', isFrozen: true })]],
    [
      'a second user who misses by a plus-address',
      'plus-address-or-alias',
      [user(), user({ id: '005P', email: 'ann.lee+2@example.com' })],
    ],
    ['a second user who misses by an accent', 'accents-or-nickname', [user(), user({ id: '005P', name: 'Ann Lée' })]],
    [
      'a second user of a sandbox',
      'sandbox-email',
      [user(), user({ id: '005P', email: 'ann.lee@example.com.invalid' })],
    ],
    [
      'a second user of a type that does not count',
      'unsupported-type',
      [user(), user({ id: '005P', userType: 'CsnOnly' })],
    ],
  ];

  it.each(findings)('tells of %s, with the values of both systems side by side', (_says, kind, users) => {
    const found = matchOwner(ANN_LEE, users, null).findings.find((finding) => finding.kind === kind);
    expect(found?.compared.map(({ field }) => field)).toEqual(['name', 'email']);
    expect(found?.compared.map(({ hubspot }) => hubspot)).toEqual(['Ann Lee', 'ann.lee@example.com']);
    expect(users.map(({ name }) => name)).toContain(found?.compared[0]?.salesforce);
  });

  it('says nothing of users who have neither the name nor the e-mail', () => {
    expect(matchOwner(ANN_LEE, [user({ name: 'Xu', email: 'xu@example.com' })], null).findings).toEqual([]);
  });
});
