// Messages under "Why" and "What would change it", besides those of the engine.
import type { Message, MessageOf, NoParams } from '../../../domain/message.ts';
import type { Who } from './answer.ts';

export interface CheckTitleMessages {
  'check.connection': NoParams;
  'check.already-synced': NoParams;
  'check.integration': NoParams;
  'check.will-sync': NoParams;
  'check.which-record': NoParams;
  'check.existing-owner': NoParams;
  'check.owner-match': NoParams;
  'check.create-setting': NoParams;
  'check.lead-rules': NoParams;
  'check.fallback': NoParams;
}

export interface WhyMessages {
  /** An entry that does not change the owner. */
  'entry.keeps-owner': NoParams;
  'entry.takes-it': NoParams;
  'entry.might-take-it': NoParams;
  'entry.comes-after': NoParams;
  'entry.logic': { logic: string };
  /** One similar user; `username` distinguishes two users of the same name. */
  'finding.user': { name: string; username: string };
  'source.dated': { publisher: string; year: number };
  'source.undated': { publisher: string };
  'object.Lead': NoParams;
  'object.Contact': NoParams;
  'object.Account': NoParams;
  'object.Opportunity': NoParams;
  /** The result of a change under "What would change it": who owns the record then. */
  'result.owner': { owner: Who };
  'result.one-of': { owners: readonly Who[] };
  'result.open': { owners: readonly Who[] };
  'result.nobody-known': NoParams;
  /** Adds a name, e.g. "(Carl Ode)", to another possibility. */
  'alternative.named': { alternative: Message; name: string };
  'after.not-recorded': NoParams;
  /** `count`: compared past syncs. `percent`: the share of right predictions. */
  'why.checked-against': { count: number; percent: number };
  'after.as-predicted': { predicted: string };
  'after.otherwise': { predicted: string };
  'caveat.sync-is-near': NoParams;
}

export interface ReasonMessages extends CheckTitleMessages, WhyMessages {}
export type ReasonMessage = MessageOf<ReasonMessages>;
