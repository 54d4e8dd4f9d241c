import type { answerCard } from '../hosts/answer-card.ts';

/** What answers the card; a test brings its own. */
export type AnswerCard = typeof answerCard;
