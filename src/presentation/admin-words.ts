// Texts of the command line, the server's pages and the settings page in a person's language. The app function must not
// import this, because it would include the whole admin catalogue.
import { adminCatalogueOf } from './messages/admin/index.ts';
import type { AdminMessage } from './messages/admin/index.ts';
import { makeTranslator } from './translator.ts';
import type { Translator } from './translator.ts';

export type { AdminMessage };
export type AdminWords = Translator<AdminMessage>;

/**
 * Makes the translator for one person.
 *
 * @param locale BCP 47; unknown languages mean English
 * @param timeZone IANA time zone; UTC by default
 *
 * @example
 * adminWordsFor('en').text({ id: 'evidence.deals-silent', params: { count: 30 } }) // 'None of 30 deals synced.'
 */
export function adminWordsFor(locale: string | null | undefined, timeZone?: string): AdminWords {
  return makeTranslator<AdminMessage>({ locale, timeZone, catalogueOf: adminCatalogueOf });
}
