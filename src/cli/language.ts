// The language of a command line, before the command line is read: its own help and errors are in it.
import { adminWordsFor } from '../presentation/admin-words.ts';
import type { AdminWords } from '../presentation/admin-words.ts';
import { LANGUAGES } from '../presentation/messages/languages.ts';

/** `--language` as an option of commander; its description lists the languages. */
export const LANGUAGE_OPTION = '--language <tag>';

/** For the description of `--language`. */
export const LANGUAGE_LIST = LANGUAGES.join(', ');

/**
 * The words for the person who typed a command line; an unknown language is answered in English.
 *
 * @example wordsAskedFor(['simulate', '--language', 'de']).language // 'de'
 */
export function wordsAskedFor(args: readonly string[]): AdminWords {
  const at = args.findIndex((arg) => arg === '--language' || arg.startsWith('--language='));
  const arg = args[at];
  return adminWordsFor(arg?.includes('=') === true ? arg.slice(arg.indexOf('=') + 1) : args[at + 1]);
}
