// Tests a criteria item against a value that is only partly known before the insert.
import { compileTest } from './criterion.ts';
import { dateOf, syncMomentCompared } from './date-comparison.ts';
import { cautiousTest } from './field-cautions.ts';
import { isSalesforceId } from './ids.ts';
import type { RulesMessage } from './messages.ts';
import type { CriteriaItem, InsertValue } from './model.ts';
import { boundOf } from './ordered-criterion.ts';
import { itemsOf } from './text.ts';
import { splitValueList } from './value-list.ts';
import { anyVerdict, negatedVerdict } from './verdict.ts';
import type { InsertTest, Verdict } from './verdict.ts';

const NOT_KNOWN: RulesMessage = { id: 'undecided.record-not-known', params: {} };

const POSITIVE: Readonly<Record<string, string>> = { notEqual: 'equals', notContain: 'contains' };

/** Compiles an item with a fixed value. */
export function compileInsertTest(item: CriteriaItem): InsertTest {
  const positive = POSITIVE[item.operation];
  if (positive !== undefined) {
    const test = compileInsertTest({ ...item, operation: positive });
    return (value, now) => negatedVerdict(test(value, now));
  }
  return (value, now) => {
    switch (value.kind) {
      case 'sync-moment':
        return momentVerdict(item, now);
      case 'record':
        return recordVerdict(item, value);
      case 'new-lead':
        return newLeadVerdict(item);
    }
  };
}

const SIGNS: Readonly<Record<string, (sign: number) => boolean>> = {
  lessThan: (sign) => sign < 0,
  lessOrEqual: (sign) => sign <= 0,
  greaterThan: (sign) => sign > 0,
  greaterOrEqual: (sign) => sign >= 0,
};

function momentVerdict(item: CriteriaItem, now: Date): Verdict {
  const holds = SIGNS[item.operation];
  if (holds !== undefined) {
    const bound = boundOf(item.value);
    if (bound === '') return false;
    const date = bound === null ? null : dateOf(bound);
    return date === null ? unread(bound ?? item.value ?? '') : syncMomentCompared(date, now, holds);
  }
  if (item.operation !== 'equals') return NOT_KNOWN;
  return anyVerdict(
    itemsOf(item.value).map((text) => {
      if (text === '') return false;
      const date = dateOf(text);
      return date === null ? unread(text) : syncMomentCompared(date, now, (sign) => sign === 0);
    }),
  );
}

function unread(text: string): RulesMessage {
  return { id: 'undecided.date-format', params: { text } };
}

/** Compares a record with an item: IDs with IDs, and names with names. */
function recordVerdict(item: CriteriaItem, { id, name }: InsertValue): Verdict {
  if (!['equals', 'contains', 'startsWith'].includes(item.operation)) return NOT_KNOWN;
  const items = splitValueList(item.value ?? '').filter((text) => text !== '');
  if (items.length === 0)
    return item.operation === 'equals' ? false : { id: 'undecided.search-for-nothing', params: {} };
  return anyVerdict([
    against(item, items.filter(isSalesforceId), id),
    against(
      item,
      items.filter((text) => !isSalesforceId(text)),
      name,
    ),
  ]);
}

function against(item: CriteriaItem, items: readonly string[], known: string | null): Verdict {
  if (items.length === 0) return false;
  if (known === null) return NOT_KNOWN;
  const part = { ...item, value: items.map((text) => `"${text.replaceAll('"', '""')}"`).join(',') };
  return cautiousTest(part, compileTest(part, null))(known, EPOCH, []);
}

// Names and IDs are not dates, so any time will do.
const EPOCH = new Date(0);

/** Tests a new lead's ID, which is not blank, cannot occur in a rule, and starts with 00Q. */
function newLeadVerdict({ operation, value }: CriteriaItem): Verdict {
  const items = itemsOf(value).filter((text) => text !== '');
  if (operation === 'equals') return items.some((text) => text.startsWith('00q')) ? NOT_KNOWN : false;
  if (operation !== 'startsWith' || items.length === 0) return NOT_KNOWN;
  return anyVerdict(
    items.map((text) => {
      if ('00q'.startsWith(text)) return true;
      return text.startsWith('00q') ? NOT_KNOWN : false;
    }),
  );
}
