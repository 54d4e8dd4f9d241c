// Decides whether the HubSpot owner is an active Salesforce user. Name and e-mail address must both be equal (HS25);
// see "What is a match" at the top of the decision table.
import type { SalesforceUser } from '../facts/org-snapshot.ts';
import type { HubSpotOwner } from '../facts/record-facts.ts';
import { salesforceIdKey } from '../facts/salesforce-id.ts';
import { isBlank } from '../facts/text.ts';
import type { UserIndex } from '../facts/user-index.ts';
import { compare, typeClass } from './compare.ts';
import type { Comparison } from './compare.ts';
import type { MatchKind } from './messages.ts';
import { fullName } from './text-comparison.ts';

/** HubSpot's integration user, as far as known from the settings. */
export interface IntegrationUser {
  readonly id: string | null;
  readonly name: string;
}

export type MissKind =
  | 'unsupported-type'
  | 'accents-or-nickname'
  | 'sandbox-email'
  | 'plus-address-or-alias'
  | 'email-only'
  | 'inactive'
  | 'name-only';

export interface Miss {
  readonly kind: MissKind;
  readonly users: readonly SalesforceUser[];
}

export interface OwnerMatch {
  readonly kind: MatchKind;
  /** The users behind the kind. */
  readonly users: readonly SalesforceUser[];
  /** Users who also match except for case or order. They lower an exact match to low confidence. */
  readonly beside: readonly SalesforceUser[];
  /** All near misses if nobody matches; `kind` is the first of them. */
  readonly misses: readonly Miss[];
}

const NOBODY: readonly SalesforceUser[] = [];
const NO_MISSES: readonly Miss[] = [];

const MATCHED: ReadonlySet<MatchKind> = new Set<MatchKind>([
  'exact',
  'case-or-space',
  'name-order',
  'frozen',
  'partner',
  'others-inactive',
  'integration-user',
]);
const PERHAPS: ReadonlySet<MatchKind> = new Set<MatchKind>(['several', 'not-known', 'archived-maybe']);

/** True if the owner is certainly or probably one active Salesforce user. */
export function isMatched({ kind }: OwnerMatch): boolean {
  return MATCHED.has(kind);
}

/** The users whom the owner may match: one if matched, several if it is not clear which. */
export function candidatesOf(match: OwnerMatch): readonly SalesforceUser[] {
  return MATCHED.has(match.kind) || PERHAPS.has(match.kind) ? match.users : NOBODY;
}

/** True if it is unknown whether the owner matches. */
export function isMatchUnknown({ kind }: OwnerMatch): boolean {
  return kind === 'not-known' || kind === 'archived-maybe' || kind === 'no-email' || kind === 'unreadable';
}

/**
 * Compares a HubSpot owner with Salesforce's users.
 *
 * @param owner the record's HubSpot owner, a person or a queue
 * @param users the org's users, or those found by the owner's name and e-mail address
 * @param integrationUser HubSpot's integration user, if known
 */
export function matchOwner(owner: HubSpotOwner, users: UserIndex, integrationUser: IntegrationUser | null): OwnerMatch {
  if (owner.type === 'QUEUE') return of('queue', NOBODY);
  if (isBlank(owner.email)) return of('no-email', sameName(owner, users));
  const compared = nearUsers(owner, users).map((user) => compare(owner, user));
  return owner.archived === true
    ? matchArchived(owner, compared, users.withoutEmail)
    : matchPerson(compared, integrationUser);
}

/** Users with a similar name or e-mail address, in list order. */
export function nearUsers(owner: HubSpotOwner, users: UserIndex): readonly SalesforceUser[] {
  const { firstName, lastName } = owner;
  return users.near({
    name: fullName(owner),
    swapped: isBlank(firstName) || isBlank(lastName) ? '' : fullName({ firstName: lastName, lastName: firstName }),
    email: owner.email ?? '',
  });
}

function of(kind: MatchKind, users: readonly SalesforceUser[], beside = NOBODY): OwnerMatch {
  return { kind, users, beside, misses: NO_MISSES };
}

/** For an owner without an e-mail address: active users with the same name. */
function sameName(owner: HubSpotOwner, users: UserIndex): readonly SalesforceUser[] {
  return nearUsers(owner, users).filter((user) => {
    const { name, type } = compare(owner, user);
    return nameFits(name) && user.isActive !== false && mayOwn(type);
  });
}

function nameFits(name: Comparison['name']): boolean {
  return name === 'equal' || name === 'loose' || name === 'swapped';
}

function emailFits(email: Comparison['email']): boolean {
  return email === 'equal' || email === 'loose';
}

/** Name and e-mail are equal, at least loosely, as far as they are known. */
function mayFit({ name, email }: Pick<Comparison, 'name' | 'email'>): boolean {
  return (nameFits(name) || name === 'unknown') && (emailFits(email) || email === 'unknown');
}

function mayOwn(type: Comparison['type']): boolean {
  return type === 'owner' || type === 'unknown';
}

interface Sorted {
  /** Active users of a type that can own records, with at least loosely equal name and e-mail address. */
  full: Comparison[];
  /** Users who meet these conditions as far as known. */
  maybe: Comparison[];
  guests: Comparison[];
}

function sort(compared: readonly Comparison[]): Sorted {
  const sorted: Sorted = { full: [], maybe: [], guests: [] };
  for (const one of compared) {
    const { user, name, email, type } = one;
    if (user.isActive === false || type === 'unsupported') continue;
    if (!mayFit(one)) continue;
    const fits = nameFits(name) && emailFits(email);
    if (type === 'guest') sorted.guests.push(one);
    else if (fits && user.isActive === true && type === 'owner') sorted.full.push(one);
    else sorted.maybe.push(one);
  }
  return sorted;
}

const NO_MATCH: OwnerMatch = of('none', NOBODY);

function matchPerson(compared: readonly Comparison[], integrationUser: IntegrationUser | null): OwnerMatch {
  if (compared.length === 0) return NO_MATCH;
  const { full, maybe, guests } = sort(compared);
  const [first, ...more] = full;
  if (first === undefined) {
    if (maybe.length > 0) return of('not-known', usersOf(maybe));
    return guests.length > 0 ? of('guest', usersOf(guests)) : matchNobody(compared);
  }
  if (more.length === 0 && maybe.length === 0) return of(matchedKind(first, compared, integrationUser), [first.user]);
  const exact = full.filter(isExact);
  const [only] = exact;
  // "An exact match beside one that differs in case: the exact one, at low, the other as an alternate."
  if (only !== undefined && exact.length === 1 && maybe.length === 0)
    return of(
      matchedKind(only, compared, integrationUser),
      [only.user],
      usersOf(full.filter((other) => other !== only)),
    );
  return of('several', usersOf([...full, ...maybe]));
}

function isExact({ name, email }: Comparison): boolean {
  return name === 'equal' && email === 'equal';
}

/** Several kinds may apply to the matched user. Returns the one that lowers the confidence most. */
function matchedKind(
  { user, name, email }: Comparison,
  compared: readonly Comparison[],
  integrationUser: IntegrationUser | null,
): MatchKind {
  if (name === 'loose' || email === 'loose') return 'case-or-space';
  if (name === 'swapped') return 'name-order';
  if (user.isFrozen === true) return 'frozen';
  if (user.userType === 'PowerPartner') return 'partner';
  if (compared.some((other) => other.user !== user && isInactiveMatch(other))) return 'others-inactive';
  return integrationUser !== null && isSameUser(integrationUser, user) ? 'integration-user' : 'exact';
}

function isInactiveMatch({ user, name, email }: Comparison): boolean {
  return user.isActive === false && nameFits(name) && emailFits(email);
}

function isSameUser({ id, name }: IntegrationUser, user: SalesforceUser): boolean {
  return id === null ? name === user.name : salesforceIdKey(id) === salesforceIdKey(user.id);
}

function matchNobody(compared: readonly Comparison[]): OwnerMatch {
  const active = compared.filter(({ user }) => user.isActive !== false);
  const sameEmail = active.filter(({ name, email }) => emailFits(email) && !nameFits(name) && name !== 'unknown');
  const sameName = active.filter(({ name }) => nameFits(name));
  const misses = missesOf([
    ['unsupported-type', active.filter((one) => mayFit(one) && one.type === 'unsupported')],
    ['accents-or-nickname', sameEmail.filter(({ name }) => name === 'alike')],
    ['sandbox-email', sameName.filter(({ email }) => email === 'sandbox')],
    ['plus-address-or-alias', sameName.filter(({ email }) => email === 'alike')],
    ['email-only', sameEmail.filter(({ name }) => name === 'different')],
    ['inactive', compared.filter(isInactiveMatch)],
    ['name-only', sameName.filter(({ email }) => email === 'different')],
  ]);
  return nearest(misses);
}

function missesOf(found: readonly (readonly [MissKind, readonly Comparison[]])[]): Miss[] {
  return found.flatMap(([kind, users]) => (users.length === 0 ? [] : [{ kind, users: usersOf(users) }]));
}

function nearest(misses: readonly Miss[], otherwise: MatchKind = 'none'): OwnerMatch {
  const [first] = misses;
  return { kind: first?.kind ?? otherwise, users: first?.users ?? NOBODY, beside: NOBODY, misses };
}

/**
 * HubSpot clears the name of an archived owner, so only the e-mail address is left (HSOWNG, GHPROBO), and a user with
 * that address may or may not match. If the name is still there and differs, it is a near miss as for any owner.
 */
function matchArchived(
  owner: HubSpotOwner,
  compared: readonly Comparison[],
  withoutEmail: readonly SalesforceUser[],
): OwnerMatch {
  const holders = compared.filter(
    ({ user, email, type }) => user.isActive !== false && mayOwn(type) && emailFits(email),
  );
  if (fullName(owner) === '') {
    const perhaps = withoutEmail.filter((user) => user.isActive !== false && mayOwn(typeClass(user)));
    if (holders.length > 0) return of('archived-maybe', [...usersOf(holders), ...perhaps]);
    return perhaps.length > 0 ? of('not-known', perhaps) : of('archived-nobody', NOBODY);
  }
  const { full, maybe } = sort(compared);
  if (full.length + maybe.length > 0) return of('archived-maybe', usersOf([...full, ...maybe]));
  return nearest(
    missesOf([
      ['accents-or-nickname', holders.filter(({ name }) => name === 'alike')],
      ['email-only', holders.filter(({ name }) => name === 'different')],
    ]),
    'archived-nobody',
  );
}

function usersOf(comparisons: readonly Comparison[]): SalesforceUser[] {
  return comparisons.map(({ user }) => user);
}
