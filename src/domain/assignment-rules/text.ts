// Converts texts to the form in which criteria compare them.
import type { LeadValue } from './model.ts';
import { splitValueList } from './value-list.ts';

/**
 * Removes case. Lower-casing alone writes a Greek capital sigma differently at the end of a word, but "ΟΔΟΣ" must be
 * found in "ΟΔΟΣΑ".
 */
export function foldCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.includes('ς') ? lower.replaceAll('ς', 'σ') : lower;
}

/** Trims a text and removes case. Criteria ignore case, and Salesforce trims stored texts. */
export function comparable(value: LeadValue): string {
  if (value === null) return '';
  return typeof value === 'string' ? foldCase(value.trim()) : String(value);
}

export function isBlank(value: LeadValue): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}

/** The items of a criteria value in comparable form. An empty item, or no value at all, means blank. */
export function itemsOf(expected: string | null): string[] {
  return expected === null ? [''] : [...new Set(splitValueList(expected).map(foldCase))];
}
