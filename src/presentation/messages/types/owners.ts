import type { NoParams } from '../../../domain/message.ts';
import type { FailureMessage } from './failures.ts';

/** What the owners page is told beside what the card says, and the columns of its file. */
export interface OwnersMessages {
  'owners.frozen-unread': { readonly why: FailureMessage };
  'owners.column.id': NoParams;
  'owners.column.name': NoParams;
  'owners.column.email': NoParams;
  'owners.column.archived': NoParams;
  'owners.column.verdict': NoParams;
  'owners.column.reason': NoParams;
  'owners.column.user-name': NoParams;
  'owners.column.user-email': NoParams;
  'owners.column.username': NoParams;
  'owners.column.user-active': NoParams;
  'owners.column.user-frozen': NoParams;
  'owners.column.records': NoParams;
  'owners.verdict.matched': NoParams;
  'owners.verdict.perhaps': NoParams;
  'owners.verdict.never': NoParams;
  'owners.yes': NoParams;
  'owners.no': NoParams;
  'owners.unknown': NoParams;
}
