// "Every offered remedy is proved": followed, and decided again, it changes the outcome as it promises.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Situation } from '../../../src/contract/situation.ts';
import type { Explanation, OwnerAnswer, Remedy } from '../../../src/domain/prediction/index.ts';
import { longer, runs } from '../../property-runs.ts';
import { EVE, factsIn, settled, withFacts, withOwner, withUser } from './followed-advice.ts';
import { FURTHER_CASES } from './further-situations.ts';
import { anySituation } from './naive/arbitrary.ts';
import { ROW_CASES } from './row-situations.ts';
import { decided, explained } from './situations.ts';

const SITUATIONS = longer({ usual: 300, long: 2000 });
const ROWS_AND_OTHERS = [...Object.values(ROW_CASES), ...Object.values(FURTHER_CASES)].map(
  ({ situation }) => situation,
);

const answerIn = (about: Situation): OwnerAnswer => {
  const decision = decided(about);
  return decision.ifItSyncs ?? decision;
};
const isOnly = ({ owners, openEnded }: OwnerAnswer, name: string): boolean =>
  owners.length === 1 && !openEnded && owners[0]?.name === name;

/** What a remedy leads to; null for one that no fact of a situation stands for (try again, connect, grant a read). */
function keepsItsPromise(about: Situation, before: Explanation, remedy: Remedy): boolean | null {
  const { message } = remedy;
  const { users, matches, linkedRecord } = factsIn(about);
  switch (message.id) {
    case 'do.assign-to-me': {
      const after = decided(withOwner(withUser(about, EVE.user), EVE.owner));
      return after.chosenOwner === 'wins' && message.params.owner === 'Eve Rep';
    }
    case 'do.choose-matching-owner':
    case 'do.choose-active-owner':
    case 'do.choose-owner-with-email':
    case 'do.choose-person':
    case 'do.choose-who-can-log-in':
    case 'do.choose-rep':
    case 'do.choose-before-joining': {
      const chosen = withOwner(withUser(about, EVE.user), EVE.owner);
      return before.decision === 'G08' ? decided(chosen).decision === 'G06' : isOnly(answerIn(chosen), 'Eve Rep');
    }
    case 'do.fix-name':
    case 'do.fix-name-unless':
    case 'do.fix-email':
    case 'do.fix-email-unless':
    case 'do.make-identical':
    case 'do.make-identical-unless':
      // Several users may have the name: the advice is about one of them.
      return (users ?? []).some(({ name, firstName, lastName, email }) => {
        const { owner } = about;
        if (owner == null) return false;
        const [first, last] = firstName != null && lastName != null ? [firstName, lastName] : (name ?? '').split(' ');
        const aligned = { ...owner, firstName: first ?? '', lastName: last ?? '', email };
        const after = decided(withOwner(about, aligned));
        return after.chosenOwner === 'wins' && isOnly(after.ifItSyncs ?? after, message.params.owner);
      });
    case 'do.change-in-salesforce':
    case 'do.change-in-salesforce-any': {
      const known = (users ?? []).filter(({ name, firstName, lastName }) =>
        message.id === 'do.change-in-salesforce'
          ? [name, `${firstName ?? ''} ${lastName ?? ''}`].includes(message.params.owner)
          : false,
      );
      return [...known, EVE.user].some(({ id, name }) => {
        const owner = { id, name: name ?? id, type: 'User', isActive: true, userType: 'Standard' } as const;
        const changed = withFacts(about, {
          matches: matches?.map((match) => ({ ...match, owner })),
          linkedRecord:
            linkedRecord == null || linkedRecord === 'not-found' ? linkedRecord : { ...linkedRecord, owner },
        });
        return answerIn(changed).owners.length === 1 && answerIn(changed).owners[0]?.id === id;
      });
    }
    case 'do.merge-duplicates':
    case 'do.keep-one-account':
      return (matches ?? []).some((match) => {
        const { owners, openEnded } = answerIn(withFacts(about, { matches: [match] }));
        return owners.length === 1 && !openEnded;
      });
    case 'do.deduplicate-user': {
      const others = (users ?? []).filter(({ id, username }) => !message.params.users.includes(username ?? id));
      const kept = (users ?? []).filter(({ id, username }) => message.params.users.includes(username ?? id));
      return kept.some((user) => isOnly(answerIn(withFacts(about, { users: [...others, user] })), user.name ?? ''));
    }
    case 'do.reactivate-assignee': {
      const active = users?.map((user) => (user.name === message.params.owner ? { ...user, isActive: true } : user));
      return isOnly(answerIn(withFacts(about, { users: active })), message.params.owner);
    }
    default:
      return settled(about, remedy)?.some((after) => isAnother(before, decided(after))) ?? null;
  }
}

/** Another row, other owners, a surer answer, or a setting less that is missing. */
function isAnother(before: Explanation, after: ReturnType<typeof decided>): boolean {
  const said = ({ decision, owners, openEnded, confidence, sync, ifItSyncs }: ReturnType<typeof decided>): string =>
    JSON.stringify([decision, owners, openEnded, confidence, sync, ifItSyncs?.owners, ifItSyncs?.decision]);
  return said(after) !== said(before);
}

const seen = new Map<string, number>();
function followAll(about: Situation): void {
  const withMe = withUser(about, EVE.user);
  for (const [situation, me] of [
    [about, null],
    [factsIn(about).users == null ? about : withMe, EVE.owner],
  ] as const) {
    const before = explained(situation, { me });
    for (const remedy of before.remedies) {
      const kept = keepsItsPromise(situation, before, remedy);
      if (kept === null) continue;
      seen.set(remedy.kind, (seen.get(remedy.kind) ?? 0) + 1);
      expect({ remedy: remedy.message, kept }).toEqual({ remedy: remedy.message, kept: true });
    }
  }
}

describe('advice that is followed', () => {
  it('leads where it says, in the situations of all rows and beside them', () => {
    for (const about of ROWS_AND_OTHERS) followAll(about);
  });

  it(`leads where it says, in ${SITUATIONS} situations of any kind`, () => {
    fc.assert(fc.property(anySituation, followAll), runs(SITUATIONS));
  });

  it('was there to be followed, of every kind', () => {
    expect([...seen.keys()].sort()).toEqual(
      'ask-admin assign-to-me change-in-salesforce choose-owner fix-email fix-field fix-name'.split(' '),
    );
  });
});
