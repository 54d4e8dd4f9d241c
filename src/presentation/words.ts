// The words of the card in a person's language.
import { catalogueOf } from './messages/catalogues.ts';
import type { CardMessage } from './messages/all-messages.ts';
import { makeTranslator } from './translator.ts';
import type { Translator } from './translator.ts';

export type Words = Translator<CardMessage>;

/**
 * Makes the words for one person.
 *
 * @param locale BCP 47; unknown languages are answered in English
 * @param timeZone IANA; UTC unless given
 *
 * @example wordsFor('de-AT').text({ id: 'sure.high', params: {} }) // 'Sehr wahrscheinlich'
 */
export function wordsFor(locale: string | null | undefined, timeZone?: string): Words {
  return makeTranslator<CardMessage>({ locale, timeZone, catalogueOf });
}
