// All owners against all users: one pass over an index, beside comparing each owner with every user.
import { indexUsers } from '../src/domain/prediction/index.ts';
import type { HubSpotOwner, SalesforceUser } from '../src/domain/prediction/index.ts';
import { compare } from '../src/domain/matching/compare.ts';
import { matchOwner } from '../src/domain/matching/owner-match.ts';
import type { Bench } from './bench.ts';
import { inTurns, milliseconds, times } from './measure.ts';

const ROUNDS = 5;
/** Comparing one by one takes the square of it: as many as a run has time for. */
const BESIDE = 1000;
const MANY = 20_000;

export const bench: Bench = {
  name: 'owner-matching',
  title: 'Matching all HubSpot owners with all Salesforce users',
  run: async () => {
    const [few, many] = [people(BESIDE), people(MANY)];
    const [batched = 0, oneByOne = 0, all = 0] = await inTurns(ROUNDS, [
      () => timed(() => matchAll(few)),
      () => timed(() => few.owners.map((owner) => few.users.filter((user) => compare(owner, user).email === 'equal'))),
      () => timed(() => matchAll(many)),
    ]);
    const count = (number: number): string => number.toLocaleString('en');
    return [
      {
        what: `${count(BESIDE)} owners, ${count(BESIDE)} users, each with every user`,
        value: milliseconds(oneByOne),
        ratio: '',
      },
      {
        what: `${count(BESIDE)} owners, ${count(BESIDE)} users, one pass`,
        value: milliseconds(batched),
        ratio: times(oneByOne, batched, 'faster than one by one'),
      },
      {
        what: `${count(MANY)} owners, ${count(MANY)} users, one pass`,
        value: milliseconds(all),
        ratio: times(all, batched, `the time of ${count(BESIDE)}, for ${MANY / BESIDE} × the people`),
      },
    ];
  },
};

function matchAll({ owners, users }: ReturnType<typeof people>): readonly unknown[] {
  const index = indexUsers(users);
  return owners.map((owner) => matchOwner(owner, index, null));
}

/** Half of them match; a quarter differ in name, a quarter are strangers. */
function people(count: number): { owners: HubSpotOwner[]; users: SalesforceUser[] } {
  const owners = Array.from({ length: count }, (_, index): HubSpotOwner => ({
    id: String(index),
    type: 'PERSON',
    firstName: 'Person',
    lastName: String(index),
    email: `person.${index}@example.com`,
    archived: false,
  }));
  const users = owners.map(({ email }, index): SalesforceUser => {
    const stranger = index % 4 === 3;
    return {
      id: `005${index}`,
      firstName: index % 4 === 2 ? 'Person Number' : stranger ? 'Stranger' : 'Person',
      lastName: String(index),
      email: stranger ? `stranger.${index}@example.com` : (email ?? null),
      isActive: true,
      userType: 'Standard',
    };
  });
  return { owners, users };
}

function timed(work: () => readonly unknown[]): Promise<number> {
  const begun = performance.now();
  if (work().length === 0) throw new Error('Nobody was matched.');
  return Promise.resolve(performance.now() - begun);
}
