// Whom a record can be given to: who fits, in which order, and why others do not.
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startStandIns } from '../../preview/stand-ins/index.ts';
import type { StandIns } from '../../preview/stand-ins/index.ts';
import { salesforceId } from '../../preview/sample/index.ts';
import { Deadline, DeadlineError } from '../../src/application/deadline.ts';
import { HubSpotApi } from '../../src/adapters/hubspot/api.ts';
import { readOwners } from '../../src/adapters/hubspot/owner-list.ts';
import { certainlyChosenOwner, matchOwners, predict } from '../../src/domain/prediction/index.ts';
import { suggestFrom } from '../../src/application/suggest-owners.ts';
import { withOwner } from '../../src/application/preview-choice.ts';
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
  it('name the person looking first, then the teammates of the owner, then the rest', async () => {
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
    ['Bo Chen', 'fits', 'This Salesforce user is active but frozen, and cannot log in.'],
    ['Hana Sato', 'fits', 'This Salesforce user is a partner user.'],
    ['Eve Moss', 'misfits', 'This Salesforce user is inactive. (Eve Moss in Salesforce.)'],
    ['Finn Berg', 'misfits', 'No Salesforce user has this name or this e-mail.'],
    ['Kim Roe', 'misfits', 'The e-mail is the same, the name is not. (Kimberley Roe-Hart in Salesforce.)'],
    ['Mia Wolf', 'misfits', 'The name is the same, the e-mail is not. (Mia Wolf in Salesforce.)'],
    [
      'Lou Diaz',
      'misfits',
      'This Salesforce user is of a type that HubSpot does not take as an owner. (Lou Diaz in Salesforce.)',
    ],
    ['EMEA Leads', 'misfits', 'A queue, not a person: whether HubSpot hands it over is not documented.'],
    ['Jo Park', 'misfits', 'This HubSpot owner has no e-mail address.'],
  ] as const)('of %s: %s, %s', async (name, list, note) => {
    expect((await rep.suggest('deal', '302', name))[list]).toMatchObject([{ name, note }]);
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
    expect(advice).toContain('wins on the first sync, whoever is chosen here');
  });

  it('offer people before a contact joins the inclusion segment: that is the time', async () => {
    expect(names((await rep.suggest('contact', '113')).fits)).toContain('Oskar Lund');
  });

  it('say why nobody fits when the users of Salesforce cannot be read', async () => {
    standIns.state().salesforce.noAccess.add('User');
    const { fits, advice } = await rep.suggest('deal', '302');
    expect(fits).toEqual([]);
    expect(advice).toContain("Salesforce's users could not be read");
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
    const api = new HubSpotApi({ accessToken: standIns.hubspot.token, apiBase: standIns.hubspot.url });
    const soFar = { owners: [], after: null };
    let page = 0;
    standIns.meanwhile((kind) => {
      page += 1;
      if (kind === 'hubspot.owners' && page === 2) standIns.faults.set('hubspot.owners', 'timeout', 1);
    });
    const short = new Deadline(500);
    await expect(readOwners(api, soFar, short)).rejects.toThrow(DeadlineError);
    const long = new Deadline(5000);
    const all = await readOwners(api, soFar, long);
    long.stop();
    expect([all.length, new Set(all.map(({ id }) => id)).size]).toEqual([
      owners.filter(({ archived }) => !archived).length,
      all.length,
    ]);
    expect(standIns.requests.filter(({ kind }) => kind === 'hubspot.owners')).toHaveLength(4);
  });

  it('do not keep lists that were not read whole', async () => {
    const keeping = chooserOn(standIns, { directoryMaxAge: 60_000 });
    standIns.state().salesforce.noAccess.add('User');
    await keeping.suggest('deal', '302');
    standIns.state().salesforce.noAccess.clear();
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
        const about = situation({ owner: null, settings: change, salesforce: { users: all } });
        const { fits } = suggestFrom(
          { owners: matchOwners(everybody, all, null), usersUnreadable: null, readAt: '' },
          about,
          { search: '', viewer: { userId: 0 } },
          NOW,
        );
        const certain = everybody
          .filter((owner) => certainlyChosenOwner(predict(withOwner(about, owner), { now: NOW })) !== null)
          .map(({ id }) => id);
        expect(fits.map(({ ownerId }) => ownerId).sort()).toEqual(certain.sort());
      }),
      { numRuns: 1000 },
    );
  });
});

describe('what if', () => {
  it('sets the two predictions side by side, from the same facts, and says what the change sets going', async () => {
    expect(await rep.whatIf('contact', '102', '25')).toMatchObject({
      owner: { id: '25', name: 'Oskar Lund', email: 'oskar.lund@example.com' },
      now: { decision: 'L02' },
      then: { decision: 'L01', headline: 'Oskar Lund will own it in Salesforce', standing: 'matches' },
      fits: true,
      verdict: 'With this owner it is certain.',
      warning:
        'Set the owner once, correctly: that change starts the sync. Salesforce may have the record within minutes, and after that the owner is no longer set right here.',
    });
    expect(standIns.requests.some(({ kind }) => kind === 'hubspot.write')).toBe(false);
  });

  it.each([
    [
      'a contact outside the segment, which nothing starts',
      'contact',
      '113',
      '25',
      { fits: true, warning: null, verdict: 'With this owner it is certain, whenever it syncs.' },
    ],
    ['the owner it has', 'contact', '101', '11', { fits: true, warning: null }],
    [
      'an existing Salesforce owner, who wins',
      'contact',
      '108',
      '26',
      { fits: false, verdict: expect.stringContaining('That owner wins on the first sync') as string },
    ],
    [
      'somebody who is not in Salesforce',
      'deal',
      '302',
      '16',
      { fits: false, verdict: 'No Salesforce user has this name or this e-mail.' },
    ],
    ['nobody HubSpot knows', 'deal', '302', '999', { fits: false, verdict: 'HubSpot does not know this owner.' }],
    [
      'a synced record',
      'deal',
      '307',
      '11',
      { fits: false, verdict: expect.stringContaining('The first sync is over') as string },
    ],
  ] as const)('of %s', async (_what, object, id, ownerId, expected) => {
    expect(await rep.whatIf(object, id, ownerId)).toMatchObject(expected);
  });

  it('of a contact outside the segment tells both outcomes for when it joins', async () => {
    const { now, then } = await rep.whatIf('contact', '113', '25');
    expect([now.headline, then.headline]).toEqual([
      'When it syncs: It goes to the queue Americas Leads: your lead assignment rules decide',
      'When it syncs: Oskar Lund will own it in Salesforce',
    ]);
    expect((await rep.suggest('contact', '113', 'finn')).misfits).toMatchObject([
      { note: 'No Salesforce user has this name or this e-mail.' },
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
      'salesforce.token',
    ]);
  });
});
