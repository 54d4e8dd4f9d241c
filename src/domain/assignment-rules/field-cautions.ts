// Fields of which more is known than a value tells: where that makes an answer a guess, there is none.
import { isCustom, isOrderedAsText, mayRefer } from './field-nature.ts';
import { isSalesforceId, otherForm } from './ids.ts';
import { isTruthWord } from './likeness.ts';
import type { RulesMessage } from './messages.ts';
import type { CriteriaItem } from './model.ts';
import { boundOf } from './ordered-criterion.ts';
import { isBlank, itemsOf } from './text.ts';
import { splitValueList } from './value-list.ts';
import type { Test } from './verdict.ts';

/** The test of a criteria item with a fixed value, held back where the field's nature leaves it open. */
export function cautiousTest(item: CriteriaItem, test: Test): Test {
  if (isOrderedAsText(item.field) && /^(?:less|greater)/u.test(item.operation)) return byEqualLength(item, test);
  const checked = mayBeCheckbox(item) ? withoutBlanks(test) : test;
  return byKindOfReference(item, checked);
}

const CUSTOM_BLANK: RulesMessage = { id: 'undecided.custom-blank', params: {} };

/**
 * A checkbox is never blank, and a custom one that was not given takes its default; a custom picklist may hold the
 * text "False". The metadata does not tell the two apart.
 */
function mayBeCheckbox({ field, operation, value }: CriteriaItem): boolean {
  if (!isCustom(field) || !['equals', 'notEqual'].includes(operation)) return false;
  const words = itemsOf(value).filter((word) => word !== '');
  return words.length > 0 && words.every(isTruthWord);
}

function withoutBlanks(test: Test): Test {
  return (value, now, values) => (isBlank(value) ? CUSTOM_BLANK : test(value, now, values));
}

/** An ID beside a name, and an ID beside its other form, are neither equal nor different. */
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
    // What is found is found; only what is missing may be there in another form.
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

/** A custom field may as well hold a phone number of 15 digits. */
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
