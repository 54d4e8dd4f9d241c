// Does the HubSpot owner of a prediction certainly become the Salesforce owner?
import type { PredictedOwner, Prediction } from './prediction.ts';
import { sameSalesforceId } from '../facts/salesforce-id.ts';

/** The prediction itself, or for a record that will not sync as things stand the one for when it does. */
export function whenItSyncs(prediction: Prediction): Prediction {
  return prediction.ifItSyncs === null ? prediction : whenItSyncs(prediction.ifItSyncs);
}

/**
 * The Salesforce user that the HubSpot owner certainly comes out as, or null. Of a record that does not sync yet, it is
 * the prediction for when it does: that is the time to choose.
 */
export function certainlyChosenOwner(prediction: Prediction): PredictedOwner | null {
  const { owners, confidence, findings } = whenItSyncs(prediction);
  const [owner, ...others] = owners;
  if (owner === undefined || others.length > 0 || confidence === 'low') return null;
  return isMatchedUser(owner, findings) ? owner : null;
}

/** True when a predicted owner is the user whose name and e-mail the HubSpot owner has. */
export function isMatchedUser(owner: PredictedOwner | undefined, findings: Prediction['findings']): boolean {
  const id = owner?.id ?? null;
  if (id === null) return false;
  return findings.some(
    ({ user, compared }) =>
      user?.id != null && sameSalesforceId(user.id, id) && compared.length > 0 && compared.every(({ equal }) => equal),
  );
}
