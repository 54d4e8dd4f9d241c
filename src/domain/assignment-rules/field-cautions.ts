// Fields of which more is known than a value tells: where that makes an answer a guess, there is none.
import { isBlank } from './criterion.ts';
import type { Test } from './criterion.ts';
import { isSalesforceId, otherForm } from './ids.ts';
import type { CriteriaItem } from './model.ts';
import { splitValueList } from './value-list.ts';

/** The test of a criteria item with a fixed value, held back where the field's nature leaves it open. */
export function cautiousTest(item: CriteriaItem, test: Test): Test {
  const ids = splitValueList(item.value ?? '').filter(isSalesforceId);
  if (ids.length > 0) return byOneForm(ids, test);
  if (mayRefer(item.field)) return withoutIds(item.field, test);
  return isOrderedAsText(item.field) && /^(?:less|greater)/u.test(item.operation) ? byEqualLength(item, test) : test;
}

/** Postal codes are texts: "2000" comes after "10000". Where the lengths are equal, the order is that of numbers. */
export function isOrderedAsText(field: string): boolean {
  return /PostalCode$/iu.test(field);
}

/** A field that refers to a record, by its name; a custom field may. */
function mayRefer(field: string): boolean {
  return /(?:^|\.)(?:[a-z]+Id|\w+__c)$/iu.test(field);
}

/** Rules name a record type or a person where a lead may hold an ID; a rule that itself has IDs compares them. */
function withoutIds(field: string, test: Test): Test {
  // A custom field may as well hold a phone number of 15 digits.
  const isId = (text: string): boolean =>
    isSalesforceId(text) && (!field.endsWith('__c') || /[A-Z]/iu.test(text.slice(3)));
  return (value, now) =>
    typeof value === 'string' && isId(value) ? `what the ID "${value}" stands for is not read` : test(value, now);
}

function byOneForm(ids: readonly string[], test: Test): Test {
  return (value, now) => {
    const other = otherForm(ids, value);
    return other === null ? test(value, now) : `whether the IDs "${String(value)}" and "${other}" are one is not known`;
  };
}

function byEqualLength({ value }: CriteriaItem, test: Test): Test {
  const [bound = '', ...more] = splitValueList(value ?? '');
  if (bound === '' && more.length === 0) return test;
  const length = more.length === 0 ? bound.length : value?.trim().length;
  return (seen, now) => {
    const differs = !isBlank(seen) && String(seen).trim().length !== length;
    return differs ? 'how postal codes of different lengths are ordered is not documented' : test(seen, now);
  };
}
