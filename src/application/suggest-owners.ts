// Suggests owners for a record: who would certainly become its Salesforce owner, and why others would not.
import { valueOf } from '../domain/facts/known.ts';
import { matchOwner } from '../domain/matching/owner-match.ts';
import { withoutAccents } from '../domain/matching/text-comparison.ts';
import { decide } from '../domain/prediction/index.ts';
import type { Call } from './call.ts';
import { choosingLimit, withOwner, withUsers } from './choosing.ts';
import { gatherRecord } from './gather/record.ts';
import type { Gathered } from './gather/record.ts';
import { claimOf } from './opened-record.ts';
import type { OpenedRecord } from './opened-record.ts';
import type { Facts, NoChoosing, Outcome, SuggestedOwner, SuggestedOwners } from './outcomes.ts';
import { readDirectory } from './owner-directory.ts';
import type { Candidate, Directory } from './owner-directory.ts';
import type { CacheKey } from './ports.ts';
import { rank } from './rank-owners.ts';
import type { Ranked } from './rank-owners.ts';
import type { Tenant } from './tenant.ts';

/** About as many as people read before they search. */
const MOST_FITS = 12;
const MOST_MISFITS = 6;

/** Suggests owners for a record: first those who fit, then those who do not. */
export async function suggestOwners(
  tenant: Tenant,
  call: Call,
  opened: OpenedRecord,
  search: string,
): Promise<Outcome<SuggestedOwners>> {
  const [directory, gathered] = await Promise.all([
    readDirectory(tenant, call.deadline),
    gatherForChoosing(tenant, call, opened),
  ]);
  if (gathered.kind !== 'answered') return gathered;
  if (!directory.ok) return { kind: 'failed', failure: directory.failure, claim: 'right' };
  const asked = { search, userId: call.person?.userId ?? null };
  return { kind: 'answered', value: suggestFrom(directory.value, gathered.value, asked, tenant.clock.now()) };
}

/** Milliseconds for which an open dialog reuses the same facts. The preview and the write read them again. */
const KEPT_FOR = 60_000;
const keptKey = ({ object, id }: OpenedRecord): CacheKey<{ gathered: Gathered; at: number }> => ({
  id: `choosing/${object}/${id}`,
});

/** Reuses recent facts, so that a search while typing asks nothing twice. */
async function gatherForChoosing(tenant: Tenant, call: Call, opened: OpenedRecord): Promise<Outcome<Gathered>> {
  const { cache, clock, settings } = tenant;
  const key = keptKey(opened);
  const kept = cache.get(key);
  const maxAge = Math.min(KEPT_FOR, settings.directoryMaxAge);
  // If the claim does not hold, the cached record may be older than the page.
  if (
    kept !== undefined &&
    clock.elapsed() - kept.at < maxAge &&
    claimOf(opened, kept.gathered.hubspot.properties) === 'right'
  )
    return { kind: 'answered', value: kept.gathered };
  const gathered = await gatherRecord(tenant, call, opened);
  if (gathered.kind === 'answered' && gathered.value.unread.length === 0)
    cache.set(key, { gathered: gathered.value, at: clock.elapsed() });
  else cache.delete(key);
  return gathered;
}

/** Suggests owners from given facts. Pure. */
export function suggestFrom(
  directory: Directory,
  gathered: Gathered,
  { search, userId }: { search: string; userId: number | null },
  now: Date,
): SuggestedOwners {
  const limits = choosingLimit(gathered, now) ?? usersLimit(directory);
  const { readAt, leftOut } = directory;
  const nobody = { search, fits: [], misfits: [], moreFits: 0, moreMisfits: 0, limits, leftOut, readAt };
  // If no owner can be chosen, reasons for single owners do not matter.
  if (limits !== null && limits.because !== 'users-unread') return nobody;
  const facts = withUsers(gathered, directory.users);
  const ranked = rank(directory.candidates, {
    search: withoutAccents(search),
    userId,
    ownerId: gathered.shown.ownerId,
    most: { matched: MOST_FITS, others: MOST_MISFITS },
  });
  const weighed = ranked.matched.map((one) => weigh(one, facts, now));
  const fits = weighed.filter(({ decision }) => decision.chosenOwner === 'wins');
  return {
    ...nobody,
    fits,
    misfits: [...weighed.filter((one) => !fits.includes(one)), ...ranked.others.map((one) => weigh(one, facts, now))],
    moreFits: fits.length === 0 ? 0 : ranked.allMatched - ranked.matched.length,
    moreMisfits: ranked.allOthers - ranked.others.length,
  };
}

function usersLimit({ users }: Directory): NoChoosing | null {
  return users.ok ? null : { because: 'users-unread', failure: users.failure };
}

function weigh({ candidate, group }: Ranked, facts: Facts, now: Date): SuggestedOwner {
  const { owner } = candidate;
  const decision = decide(facts.org, withOwner(facts.record, owner), now);
  return { owner, group, decision, user: userBeside(candidate, facts) };
}

function userBeside({ owner }: Candidate, { org }: Facts): SuggestedOwner['user'] {
  if (org.salesforce.state !== 'readable' || !org.salesforce.users.readable) return null;
  const [user] = matchOwner(owner, org.salesforce.users.value, valueOf(org.settings.integrationUser)).users;
  if (user === undefined) return null;
  const { name, email, username, isFrozen } = user;
  return { name: name ?? '', email: email ?? null, username: username ?? null, isFrozen: isFrozen === true };
}
