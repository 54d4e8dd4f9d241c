// The words of the command line, the server's pages and the settings page in a person's language. The app function must
// not import this: it would carry the whole admin catalogue.
import { adminCatalogueOf } from './messages/admin/index.ts';
import type { AdminMessage } from './messages/admin/index.ts';
import { makeTranslator } from './translator.ts';
import type { Translator } from './translator.ts';

export type { AdminMessage };
export type AdminWords = Translator<AdminMessage>;

/**
 * Makes the words for one person.
 *
 * @param locale BCP 47; unknown languages are answered in English
 * @param timeZone IANA; UTC unless given
 *
 * @example
 * adminWordsFor('en').text({ id: 'evidence.deals-silent', params: { count: 30 } }) // 'None of 30 deals synced.'
 */
export function adminWordsFor(locale: string | null | undefined, timeZone?: string): AdminWords {
  return makeTranslator<AdminMessage>({ locale, timeZone, catalogueOf: adminCatalogueOf });
}
