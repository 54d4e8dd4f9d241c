// What detection of settings and backtest say about themselves: on the settings page, and at the command line.
import type { OutcomeWord } from '../../../domain/prediction/rows.ts';
import type { Message, NoParams } from '../../../domain/message.ts';

type Certainty = 'high' | 'medium' | 'low' | 'not-enough';

/** How far the work is: on the settings page as sentences, at the command line as a line that counts. */
interface ProgressMessages {
  'past.never.detect-settings': NoParams;
  'past.never.backtest': NoParams;
  'past.waiting': NoParams;
  /** Nothing is known yet. */
  'past.begun': NoParams;
  'past.progress': { done: number; total: number };
  'past.done': { count: number; at: string };
  /** After "Salesforce is not connected." */
  'past.connect-first': NoParams;
}

/** What a command refuses, and what failed: without a full stop, but for whole sentences. */
interface RefusedMessages {
  'past.sample-or-env': NoParams;
  'past.settings-with-env': NoParams;
  'past.settings-missing': NoParams;
  'past.expected-date': NoParams;
  'past.expected-number': { most: number };
  /** `question`: one of question.*; `why`: one of failed.* */
  'past.failed': { question: Message; why: Message };
  /** The same with the other system's own word. */
  'past.failed-code': { question: Message; why: Message; code: string };
  /** `what`: the failure. */
  'past.resume': { what: Message; file: string };
}

/** Tables of the two commands. */
interface TableMessages {
  'past.column.setting': NoParams;
  'past.column.proposed': NoParams;
  'past.column.certainty': NoParams;
  'past.column.agree': NoParams;
  'past.column.of': NoParams;
  'past.column.right': NoParams;
  'past.column.wrong': NoParams;
  'past.column.undecided': NoParams;
  'past.column.interval': NoParams;
  'past.column.row': NoParams;
  'past.certainty': { level: Certainty };
  'past.lead-rules-ran': NoParams;
  'past.against': { records: readonly string[] };
  'past.against-more': { records: readonly string[]; count: number };
  'past.compared': { compared: number; right: number; wrong: number; undecided: number };
  'past.not-comparable': NoParams;
  /** Percentages, such as 97.5. */
  'past.interval': { lower: number; upper: number };
  /** `cause`: one of backtest.cause.* */
  'past.wrong-of-cause': { count: number; cause: Message };
  'past.predicted': { owners: readonly string[] };
  'past.went-to': { name: string };
  'past.more': { count: number };
  'past.to-paste': NoParams;
}

/** The home page: what a row of the decision table answers. */
interface FiguresMessages {
  'past.row': { outcome: OutcomeWord };
}

export interface PastMessages extends ProgressMessages, RefusedMessages, TableMessages, FiguresMessages {}
