// Salesforce silently cuts criteria values at 255 characters, so the end of a long list may be missing.
import type { CriteriaItem } from './model.ts';
import { splitValueList } from './value-list.ts';

const MOST_CHARACTERS = 255;
// White space at the edges is removed after the cut, so a cut value can be shorter.
const NEARLY = 250;

/** Returns the last item of a list that was probably cut off; null for any other value. */
export function cutEnding({ value }: Pick<CriteriaItem, 'value'>): string | null {
  if (value === null || value.length < NEARLY) return null;
  const items = splitValueList(value);
  const last = items.pop() ?? '';
  if (items.length === 0) return null;
  if (value.length >= MOST_CHARACTERS) return last === '' ? `${items.at(-1) ?? ''},` : last;
  // A postal code that is shorter than all others was probably cut.
  const [length = 0, ...lengths] = items.map((item) => item.length);
  return lengths.every((other) => other === length) && last.length < length ? last : null;
}
