// Finds a value that meets a criterion of a rule entry, to try what it would change.
import { ownField } from '../assignment-rules/index.ts';
import type { CriteriaItem, LeadValue } from '../assignment-rules/index.ts';
import { splitValueList } from '../assignment-rules/value-list.ts';

/** Fields that the insert sets and nobody can fill. */
const SET_BY_INSERT = /^(?:Id|OwnerId|Name|Is\w+|Created\w+|LastModified\w+|Converted\w+|SystemModstamp)$/iu;

/**
 * A single value that meets the item; undefined if there is no clear one (another record's field, "does not equal").
 */
export function valueFor({ field, operation, value, valueField }: CriteriaItem): LeadValue | undefined {
  const name = ownField(field);
  if (value === null || valueField !== null || name.includes('.') || SET_BY_INSERT.test(name)) return undefined;
  const [first = ''] = splitValueList(value).filter((item) => item !== '');
  switch (operation) {
    case 'equals':
      return first === '' ? undefined : typed(first);
    case 'contains':
    case 'startsWith':
    case 'includes':
      return first === '' ? undefined : first;
    case 'greaterOrEqual':
    case 'lessOrEqual':
      return numberOr(value, 0);
    case 'greaterThan':
      return numberOr(value, 1);
    case 'lessThan':
      return numberOr(value, -1);
    default:
      return undefined;
  }
}

function typed(text: string): LeadValue {
  return /^(?:true|false)$/iu.test(text) ? text.toLowerCase() === 'true' : text;
}

function numberOr(text: string, more: number): number | undefined {
  const number = Number(text.replaceAll(',', ''));
  return Number.isFinite(number) && text.trim() !== '' ? number + more : undefined;
}
