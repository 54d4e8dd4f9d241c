import { describe, expect, it } from 'vitest';
import { matchOwner } from '../../../src/domain/matching/owner-match.ts';
import { indexUsers } from '../../../src/domain/prediction/index.ts';
import type { HubSpotOwner, MatchKind } from '../../../src/domain/prediction/index.ts';
import { ANN_LEE, BOT, explained, situation, user } from '../prediction/situations.ts';
import type { SituationUser } from '../prediction/situations.ts';

type Row = [says: string, kind: MatchKind, users: SituationUser[], owner?: HubSpotOwner];

const CLEARED = { ...ANN_LEE, firstName: '', lastName: '', archived: true };

const table: Row[] = [
  ['the same name and e-mail', 'exact', [user()]],
  [
    'the same, beside a stranger',
    'exact',
    [user({ id: '005X', firstName: null, lastName: null, name: 'Xu', email: 'xu@example.com' }), user()],
  ],
  ['letter case only', 'case-or-space', [user({ firstName: null, lastName: null, name: 'ANN LEE' })]],
  ['spaces only', 'case-or-space', [user({ firstName: null, lastName: null, name: 'Ann  Lee ' })]],
  [
    'a composed against a decomposed letter',
    'case-or-space',
    [user({ firstName: null, lastName: null, name: 'Zoe\u0308 Lee' })],
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
  ['accents in the name', 'accents-or-nickname', [user({ firstName: null, lastName: null, name: 'Ànn Lée' })]],
  [
    'a letter that does not decompose',
    'accents-or-nickname',
    [user({ firstName: null, lastName: null, name: 'Soeren Strasse' })],
    { ...ANN_LEE, firstName: 'Soeren', lastName: 'Straße' },
  ],
  [
    'a short form of the first name',
    'accents-or-nickname',
    [user({ firstName: null, lastName: null, name: 'Bob Lee' })],
    { ...ANN_LEE, firstName: 'Robert' },
  ],
  [
    'a short form, but another last name',
    'email-only',
    [user({ firstName: null, lastName: null, name: 'Bob Leigh' })],
    { ...ANN_LEE, firstName: 'Robert' },
  ],
  [
    'a first name that has short forms, against another that is none of them',
    'email-only',
    [user({ firstName: null, lastName: null, name: 'Xaver Lee' })],
    { ...ANN_LEE, firstName: 'Robert' },
  ],
  ['the e-mail only', 'email-only', [user({ firstName: null, lastName: null, name: 'Anna-Maria Lee' })]],
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
  [
    'a sandbox e-mail on another name',
    'none',
    [user({ firstName: null, lastName: null, name: 'Xu', email: 'ann.lee@example.com.invalid' })],
  ],
  [
    'the e-mail of an inactive user of another name',
    'none',
    [user({ firstName: null, lastName: null, name: 'Xu', isActive: false })],
  ],
  ['nobody', 'none', []],
  [
    'no e-mail in HubSpot, nobody of the name',
    'no-email',
    [user({ firstName: null, lastName: null, name: 'Xu' })],
    { ...ANN_LEE, email: ' ' },
  ],
  ['no e-mail in HubSpot, an active user of the name', 'no-email', [user()], { ...ANN_LEE, email: null }],
  ['no e-mail on either side', 'no-email', [user({ email: null })], { ...ANN_LEE, email: null }],
  [
    'a nameless owner and a nameless user',
    'email-only',
    [user({ firstName: null, lastName: null, name: '' })],
    { ...ANN_LEE, firstName: '', lastName: '' },
  ],
  [
    'an e-mail match before a name match',
    'email-only',
    [user({ id: '005N', email: 'ann@example.net' }), user({ firstName: null, lastName: null, name: 'Xu Lee' })],
  ],
  [
    'an active e-mail match before an inactive exact match: it weakens more',
    'email-only',
    [user({ isActive: false }), user({ id: '005E', firstName: null, lastName: null, name: 'Xu Lee' })],
  ],
  ['a user whose type is not known', 'not-known', [user({ userType: null })]],
  ['a user of whom nobody knows whether active', 'not-known', [user({ isActive: null })]],
  ['a user whose e-mail is not known', 'not-known', [user({ email: null })]],
  ['a user of whom no name is known', 'not-known', [user({ name: null, firstName: null, lastName: null })]],
  ['a guest whose e-mail is not known', 'guest', [user({ email: null, userType: 'Guest' })]],
  ['a guest beside another equal user', 'exact', [user({ id: '005G', userType: 'Guest' }), user()]],
  ['a match beside one of whom the type is not known', 'several', [user(), user({ id: '005B', userType: null })]],
  ['two who match but for case', 'several', [user({ firstName: 'ANN' }), user({ id: '005B', firstName: 'ann' })]],
  ['a match beside near misses', 'exact', [user(), user({ id: '005B', email: 'ann@example.net' })]],
  ['first and last name, whatever User.Name says', 'exact', [user({ name: 'Lee, Ann (Sales)' })]],
  ['another first name, whatever User.Name says', 'email-only', [user({ firstName: 'Xaver', name: 'Ann Lee' })]],
  ['User.Name alone, in the other order', 'name-order', [user({ firstName: null, lastName: null, name: 'Lee Ann' })]],
  ['frozen, and letter case only', 'case-or-space', [user({ firstName: 'ann', isFrozen: true })]],
  ['partner, and frozen', 'frozen', [user({ userType: 'PowerPartner', isFrozen: true })]],
  ['archived, the name cleared, somebody with the e-mail', 'archived-maybe', [user()], CLEARED],
  ['archived, the name still there', 'archived-maybe', [user()], { ...ANN_LEE, archived: true }],
  [
    'archived, the name still there and another',
    'email-only',
    [user({ firstName: 'Xaver' })],
    { ...ANN_LEE, archived: true },
  ],
  ['archived, and only an inactive user with the e-mail', 'archived-nobody', [user({ isActive: false })], CLEARED],
  ['archived, and only a guest with the e-mail', 'archived-nobody', [user({ userType: 'Guest' })], CLEARED],
  ['archived, and nobody with the e-mail', 'archived-nobody', [user({ email: 'x@example.net' })], CLEARED],
  ['archived, without an e-mail', 'no-email', [user()], { ...CLEARED, email: '' }],
];

describe('matching a HubSpot owner with Salesforce users', () => {
  it.each(table)('calls %s "%s"', (_says, kind, users, owner = ANN_LEE) => {
    expect(matchOwner(owner, indexUsers(users), { id: BOT.id, name: BOT.name }).kind).toBe(kind);
  });

  it('makes nothing of a queue', () => {
    expect(matchOwner({ ...ANN_LEE, type: 'QUEUE' }, indexUsers([user()]), null).kind).toBe('queue');
  });

  it('takes the exact match beside one that differs in case, and keeps the other', () => {
    const other = user({ id: '005B', firstName: 'ANN' });
    const match = matchOwner(ANN_LEE, indexUsers([other, user()]), null);
    expect([match.kind, match.users, match.beside]).toEqual(['exact', [user()], [other]]);
  });

  it('finds the same among 2,000 others as among the two that are near', () => {
    const others = Array.from({ length: 2000 }, (_, index) =>
      user({
        id: `other-${index}`,
        name: `A ${index}`,
        firstName: 'A',
        lastName: `${index}`,
        email: `a${index}@example.com`,
      }),
    );
    const near = [user({ id: '005B', isActive: false }), user()];
    expect(matchOwner(ANN_LEE, indexUsers([...others, ...near]), null)).toEqual(
      matchOwner(ANN_LEE, indexUsers(near), null),
    );
  });

  const findings: [says: string, kind: MatchKind, users: SituationUser[]][] = [
    [
      'an inactive user with the e-mail',
      'inactive',
      [user({ isActive: false, firstName: null, lastName: null, name: 'Xu' })],
    ],
    ['an e-mail without the name', 'email-only', [user({ firstName: null, lastName: null, name: 'Xu' })]],
    ['a name without the e-mail', 'name-only', [user({ email: 'x@example.net' })]],
    [
      'a frozen user who differs in letter case',
      'case-or-space',
      [user({ firstName: null, lastName: null, name: 'ANN LEE', isFrozen: true })],
    ],
    [
      'a second user who misses by a plus-address',
      'plus-address-or-alias',
      [user(), user({ id: '005P', email: 'ann.lee+2@example.com' })],
    ],
    [
      'a second user who misses by an accent',
      'accents-or-nickname',
      [user(), user({ id: '005P', firstName: null, lastName: null, name: 'Ann Lée' })],
    ],
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
    const found = explained(situation({ salesforce: { users } })).findings.find((finding) => finding.kind === kind);
    expect(found?.compared.map(({ field }) => field)).toEqual(['name', 'email']);
    expect(found?.compared.map(({ hubspot }) => hubspot)).toEqual(['Ann Lee', 'ann.lee@example.com']);
    expect(users.map(({ name }) => name)).toContain(found?.compared[0]?.salesforce);
  });

  it('says nothing of users who have neither the name nor the e-mail', () => {
    const stranger = user({
      firstName: 'Xu',
      lastName: 'Li',
      name: 'Xu Li',
      email: 'xu@example.com',
    });
    expect(explained(situation({ salesforce: { users: [stranger] } })).findings).toEqual([]);
  });
});
