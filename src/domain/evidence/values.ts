// Values of the two systems side by side: HubSpot's are texts, Salesforce's have types.
import type { PropertyValue } from '../facts/record-facts.ts';

const NUMBER = /^[+-]?\d+(?:\.\d+)?$/u;

/**
 * A value in the form in which both systems' values can be compared: "12.0" and 12 are the same, "TRUE" and true, "Spain"
 * and "spain " too. Null is blank.
 */
export function comparable(value: PropertyValue | undefined): string | null {
  if (value == null) return null;
  const text = String(value).normalize('NFC').trim().toLowerCase();
  if (text === '') return null;
  // Postal codes and telephone numbers begin with 0: as texts they differ from the number.
  return NUMBER.test(text) && !/^[+-]?0\d/u.test(text) && text.length < 16 ? String(Number(text)) : text;
}
