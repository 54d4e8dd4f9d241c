// The words of the card in a person's language.
import type { LabelId } from '../contract/index.ts';
import { catalogueOf } from './messages/catalogues.ts';
import type { CardMessage } from './messages/all-messages.ts';
import { makeTranslator } from './translator.ts';
import type { Translator } from './translator.ts';

export interface Words extends Translator<CardMessage> {
  label: (id: LabelId) => string;
}

/**
 * Makes the words for one person.
 *
 * @param locale BCP 47; unknown languages are answered in English
 * @param timeZone IANA; UTC unless given
 *
 * @example wordsFor('de-AT').text({ id: 'sure.high', params: {} }) // 'Sehr wahrscheinlich'
 */
export function wordsFor(locale: string | null | undefined, timeZone?: string): Words {
  const translator = makeTranslator<CardMessage>({ locale, timeZone, catalogueOf });
  // The compiler does not follow a union of so many ids into the union of messages.
  const label = (id: LabelId): string => translator.text({ id: `label.${id}`, params: {} } as CardMessage);
  return { ...translator, label };
}
