// Makes variants of a case with one change, to verify remedies and counterfactuals.
import { readable } from '../facts/known.ts';
import type { OrgSettings, ReadSalesforce, SalesforceUser } from '../facts/org-snapshot.ts';
import type { HubSpotOwner, RecordFacts, RecordOwner } from '../facts/record-facts.ts';
import type { UserIndex } from '../facts/user-index.ts';
import { Case } from './case.ts';
import { decideCase } from './decide.ts';
import type { Decision, OwnerAnswer, PredictedOwner } from './decision.ts';
import { sameOwner } from './possible-owners.ts';

/** An invented active user, to try what choosing a matching owner would do. Never shown. */
export const ANY_USER: SalesforceUser = {
  id: '005000000000000AAA',
  name: 'x y',
  firstName: 'x',
  lastName: 'y',
  email: 'x@y.invalid',
  isActive: true,
  userType: 'Standard',
};
const ANY_OWNER: HubSpotOwner = { id: '0', type: 'PERSON', firstName: 'x', lastName: 'y', email: 'x@y.invalid' };

export function decided(about: Case): Decision {
  return decideCase(about, null).decision;
}

/** The answer that matters for choosing an owner: for a record that does not sync yet, the one for when it does. */
export function finalAnswer(decision: Decision): OwnerAnswer {
  return decision.ifItSyncs ?? decision;
}

/** True if only this owner is possible. */
export function isSure(answer: OwnerAnswer, owner: PredictedOwner): boolean {
  const [only, ...more] = answer.owners;
  return only !== undefined && more.length === 0 && !answer.openEnded && sameOwner(only, owner);
}

/** True if the two answers have different owners or rows. */
export function differ(a: OwnerAnswer, b: OwnerAnswer): boolean {
  return a.decision !== b.decision || a.confidence !== b.confidence || ownersDiffer(a, b);
}

export function ownersDiffer(a: OwnerAnswer, b: OwnerAnswer): boolean {
  return (
    a.openEnded !== b.openEnded ||
    a.owners.length !== b.owners.length ||
    a.owners.some((owner) => !b.owners.some((other) => sameOwner(owner, other)))
  );
}

export function withRecord({ org, record, now }: Case, change: Partial<RecordFacts>): Case {
  return new Case(org, { ...record, ...change }, now);
}

export function withSettings({ org, record, now }: Case, change: Partial<OrgSettings>): Case {
  return new Case({ ...org, settings: { ...org.settings, ...change } }, record, now);
}

export function withSalesforce({ org, record, now }: Case, change: Partial<ReadSalesforce>): Case {
  if (org.salesforce.state !== 'readable') return new Case(org, record, now);
  return new Case({ ...org, salesforce: { ...org.salesforce, ...change } }, record, now);
}

export function withOwner(about: Case, owner: HubSpotOwner | null): Case {
  return withRecord(about, { owner: owner === null ? { state: 'none' } : { state: 'read', owner } });
}

/** The case with an owner who certainly matches an active user. */
export function withMatchingOwner(about: Case): Case | null {
  const users = about.salesforce?.users;
  if (users?.readable !== true) return null;
  const unreadUsers = users.value.near({ name: '', swapped: '', email: '' });
  return withOwner(withUsers(about, overIndex(users.value, { near: () => [ANY_USER, ...unreadUsers] })), ANY_OWNER);
}

export function withUsers(about: Case, users: UserIndex): Case {
  return withSalesforce(about, { users: readable(users) });
}

export function overIndex(users: UserIndex, change: Partial<UserIndex>): UserIndex {
  return {
    size: users.size,
    all: users.all,
    withoutEmail: users.withoutEmail,
    byId: (id) => users.byId(id),
    byUsername: (username) => users.byUsername(username),
    near: (person) => users.near(person),
    ...change,
  };
}

/** The case with another owner on every Salesforce record that the sync may match. */
export function withRecordOwner(about: Case, owner: RecordOwner): Case {
  const { matches, linkedRecord } = about.record;
  return withRecord(about, {
    matches: matches.readable ? readable(matches.value.map((match) => ({ ...match, owner }))) : matches,
    linkedRecord: linkedRecord === null || linkedRecord === 'not-found' ? linkedRecord : { ...linkedRecord, owner },
  });
}

/** The owner with the name and e-mail address of a Salesforce user. */
export function named(owner: HubSpotOwner, user: SalesforceUser): HubSpotOwner {
  const { firstName, lastName, name } = user;
  const words = (name ?? '').trim().split(/\s+/u);
  return {
    ...owner,
    firstName: firstName ?? words.slice(0, -1).join(' '),
    lastName: lastName ?? words.at(-1) ?? '',
    email: user.email,
  };
}
