// "What is a match", word for word: which users the HubSpot owner matches, and by which row.
import type { Situation, SituationSalesforce } from '../../../../src/contract/situation.ts';
import { weightOf } from './table.ts';

type HubSpotOwner = NonNullable<Situation['owner']>;
type User = NonNullable<SituationSalesforce['users']>[number];

/** The kinds of the rows: one of them is a row for leads and one for each other object. */
export type MatchKind =
  | 'unset'
  | 'not-read'
  | 'queue'
  | 'no-email'
  | 'archived-match'
  | 'archived-none'
  | 'exact'
  | 'others-inactive'
  | 'integration-user'
  | 'partner'
  | 'frozen'
  | 'name-order'
  | 'case-or-space'
  | 'not-all-known'
  | 'several'
  | 'guest'
  | 'unsupported'
  | 'inactive'
  | 'email-only'
  | 'name-only'
  | 'accents'
  | 'plus'
  | 'sandbox'
  | 'none'
  /** The users could not be asked. */
  | 'unanswered';

export interface Match {
  kind: MatchKind;
  /** Several things that are near a match: each column of the table has its own weakest row. */
  near?: MatchKind[];
  /** Who is named by it: the matched ones, or those who may be. */
  users: User[];
  /** Equal but for case or the like beside an exact one: an alternate. */
  also?: User[];
  /** An exact match beside one that is equal but for case: the exact one, at low. */
  low?: boolean;
}

const blank = (text: string | null | undefined): boolean => (text ?? '').trim() === '';
const loose = (text: string): string => text.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();
const bare = (text: string): string => loose(text).normalize('NFD').replace(/\p{M}/gu, '');
/** Nicknames that the situations of this test use. */
const NICKNAMES = [['bob', 'robert']];

type Likeness = 'exact' | 'weak' | 'swapped' | 'unknown' | 'accents' | 'no';

function likeText(a: string, b: string): 'exact' | 'weak' | 'no' {
  if (a === b) return 'exact';
  return loose(a) === loose(b) ? 'weak' : 'no';
}

function nameLikeness(owner: HubSpotOwner, user: User): Likeness {
  const [first, last] = [owner.firstName ?? '', owner.lastName ?? ''];
  if (blank(first) && blank(last)) return 'no';
  if (user.firstName != null && user.lastName != null) {
    const parts = [likeText(first, user.firstName), likeText(last, user.lastName)];
    if (parts.includes('no')) return nearName(owner, `${user.firstName} ${user.lastName}`);
    return parts.includes('weak') ? 'weak' : 'exact';
  }
  if (user.name == null) return 'unknown';
  const inOrder = likeText(`${first} ${last}`, user.name);
  if (inOrder !== 'no') return inOrder;
  const swapped = likeText(`${last} ${first}`, user.name);
  if (swapped === 'exact') return 'swapped';
  if (swapped === 'weak') return 'weak';
  return nearName(owner, user.name);
}

function nearName(owner: HubSpotOwner, name: string): Likeness {
  const ours = bare(`${owner.firstName ?? ''} ${owner.lastName ?? ''}`);
  const theirs = bare(name);
  if (ours === theirs) return 'accents';
  const nick = (text: string): string => {
    const [first = '', ...rest] = text.split(' ');
    return [NICKNAMES.find((names) => names.includes(first))?.at(-1) ?? first, ...rest].join(' ');
  };
  return nick(ours) === nick(theirs) ? 'accents' : 'no';
}

type EmailLikeness = 'exact' | 'weak' | 'unknown' | 'plus' | 'sandbox' | 'no';

function emailLikeness(ours: string, theirs: string | null | undefined): EmailLikeness {
  if (theirs == null) return 'unknown';
  const like = likeText(ours, theirs);
  if (like !== 'no') return like;
  if (loose(theirs) === `${loose(ours)}.invalid`) return 'sandbox';
  const plain = (text: string): string => loose(text).replace(/\+[^@]*@/u, '@');
  return plain(ours) === plain(theirs) ? 'plus' : 'no';
}

/** A user whose e-mail was not read may have the owner's: then it is a miss by the name alone, and medium. */
export const mayShareEmail = (users: readonly User[]): boolean =>
  users.some((user) => couldOwn(user) && user.email == null);

const SUPPORTED = ['Standard', 'PowerPartner'];
/** Could own the record, as far as is known. */
const couldOwn = (user: User): boolean =>
  user.isActive !== false && (user.userType == null || SUPPORTED.includes(user.userType));

/**
 * How the HubSpot owner of a record stands to Salesforce's users.
 *
 * @param users null where the question about users failed
 */
export function matchOf(about: Situation, users: readonly User[] | null): Match {
  const { owner, record, settings } = about;
  if (owner == null) {
    const id = record.properties.hubspot_owner_id;
    return { kind: id == null || String(id).trim() === '' ? 'unset' : 'not-read', users: [] };
  }
  if (owner.type === 'QUEUE') return { kind: 'queue', users: [] };
  const email = owner.email ?? '';
  if (blank(email)) {
    // Only the name is left to tell by.
    const named = (users ?? []).filter(
      (user) => couldOwn(user) && ['exact', 'weak', 'swapped'].includes(nameLikeness(owner, user)),
    );
    return { kind: 'no-email', users: named };
  }
  if (users === null) return { kind: 'unanswered', users: [] };

  const looked = users.map((user) => ({
    user,
    name: nameLikeness(owner, user),
    email: emailLikeness(email, user.email),
  }));
  const sameMail = looked.filter((one) => one.email === 'exact' || one.email === 'weak');

  if (owner.archived === true) {
    const able = sameMail.filter(({ user }) => couldOwn(user));
    const nameless = blank(owner.firstName) && blank(owner.lastName);
    const perhaps = looked.filter(({ user, email: mail }) => couldOwn(user) && mail === 'unknown');
    const matching = [...able, ...perhaps].filter(({ name }) => nameless || !['no', 'accents'].includes(name));
    if (nameless && able.length === 0 && perhaps.length > 0)
      return { kind: 'not-all-known', users: perhaps.map(({ user }) => user) };
    if (matching.length > 0) return { kind: 'archived-match', users: matching.map(({ user }) => user) };
    if (able.length === 0) return { kind: 'archived-none', users: [] };
    return missed(nearKinds(able));
  }

  const matching = looked.filter(
    (one) =>
      ['exact', 'weak', 'swapped', 'unknown'].includes(one.name) && ['exact', 'weak', 'unknown'].includes(one.email),
  );
  const able = matching.filter(({ user }) => couldOwn(user));
  if (able.length > 0) return matchAmong(able, matching, settings.integrationUser);
  const kinds: MatchKind[] = [];
  const sure = matching.filter(({ name, email: mail }) => name !== 'unknown' && mail !== 'unknown');
  if (matching.some(({ user }) => user.isActive !== false && user.userType === 'Guest')) kinds.push('guest');
  else if (matching.some(({ user }) => user.isActive !== false)) kinds.push('unsupported');
  else if (sure.length > 0) kinds.push('inactive');
  return missed([...kinds, ...nearKinds(looked.filter(({ user }) => user.isActive !== false))]);
}

function missed(kinds: MatchKind[]): Match {
  return { kind: kindIn(kinds, 0), near: kinds, users: [] };
}

/** "Several near misses at once: the row that weakens most"; of equal ones the one that does so for a lead. */
export function kindIn(kinds: readonly MatchKind[], column: 0 | 1 | 2 | 3): MatchKind {
  const weight = (kind: MatchKind): number => weightOf(MATCH_ROWS[kind][column]) * 100 + weightOf(MATCH_ROWS[kind][0]);
  return kinds.toSorted((a, b) => weight(b) - weight(a))[0] ?? 'none';
}

interface Looked {
  user: User;
  name: Likeness;
  email: EmailLikeness;
}

function matchAmong(
  able: Looked[],
  matching: Looked[],
  integrationUser: Situation['settings']['integrationUser'],
): Match {
  const open = ({ user, name, email }: Looked): boolean =>
    user.isActive == null || user.userType == null || name === 'unknown' || email === 'unknown';
  const toTheLetter = (one: Looked): boolean => one.name === 'exact' && one.email === 'exact' && !open(one);
  const exact = able.filter(toTheLetter);
  const [first] = exact.length > 0 ? exact : able;
  if (exact.length === 1 && first !== undefined && able.length > 1 && !able.some(open))
    return {
      kind: kindOf(first, matching, integrationUser),
      users: [first.user],
      also: able.map(({ user }) => user),
      low: true,
    };
  // Perhaps none of them matches: the fallback stays possible.
  if (able.every(open)) return { kind: 'not-all-known', users: able.map(({ user }) => user) };
  if (able.length > 1 || first === undefined) return { kind: 'several', users: able.map(({ user }) => user) };
  return { kind: kindOf(first, matching, integrationUser), users: [first.user] };
}

function kindOf(
  { user, name, email }: Looked,
  matching: Looked[],
  integrationUser: Situation['settings']['integrationUser'],
): MatchKind {
  if (name === 'weak' || email === 'weak') return 'case-or-space';
  if (name === 'swapped') return 'name-order';
  if (user.isFrozen === true) return 'frozen';
  if (user.userType === 'PowerPartner') return 'partner';
  if (matching.some((other) => other.user.isActive === false && other.name !== 'unknown' && other.email !== 'unknown'))
    return 'others-inactive';
  return integrationUser != null && isSameUser(user, integrationUser) ? 'integration-user' : 'exact';
}

/** By ID where both are known, else by name. */
export function isSameUser(
  user: { id: string; name?: string | null | undefined },
  other: { id?: string | null | undefined; name?: string | null | undefined },
): boolean {
  return other.id != null ? user.id === other.id : user.name === other.name;
}

function nearKinds(looked: readonly Looked[]): MatchKind[] {
  return looked.flatMap(({ name, email }): MatchKind[] => {
    const sameName = name === 'exact' || name === 'weak' || name === 'swapped';
    const sameMail = email === 'exact' || email === 'weak';
    if (sameMail) return name === 'accents' ? ['accents'] : name === 'no' ? ['email-only'] : [];
    if (!sameName || email === 'unknown') return [];
    return email === 'plus' ? ['plus'] : email === 'sandbox' ? ['sandbox'] : ['name-only'];
  });
}

/** Rows for: contact to lead, contact to contact, company, deal. */
export const MATCH_ROWS: Readonly<Record<MatchKind, readonly [string, string, string, string]>> = {
  unset: ['', 'K02', 'A02', 'D02'],
  'not-read': ['L33', 'K20', 'A19', 'D20'],
  queue: ['L23', 'K05', 'A07', 'D07'],
  'no-email': ['L22', 'K14', 'A13', 'D14'],
  'archived-match': ['L21', 'K11', 'A09', 'D11'],
  'archived-none': ['L31', 'K12', 'A11', 'D12'],
  exact: ['L01', 'K01', 'A01', 'D01'],
  'others-inactive': ['L16', 'K01', 'A01', 'D01'],
  'integration-user': ['L28', 'K01', 'A01', 'D01'],
  partner: ['L18', 'K17', 'A16', 'D17'],
  frozen: ['L17', 'K16', 'A15', 'D16'],
  'name-order': ['L34', 'K21', 'A20', 'D21'],
  'case-or-space': ['L24', 'K15', 'A14', 'D15'],
  'not-all-known': ['L32', 'K19', 'A18', 'D19'],
  several: ['L15', 'K10', 'A10', 'D10'],
  guest: ['L20', 'K13', 'A12', 'D13'],
  unsupported: ['L19', 'K18', 'A17', 'D18'],
  inactive: ['L14', 'K04', 'A06', 'D06'],
  'email-only': ['L13', 'K07', 'A05', 'D05'],
  'name-only': ['L12', 'K09', 'A04', 'D04'],
  accents: ['L25', 'K07', 'A05', 'D05'],
  plus: ['L26', 'K09', 'A04', 'D04'],
  sandbox: ['L27', 'K09', 'A04', 'D04'],
  none: ['L11', 'K03', 'A03', 'D03'],
  unanswered: ['G03', 'G03', 'G03', 'G03'],
};
