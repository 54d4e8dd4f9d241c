import { adminWordsFor } from '../presentation/admin-words.ts';
import type { AdminMessage, AdminWords } from '../presentation/admin-words.ts';
import type { Message } from '../domain/message.ts';

/**
 * Thrown for unusable input. The message is printed as one line on standard error; the process ends with `exitCode`.
 */
export class CliError extends Error {
  override readonly name = 'CliError';

  /** @param said a message, or a text from another library, which is in no catalogue */
  constructor(
    readonly said: AdminMessage | string,
    readonly exitCode = 2,
  ) {
    super(onOneLine(typeof said === 'string' ? said : adminWordsFor('en').text(said)));
  }

  /** The line to print. */
  in({ text }: AdminWords): string {
    return typeof this.said === 'string' ? this.message : onOneLine(text(this.said));
  }
}

/** Joins the lines of a library's message. */
function onOneLine(text: string): string {
  return text.replace(/\s*\n\s*/gu, ' ');
}

/** @param place file and line ("leads.jsonl:3"), file and JSON path, or an option */
export function refusedAt(place: string, problem: Message): CliError {
  return new CliError({ id: 'refused.at', params: { place, problem } });
}
