// Steps 5b and 6: a new record goes to the matching owner, or to its object's fallback. (rows K, A, D, L01, L11–L34)
import type { OwnerMatch } from '../matching/owner-match.ts';
import type { MatchKind } from '../matching/messages.ts';
import { typeClass } from '../matching/compare.ts';
import type { SalesforceObject, SalesforceUser } from '../facts/org-snapshot.ts';
import type { Case } from './case.ts';
import { weakens, weakerConfidence } from './certainty.ts';
import { ownersByRules } from './lead-rules.ts';
import { tellMatch } from './match-evidence.ts';
import { ANYBODY, NOT_KNOWN, integrationUser, these, union, userOwner } from './possible-owners.ts';
import type { PossibleOwners } from './possible-owners.ts';
import { ROWS } from './rows.ts';
import type { RowId } from './rows.ts';
import type { Ending, Walk } from './walk.ts';

/** The object that the sync creates in Salesforce. */
export type NewRecord = 'lead' | 'contact' | 'account' | 'opportunity';

export const OBJECT_OF: Readonly<Record<NewRecord, SalesforceObject>> = {
  lead: 'Lead',
  contact: 'Contact',
  account: 'Account',
  opportunity: 'Opportunity',
};

type RowOf<Lead> = Readonly<{ lead: Lead; contact: RowId; account: RowId; opportunity: RowId }>;

function row<Lead extends RowId | null>(lead: Lead, contact: RowId, account: RowId, opportunity: RowId): RowOf<Lead> {
  return { lead, contact, account, opportunity };
}

/** The row that a match leads to, by new object. A lead without an owner goes directly to the rules. */
const ROW_BY_MATCH = {
  unset: row(null, 'K02', 'A02', 'D02'),
  unreadable: row('L33', 'K20', 'A19', 'D20'),
  queue: row('L23', 'K05', 'A07', 'D07'),
  'no-email': row('L22', 'K14', 'A13', 'D14'),
  exact: row('L01', 'K01', 'A01', 'D01'),
  'others-inactive': row('L16', 'K01', 'A01', 'D01'),
  'integration-user': row('L28', 'K01', 'A01', 'D01'),
  several: row('L15', 'K10', 'A10', 'D10'),
  'not-known': row('L32', 'K19', 'A18', 'D19'),
  'case-or-space': row('L24', 'K15', 'A14', 'D15'),
  'name-order': row('L34', 'K21', 'A20', 'D21'),
  frozen: row('L17', 'K16', 'A15', 'D16'),
  partner: row('L18', 'K17', 'A16', 'D17'),
  'archived-maybe': row('L21', 'K11', 'A09', 'D11'),
  'archived-nobody': row('L31', 'K12', 'A11', 'D12'),
  guest: row('L20', 'K13', 'A12', 'D13'),
  'unsupported-type': row('L19', 'K18', 'A17', 'D18'),
  inactive: row('L14', 'K04', 'A06', 'D06'),
  'accents-or-nickname': row('L25', 'K07', 'A05', 'D05'),
  'email-only': row('L13', 'K07', 'A05', 'D05'),
  'sandbox-email': row('L27', 'K09', 'A04', 'D04'),
  'plus-address-or-alias': row('L26', 'K09', 'A04', 'D04'),
  'name-only': row('L12', 'K09', 'A04', 'D04'),
  none: row('L11', 'K03', 'A03', 'D03'),
} as const satisfies Readonly<Record<MatchKind, RowOf<RowId | null>>>;

/** Decides who owns a new Salesforce record. */
export function ownerOfNewRecord(made: NewRecord, about: Case, walk: Walk): Ending {
  walk.saved(OBJECT_OF[made], 'create');
  const { match } = about;
  if (match === 'users-unreadable') {
    tellMatch(about, walk, 'G03');
    return { row: 'G03', owners: NOT_KNOWN };
  }
  const id = weakestRow(match, made);
  tellMatch(about, walk, id);
  if (id === null) return ownersByRules(about, walk);
  const matched = match.users.map(userOwner);
  if (mayShareEmail(match, about)) walk.ownerAtMost = weakerConfidence(walk.ownerAtMost, 'medium');
  switch (ROWS[id].outcome) {
    case 'ASSIGN_MATCHED_USER':
      return assigned(id, match, made, walk);
    case 'ONE_OF':
      return { row: id, owners: these(matched) };
    case 'AS_RULES': {
      walk.pass(id);
      const ending = ownersByRules(about, walk);
      alternates(id, match, walk);
      return ending;
    }
    case 'INTEGRATION_USER': {
      const owners = fallback(about, walk, id);
      alternates(id, match, walk);
      if (match.kind === 'queue') walk.story?.or({ id: 'or.sync-error', params: {} });
      return { row: id, owners };
    }
    default:
      return matchOrFallback(id, match, made, walk);
  }
}

/**
 * True if nobody matches but the e-mail address of some user was not read. If it is the HubSpot owner's address, row L13
 * (or its like) decides, which is medium.
 */
function mayShareEmail({ kind }: OwnerMatch, { salesforce }: Case): boolean {
  const users = salesforce?.users;
  if (users?.readable !== true || !MISSED.has(kind)) return false;
  return users.value.withoutEmail.some(
    (user) => user.isActive !== false && !['guest', 'unsupported'].includes(typeClass(user)),
  );
}

const MISSED: ReadonlySet<MatchKind> = new Set<MatchKind>([
  'archived-nobody',
  'inactive',
  'sandbox-email',
  'plus-address-or-alias',
  'name-only',
  'none',
]);

/** If there are several near misses, the one whose row lowers the confidence most. */
function weakestRow({ kind, misses }: OwnerMatch, made: NewRecord): RowId | null {
  let weakest: RowId | null = ROW_BY_MATCH[kind][made];
  if (weakest === null) return null;
  for (const miss of misses) {
    const other: RowId = ROW_BY_MATCH[miss.kind][made];
    if (weakens(other, weakest) > 0) weakest = other;
  }
  return weakest;
}

function assigned(id: RowId, match: OwnerMatch, made: NewRecord, walk: Walk): Ending {
  const owners = these(match.users.map(userOwner));
  const { story } = walk;
  if (story !== null) {
    for (const user of match.beside.map(userOwner))
      story.or({ id: 'or.maybe-user', params: { owner: user.name } }, user);
    if (match.kind === 'case-or-space' || match.kind === 'name-order') tellFallback(made, walk.about, walk);
  }
  return match.beside.length > 0 ? { row: id, owners, atMost: 'low' } : { row: id, owners };
}

/** For rows where it is unknown whether the owner matches: the possible match and the fallback owner. */
function matchOrFallback(id: RowId, match: OwnerMatch, made: NewRecord, walk: Walk): Ending {
  const { about, story } = walk;
  const may = mayMatch(match, about);
  if (story !== null) {
    for (const owner of may.owners)
      story.or(
        owner.type === 'Queue'
          ? { id: 'or.queue', params: { owner: owner.name } }
          : { id: 'or.maybe-user', params: { owner: owner.name } },
        owner,
      );
    if ((may.unnamed & ANYBODY) !== 0) story.or({ id: 'or.matched-user-unknown', params: {} });
  }
  const owners = union(may, tellFallback(made, about, walk));
  if (match.kind === 'guest') story?.or({ id: 'or.sync-error', params: {} });
  return { row: id, owners };
}

function mayMatch(match: OwnerMatch, about: Case): PossibleOwners {
  if (match.kind === 'guest') return these([]);
  return match.kind === 'queue' ? queueOf(about) : about.mayBeWritten;
}

function queueOf({ record, queues }: Case): PossibleOwners {
  if (record.owner.state !== 'read') return NOT_KNOWN;
  const { firstName, lastName } = record.owner.owner;
  const name = [firstName ?? '', lastName ?? ''].filter((part) => part.trim() !== '').join(' ');
  const queue = queues.find((one) => one.name === name || one.developerName === name);
  if (queue !== undefined) return these([{ type: 'Queue', id: queue.id ?? null, name: queue.name }]);
  return name === '' ? NOT_KNOWN : these([{ type: 'Queue', id: null, name }]);
}

/** Adds the owner who gets the record if the HubSpot owner does not match, as an alternative. */
function tellFallback(made: NewRecord, about: Case, walk: Walk): PossibleOwners {
  const { story } = walk;
  if (made !== 'lead') {
    const owners = integrationUser(about.org.settings);
    walk.restsOn('integrationUser', about.org.settings.integrationUser, 'owner');
    const [user] = owners.owners;
    story?.or(
      user === undefined
        ? { id: 'or.integration-user-unnamed', params: {} }
        : { id: 'or.integration-user', params: { owner: user.name } },
      user ?? null,
    );
    return owners;
  }
  const fork = walk.fork();
  const { owners } = ownersByRules(about, fork);
  if (story !== null) {
    story.leadRules = fork.story?.leadRules ?? null;
    for (const owner of owners.owners) story.or({ id: 'or.by-rules', params: { owner: owner.name } }, owner);
    if (owners.unnamed !== 0) story.or({ id: 'or.by-rules-unknown', params: {} });
  }
  return owners;
}

function fallback(about: Case, walk: Walk, id: RowId): PossibleOwners {
  const { settings } = about.org;
  walk.restsOn('integrationUser', settings.integrationUser, 'owner');
  const owners = integrationUser(settings);
  const [user] = owners.owners;
  walk.story?.row(
    'fallback',
    'yes',
    id,
    user === undefined
      ? { id: 'fallback.integration-user-unnamed', params: {} }
      : { id: 'fallback.integration-user', params: { owner: user.name } },
  );
  return owners;
}

const EMAIL_ROWS: ReadonlySet<RowId> = new Set<RowId>(['L13', 'L25', 'K07', 'A05', 'D05']);
const TYPE_ROWS: ReadonlySet<RowId> = new Set<RowId>(['L19', 'K18', 'A17', 'D18']);

/** Adds alternatives of a row on the way to the answer, except for guests and unsupported user types. */
function alternates(id: RowId, match: OwnerMatch, { story }: Walk): void {
  if (story === null) return;
  if (EMAIL_ROWS.has(id))
    for (const user of emailUsers(match))
      story.or({ id: 'or.email-user', params: { owner: user.name ?? user.id } }, userOwner(user));
  if (TYPE_ROWS.has(id)) story.or({ id: 'or.sync-error', params: {} });
}

function emailUsers({ misses }: OwnerMatch): SalesforceUser[] {
  return misses
    .filter(({ kind }) => kind === 'email-only' || kind === 'accents-or-nickname')
    .flatMap(({ users }) => users)
    .filter((user) => !['guest', 'unsupported'].includes(typeClass(user)));
}
