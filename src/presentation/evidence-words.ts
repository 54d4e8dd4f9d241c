// The words of detection and backtest in a person's language: apart from the card's, which the app function carries.
import type { EvidenceMessage } from '../domain/evidence/messages.ts';
import { evidence as en } from './messages/en/evidence.ts';
import type { Language } from './messages/languages.ts';
import type { Catalogue } from './messages/template.ts';
import { makeTranslator } from './translator.ts';
import type { Translator } from './translator.ts';

const CATALOGUES: Readonly<Record<Language, Catalogue>> = { en, nl: en, de: en, fr: en, es: en, 'pt-br': en, ja: en };

/**
 * Makes the words for one person.
 *
 * @param locale BCP 47; unknown languages are answered in English
 * @example
 * evidenceWordsFor('en').text({ id: 'evidence.deals-silent', params: { count: 30 } }) // 'None of 30 deals synced.'
 */
export function evidenceWordsFor(locale: string | null | undefined): Translator<EvidenceMessage> {
  return makeTranslator<EvidenceMessage>({ locale, catalogueOf: (language) => CATALOGUES[language] });
}
