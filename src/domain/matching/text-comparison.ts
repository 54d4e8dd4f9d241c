// How names and addresses are compared: the equality that counts, and the near misses that do not.
import type { HubSpotOwner } from '../facts/record-facts.ts';
import { normalised } from '../facts/text.ts';

/** Full name as HubSpot shows it: first and last name, whichever of them exist. */
export function fullName(person: {
  firstName?: string | null | undefined;
  lastName?: string | null | undefined;
}): string {
  return [person.firstName ?? '', person.lastName ?? ''].filter((part) => part.trim() !== '').join(' ');
}

/** What to call a HubSpot owner, of whom often only an address or an id is known. */
export function ownerName(owner: Pick<HubSpotOwner, 'id' | 'firstName' | 'lastName' | 'email'>): string {
  return fullName(owner).trim().replace(/\s+/gu, ' ') || (owner.email ?? owner.id);
}

/** True when two names differ only by accents or by a common short form of the first name. */
export function namesAlike(a: string, b: string): boolean {
  const left = withoutAccents(a);
  const right = withoutAccents(b);
  if (left === '' || right === '') return false;
  return left === right || differOnlyByNickname(left, right);
}

/** True when two addresses differ only by a `+tag` or by a domain that is an alias of the other. */
export function emailsAlike(a: string, b: string): boolean {
  const left = addressParts(a);
  const right = addressParts(b);
  return left !== null && right !== null && left.local === right.local && domainsAlike(left.domain, right.domain);
}

/** True when the Salesforce address is the other with the suffix a sandbox refresh appends. */
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

/** Normalised, and without accents: for searching, and for telling a near miss. */
export function withoutAccents(text: string): string {
  return normalised(text)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßøæœłđðþı]/gu, (letter) => LETTERS[letter] ?? letter);
}

// Common English short forms; each line is one name. Enough to name a near miss, never enough to match on.
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

// One provider, two names; elsewhere only a subdomain counts as an alias, since nothing else shows from outside.
const SAME_PROVIDER: readonly (readonly string[])[] = [['gmail.com', 'googlemail.com']];

function domainsAlike(a: string, b: string): boolean {
  return (
    a === b ||
    a.endsWith(`.${b}`) ||
    b.endsWith(`.${a}`) ||
    SAME_PROVIDER.some((names) => names.includes(a) && names.includes(b))
  );
}
