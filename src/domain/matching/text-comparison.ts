// Compares names and e-mail addresses: exact equality for matches, and similarity for near misses.
import type { HubSpotOwner } from '../facts/record-facts.ts';
import { normalised } from '../facts/text.ts';

/** The full name as HubSpot shows it: first and last name, as far as they exist. */
export function fullName(person: {
  firstName?: string | null | undefined;
  lastName?: string | null | undefined;
}): string {
  return [person.firstName ?? '', person.lastName ?? ''].filter((part) => part.trim() !== '').join(' ');
}

/** The best available name of a HubSpot owner: full name, e-mail address or ID. */
export function ownerName(owner: Pick<HubSpotOwner, 'id' | 'firstName' | 'lastName' | 'email'>): string {
  return fullName(owner).trim().replace(/\s+/gu, ' ') || (owner.email ?? owner.id);
}

/** True if two names differ only by accents or by a common short form of the first name. */
export function namesAlike(a: string, b: string): boolean {
  const left = withoutAccents(a);
  const right = withoutAccents(b);
  if (left === '' || right === '') return false;
  return left === right || differOnlyByNickname(left, right);
}

/** True if two addresses differ only by a `+tag` or by a domain that is an alias of the other. */
export function emailsAlike(a: string, b: string): boolean {
  const left = addressParts(a);
  const right = addressParts(b);
  return left !== null && right !== null && left.local === right.local && domainsAlike(left.domain, right.domain);
}

/** True if the Salesforce address is the other one with the suffix that a sandbox refresh appends. */
export function isSandboxCopy(salesforceEmail: string, hubspotEmail: string): boolean {
  return normalised(hubspotEmail) !== '' && normalised(salesforceEmail) === `${normalised(hubspotEmail)}.invalid`;
}

// Letters that Unicode does not decompose into a base letter and a mark.
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** Normalises a text and removes accents, for searches and near misses. */
export function withoutAccents(text: string): string {
  return normalised(text)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßøæœłđðþı]/gu, (letter) => LETTERS[letter] ?? letter);
}

// Common English short forms, one name per line. They only explain near misses and never make a match.
const NICKNAMES: readonly (readonly string[])[] = [
  ['alexander', 'alexandra', 'alex', 'sandy'],
  ['andrew', 'andy', 'drew'],
  ['anthony', 'tony'],
  ['benjamin', 'ben'],
  ['catherine', 'katherine', 'kathryn', 'kate', 'katie', 'kathy', 'cathy'],
  ['charles', 'charlie', 'chuck'],
  ['christopher', 'christine', 'christina', 'chris', 'tina'],
  ['daniel', 'danielle', 'dan', 'danny'],
  ['david', 'dave'],
  ['deborah', 'debra', 'deb', 'debbie'],
  ['edward', 'ed', 'eddie', 'ted'],
  ['elizabeth', 'liz', 'beth', 'betty', 'eliza', 'lisa'],
  ['frederick', 'fred'],
  ['gregory', 'greg'],
  ['james', 'jim', 'jimmy', 'jamie'],
  ['jennifer', 'jen', 'jenny'],
  ['john', 'jonathan', 'jon', 'jack', 'johnny'],
  ['joseph', 'joe'],
  ['joshua', 'josh'],
  ['margaret', 'maggie', 'meg', 'peggy'],
  ['matthew', 'matt'],
  ['michael', 'mike', 'mick'],
  ['nicholas', 'nick'],
  ['patricia', 'patrick', 'pat', 'patty'],
  ['peter', 'pete'],
  ['philip', 'phillip', 'phil'],
  ['rebecca', 'becky'],
  ['richard', 'rick', 'rich', 'dick'],
  ['robert', 'rob', 'bob', 'bobby'],
  ['ronald', 'ron'],
  ['samuel', 'samantha', 'sam'],
  ['stephen', 'steven', 'steve'],
  ['susan', 'suzanne', 'sue', 'susie'],
  ['theodore', 'theo', 'ted'],
  ['thomas', 'tom', 'tommy'],
  ['timothy', 'tim'],
  ['victoria', 'vicky', 'tori'],
  ['william', 'will', 'bill', 'billy', 'liam'],
];

function differOnlyByNickname(a: string, b: string): boolean {
  const [firstA = '', ...restA] = a.split(' ');
  const [firstB = '', ...restB] = b.split(' ');
  if (restA.length === 0 || restA.join(' ') !== restB.join(' ')) return false;
  return NICKNAMES.some((forms) => forms.includes(firstA) && forms.includes(firstB));
}

function addressParts(email: string): { local: string; domain: string } | null {
  const [local, domain, ...rest] = normalised(email).split('@');
  if (local === undefined || domain === undefined || local === '' || domain === '' || rest.length > 0) return null;
  return { local: local.replace(/\+.*$/u, ''), domain };
}

// Domains of one provider. Otherwise only subdomains count as aliases, because nothing else is visible from outside.
const SAME_PROVIDER: readonly (readonly string[])[] = [['gmail.com', 'googlemail.com']];

function domainsAlike(a: string, b: string): boolean {
  return (
    a === b ||
    a.endsWith(`.${b}`) ||
    b.endsWith(`.${a}`) ||
    SAME_PROVIDER.some((names) => names.includes(a) && names.includes(b))
  );
}
