// The use case behind the card: gathers facts from both systems in parallel and explains the prediction.
import { heldAgainst } from '../domain/evidence/checked.ts';
import type { Checked } from '../domain/evidence/checked.ts';
import type { Explanation } from '../domain/prediction/decision.ts';
import { decide, explain } from '../domain/prediction/index.ts';
import type { Call } from './call.ts';
import { choosingOf, withOwner } from './choosing.ts';
import { gatherRecord } from './gather/record.ts';
import type { Gathered } from './gather/record.ts';
import type { OpenedRecord } from './opened-record.ts';
import type { Explained, Outcome } from './outcomes.ts';
import { savesShown } from './owner-changers.ts';
import type { RecordedPrediction } from './predictions/ports.ts';
import { asPredicted, checkedOf, noteShown, recordedOf } from './predictions/shown-predictions.ts';
import type { Settings } from './settings.ts';
import type { Tenant } from './tenant.ts';

/** Explains who will own a record in Salesforce. If Salesforce is slow or fails, the explanation is partial. */
export async function explainOwner(tenant: Tenant, call: Call, opened: OpenedRecord): Promise<Outcome<Explained>> {
  const [gathered, saves, checked, recorded] = await Promise.all([
    gatherRecord(tenant, call, opened, { me: true }),
    savesShown(tenant, call, opened.object),
    checkedOf(tenant),
    recordedOf(tenant, opened),
  ]);
  if (gathered.kind !== 'answered') return gathered;
  const value = explained(tenant, gathered.value, saves, { checked, recorded });
  noteShown(tenant, value, call.person === null ? 'workflow' : 'card');
  return { kind: 'answered', value };
}

function explained(
  tenant: Tenant,
  gathered: Gathered,
  saves: Settings['ownerChangesBy'],
  { checked, recorded }: { checked: Checked | null; recorded: RecordedPrediction | null },
): Explained {
  const { org, record, shown, hubspot, unread, readAt, rulesReadAt } = gathered;
  const now = tenant.clock.now();
  const me = wouldOwn(gathered, now);
  const explanation = lowered(explain(org, record, now, { me }), checked);
  return {
    org,
    record,
    explanation,
    shown,
    ownerChanges: hubspot.ownerChanges,
    unread,
    choosing: choosingOf(gathered, saves, now),
    me,
    salesforceUrl: tenant.salesforce?.url ?? null,
    readAt,
    rulesReadAt,
    checked,
    asPredicted: asPredicted(recorded, explanation, org),
  };
}

/**
 * Lowers the confidence if the decision row was wrong for past syncs of this account. This also applies to what would
 * happen if the record synced.
 */
function lowered(explanation: Explanation, checked: Checked | null): Explanation {
  const { ifItSyncs } = explanation;
  return { ...heldAgainst(explanation, checked), ifItSyncs: ifItSyncs === null ? null : lowered(ifItSyncs, checked) };
}

/** The person who asks, if they would become the Salesforce owner and are not the HubSpot owner already. */
function wouldOwn({ org, record, me, shown }: Gathered, now: Date): Gathered['me'] {
  if (me === null || me.id === shown.ownerId) return null;
  return decide(org, withOwner(record, me), now).chosenOwner === 'wins' ? me : null;
}
