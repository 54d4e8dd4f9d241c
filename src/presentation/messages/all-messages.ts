// Everything the product can say on the card.
import type { RulesMessages } from '../../domain/assignment-rules/messages.ts';
import type { MatchingMessages } from '../../domain/matching/messages.ts';
import type { MessageOf } from '../../domain/message.ts';
import type { PredictionMessages } from '../../domain/prediction/messages.ts';
import type { AnswerMessages } from './types/answer.ts';
import type { ChoosingMessages } from './types/choosing.ts';
import type { FailureMessages } from './types/failures.ts';
import type { LabelMessages } from './types/labels.ts';
import type { ReasonMessages } from './types/why.ts';

/** The words of the engine stand in one file a language. */
export interface EngineMessages extends MatchingMessages, PredictionMessages {}

export type CardMessages = AnswerMessages &
  ReasonMessages &
  ChoosingMessages &
  FailureMessages &
  EngineMessages &
  RulesMessages &
  LabelMessages;
export type CardMessage = MessageOf<CardMessages>;
