// Situations as the card would show them: the real engine, and the real words of a language.
import type { Explanation as Wire } from '../../src/contract/index.ts';
import type { Situation } from '../../src/contract/situation.ts';
import type { Explained } from '../../src/application/outcomes.ts';
import { presentExplanation } from '../../src/presentation/present-explanation.ts';
import { wordsFor } from '../../src/presentation/words.ts';
import type { Words } from '../../src/presentation/words.ts';
import { FURTHER_CASES } from '../domain/prediction/further-situations.ts';
import { CAVEAT_ROWS, ROW_CASES } from '../domain/prediction/row-situations.ts';
import { explained, factsOf } from '../domain/prediction/situations.ts';

export const READ_AT = '2026-11-24T09:00:00.000Z';
export const RULES_READ_AT = '2026-11-24T08:55:00.000Z';
export const SALESFORCE_URL = 'https://acme.my.salesforce.com';

export const EN = wordsFor('en');

/** Every situation of the engine's own tests, with the row or the sentence that names it. */
export const SITUATIONS: readonly (readonly [says: string, situation: Situation])[] = [
  ...Object.entries(ROW_CASES).map(([row, { situation }]) => [row, situation] as const),
  ...Object.entries(CAVEAT_ROWS),
  ...Object.entries(FURTHER_CASES).map(([says, { situation }]) => [says, situation] as const),
];

export function gathered(about: Situation, change: Partial<Explained> = {}): Explained {
  return {
    ...factsOf(about),
    explanation: explained(about, { me: change.me ?? null }),
    shown: { ownerId: about.owner?.id ?? null, ownerSince: null, salesforceId: null },
    ownerChanges: [],
    unread: [],
    choosing: { by: 'app' },
    me: null,
    salesforceUrl: SALESFORCE_URL,
    readAt: READ_AT,
    checked: null,
    asPredicted: null,
    rulesReadAt: RULES_READ_AT,
    ...change,
  };
}

export function present(about: Situation, change: Partial<Explained> = {}, words: Words = EN): Wire {
  return presentExplanation(gathered(about, change), words);
}
