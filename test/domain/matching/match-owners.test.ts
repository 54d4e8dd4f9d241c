import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fullName, matchOwners, normalised } from '../../../src/domain/prediction/index.ts';
import type { HubSpotOwner, SalesforceUser } from '../../../src/domain/prediction/index.ts';
import { matchOwner } from '../../../src/domain/matching/owner-match.ts';

const name = fc.constantFrom('Ann Lee', 'ann  lee ', 'Ánn Lee', 'Annie Lee', 'Bob Ray', 'Robert Ray', '');
const email = fc.constantFrom(
  'ann@example.com',
  'ANN@example.com ',
  'ann+x@example.com',
  'ann@mail.example.com',
  'ann@example.com.invalid',
  'bob@example.com',
  '',
  null,
);
const owner: fc.Arbitrary<HubSpotOwner> = fc
  .record({
    name,
    email,
    type: fc.constantFrom('PERSON' as const, 'PERSON' as const, 'QUEUE' as const),
    archived: fc.boolean(),
    id: fc.uuid(),
  })
  .map(({ name: full, ...rest }) => ({
    ...rest,
    firstName: full.split(' ')[0] ?? '',
    lastName: full.split(' ').slice(1).join(' '),
  }));
const users: fc.Arbitrary<SalesforceUser[]> = fc
  .array(
    fc.record({
      name,
      email,
      isActive: fc.boolean(),
      isFrozen: fc.boolean(),
      userType: fc.constantFrom('Standard', 'PowerPartner', 'Guest', 'CsnOnly', null),
    }),
    { maxLength: 12 },
  )
  .map((all) => all.map((one, index) => ({ id: `005${index}`, username: null, ...one })));

/** Blank is not shared. */
function sharesNameOrEmail(one: HubSpotOwner, user: SalesforceUser): boolean {
  const shared = (a: string, b: string): boolean => normalised(a) !== '' && normalised(a) === normalised(b);
  return shared(fullName(one), user.name) || shared(one.email ?? '', user.email ?? '');
}

describe('matching all owners with all users in one pass', () => {
  it('finds for each owner what comparing them with every user finds', () => {
    fc.assert(
      fc.property(fc.array(owner, { maxLength: 8 }), users, (owners, all) => {
        const matched = matchOwners(owners, all, '0050');
        expect(matched.map(({ match, findings }) => ({ match, findings }))).toEqual(
          owners.map((one) => matchOwner(one, all, '0050')),
        );
        expect(matched.map(({ owner: one }) => one)).toEqual(owners);
        expect(matched.map(({ users: near }) => near)).toEqual(
          owners.map((one) => all.filter((user) => sharesNameOrEmail(one, user))),
        );
      }),
      { numRuns: 3000 },
    );
  });
});
