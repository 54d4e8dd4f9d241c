import type { answerCard } from '../hosts/answer-card.ts';

/** The function that answers the card; a test passes its own. */
export type AnswerCard = typeof answerCard;
