// Lists every HubSpot owner with the matching Salesforce user, or why there is none.
import { valueOf } from '../domain/facts/known.ts';
import type { SalesforceUser } from '../domain/facts/org-snapshot.ts';
import { isMatchUnknown, isMatched, matchOwner } from '../domain/matching/owner-match.ts';
import type { OwnerMatch } from '../domain/matching/owner-match.ts';
import type { MatchKind } from '../domain/matching/messages.ts';
import { withoutAccents, ownerName } from '../domain/matching/text-comparison.ts';
import type { Deadline } from './deadline.ts';
import type { Failure, Result } from './failures.ts';
import { orgSettings } from './gather/org-settings.ts';
import { awaited, keep } from './kept.ts';
import type { Kept } from './kept.ts';
import { MOST_LISTED, readDirectory } from './owner-directory.ts';
import type { Directory } from './owner-directory.ts';
import type { CacheKey, ListedOwner } from './ports.ts';
import type { Tenant } from './tenant.ts';

/** Whether an owner's records keep that owner in Salesforce: certainly or very likely, perhaps, or never. */
export const OWNER_VERDICTS = ['matched', 'perhaps', 'never'] as const;
export type OwnerVerdict = (typeof OWNER_VERDICTS)[number];

export interface OwnersQuery {
  /** Words from a name or e-mail address. Letter case and accents do not matter. */
  search: string;
  verdict: OwnerVerdict | null;
  /** Counted from 1. */
  page: number;
  pageSize: number;
}

export interface ComparedOwner {
  owner: ListedOwner;
  verdict: OwnerVerdict;
  kind: MatchKind;
  /** The users behind the verdict, at most MOST_USERS. If one matches, it comes first. */
  users: readonly SalesforceUser[];
  moreUsers: number;
}

export interface OwnersPage {
  owners: ComparedOwner[];
  /** Owners that fit the search and the verdict. */
  total: number;
  /** Owners per verdict, among all owners. */
  counts: Readonly<Record<OwnerVerdict, number>>;
  /** Owners or users beyond MOST_LISTED, who were not compared. */
  leftOut: number;
  /** Why frozen users could not be read; null if they were. */
  frozenUnread: Failure | null;
  /** ISO 8601. */
  readAt: string;
}

/** How many users of the same name to show. */
const MOST_USERS = 3;
/** Milliseconds for reading archived owners, independent of the callers' deadlines. */
const READING_BUDGET = 12_000;

interface Compared extends ComparedOwner {
  text: string;
}

interface Comparison {
  directory: Directory;
  archived: readonly ListedOwner[];
  compared: readonly Compared[];
  counts: Record<OwnerVerdict, number>;
}

const ARCHIVED: CacheKey<Kept<readonly ListedOwner[]>> = { id: 'archived-owners' };
const COMPARED: CacheKey<Comparison> = { id: 'compared-owners' };

/** Returns one page of owners, sorted by name. The owners are compared once per reading of both lists. */
export async function listOwners(tenant: Tenant, query: OwnersQuery, deadline: Deadline): Promise<Result<OwnersPage>> {
  const compared = await compareOwners(tenant, deadline);
  if (!compared.ok) return compared;
  const { directory, counts } = compared.value;
  const found = [...select(compared.value, query)];
  const from = (query.page - 1) * query.pageSize;
  return {
    ok: true,
    value: {
      owners: found.slice(from, from + query.pageSize),
      total: found.length,
      counts,
      leftOut: directory.leftOut,
      frozenUnread: directory.users.ok ? directory.users.value.frozenUnread : null,
      readAt: directory.readAt,
    },
  };
}

/** Returns all owners that fit, for a file. */
export async function everyOwner(
  tenant: Tenant,
  query: Pick<OwnersQuery, 'search' | 'verdict'>,
  deadline: Deadline,
): Promise<Result<Iterable<ComparedOwner>>> {
  const compared = await compareOwners(tenant, deadline);
  return compared.ok ? { ok: true, value: select(compared.value, query) } : compared;
}

function* select(
  { compared }: Comparison,
  { search, verdict }: Pick<OwnersQuery, 'search' | 'verdict'>,
): Generator<ComparedOwner> {
  const words = withoutAccents(search)
    .split(' ')
    .filter((word) => word !== '');
  for (const one of compared) {
    if (verdict !== null && one.verdict !== verdict) continue;
    if (words.every((word) => one.text.includes(word))) yield one;
  }
}

async function compareOwners(tenant: Tenant, deadline: Deadline): Promise<Result<Comparison>> {
  const archivedReading = keep(tenant, {
    key: ARCHIVED,
    maxAge: tenant.settings.directoryMaxAge,
    budget: READING_BUDGET,
    read: async (own) => {
      const all = await tenant.hubspot.owners({ owners: [], after: null, archived: true }, own);
      return all.slice(0, MOST_LISTED);
    },
  });
  const [directory, archived] = await Promise.all([
    readDirectory(tenant, deadline),
    awaited(archivedReading, { system: 'hubspot', question: 'owners' }, deadline),
  ]);
  if (!directory.ok) return directory;
  if (!archived.ok) return archived;
  // Without users to compare with, every owner would look unmatched.
  if (!directory.value.users.ok) return directory.value.users;
  return { ok: true, value: comparisonOf(tenant, directory.value, archived.value) };
}

function comparisonOf(tenant: Tenant, directory: Directory, archived: readonly ListedOwner[]): Comparison {
  const kept = tenant.cache.get(COMPARED);
  if (kept?.directory === directory && kept.archived === archived) return kept;
  const { users } = directory;
  if (!users.ok) throw new TypeError('compared without users');
  const integrationUser = valueOf(orgSettings(tenant.settings).integrationUser);
  const owners = [...directory.candidates.map(({ owner }) => owner), ...archived];
  const compared = owners.map((owner) => comparedOwner(owner, matchOwner(owner, users.value.users, integrationUser)));
  compared.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
  const counts: Record<OwnerVerdict, number> = { matched: 0, perhaps: 0, never: 0 };
  for (const { verdict } of compared) counts[verdict] += 1;
  const comparison = { directory, archived, compared, counts };
  tenant.cache.set(COMPARED, comparison);
  return comparison;
}

function comparedOwner(owner: ListedOwner, match: OwnerMatch): Compared {
  const { kind, users } = match;
  return {
    owner,
    kind,
    verdict: verdictOf(match),
    users: users.slice(0, MOST_USERS),
    moreUsers: Math.max(0, users.length - MOST_USERS),
    text: withoutAccents(`${ownerName(owner)} ${owner.email ?? ''}`),
  };
}

function verdictOf(match: OwnerMatch): OwnerVerdict {
  if (isMatched(match)) return 'matched';
  return match.kind === 'several' || isMatchUnknown(match) ? 'perhaps' : 'never';
}
