// What would become of records with other owners: read anew, and decided by the same `decide` as card and audit.
import { certainlyChosenOwner, decide } from '../../domain/prediction/index.ts';
import type { CrmObject, HubSpotOwner, RecordFacts } from '../../domain/facts/record-facts.ts';
import type { PredictedOwner } from '../../domain/prediction/index.ts';
import type { ChangeReason } from '../../contract/bulk-changes.ts';
import { judge } from '../audit/verdict.ts';
import { inclusionOf } from '../audit/plan.ts';
import { withOwner } from '../choosing.ts';
import type { Deadline } from '../deadline.ts';
import { gatherBatch, slices } from '../gather/batch.ts';
import type { BatchOrg } from '../gather/batch-org.ts';
import { propertiesOf, textOf } from '../gather/record-properties.ts';
import { shownOf } from '../gather/record.ts';
import type { Shown } from '../outcomes.ts';
import { SEGMENTS_BATCH } from '../past/ports.ts';
import type { HubSpotRecord } from '../ports.ts';
import type { Why } from './change-store.ts';
import { readWithHistory } from './tenant.ts';
import type { BulkTenant } from './tenant.ts';

/** Whom a record is to get, or why nobody. */
export type Proposal = HubSpotOwner | ChangeReason;

export interface Weighing {
  object: CrmObject;
  ids: readonly string[];
  /** By record, with its owner of now. */
  propose: (id: string, owner: RecordFacts['owner']) => Proposal;
}

export interface Weighed {
  record: HubSpotRecord;
  shown: Shown;
  from: HubSpotOwner | null;
  verdict: { may: true; to: HubSpotOwner; predicted: PredictedOwner; willSync: boolean } | { may: false; why: Why };
}

/**
 * Weighs a proposal for each record; those that are gone are left out.
 *
 * @throws FailureError where trying again may help
 */
export async function weighRecords(
  bulk: BulkTenant,
  org: BatchOrg,
  { object, ids, propose }: Weighing,
  deadline: Deadline,
): Promise<ReadonlyMap<string, Weighed>> {
  const { tenant } = bulk.batches;
  const properties = propertiesOf(object, tenant.settings);
  const read = await readWithHistory(bulk, { object, ids }, properties, deadline);
  const records = [...read.values()];
  const members = await membersAmong(bulk, object, records, deadline);
  const gathered = await gatherBatch(bulk.batches, org, { object, records, members }, deadline);
  const facts = new Map(gathered.map((one) => [one.id, one]));
  const now = tenant.clock.now();
  return new Map(
    records.flatMap((record): [string, Weighed][] => {
      const about = facts.get(record.id);
      if (about === undefined) return [];
      const shown = shownOf(object, record);
      const from = about.owner.state === 'read' ? about.owner.owner : null;
      return [[record.id, { record, shown, from, verdict: weigh({ about, shown, org, propose, now }) }]];
    }),
  );
}

interface ToWeigh {
  about: RecordFacts;
  shown: Shown;
  org: BatchOrg;
  propose: Weighing['propose'];
  now: Date;
}

function weigh({ about, shown, org, propose, now }: ToWeigh): Weighed['verdict'] {
  if (shown.salesforceId !== null) return leftAlone('synced');
  if (about.object === 'contact' && textOf(String(about.properties.email ?? '')) === null) return leftAlone('no-email');
  const proposed = propose(about.id, about.owner);
  if (typeof proposed === 'string') return leftAlone(proposed);
  const decision = decide(org.snapshots[about.object], withOwner(about, proposed), now);
  const predicted = certainlyChosenOwner(decision);
  if (predicted !== null) return { may: true, to: proposed, predicted, willSync: decision.sync.result !== 'no' };
  const judged = judge(decision);
  return {
    may: false,
    why: { reason: 'not-certain', verdict: judged?.verdict ?? null, because: judged?.reason ?? null },
  };
}

function leftAlone(reason: ChangeReason): Weighed['verdict'] {
  return { may: false, why: whyOf(reason) };
}

export function whyOf(reason: ChangeReason): Why {
  return { reason, verdict: null, because: null };
}

/** Members of the segment that the object syncs by; null where no segment is asked. */
async function membersAmong(
  { batches: { tenant }, past }: BulkTenant,
  object: CrmObject,
  records: readonly HubSpotRecord[],
  deadline: Deadline,
): Promise<ReadonlySet<string> | null> {
  const segmentId = inclusionOf(object, tenant.settings);
  if (segmentId === null) return null;
  const ids = records.map(({ id }) => id);
  const read = await Promise.all(slices(ids, SEGMENTS_BATCH).map((some) => past.segments(object, some, deadline)));
  return new Set(
    read.flatMap((segments) =>
      [...segments].flatMap(([id, memberships]) =>
        memberships.some((membership) => membership.segmentId === segmentId) ? [id] : [],
      ),
    ),
  );
}
