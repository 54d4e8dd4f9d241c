// Salesforce cuts a criteria value at 255 characters; what a long list loses at its end is lost in silence.
import type { CriteriaItem } from './model.ts';
import { splitValueList } from './value-list.ts';

const MOST_CHARACTERS = 255;
// White space at the edges is stripped after the cut.
const NEARLY = 250;

/** The last item of a list that was probably cut off; null for any other value. */
export function cutEnding({ value }: Pick<CriteriaItem, 'value'>): string | null {
  if (value === null || value.length < NEARLY) return null;
  const items = splitValueList(value);
  const last = items.pop() ?? '';
  if (items.length === 0) return null;
  if (value.length >= MOST_CHARACTERS) return last === '' ? `${items.at(-1) ?? ''},` : last;
  // A postal code shorter than all the others was not written so.
  const [length = 0, ...lengths] = items.map((item) => item.length);
  return lengths.every((other) => other === length) && last.length < length ? last : null;
}
