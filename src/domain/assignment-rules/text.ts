// Texts as criteria compare them.
import type { LeadValue } from './model.ts';
import { splitValueList } from './value-list.ts';

/**
 * Letters without their case. Lower-casing writes a Greek capital sigma at the end of a word in another form than
 * within it, though both are one letter: "ΟΔΟΣ" must be found in "ΟΔΟΣΑ".
 */
export function foldCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.includes('ς') ? lower.replaceAll('ς', 'σ') : lower;
}

/** Trimmed and without case: criteria ignore case, and Salesforce stores text without white space at its edges. */
export function comparable(value: LeadValue): string {
  if (value === null) return '';
  return typeof value === 'string' ? foldCase(value.trim()) : String(value);
}

export function isBlank(value: LeadValue): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}

/** A criteria value's items as compared texts; an empty item, or no value at all, stands for blank. */
export function itemsOf(expected: string | null): string[] {
  return expected === null ? [''] : [...new Set(splitValueList(expected).map(foldCase))];
}
