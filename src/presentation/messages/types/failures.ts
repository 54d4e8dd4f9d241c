// What failed, which question it was, and what to do about it.
import type { Message, MessageOf, NoParams } from '../../../domain/message.ts';
import type { Question, System } from '../../../application/failures.ts';

/** What could not be read, e.g. "the users in Salesforce". */
type QuestionMessages = Record<`question.${Question}`, NoParams>;
type SystemMessages = Record<`system.${System}`, NoParams>;

type Where = { system: MessageOf<SystemMessages> };

interface FailedMessages {
  'failed.sign-in': Where;
  'failed.refused': Where;
  'failed.not-allowed': Where;
  /** `permission`: a HubSpot scope or a Salesforce permission, by its own name. */
  'failed.not-allowed-without': Where & { permission: string };
  'failed.not-found': Where;
  'failed.limited-burst': Where;
  'failed.limited-daily': Where;
  'failed.slow': Where;
  'failed.broken-answer': Where;
  'failed.unavailable': Where;
  'failed.defect': NoParams;
  /** After a refused write, which changed nothing. */
  'failed.nothing-changed': { what: Message };
  'failed.timeout': NoParams;
  'failed.record-gone': NoParams;
  'failed.settings': NoParams;
  'failed.bad-request': NoParams;
  'failed.record-not-seen': NoParams;
  'failed.request-id-reused': NoParams;
  'failed.too-many-requests': NoParams;
  'failed.not-installed': NoParams;
  'failed.not-signed': NoParams;
  'failed.only-admins': NoParams;
}

interface HelpMessages {
  'help.try-again': NoParams;
  'help.try-later': NoParams;
  'help.reload': NoParams;
  'help.admin-installs-again': NoParams;
  'help.admin-scopes': NoParams;
  'help.admin-scope': { permission: string };
  'help.admin-permission': NoParams;
  'help.admin-permission-named': { permission: string };
  'help.admin-secret': NoParams;
  'help.admin-settings': NoParams;
  'help.ours': NoParams;
  'help.ours-with-reference': { reference: string };
}

export interface FailureMessages extends QuestionMessages, SystemMessages, FailedMessages, HelpMessages {}
export type FailureMessage = MessageOf<FailureMessages>;
