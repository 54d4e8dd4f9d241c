// Is the HubSpot owner an active Salesforce user? Name and e-mail must both be equal (HS25).
import { describeMatch, nearMisses } from './match-findings.ts';
import type { MatchFinding } from '../prediction/prediction.ts';
import { sameSalesforceId } from '../facts/salesforce-id.ts';
import type { HubSpotOwner, SalesforceUser } from '../facts/situation.ts';
import { emailsAlike, fullName, isSandboxCopy, namesAlike, normalised } from './text-comparison.ts';

/** User types HubSpot recognises as owners (HS25); a queue is not a user and has its own row. */
export const RECOGNISED_USER_TYPES = ['Standard', 'PowerPartner', 'Guest'];

/** How one user compares with the owner. */
export interface Comparison {
  user: SalesforceUser;
  nameEqual: boolean;
  emailEqual: boolean;
  /** Equal to the letter, not only after trimming and lower-casing. */
  identical: boolean;
  nameAlike: boolean;
  emailAlike: boolean;
  sandboxCopy: boolean;
}

export type OwnerMatch =
  | { kind: 'unset' | 'queue' | 'no-email' | 'no-email-name-equal' | 'none' }
  | { kind: MatchedKind; users: [SalesforceUser] }
  | { kind: UnmatchedKind; users: SalesforceUser[] }
  | { kind: 'several'; users: SalesforceUser[] }
  | { kind: 'archived'; otherwise: OwnerMatch };

/** The owner is certainly one active user; the words say what is worth knowing about that user. */
export type MatchedKind = 'exact' | 'case-or-space' | 'frozen' | 'partner' | 'others-inactive' | 'integration-user';
/** Somebody is like the owner, but nobody counts. */
export type UnmatchedKind =
  | 'guest'
  | 'unsupported-type'
  | 'inactive'
  | 'accents-or-nickname'
  | 'sandbox-email'
  | 'plus-address-or-alias'
  | 'email-only'
  | 'name-only';

const MATCHED: readonly string[] = [
  'exact',
  'case-or-space',
  'frozen',
  'partner',
  'others-inactive',
  'integration-user',
] satisfies MatchedKind[];

/** True when the owner is certainly one active Salesforce user. */
export function isMatched(match: OwnerMatch): match is { kind: MatchedKind; users: [SalesforceUser] } {
  return MATCHED.includes(match.kind);
}

/** The active users the owner could stand for: one when matched, several when several share name and e-mail. */
export function activeCandidates(match: OwnerMatch): SalesforceUser[] {
  if (match.kind === 'archived') return activeCandidates(match.otherwise);
  return isMatched(match) || match.kind === 'several' ? match.users : [];
}

/**
 * Compares a HubSpot owner with Salesforce's users.
 *
 * @param owner the record's HubSpot owner, or null when none is set
 * @param users Salesforce users found by the owner's name or e-mail; others do no harm
 * @param integrationUserId Salesforce ID of HubSpot's integration user, if known
 * @returns the kind of match, and findings for people: the values of both systems side by side
 */
export function matchOwner(
  owner: HubSpotOwner | null,
  users: readonly SalesforceUser[],
  integrationUserId: string | null,
): { match: OwnerMatch; findings: MatchFinding[] } {
  if (owner === null) return { match: { kind: 'unset' }, findings: [] };
  if (owner.type === 'QUEUE') return { match: { kind: 'queue' }, findings: [] };
  const compared = users.map((user) => compare(owner, user));
  const person = matchPerson(owner, compared, integrationUserId);
  const match: OwnerMatch = owner.archived === true ? { kind: 'archived', otherwise: person } : person;
  return { match, findings: [...describeMatch(owner, match, compared), ...nearMisses(owner, match, compared)] };
}

function compare(owner: HubSpotOwner, user: SalesforceUser): Comparison {
  const name = fullName(owner);
  const email = owner.email ?? '';
  const userEmail = user.email ?? '';
  const nameEqual = name !== '' && normalised(name) === normalised(user.name);
  const emailEqual = normalised(email) !== '' && normalised(email) === normalised(userEmail);
  return {
    user,
    nameEqual,
    emailEqual,
    identical: name === user.name && email === userEmail,
    nameAlike: namesAlike(name, user.name),
    emailAlike: emailsAlike(email, userEmail),
    sandboxCopy: isSandboxCopy(userEmail, email),
  };
}

function matchPerson(
  owner: HubSpotOwner,
  compared: readonly Comparison[],
  integrationUserId: string | null,
): OwnerMatch {
  const active = compared.filter(({ user }) => user.isActive && isRecognised(user));
  if ((owner.email ?? '').trim() === '') {
    return { kind: active.some(({ nameEqual }) => nameEqual) ? 'no-email-name-equal' : 'no-email' };
  }
  const equal = compared.filter(({ nameEqual, emailEqual }) => nameEqual && emailEqual);
  const counting = equal.filter((comparison) => active.includes(comparison));
  const [only] = counting;
  if (counting.length > 1) return { kind: 'several', users: usersOf(counting) };
  if (only !== undefined) {
    if (only.user.userType === 'Guest') return { kind: 'guest', users: [only.user] };
    return { kind: matchedKind(only, equal, integrationUserId), users: [only.user] };
  }
  return matchNobody(equal, active);
}

/** Several things may be true of the matched user: the one that weakens the prediction most is named. */
function matchedKind(only: Comparison, equal: readonly Comparison[], integrationUserId: string | null): MatchedKind {
  if (!only.identical) return 'case-or-space';
  if (only.user.isFrozen === true) return 'frozen';
  if (only.user.userType === 'PowerPartner') return 'partner';
  if (equal.length > 1) return 'others-inactive';
  return integrationUserId !== null && sameSalesforceId(only.user.id, integrationUserId) ? 'integration-user' : 'exact';
}

/** Nobody counts. The nearest miss names the row; the order is that of the rows' weight for the rep. */
function matchNobody(equal: readonly Comparison[], active: readonly Comparison[]): OwnerMatch {
  const misses: readonly (readonly [UnmatchedKind, readonly Comparison[]])[] = [
    ['unsupported-type', equal.filter(({ user }) => user.isActive)],
    ['inactive', equal],
    ['accents-or-nickname', active.filter(({ emailEqual, nameAlike }) => emailEqual && nameAlike)],
    ['email-only', active.filter(({ emailEqual }) => emailEqual)],
    ['sandbox-email', active.filter(({ nameEqual, sandboxCopy }) => nameEqual && sandboxCopy)],
    ['plus-address-or-alias', active.filter(({ nameEqual, emailAlike }) => nameEqual && emailAlike)],
    ['name-only', active.filter(({ nameEqual }) => nameEqual)],
  ];
  const nearest = misses.find(([, found]) => found.length > 0);
  return nearest === undefined ? { kind: 'none' } : { kind: nearest[0], users: usersOf(nearest[1]) };
}

/** A user whose type could not be read is taken as recognised: nearly all are, and the finding shows the user. */
function isRecognised(user: SalesforceUser): boolean {
  return user.userType == null || RECOGNISED_USER_TYPES.includes(user.userType);
}

function usersOf(comparisons: readonly Comparison[]): SalesforceUser[] {
  return comparisons.map(({ user }) => user);
}
