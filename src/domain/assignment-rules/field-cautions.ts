// Cases in which the nature of a field makes the result of a test uncertain. Then the result is unknown.
import { isCustom, isOrderedAsText, mayRefer } from './field-nature.ts';
import { isSalesforceId, otherForm } from './ids.ts';
import { isTruthWord } from './likeness.ts';
import type { RulesMessage } from './messages.ts';
import type { CriteriaItem } from './model.ts';
import { boundOf } from './ordered-criterion.ts';
import { isBlank, itemsOf } from './text.ts';
import { splitValueList } from './value-list.ts';
import type { Test } from './verdict.ts';

/** Wraps a criteria item's test so that it is unknown if the field's nature leaves the result open. */
export function cautiousTest(item: CriteriaItem, test: Test): Test {
  if (isOrderedAsText(item.field) && /^(?:less|greater)/u.test(item.operation)) return byEqualLength(item, test);
  const checked = mayBeCheckbox(item) ? withoutBlanks(test) : test;
  return byKindOfReference(item, checked);
}

const CUSTOM_BLANK: RulesMessage = { id: 'undecided.custom-blank', params: {} };

/**
 * True if a field may be a checkbox. A checkbox is never blank, and a missing custom checkbox takes its default. But a
 * custom picklist may also hold the text "False", and the metadata does not show which one it is.
 */
function mayBeCheckbox({ field, operation, value }: CriteriaItem): boolean {
  if (!isCustom(field) || !['equals', 'notEqual'].includes(operation)) return false;
  const words = itemsOf(value).filter((word) => word !== '');
  return words.length > 0 && words.every(isTruthWord);
}

function withoutBlanks(test: Test): Test {
  return (value, now, values) => (isBlank(value) ? CUSTOM_BLANK : test(value, now, values));
}

/** An ID compared with a name, or with the same ID in its other form, gives an unknown result. */
function byKindOfReference(item: CriteriaItem, test: Test): Test {
  if (!COMPARES_TEXT.includes(item.operation)) return test;
  const items = splitValueList(item.value ?? '').filter((text) => text !== '');
  const ids = items.filter(isSalesforceId);
  const names = items.filter((text) => !isSalesforceId(text));
  const refers = mayRefer(item.field);
  if (ids.length === 0 && (!refers || names.length === 0)) return test;
  const isId = idTest(item.field);
  const holds = !item.operation.startsWith('not');
  return (value, now, values) => {
    const verdict = test(value, now, values);
    // A match is certain. Only a value that is not found may be there in another form.
    if (verdict === holds || typeof value !== 'string' || isBlank(value)) return verdict;
    const other = ids.length === 0 ? null : otherForm(ids, value);
    if (other !== null) return { id: 'undecided.id-forms', params: { seen: value.trim(), wanted: other } };
    if (!refers) return verdict;
    if (isId(value)) return names.length > 0 ? { id: 'undecided.id-for-name', params: { id: value.trim() } } : verdict;
    const [id] = ids;
    return id === undefined ? verdict : { id: 'undecided.name-for-id', params: { id } };
  };
}

const COMPARES_TEXT: readonly string[] = ['equals', 'notEqual', 'contains', 'notContain', 'startsWith'];

/** Tests for IDs; stricter for custom fields, which may also hold a phone number with 15 digits. */
function idTest(field: string): (text: string) => boolean {
  return (text) => isSalesforceId(text) && (!isCustom(field) || /[A-Z]/iu.test(text.trim().slice(3)));
}

const POSTAL_CODES: RulesMessage = { id: 'undecided.postal-codes', params: {} };

function byEqualLength({ value }: CriteriaItem, test: Test): Test {
  const bound = boundOf(value);
  if (bound === null || bound === '') return test;
  return (seen, now, values) => {
    const differs = !isBlank(seen) && String(seen).trim().length !== bound.length;
    return differs ? POSTAL_CODES : test(seen, now, values);
  };
}
