// Combines a language's areas into one catalogue. A missing area does not compile.
import type { RulesMessages } from '../../domain/assignment-rules/messages.ts';
import type { EngineMessages } from './all-messages.ts';
import type { Catalogue, Template } from './template.ts';
import type { AnswerMessages } from './types/answer.ts';
import type { ChoosingMessages } from './types/choosing.ts';
import type { FailureMessages } from './types/failures.ts';
import type { Labels } from './types/labels.ts';
import type { ReasonMessages } from './types/why.ts';

export type WordsOf<Map> = Readonly<Record<keyof Map & string, Template>>;

export interface Areas {
  answer: WordsOf<AnswerMessages>;
  why: WordsOf<ReasonMessages>;
  choosing: WordsOf<ChoosingMessages>;
  failures: WordsOf<FailureMessages>;
  /** What the engine finds and advises. */
  prediction: WordsOf<EngineMessages>;
  rules: WordsOf<RulesMessages>;
  labels: Labels;
}

export function defineCatalogue({ labels, ...areas }: Areas): Catalogue {
  const labelled = Object.entries(labels).map(([id, label]) => [`label.${id}`, { label }] as const);
  return {
    ...areas.answer,
    ...areas.why,
    ...areas.choosing,
    ...areas.failures,
    ...areas.prediction,
    ...areas.rules,
    ...Object.fromEntries(labelled),
  };
}
