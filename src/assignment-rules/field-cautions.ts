// Fields of which more is known than a value tells: where that makes an answer a guess, there is none.
import type { Test } from './criterion.ts';
import type { CriteriaItem } from './model.ts';
import { splitValueList } from './value-list.ts';

/** The test of a criteria item with a fixed value, held back where the field's nature leaves it open. */
export function cautiousTest(item: CriteriaItem, test: Test): Test {
  if (isReference(item)) return withoutIds(test);
  return /PostalCode$/iu.test(item.field) && /^(?:less|greater)/u.test(item.operation) ? byEqualLength(item, test) : test;
}

/** Rules name a record type or a person where a lead may hold an ID; a rule that itself has IDs compares them. */
function isReference({ field, value }: CriteriaItem): boolean {
  return /(?:^|\.)[a-z]+Id$/iu.test(field) && !splitValueList(value ?? '').some(isSalesforceId);
}

function withoutIds(test: Test): Test {
  return (value, now) => (typeof value === 'string' && isSalesforceId(value) ? `what the ID "${value}" stands for is not read` : test(value, now));
}

function isSalesforceId(text: string): boolean {
  return /^0[0-9A-Z]{14}(?:[0-9A-Z]{3})?$/iu.test(text.trim());
}

/** Postal codes are texts: "2000" comes after "10000". Where the lengths are equal, the order is that of numbers. */
function byEqualLength({ value: bound }: CriteriaItem, test: Test): Test {
  const length = bound?.trim().length;
  return (value, now) => {
    const differs = value !== null && String(value).trim() !== '' && String(value).trim().length !== length;
    return differs ? 'how postal codes of different lengths are ordered is not documented' : test(value, now);
  };
}
