// The trace of a decision as JSON text. What a criterion says of itself is the same for every lead: it is written once.
import { InsertValue } from '../domain/assignment-rules/index.ts';
import type { CriterionTrace, EntryTrace, LeadValue, RulesMessage } from '../domain/assignment-rules/index.ts';
import { criterionSayer } from './rules-words.ts';

/**
 * Makes the writer of one rule's traces.
 *
 * @param say the words of a message
 */
export function traceWriter(say: (message: RulesMessage) => string): (trace: readonly EntryTrace[]) => string {
  const reasonText = reasonWriter(say);
  return (trace) => {
    let text = '';
    for (const { entry, result, reasons } of trace) {
      let inner = '';
      for (const reason of reasons) inner += inner === '' ? reasonText(reason) : `,${reasonText(reason)}`;
      text += `${text === '' ? '' : ','}{"entry":${entry},"result":"${result}","reasons":[${inner}]}`;
    }
    return `[${text}]`;
  };
}

function reasonWriter(say: (message: RulesMessage) => string): (reason: CriterionTrace) => string {
  const wordsOf = criterionSayer(say, (part) => JSON.stringify(part).slice(1, -1));
  const beginnings = new Map<object, string>();
  return (reason) => {
    const { seen, result, why } = reason;
    const shown = seen === undefined ? '' : `,"seen":${JSON.stringify(shownValue(seen))}`;
    const rest = `${shown},"result":"${result}","code":"${codeOf(why)}","why":"${wordsOf(reason)}"}`;
    if (why.id !== 'criterion.seen') return beginningOf(reason) + rest;
    const { wanted } = why.params;
    let beginning = beginnings.get(wanted);
    if (beginning === undefined) {
      beginning = beginningOf(reason);
      beginnings.set(wanted, beginning);
    }
    return beginning + rest;
  };
}

function beginningOf({ item, field, operation, expected }: CriterionTrace): string {
  return JSON.stringify({ item, field, operation, expected }).slice(0, -1);
}

/** The id of what decided: for a criterion that stays open, of the reason why. */
function codeOf(why: RulesMessage): string {
  return why.id === 'criterion.undecided' ? why.params.because.id : why.id;
}

function shownValue(value: LeadValue | InsertValue): LeadValue {
  return value instanceof InsertValue ? (value.name ?? value.id ?? value.kind) : value;
}
