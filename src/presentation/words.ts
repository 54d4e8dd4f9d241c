// Texts of the card in a person's language.
import type { LabelId } from '../contract/index.ts';
import { catalogueOf } from './messages/catalogues.ts';
import type { CardMessage } from './messages/all-messages.ts';
import { makeTranslator } from './translator.ts';
import type { Translator } from './translator.ts';

export interface Words extends Translator<CardMessage> {
  label: (id: LabelId) => string;
}

/**
 * Makes the translator for one person.
 *
 * @param locale BCP 47; unknown languages mean English
 * @param timeZone IANA time zone; UTC by default
 *
 * @example wordsFor('de-AT').text({ id: 'sure.high', params: {} }) // 'Sehr wahrscheinlich'
 */
export function wordsFor(locale: string | null | undefined, timeZone?: string): Words {
  const translator = makeTranslator<CardMessage>({ locale, timeZone, catalogueOf });
  // The compiler cannot relate a union of so many IDs to the union of messages.
  const label = (id: LabelId): string => translator.text({ id: `label.${id}`, params: {} } as CardMessage);
  return { ...translator, label };
}
