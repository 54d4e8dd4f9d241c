// Explanations for the card's tests, made by the real engine and in its real words.
import { CONTRACT_VERSION } from '../../../src/contract/index.ts';
import type { Answer, AnswerError, Explanation } from '../../../src/contract/index.ts';
import { predict } from '../../../src/domain/prediction/index.ts';
import type { OutcomeWord, RowId, Situation } from '../../../src/domain/prediction/index.ts';
import { presentExplanation } from '../../../src/presentation/present-explanation.ts';
import { NOW, asGathered, situation } from '../../domain/prediction/situations.ts';
import { ROW_CASES } from '../../domain/prediction/row-situations.ts';

/** Explains a situation as the app function would, read just now with nothing unread. */
export function explain(about: Situation, change: Partial<Explanation> = {}): Explanation {
  const now = new Date().toISOString();
  const gathered = { ...asGathered(about), readAt: now, rulesReadAt: now };
  return { ...presentExplanation(gathered, predict(about, { now: NOW }), 'app'), ...change };
}

/** Explains the situation that the decision table's own tests use for a row. */
export function explainRow(row: RowId, change: Partial<Explanation> = {}): Explanation {
  const rowCase = ROW_CASES[row];
  if (rowCase === undefined) throw new Error(`No situation for row ${row}`);
  return explain(rowCase.situation, change);
}

/** A plain new lead that goes to the owner chosen in HubSpot. */
export const aMatch = (change: Partial<Explanation> = {}): Explanation => explain(situation(), change);

/** For an outcome no situation can express: a prediction that ends in it, in words of its own. */
export function explainUnexpressed(outcome: OutcomeWord, headline: string): Explanation {
  return aMatch({ outcome, standing: 'not-certain', standingLabel: 'Not certain', headline, owners: [] });
}

export const answerWith = (explanation: Explanation): Answer => ({
  contract: CONTRACT_VERSION,
  ok: true,
  action: 'explain',
  explanation,
});

export const refusal = (error: AnswerError): Answer => ({ contract: CONTRACT_VERSION, ok: false, error });
