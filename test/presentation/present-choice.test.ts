import { describe, expect, it } from 'vitest';
import type { SuggestedOwner, SuggestedOwners } from '../../src/application/outcomes.ts';
import { failure } from '../../src/application/failures.ts';
import { presentSuggestions, presentWhatIf } from '../../src/presentation/present-choice.ts';
import { certainlyChosenOwner } from '../../src/domain/prediction/index.ts';
import type { Situation } from '../../src/contract/situation.ts';
import { ANN_LEE, CARL, existing, explained, factsOf, situation, user } from '../domain/prediction/situations.ts';
import { EN, READ_AT } from './presented.ts';

const NOBODY: SuggestedOwners = {
  search: '',
  fits: [],
  misfits: [],
  moreFits: 0,
  moreMisfits: 0,
  limits: null,
  leftOut: 0,
  readAt: READ_AT,
};

/** Ann Lee as a choice for a record without an owner, beside a Salesforce user. */
function ann(change: Parameters<typeof user>[0] = {}, more: Partial<SuggestedOwner> = {}): SuggestedOwner {
  const beside = user(change);
  return {
    owner: ANN_LEE,
    group: 'others',
    decision: explained(situation({ salesforce: { users: [beside] } })),
    user: {
      name: beside.name ?? '',
      email: beside.email ?? null,
      username: beside.username ?? null,
      isFrozen: beside.isFrozen === true,
    },
    ...more,
  };
}

describe('why an owner would not own the record', () => {
  it.each<[string, Parameters<typeof user>[0], string]>([
    [
      'another name',
      { name: 'Anna-Maria Lee', firstName: 'Anna-Maria' },
      'Names differ: “Ann Lee” in HubSpot, “Anna-Maria Lee” in Salesforce.',
    ],
    [
      'another e-mail',
      { email: 'ann@elsewhere.example.net' },
      'Emails differ: ann.lee@example.com in HubSpot, ann@elsewhere.example.net in Salesforce.',
    ],
    ['an inactive user', { isActive: false }, 'Inactive in Salesforce.'],
    ['a guest', { userType: 'Guest' }, 'A guest user in Salesforce; guests cannot own records.'],
    ['a Chatter user', { userType: 'CsnOnly' }, 'Not a full user in Salesforce.'],
    [
      'nobody',
      { name: 'Bo Chen', firstName: 'Bo', lastName: 'Chen', email: 'bo@example.com' },
      'No Salesforce user has this name or email.',
    ],
  ])('is told of %s in a sentence of its own', (_who, change, note) => {
    expect(presentSuggestions({ ...NOBODY, misfits: [ann(change)] }, EN).misfits[0]?.note).toBe(note);
  });
});

describe('an owner who fits', () => {
  it('has no note, unless something is worth knowing', () => {
    const notes = [ann(), ann({ userType: 'PowerPartner' }), ann({ isFrozen: true })];
    expect(presentSuggestions({ ...NOBODY, fits: notes }, EN).fits.map(({ note, frozen }) => [note, frozen])).toEqual([
      [null, false],
      ['A partner user in Salesforce.', false],
      ['Frozen in Salesforce: cannot log in.', true],
    ]);
  });

  it('is told apart by username where another has the same name, and only there', () => {
    const other = ann({ id: '005ANN2', username: 'ann.2@example.com' }, { owner: { ...ANN_LEE, id: '12' } });
    expect(presentSuggestions({ ...NOBODY, fits: [ann(), other] }, EN).fits.map(({ username }) => username)).toEqual([
      'ann.lee@example.com.crm',
      'ann.2@example.com',
    ]);
    expect(presentSuggestions({ ...NOBODY, fits: [ann()] }, EN).fits[0]?.username).toBeNull();
  });
});

describe('advice on choosing', () => {
  it.each<[string, Partial<SuggestedOwners>, string | null]>([
    ['none where it helps', {}, null],
    [
      'an existing owner stays',
      { limits: { because: 'existing-owner-stays', owners: [{ type: 'Queue', id: null, name: 'EMEA Leads' }] } },
      'In Salesforce it already belongs to the queue EMEA Leads, and that owner stays on the first sync, whoever is chosen here.',
    ],
    [
      'users could not be read',
      { limits: { because: 'users-unread', failure: failure('salesforce', 'users', { kind: 'slow' }) } },
      'We can’t tell who would own it: the users in Salesforce could not be read. Salesforce did not answer in time.',
    ],
    ['many are left out', { leftOut: 1200 }, '1,200 owners are not listed. Search by name or email.'],
  ])('%s', (_why, change, advice) => {
    expect(presentSuggestions({ ...NOBODY, ...change }, EN).advice).toBe(advice);
  });
});

describe('what a choice would do', () => {
  function whatIf(about: Situation, choosing: 'app' | 'user' = 'app'): ReturnType<typeof presentWhatIf> {
    const facts = factsOf(about);
    const explanation = explained(about);
    const before = { ...facts, explanation };
    const predicted = certainlyChosenOwner(explanation);
    const shown = { ownerId: null, ownerSince: null, salesforceId: null };
    return presentWhatIf(
      {
        owner: ANN_LEE,
        ownerId: '11',
        now: before,
        then: before,
        predicted,
        isCurrent: false,
        choosing: { by: choosing },
        shown,
        unread: [],
      },
      null,
      EN,
    );
  }

  it('is said in one sentence where the person would own it, with what the change sets going', () => {
    expect(whatIf(situation())).toMatchObject({
      fits: true,
      verdict: 'This person would own it in Salesforce.',
      warning: expect.stringMatching(/^Changing the owner can start the sync\./u) as string,
      inField: null,
    });
  });

  it('names the owner to choose where the person saves in HubSpot’s own field', () => {
    expect(whatIf(situation(), 'user').inField).toBe(
      'Choose Ann Lee in the field below. HubSpot saves at once, and the sync may start.',
    );
  });

  it('says that the owner in Salesforce stays, by name', () => {
    expect(whatIf(situation({ salesforce: { users: [user(), CARL], matches: [existing('Lead')] } }))).toMatchObject({
      fits: false,
      verdict: expect.stringMatching(/^In Salesforce it already belongs to Carl Ode, and that owner stays/u) as string,
    });
  });

  it('says of a record that does not sync yet what happens if it does', () => {
    const later = whatIf(situation({ settings: { inclusion: 'not-member' } }));
    expect(later.verdict).toBe('This person would own it in Salesforce, once it syncs.');
    expect(later.then.headline).toBe('If it syncs, Ann Lee will own it in Salesforce');
    expect(later.warning).toBeNull();
  });

  it('names what is not the same', () => {
    expect(whatIf(situation({ salesforce: { users: [user({ email: 'x@example.net' })] } })).verdict).toBe(
      'Emails differ: ann.lee@example.com in HubSpot, x@example.net in Salesforce.',
    );
  });
});
