// Messages of the command line, as values.
import type { CliMessage, CliMessages } from '../presentation/messages/types/cli.ts';

/**
 * A message with its parameters: shorter than an object, and its type is that of the area.
 *
 * @example said('refused.csv-twice', { name: 'Country' })
 */
export function said<Id extends keyof CliMessages>(id: Id, params: CliMessages[Id]): CliMessage {
  // The compiler does not follow one id of many into the union of messages.
  return { id, params } as CliMessage;
}

/** What another library says of a failure, in its own English. */
export function detailOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
