// What the card learns of this account's past, and what the past learns of the card's predictions.
import type { Checked } from '../../domain/evidence/checked.ts';
import { sameSalesforceId } from '../../domain/facts/salesforce-id.ts';
import type { Explanation } from '../../domain/prediction/decision.ts';
import { rulesFingerprint } from '../gather/org.ts';
import type { OpenedRecord } from '../opened-record.ts';
import type { Explained } from '../outcomes.ts';
import type { Tenant } from '../tenant.ts';
import { ENGINE_VERSION } from './ports.ts';
import type { RecordedPrediction } from './ports.ts';

/** What was compared in this account; of a host that keeps nothing, what the settings say of a backtest. Never rejects. */
export async function checkedOf({ past, settings }: Tenant): Promise<Checked | null> {
  if (past === undefined) return settings.checked;
  return past.checked().catch(() => null);
}

/** The prediction that was shown before a record synced. Never rejects. */
export async function recordedOf({ past }: Tenant, { object, id }: OpenedRecord): Promise<RecordedPrediction | null> {
  if (past === undefined) return null;
  return past.recorded({ object, id }).catch(() => null);
}

/** Keeps what was just shown of a record that has not synced yet. */
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

/** A synced record's prediction as the card tells it: whom it named, and whether it came so. */
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
