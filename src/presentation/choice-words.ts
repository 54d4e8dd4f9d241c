// Plain words about a choice of owner: whether it helps, why not, and what the change itself sets going.
import { headlineOf } from './headline.ts';
import { ROWS, whenItSyncs } from '../domain/prediction/index.ts';
import type { HubSpotOwner, Prediction } from '../domain/prediction/index.ts';
import type { WeighedChoice } from '../application/preview-choice.ts';

/** What choosing this owner does, or why it does not help. */
export function verdictOn({
  chosen,
  predicted,
  facts,
  then,
}: Pick<WeighedChoice, 'chosen' | 'predicted' | 'facts' | 'then'>): string {
  if (chosen === null) return 'HubSpot does not know this owner.';
  const { prediction } = then;
  if (facts.shown.salesforceId !== null)
    return 'The first sync is over: an owner chosen here is no longer what decides.';
  if (predicted !== null)
    return prediction.ifItSyncs === null
      ? 'With this owner it is certain.'
      : 'With this owner it is certain, whenever it syncs.';
  return existingOwnerWins(prediction) ?? misfitReason(chosen, prediction);
}

/** An owner in Salesforce beats whoever is chosen: the loudest thing to say (HS25). Null where none does. */
export function existingOwnerWins(prediction: Prediction): string | null {
  const { outcome, owners } = whenItSyncs(prediction);
  if (outcome !== 'KEEP_EXISTING_OWNER' && outcome !== 'KEEP_EXISTING_QUEUE') return null;
  const keeper = owners.map(({ name }) => name).join(', ') || 'the present owner';
  return `It is in Salesforce already and belongs to ${keeper} there. That owner wins on the first sync, whoever is chosen here: have it reassigned in Salesforce, or choose again after the sync.`;
}

/** Why an owner does not certainly become the Salesforce owner: what was found of them, else what happens instead. */
export function misfitReason({ type }: Pick<HubSpotOwner, 'type'>, prediction: Prediction): string {
  if (type === 'QUEUE') return 'A queue, not a person: whether HubSpot hands it over is not documented.';
  const { findings, trace } = whenItSyncs(prediction);
  const [nearest] = findings.filter(({ kind }) => kind !== 'exact' && kind !== 'case-or-space');
  if (nearest !== undefined)
    return nearest.user === null ? nearest.text : `${nearest.text} (${nearest.user.name} in Salesforce.)`;
  if (findings.length === 0 && trace.some(({ check }) => check === 'owner-match'))
    return 'No Salesforce user has this name or this e-mail.';
  return `${headlineOf(whenItSyncs(prediction))}.`;
}

/** Changing the owner is itself a trigger of the sync (row W15); not for what does not sync as things stand. */
export function syncWarning(prediction: Prediction): string | null {
  if (prediction.outcome === 'WILL_NOT_SYNC') return null;
  return `${ROWS.W15.repCan} Salesforce may have the record within minutes, and after that the owner is no longer set right here.`;
}
