// Compares values of the two systems: HubSpot's are texts, Salesforce's have types.
import type { PropertyValue } from '../facts/record-facts.ts';

const NUMBER = /^[+-]?\d+(?:\.\d+)?$/u;

/**
 * Converts a value to a form in which both systems' values can be compared: "12.0" equals 12, "TRUE" equals true, and
 * "Spain" equals "spain ". Null means blank.
 */
export function comparable(value: PropertyValue | undefined): string | null {
  if (value == null) return null;
  const text = String(value).normalize('NFC').trim().toLowerCase();
  if (text === '') return null;
  // Postal codes and telephone numbers can start with 0, so such texts are not numbers.
  return NUMBER.test(text) && !/^[+-]?0\d/u.test(text) && text.length < 16 ? String(Number(text)) : text;
}
