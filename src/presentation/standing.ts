// How a prediction stands to the owner chosen in HubSpot: the card's tag, and its one loud warning.
import type { Explanation, Standing } from '../contract/index.ts';
import { isMatchedUser } from '../domain/prediction/index.ts';
import type { Prediction, Situation } from '../domain/prediction/index.ts';

export function standingOf(
  prediction: Prediction,
  situation: Situation,
): Pick<Explanation, 'standing' | 'standingLabel'> {
  const standing = standingWord(prediction);
  if (standing === 'someone-else' && situation.owner === null) return { standing, standingLabel: 'No owner chosen' };
  return { standing, standingLabel: LABELS[standing] };
}

/** Facts.md: "A rep's choice in HubSpot is lost: the loudest warning on the card." Null when nothing is lost. */
export function warningOf(prediction: Prediction, hubspotOwnerName: string): string | null {
  const kept = prediction.outcome === 'KEEP_EXISTING_OWNER' || prediction.outcome === 'KEEP_EXISTING_QUEUE';
  if (!kept || hubspotOwnerName === '' || standingWord(prediction) === 'matches') return null;
  const keeper = prediction.owners.map(({ name }) => name).join(', ');
  return `On the first sync the Salesforce owner ${keeper} wins: the choice of ${hubspotOwnerName} in HubSpot is lost.`;
}

const LABELS: Readonly<Record<Standing, string>> = {
  matches: 'Matches your owner',
  'someone-else': 'Someone else',
  'not-certain': 'Not certain',
  'already-synced': 'Already synced',
  'will-not-sync': 'Will not sync',
};

function standingWord(prediction: Prediction): Standing {
  const { outcome, owners, confidence } = prediction;
  if (outcome === 'ALREADY_SYNCED') return 'already-synced';
  if (outcome === 'WILL_NOT_SYNC') return 'will-not-sync';
  const open = ['CANNOT_DETERMINE', 'ONE_OF', 'AS_RULES_OR_MATCH', 'PENDING', 'SYNC_ERROR_LIKELY'].includes(outcome);
  if (open || owners.length > 1 || confidence === 'low') return 'not-certain';
  return isMatchedUser(owners[0], prediction.findings) ? 'matches' : 'someone-else';
}
