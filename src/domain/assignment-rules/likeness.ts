// Finds texts that differ from a criterion's item but may still be equal. A lead's text does not reveal whether the
// field holds numbers, checkboxes, dates or several picklist values. (SEMANTICS.md)
import { isDateInOtherWords, parseDate } from './dates.ts';
import type { RulesMessage } from './messages.ts';
import { parseNumber } from './numbers.ts';

export const TRUE_WORDS: readonly string[] = ['true', '1', 'yes'];
export const FALSE_WORDS: readonly string[] = ['false', '0', 'no'];

export function isTruthWord(text: string): boolean {
  return TRUE_WORDS.includes(text) || FALSE_WORDS.includes(text);
}

/** Returns the reason why a text that differs from all items may still equal one of them, or null. */
export type Likeness = (text: string) => RulesMessage | null;

/**
 * @param items items in comparable form, like the text
 * @param expected the whole value, because an unquoted "1,000" is a list of two but may be meant as one number
 */
export function likenessTo(items: readonly string[], expected: string | null): Likeness {
  const checks = [
    likeWhole(items, expected),
    likeNumbers(items),
    likeTruth(items),
    likeChoices(items),
    likeDates(items),
  ].filter((check) => check !== null);
  return (text) => {
    for (const check of checks) {
      const reason = check(text);
      if (reason !== null) return reason;
    }
    return null;
  };
}

function likeWhole(items: readonly string[], expected: string | null): Likeness | null {
  const whole = expected === null || items.length < 2 ? null : parseNumber(expected);
  if (whole === null || expected === null) return null;
  const reason: RulesMessage = { id: 'undecided.list-or-number', params: { text: expected } };
  return (text) => (plainNumber(text) === whole ? reason : null);
}

function likeNumbers(items: readonly string[]): Likeness | null {
  const numbers = items.flatMap((item) => parseNumber(item) ?? []);
  if (numbers.length === 0) return null;
  return (text) => (numbers.includes(plainNumber(text)) ? { id: 'undecided.text-or-number', params: { text } } : null);
}

function likeTruth(items: readonly string[]): Likeness | null {
  const words = items.filter(isTruthWord);
  if (words.length === 0) return null;
  return (text) =>
    words.some((word) => sameTruth(text, word)) ? { id: 'undecided.text-or-checkbox', params: { text } } : null;
}

const PICKLIST_ORDER: RulesMessage = { id: 'undecided.picklist-order', params: {} };

function likeChoices(items: readonly string[]): Likeness | null {
  const several = items.filter((item) => item.includes(';')).map(chosen);
  if (several.length === 0) return null;
  return (text) => (text.includes(';') && several.includes(chosen(text)) ? PICKLIST_ORDER : null);
}

function likeDates(items: readonly string[]): Likeness | null {
  const [first] = items.filter(isDateInOtherWords);
  if (first === undefined) return null;
  const reason: RulesMessage = { id: 'undecided.date-format', params: { text: first } };
  return (text) => (parseDate(text) === null ? null : reason);
}

/** The number that a text may stand for, otherwise NaN. "07001" is a postal code, not a number. */
function plainNumber(text: string): number {
  return /^[+-]?0\d/u.test(text) ? Number.NaN : (parseNumber(text) ?? Number.NaN);
}

/** Compares checkbox texts. Only "true" and "false" count, because "yes" may be a picklist value. */
function sameTruth(text: string, word: string): boolean {
  return (text === 'true' && TRUE_WORDS.includes(word)) || (text === 'false' && FALSE_WORDS.includes(word));
}

function chosen(text: string): string {
  return text
    .split(';')
    .map((part) => part.trim())
    .sort()
    .join(';');
}
