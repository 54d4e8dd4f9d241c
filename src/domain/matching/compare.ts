// Compares one HubSpot owner with one Salesforce user.
import type { SalesforceUser } from '../facts/org-snapshot.ts';
import type { HubSpotOwner } from '../facts/record-facts.ts';
import { isBlank, normalised } from '../facts/text.ts';
import { emailsAlike, fullName, isSandboxCopy, namesAlike } from './text-comparison.ts';

/**
 * "loose": equal except for case, spaces or Unicode form. "swapped": only User.Name is known, and it has the last name
 * first. "alike": equal except for accents or a short form.
 */
export type NameRelation = 'equal' | 'loose' | 'swapped' | 'unknown' | 'alike' | 'different';
export type EmailRelation = 'equal' | 'loose' | 'unknown' | 'sandbox' | 'alike' | 'different';
/**
 * Whether a user of this type can own the record. HubSpot recognises Standard, PowerPartner and Guest (HS25); a guest
 * cannot own records (SFGUEST).
 */
export type UserTypeClass = 'owner' | 'guest' | 'unsupported' | 'unknown';

/** User types that HubSpot recognises as owners (HS25). Queues are not users and have their own rows. */
export const RECOGNISED_USER_TYPES: readonly string[] = ['Standard', 'PowerPartner', 'Guest'];

export interface Comparison {
  readonly user: SalesforceUser;
  readonly name: NameRelation;
  readonly email: EmailRelation;
  readonly type: UserTypeClass;
}

export function compare(owner: HubSpotOwner, user: SalesforceUser): Comparison {
  return { user, name: nameRelation(owner, user), email: emailRelation(owner, user), type: typeClass(user) };
}

export function typeClass({ userType }: SalesforceUser): UserTypeClass {
  if (userType == null) return 'unknown';
  if (userType === 'Guest') return 'guest';
  return RECOGNISED_USER_TYPES.includes(userType) ? 'owner' : 'unsupported';
}

function nameRelation(owner: HubSpotOwner, user: SalesforceUser): NameRelation {
  const first = owner.firstName ?? '';
  const last = owner.lastName ?? '';
  if (isBlank(first) && isBlank(last)) return 'different';
  if (user.firstName != null && user.lastName != null) return byParts(first, last, user.firstName, user.lastName);
  if (!isBlank(user.name)) return byFullName(first, last, user.name ?? '');
  const differs = (part: string, other: string | null | undefined): boolean =>
    other != null && normalised(part) !== normalised(other);
  return differs(first, user.firstName) || differs(last, user.lastName) ? 'different' : 'unknown';
}

function byParts(first: string, last: string, userFirst: string, userLast: string): NameRelation {
  if (first === userFirst && last === userLast) return 'equal';
  if (normalised(first) === normalised(userFirst) && normalised(last) === normalised(userLast)) return 'loose';
  return namesAlike(joined(first, last), joined(userFirst, userLast)) ? 'alike' : 'different';
}

/** Compares full names. The order in User.Name depends on the locale (SFLOC); a match in the second order is weaker. */
function byFullName(first: string, last: string, name: string): NameRelation {
  const full = joined(first, last);
  if (full === name) return 'equal';
  if (normalised(full) === normalised(name)) return 'loose';
  const swapped = joined(last, first);
  if (swapped === name) return 'swapped';
  // Both the order and the case differ; "loose" is the relation that lowers the confidence more.
  if (normalised(swapped) === normalised(name)) return 'loose';
  return namesAlike(full, name) ? 'alike' : 'different';
}

function joined(first: string, last: string): string {
  return fullName({ firstName: first, lastName: last });
}

function emailRelation(owner: HubSpotOwner, user: SalesforceUser): EmailRelation {
  const email = owner.email ?? '';
  if (user.email == null) return 'unknown';
  if (isBlank(email) || isBlank(user.email)) return 'different';
  if (email === user.email) return 'equal';
  if (normalised(email) === normalised(user.email)) return 'loose';
  if (isSandboxCopy(user.email, email)) return 'sandbox';
  return emailsAlike(email, user.email) ? 'alike' : 'different';
}
