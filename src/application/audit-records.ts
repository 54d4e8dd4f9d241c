// The audit's use case: predicts what happens to each of many records, with the same `decide` that the card uses.
import type { AuditReason, Verdict } from '../contract/audits.ts';
import type { CrmObject, HubSpotOwner } from '../domain/facts/record-facts.ts';
import type { Confidence, Decision, MatchKind, PredictedOwner, RowId } from '../domain/prediction/index.ts';
import { decide, matchOwner, valueOf } from '../domain/prediction/index.ts';
import type { SalesforceUser } from '../domain/facts/org-snapshot.ts';
import type { Deadline } from './deadline.ts';
import { gatherBatch } from './gather/batch.ts';
import type { Batch, BatchTenant } from './gather/batch.ts';
import type { BatchOrg } from './gather/batch-org.ts';
import { judge } from './audit/verdict.ts';

export interface AuditedRecord {
  object: CrmObject;
  /** HubSpot record ID, digits only. */
  id: string;
  /** HubSpot owner ID; null where the record has none. */
  ownerId: string | null;
  verdict: Verdict;
  reason: AuditReason;
  /** The row of the decision table that applied. */
  decision: RowId;
  confidence: Confidence;
  predicted: PredictedOwner | null;
}

/** How a HubSpot owner compares with Salesforce's users. */
export interface ComparedOwner {
  owner: HubSpotOwner;
  /** Null where Salesforce's users could not be read. */
  match: MatchKind | null;
  /** The matching user, or the one who comes closest. */
  nearest: SalesforceUser | null;
}

export interface Audited {
  records: AuditedRecord[];
  /** Records that have synced already; the audit skips them. */
  synced: number;
  /** The HubSpot owners of the records, each once. */
  owners: ComparedOwner[];
}

export interface Deciding {
  deadline: Deadline;
  /** Called with the whole decision for each record, including synced ones. */
  tell?: (id: string, decision: Decision) => void;
}

/**
 * Decides a batch.
 *
 * @throws FailureError if trying again may help
 */
export async function auditRecords(
  batchTenant: BatchTenant,
  org: BatchOrg,
  batch: Batch,
  { deadline, tell }: Deciding,
): Promise<Audited> {
  const gathered = await gatherBatch(batchTenant, org, batch, deadline);
  const now = batchTenant.tenant.clock.now();
  const records: AuditedRecord[] = [];
  const owners = new Map<string, ComparedOwner>();
  for (const facts of gathered) {
    const decision = decide(org.snapshots[facts.object], facts, now);
    tell?.(facts.id, decision);
    const judged = judge(decision);
    if (judged === null) continue;
    const { owner } = facts;
    const ownerId = owner.state === 'none' ? null : owner.state === 'read' ? owner.owner.id : owner.ownerId;
    records.push({
      object: facts.object,
      id: facts.id,
      ownerId,
      ...judged,
      decision: decision.decision,
      confidence: (decision.ifItSyncs ?? decision).confidence,
    });
    if (owner.state === 'read' && !owners.has(owner.owner.id)) owners.set(owner.owner.id, compared(owner.owner, org));
  }
  return { records, synced: gathered.length - records.length, owners: [...owners.values()] };
}

function compared(owner: HubSpotOwner, { users, snapshots }: BatchOrg): ComparedOwner {
  if (users === null) return { owner, match: null, nearest: null };
  const { kind, users: own, misses } = matchOwner(owner, users, valueOf(snapshots.contact.settings.integrationUser));
  return { owner, match: kind, nearest: own[0] ?? misses[0]?.users[0] ?? null };
}
