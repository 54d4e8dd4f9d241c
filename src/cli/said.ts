// Makes messages of the command line.
import type { CliMessage, CliMessages } from '../presentation/messages/types/cli.ts';

/**
 * Makes a message with its parameters and the type of this area.
 *
 * @example said('refused.csv-twice', { name: 'Country' })
 */
export function said<Id extends keyof CliMessages>(id: Id, params: CliMessages[Id]): CliMessage {
  // The compiler cannot relate one ID of many to the union of messages.
  return { id, params } as CliMessage;
}

/** Another library's own message, in English. */
export function detailOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
