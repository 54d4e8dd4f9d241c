// Shows this account's past results on the card, and records the predictions that the card shows.
import type { Checked } from '../../domain/evidence/checked.ts';
import { sameSalesforceId } from '../../domain/facts/salesforce-id.ts';
import type { Explanation } from '../../domain/prediction/decision.ts';
import { rulesFingerprint } from '../gather/org.ts';
import type { OpenedRecord } from '../opened-record.ts';
import type { Explained } from '../outcomes.ts';
import type { Tenant } from '../tenant.ts';
import { ENGINE_VERSION } from './ports.ts';
import type { RecordedPrediction } from './ports.ts';

/**
 * Reads how predictions compared in this account. If the host stores nothing, the settings may hold the result of a
 * backtest. Never rejects.
 */
export async function checkedOf({ past, settings }: Tenant): Promise<Checked | null> {
  if (past === undefined) return settings.checked;
  return past.checked().catch(() => null);
}

/** Reads the last prediction shown before a record synced. Never rejects. */
export async function recordedOf({ past }: Tenant, { object, id }: OpenedRecord): Promise<RecordedPrediction | null> {
  if (past === undefined) return null;
  return past.recorded({ object, id }).catch(() => null);
}

/** Records the prediction that was just shown for an unsynced record. */
export function noteShown(tenant: Tenant, { record, explanation }: Explained, shownBy: 'card' | 'workflow'): void {
  const { past } = tenant;
  if (past === undefined || explanation.sync.result === 'already') return;
  const { decision, confidence, owners, openEnded } = explanation.ifItSyncs ?? explanation;
  past.note(
    { object: record.object, id: record.id },
    {
      decision,
      confidence,
      owners: owners.map(({ type, id }) => ({ type, id })),
      openEnded,
      shownBy,
      engine: ENGINE_VERSION,
      rulesFingerprint: rulesFingerprint(tenant),
    },
  );
}

/** A synced record's prediction for the card: whom it named, and whether it was right. */
export function asPredicted(
  recorded: RecordedPrediction | null,
  { outcome, owners }: Explanation,
  org: Explained['org'],
): { name: string; came: boolean } | null {
  const [predicted, ...others] = recorded?.owners ?? [];
  const [actual] = owners;
  if (recorded === null || predicted === undefined || predicted.id === null || others.length > 0) return null;
  if (outcome !== 'ALREADY_SYNCED' || recorded.verdict === 'not-comparable') return null;
  if (recorded.verdict === null && actual?.id == null) return null;
  const { id } = predicted;
  const came = recorded.verdict === null ? sameSalesforceId(id, actual?.id ?? '') : recorded.verdict === 'right';
  const isActual = actual?.id != null && sameSalesforceId(id, actual.id);
  const name = isActual ? actual.name : nameOf(id, org);
  return name === null ? null : { name, came };
}

function nameOf(id: string, { salesforce }: Explained['org']): string | null {
  if (salesforce.state !== 'readable') return null;
  const queue = salesforce.queues.readable
    ? salesforce.queues.value.find((one) => one.id != null && sameSalesforceId(one.id, id))
    : undefined;
  if (queue !== undefined) return queue.name;
  return salesforce.users.readable ? (salesforce.users.value.byId(id)?.name ?? null) : null;
}
