// Messages of the command line, as values.
import type { MessageOf } from '../domain/message.ts';
import type { AuditCommandMessages } from '../presentation/messages/types/audit-command.ts';
import type { CliMessage, CliMessages } from '../presentation/messages/types/cli.ts';
import type { PastMessages } from '../presentation/messages/types/past.ts';

/**
 * Makes a message with its parameters and the type of this area.
 *
 * @example said('refused.csv-twice', { name: 'Country' })
 */
export function said<Id extends keyof CliMessages>(id: Id, params: CliMessages[Id]): CliMessage {
  // The compiler cannot relate one ID of many to the union of messages.
  return { id, params } as CliMessage;
}

/** The same of what `preflight audit` says. */
export function saidOfAudit<Id extends keyof AuditCommandMessages>(
  id: Id,
  params: AuditCommandMessages[Id],
): MessageOf<AuditCommandMessages> {
  return { id, params } as MessageOf<AuditCommandMessages>;
}

/** The same of what detection and backtest say. */
export function saidOfPast<Id extends keyof PastMessages>(id: Id, params: PastMessages[Id]): MessageOf<PastMessages> {
  return { id, params } as MessageOf<PastMessages>;
}

/** What another library says of a failure, in its own English. */
export function detailOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
