// Whom a record can be given to: who fits, in which order, and why others do not.
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startStandIns } from '../../preview/stand-ins/index.ts';
import type { StandIns } from '../../preview/stand-ins/index.ts';
import { salesforceId } from '../../preview/sample/index.ts';
import { systemClock } from '../../src/adapters/clock.ts';
import { Transport } from '../../src/adapters/http/transport.ts';
import { directSender, fixedToken, hubSpot } from '../../src/adapters/hubspot/index.ts';
import { Deadline } from '../../src/application/deadline.ts';
import type { Gathered } from '../../src/application/gather/record.ts';
import type { Candidate } from '../../src/application/owner-directory.ts';
import type { ListedOwner } from '../../src/application/ports.ts';
import { rank } from '../../src/application/rank-owners.ts';
import { suggestFrom } from '../../src/application/suggest-owners.ts';
import { withOwner } from '../../src/application/choosing.ts';
import { decide, indexUsers, isMatched, matchOwner } from '../../src/domain/prediction/index.ts';
import { factsOfSituation } from '../../src/contract/situation-facts.ts';
import { parseAssignmentRules } from '../../src/adapters/salesforce/rules-xml/index.ts';
import { chooserOn } from './choosing.ts';
import type { Chooser } from './choosing.ts';
import { NOW, situation, user } from '../domain/prediction/situations.ts';

let standIns: StandIns;
let rep: Chooser;

beforeAll(async () => {
  standIns = await startStandIns();
});
afterAll(() => standIns.stop());
beforeEach(() => {
  standIns.reset('believable');
  rep = chooserOn(standIns);
});

const names = (list: readonly { name: string }[]): string[] => list.map(({ name }) => name);

describe('suggestions', () => {
  it('name the person looking first, then their teammates, then the rest', async () => {
    const { fits } = await rep.suggest('deal', '301');
    expect(fits.map(({ name, group }) => [name, group])).toEqual([
      ['Riley Rep', 'me'],
      ['Ann Lee', 'team'],
      ['Oskar Lund', 'team'],
      ['Bo Chen', 'others'],
      ['Hana Sato', 'others'],
    ]);
  });

  it.each([
    ['Oskar Lund', 'fits', null],
    ['Bo Chen', 'fits', 'Frozen in Salesforce: cannot log in.'],
    ['Hana Sato', 'fits', 'A partner user in Salesforce.'],
    ['Eve Moss', 'misfits', 'Inactive in Salesforce.'],
    ['Finn Berg', 'misfits', expect.stringContaining('No Salesforce user has this name or')],
    ['Kim Roe', 'misfits', expect.stringContaining('Kimberley Roe-Hart')],
    ['Mia Wolf', 'misfits', expect.stringMatching(/^E-?mails differ: /u)],
    ['Lou Diaz', 'misfits', 'Not a full user in Salesforce.'],
    ['EMEA Leads', 'misfits', 'A queue, not a person.'],
    ['Jo Park', 'misfits', expect.stringMatching(/^No e-?mail address in HubSpot/u)],
  ] as const)('of %s: %s, %s', async (name, list, note) => {
    expect((await rep.suggest('deal', '302', name))[list]).toMatchObject([{ name, note: note as unknown }]);
  });

  it('leave out whoever is deactivated in HubSpot', async () => {
    const { fits, misfits } = await rep.suggest('deal', '302', 'gus');
    expect([...fits, ...misfits]).toEqual([]);
  });

  it.each([
    ['lund', ['Oskar Lund']],
    ['OSKAR lun', ['Oskar Lund']],
    ['  lee   ann ', ['Ann Lee']],
    ['oskar.lund@', ['Oskar Lund']],
    ['nobody like this', []],
  ])('are searched by words of name and e-mail: "%s"', async (search, found) => {
    const suggestions = await rep.suggest('deal', '302', search);
    expect([suggestions.search, names(suggestions.fits)]).toEqual([search, found]);
  });

  it('are found without their accents', async () => {
    expect(names((await rep.suggest('deal', '302', 'nunez')).misfits)).toEqual(['Carla Núñez']);
  });

  it('offer nobody where an existing Salesforce owner wins, and say so', async () => {
    const { fits, misfits, advice } = await rep.suggest('contact', '108');
    expect([...fits, ...misfits]).toEqual([]);
    expect(advice).toContain('stays on the first sync, whoever is chosen here');
  });

  it('offer people before a contact joins the inclusion segment: that is the time', async () => {
    expect(names((await rep.suggest('contact', '113')).fits)).toContain('Oskar Lund');
  });

  it('say why nobody fits when the users of Salesforce cannot be read', async () => {
    standIns.state().salesforce.noAccess.add('User');
    const { fits, advice } = await rep.suggest('deal', '302');
    expect(fits).toEqual([]);
    expect(advice).toContain('the users in Salesforce could not be read');
  });

  it('read all pages of owners and of users', async () => {
    const { hubspot, salesforce } = standIns.state();
    const people = Array.from({ length: 2500 }, (_, index) => ({
      first: 'Page',
      last: `Person ${String(index).padStart(4, '0')}`,
      email: `p${index}@example.com`,
    }));
    people.forEach(({ first, last, email }, index) =>
      hubspot.owners.push({
        id: String(10_000 + index),
        firstName: first,
        lastName: last,
        email,
        type: 'PERSON',
        archived: false,
        teams: [],
      }),
    );
    salesforce.tables.get('User')?.push(
      ...people.map(({ first, last, email }, index) => ({
        Id: salesforceId('005', 10_000 + index),
        Name: `${first} ${last}`,
        FirstName: first,
        LastName: last,
        Email: email,
        Username: email,
        IsActive: true,
        UserType: 'Standard',
      })),
    );
    const last = await rep.suggest('deal', '302', 'page person 2499');
    const all = await rep.suggest('deal', '302', 'page');
    expect(names(last.fits)).toEqual(['Page Person 2499']);
    expect([all.fits.length, all.moreFits]).toEqual([12, 2488]);
    expect(standIns.requests.filter(({ kind }) => kind === 'hubspot.owners').length).toBeGreaterThanOrEqual(6);
  });

  it('keep the lists in the warm function for as long as the settings allow', async () => {
    const keeping = chooserOn(standIns, { directoryMaxAge: 60_000 });
    const lists = (): number => standIns.requests.filter(({ kind }) => kind === 'hubspot.owners').length;
    const first = await keeping.suggest('deal', '302');
    await Promise.all([keeping.suggest('deal', '302', 'a'), keeping.suggest('deal', '301')]);
    expect([lists(), (await keeping.suggest('deal', '302')).readAt]).toEqual([1, first.readAt]);
  });

  it('of more owners than one reading has time for are gone on with by the next', async () => {
    const { owners } = standIns.state().hubspot;
    for (let index = 0; index < 1200; index++)
      owners.push({
        id: String(20_000 + index),
        firstName: 'Page',
        lastName: String(index),
        email: null,
        type: 'PERSON',
        archived: false,
        teams: [],
      });
    const transport = new Transport();
    const { url, token } = standIns.hubspot;
    const api = hubSpot({ token: fixedToken(token), send: directSender(transport, url), clock: systemClock });
    const soFar = { owners: [], after: null };
    let page = 0;
    standIns.meanwhile((kind) => {
      page += 1;
      if (kind === 'hubspot.owners' && page === 2) standIns.faults.set('hubspot.owners', 'timeout', 1);
    });
    const short = new Deadline(500, systemClock);
    await expect(api.owners(soFar, short)).rejects.toMatchObject({ failure: { kind: 'slow', question: 'owners' } });
    const long = new Deadline(5000, systemClock);
    const all = await api.owners(soFar, long);
    long.stop();
    transport.close();
    expect([all.length, new Set(all.map(({ id }) => id)).size]).toEqual([
      owners.filter(({ archived }) => !archived).length,
      all.length,
    ]);
    expect(standIns.requests.filter(({ kind }) => kind === 'hubspot.owners')).toHaveLength(4);
  });

  it('do not keep a list whose reading failed in passing', async () => {
    const keeping = chooserOn(standIns, { directoryMaxAge: 60_000 });
    standIns.faults.set('salesforce.query', 'server-error');
    expect((await keeping.suggest('deal', '302')).fits).toEqual([]);
    standIns.faults.clear();
    expect(names((await keeping.suggest('deal', '302')).fits)).toContain('Oskar Lund');
  });

  it('never call somebody a fit of whom the engine is not certain', () => {
    const person = fc.record({
      first: fc.constantFrom('Ann', 'Bo', 'Zoë'),
      last: fc.constantFrom('Lee', 'Ode'),
      email: fc.constantFrom('a@example.com', 'b@example.com', null),
    });
    const owners = fc.array(person, { maxLength: 6 }).map((people) =>
      people.map(({ first, last, email }, index) => ({
        id: String(index),
        type: 'PERSON' as const,
        firstName: first,
        lastName: last,
        email,
        archived: false,
        userId: index,
        teamIds: [],
      })),
    );
    const users = fc
      .array(fc.record({ person, isActive: fc.boolean(), userType: fc.constantFrom('Standard', 'Guest', 'CsnOnly') }), {
        maxLength: 6,
      })
      .map((all) =>
        all.map(({ person: { first, last, email }, ...rest }, index) =>
          user({ id: `005${index}`, name: `${first} ${last}`, email, ...rest }),
        ),
      );
    const settings = fc.record({
      contactsBecome: fc.constantFrom('lead' as const, 'contact' as const, 'unknown' as const),
      inclusion: fc.constantFrom('none' as const, 'not-member' as const),
      integration: fc.constantFrom('on' as const, 'paused' as const),
    });
    fc.assert(
      fc.property(owners, users, settings, (everybody, all, change) => {
        const facts = factsOfSituation(
          situation({ owner: null, settings: change, salesforce: { users: all } }),
          parseAssignmentRules,
        );
        const index = indexUsers(all);
        const { fits, misfits } = suggestFrom(
          {
            candidates: everybody.map((owner) => candidate(owner, isMatched(matchOwner(owner, index, null)))),
            users: { ok: true, value: { users: index, frozenUnread: null, leftOut: 0 } },
            leftOut: 0,
            readAt: '',
          },
          { ...facts, ...NOTHING_READ } as Gathered,
          { search: '', userId: 0 },
          NOW,
        );
        const certain = everybody
          .filter((owner) => decide(facts.org, withOwner(facts.record, owner), NOW).chosenOwner === 'wins')
          .map(({ id }) => id);
        expect(fits.map(({ owner }) => owner.id).sort()).toEqual(certain.sort());
        expect(fits.length + misfits.length).toBe(everybody.length);
      }),
      { numRuns: 1000 },
    );
  });
});

const NOTHING_READ = {
  shown: { ownerId: null, ownerSince: null, salesforceId: null },
  salesforceFailure: null,
};

function candidate(owner: ListedOwner, matched: boolean): Candidate {
  const text = `${owner.firstName ?? ''} ${owner.lastName ?? ''} ${owner.email ?? ''}`.toLowerCase();
  return { owner, text, isMatched: matched };
}

describe('the ranking', () => {
  const owner = (number: number, teamIds: string[] = []): ListedOwner => ({
    id: String(number),
    type: 'PERSON',
    firstName: 'Page',
    lastName: String(number).padStart(5, '0'),
    email: `p${number}@example.com`,
    archived: false,
    userId: number,
    teamIds,
  });

  it('gives the first of each group in the order of the list, and counts all', () => {
    const candidates = Array.from({ length: 100 }, (_, at) =>
      candidate(owner(at, at % 10 === 0 ? ['t'] : []), at < 60),
    );
    const ranked = rank(candidates, { search: '', userId: 50, ownerId: null, most: { matched: 4, others: 2 } });
    expect(ranked.matched.map(({ candidate: { owner: one }, group }) => [one.id, group])).toEqual([
      ['50', 'me'],
      ['0', 'team'],
      ['10', 'team'],
      ['20', 'team'],
    ]);
    expect([ranked.allMatched, ranked.allOthers, ranked.others.length]).toEqual([60, 40, 2]);
  });

  it("goes by the team of the record's owner where the person looking is no owner", () => {
    const candidates = [candidate(owner(1), true), candidate(owner(2, ['t']), true), candidate(owner(3, ['t']), true)];
    const ranked = rank(candidates, { search: '', userId: null, ownerId: '3', most: { matched: 3, others: 3 } });
    expect(ranked.matched.map(({ candidate: { owner: one } }) => one.id)).toEqual(['2', '3', '1']);
  });

  it('keeps of each owner the verdict of the match, and nothing of its way', () => {
    expect(Object.keys(candidate(owner(1), true)).sort()).toEqual(['isMatched', 'owner', 'text']);
  });
});

describe('what if', () => {
  it('sets the two predictions side by side, from the same facts, and says what the change sets going', async () => {
    expect(await rep.whatIf('contact', '102', '25')).toMatchObject({
      owner: { id: '25', name: 'Oskar Lund', email: 'oskar.lund@example.com' },
      now: { decision: 'L02' },
      then: { decision: 'L01', headline: 'Oskar Lund will own it in Salesforce', standing: 'matches' },
      fits: true,
      verdict: 'This person would own it in Salesforce.',
      warning: expect.stringContaining('can start the sync') as string,
    });
    expect(standIns.requests.some(({ kind }) => kind === 'hubspot.write')).toBe(false);
  });

  it.each([
    [
      'a contact outside the segment, which nothing starts',
      'contact',
      '113',
      '25',
      { fits: true, warning: null, verdict: 'This person would own it in Salesforce, once it syncs.' },
    ],
    ['the owner it has', 'contact', '101', '11', { fits: true, warning: null }],
    [
      'an existing Salesforce owner, who wins',
      'contact',
      '108',
      '26',
      { fits: false, verdict: expect.stringContaining('stays on the first sync') as string },
    ],
    [
      'somebody who is not in Salesforce',
      'deal',
      '302',
      '16',
      { fits: false, verdict: expect.stringContaining('No Salesforce user') as string },
    ],
    ['nobody HubSpot knows', 'deal', '302', '999', { fits: false, verdict: 'HubSpot does not know this owner.' }],
    [
      'a synced record',
      'deal',
      '307',
      '11',
      { fits: false, verdict: expect.stringContaining('The first sync is over') as string },
    ],
  ] as const)('of %s', async (...[, object, id, ownerId, expected]) => {
    expect(await rep.whatIf(object, id, ownerId)).toMatchObject(expected);
  });

  it('of a contact outside the segment tells both outcomes for when it joins', async () => {
    const { now, then } = await rep.whatIf('contact', '113', '25');
    expect([now.headline, then.headline]).toEqual([
      expect.stringMatching(/^If it syncs, .*Americas Leads/u),
      expect.stringMatching(/^If it syncs, Oskar Lund/u),
    ]);
    expect((await rep.suggest('contact', '113', 'finn')).misfits).toMatchObject([
      { note: expect.stringContaining('Americas Leads') as string },
    ]);
  });

  it('asks the two systems once for both predictions', async () => {
    await rep.whatIf('deal', '301', '25');
    const asked = standIns.requests.map(({ kind }) => kind).sort();
    expect(asked).toEqual([
      'hubspot.owner',
      'hubspot.owner',
      'hubspot.record',
      'salesforce.composite',
      'salesforce.describe',
      'salesforce.query',
      'salesforce.query',
      'salesforce.token',
    ]);
  });
});
