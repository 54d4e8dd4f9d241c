// Finds the language of a command line before it is parsed, because help and errors need it.
import { adminWordsFor } from '../presentation/admin-words.ts';
import type { AdminWords } from '../presentation/admin-words.ts';
import { LANGUAGES } from '../presentation/messages/languages.ts';

/** `--language` as an option of commander; its description lists the languages. */
export const LANGUAGE_OPTION = '--language <tag>';

/** For the description of `--language`. */
export const LANGUAGE_LIST = LANGUAGES.join(', ');

/**
 * The texts for a command line's `--language`. Unknown languages mean English.
 *
 * @example wordsAskedFor(['simulate', '--language', 'de']).language // 'de'
 */
export function wordsAskedFor(args: readonly string[]): AdminWords {
  const at = args.findIndex((arg) => arg === '--language' || arg.startsWith('--language='));
  const arg = args[at];
  return adminWordsFor(arg?.includes('=') === true ? arg.slice(arg.indexOf('=') + 1) : args[at + 1]);
}
