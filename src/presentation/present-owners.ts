// Presents owners with their Salesforce users, for the owners page and its file.
import type { ComparedOwner, OwnersPage } from '../application/list-owners.ts';
import type { OwnersAnswer, OwnerShown } from '../contract/owners.ts';
import { matchMessage, userName } from '../domain/matching/match-message.ts';
import { fullName } from '../domain/matching/text-comparison.ts';
import type { AdminWords } from './admin-words.ts';
import { whatFailed } from './failures.ts';

type OwnerList = Extract<OwnersAnswer, { action: 'list' }>;

/** Records per owner in the last audit, and when it started. */
export interface AuditedRecords {
  at: string;
  byOwner: ReadonlyMap<string, number>;
}

export function presentOwners(
  { owners, total, counts, leftOut, frozenUnread, readAt }: OwnersPage,
  audited: AuditedRecords | null,
  words: AdminWords,
): Omit<OwnerList, 'contract' | 'ok' | 'action'> {
  const notes = [
    ...(leftOut === 0 ? [] : [words.text({ id: 'limit.left-out', params: { count: leftOut } })]),
    ...(frozenUnread === null
      ? []
      : [words.text({ id: 'owners.frozen-unread', params: { why: whatFailed(frozenUnread) } })]),
  ];
  return {
    owners: owners.map((one) => presentOwner(one, audited, words)),
    total,
    counts,
    notes,
    readAt,
    auditedAt: audited?.at ?? null,
  };
}

export function presentOwner(
  { owner, verdict, kind, users, moreUsers }: ComparedOwner,
  audited: AuditedRecords | null,
  { text }: AdminWords,
): OwnerShown {
  return {
    id: owner.id,
    name: fullName(owner).trim() || null,
    email: owner.email ?? null,
    isArchived: owner.archived === true,
    verdict,
    reason: text(matchMessage(owner, { kind, users })),
    users: users.map((user) => ({
      id: user.id,
      name: userName(user),
      email: user.email ?? null,
      username: user.username ?? null,
      isActive: user.isActive ?? null,
      isFrozen: user.isFrozen ?? null,
    })),
    moreUsers,
    records: audited === null ? null : (audited.byOwner.get(owner.id) ?? 0),
  };
}
