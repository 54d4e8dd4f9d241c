// Where a text of a lead and an item of a criterion differ as texts and may still be equal: a lead given as text does
// not tell whether its field holds numbers, checkboxes, dates or several picklist values. (SEMANTICS.md)
import { parseDate, parseDateLiteral } from './dates.ts';
import { parseNumber } from './numbers.ts';

export const TRUE_WORDS: readonly string[] = ['true', '1', 'yes'];
export const FALSE_WORDS: readonly string[] = ['false', '0', 'no'];

/** The reason why a text that is none of the items may yet be equal to one of them, or null. */
export type Likeness = (text: string) => string | null;

/** @param items lower-case, as is the text */
export function likenessTo(items: readonly string[]): Likeness {
  const numbers = items.flatMap((item) => parseNumber(item) ?? []);
  const several = items.filter((item) => item.includes(';')).map(chosen);
  const words = items.filter((item) => TRUE_WORDS.includes(item) || FALSE_WORDS.includes(item));
  const datelike = items.filter(
    (item) => /\d[./\- ]\d|\d\s?[a-z]{3}/u.test(item) && parseDate(item) === null && parseDateLiteral(item) === null,
  );
  const checks: Likeness[] = [
    ...(numbers.length === 0
      ? []
      : [
          (text: string) =>
            numbers.includes(plainNumber(text)) ? `whether "${text}" is a text or a number is not known` : null,
        ]),
    ...(words.length === 0
      ? []
      : [
          (text: string) =>
            words.some((word) => sameTruth(text, word))
              ? `whether "${text}" is a text or a checkbox is not known`
              : null,
        ]),
    ...(several.length === 0
      ? []
      : [
          (text: string) =>
            text.includes(';') && several.includes(chosen(text))
              ? 'whether the order of picklist values counts is not documented'
              : null,
        ]),
    ...(datelike.length === 0
      ? []
      : [
          (text: string) =>
            parseDate(text) === null ? null : `whether "${datelike.join(', ')}" is a date is not known`,
        ]),
  ];
  return (text) => {
    for (const check of checks) {
      const reason = check(text);
      if (reason !== null) return reason;
    }
    return null;
  };
}

/** The number that a text may stand for; NaN for all else. "07001" is a postal code. */
function plainNumber(text: string): number {
  return /^[+-]?0\d/u.test(text) ? Number.NaN : (parseNumber(text) ?? Number.NaN);
}

/** A checkbox given as a text is "true" or "false"; "yes" may be a picklist's. */
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
