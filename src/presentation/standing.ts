// Says how a prediction compares with the HubSpot owner, and how sure it is.
import type { Standing, Sureness } from '../contract/index.ts';
import type { Decision, OwnerAnswer } from '../domain/prediction/decision.ts';
import type { AnswerMessage } from './messages/types/answer.ts';
import type { Words } from './words.ts';

type Stands = Pick<Decision, 'outcome' | 'owners' | 'openEnded' | 'confidence' | 'chosenOwner'>;

/** The card's status tag. */
export function standingOf(decision: Stands, { text }: Words): { standing: Standing; standingLabel: string } {
  const standing = standingWord(decision);
  const unset = standing === 'someone-else' && decision.chosenOwner === 'none';
  return { standing, standingLabel: text({ id: unset ? 'standing.no-owner' : `standing.${standing}`, params: {} }) };
}

function standingWord({ outcome, owners, openEnded, confidence, chosenOwner }: Stands): Standing {
  if (outcome === 'ALREADY_SYNCED') return 'already-synced';
  if (outcome === 'WILL_NOT_SYNC') return 'will-not-sync';
  if (outcome === 'SYNC_ERROR_LIKELY') return 'error';
  if (isOpen({ outcome, owners, openEnded }) || confidence === 'low') return 'not-certain';
  return chosenOwner === 'wins' ? 'matches' : 'someone-else';
}

/** True if the owner is not certain. */
function isOpen({ outcome, owners, openEnded }: Pick<OwnerAnswer, 'outcome' | 'owners' | 'openEnded'>): boolean {
  if (outcome === 'PENDING' || openEnded) return true;
  return ['CANNOT_DETERMINE', 'ONE_OF', 'AS_RULES_OR_MATCH'].includes(outcome)
    ? owners.length !== 1
    : owners.length > 1;
}

/** How sure the answer is: a label for reps, and a sentence with the basis. */
export function surenessOf(answer: OwnerAnswer, { text }: Words): Sureness {
  const read = answer.outcome === 'ALREADY_SYNCED' && answer.owners.length === 1;
  const level = answer.confidence;
  const label: AnswerMessage['id'] = read ? 'sure.read' : isOpen(answer) ? 'sure.open' : `sure.${level}`;
  return {
    level,
    label: text({ id: label, params: {} }),
    basis: text({ id: read ? 'basis.read' : `basis.${answer.basis}`, params: {} }),
  };
}
