// The trace of a decision as JSON. What a criterion says of a value is the same for every lead: it is written once.
import { InsertValue } from '../domain/assignment-rules/index.ts';
import type { CriterionTrace, EntryTrace, LeadValue, RulesMessage } from '../domain/assignment-rules/index.ts';
import { byteText } from './byte-text.ts';
import { criterionSayer } from './rules-words.ts';

/**
 * Makes the writer of one rule's traces. Its text is for Latin-1: see `byteText`.
 *
 * @param say returns the text of a message
 */
export function traceWriter(say: (message: RulesMessage) => string): (trace: readonly EntryTrace[]) => string {
  const reasonText = rememberedReasons(reasonWriter(say));
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

type ReasonText = (reason: CriterionTrace) => string;

// Countries and lead sources recur, names do not: when this many are there, others are written anew each time.
const MOST_REMEMBERED = 10_000;

function rememberedReasons(write: ReasonText): ReasonText {
  // A criterion's "wanted" is one object however many leads are held against it.
  const byWanted = new Map<object, Readonly<Record<string, Map<unknown, string>>>>();
  let count = 0;
  return (reason) => {
    const { seen, result, why } = reason;
    if (why.id !== 'criterion.seen' || (typeof seen === 'object' && seen !== null)) return write(reason);
    const { wanted } = why.params;
    let byResult = byWanted.get(wanted);
    if (byResult === undefined) {
      byResult = { yes: new Map(), no: new Map(), unknown: new Map() };
      byWanted.set(wanted, byResult);
    }
    const bySeen = byResult[result];
    const known = bySeen?.get(seen);
    if (known !== undefined) return known;
    const text = write(reason);
    if (count < MOST_REMEMBERED) {
      bySeen?.set(seen, text);
      count += 1;
    }
    return text;
  };
}

function reasonWriter(say: (message: RulesMessage) => string): ReasonText {
  const wordsOf = criterionSayer(say, (part) => jsonText(part).slice(1, -1));
  return (reason) => {
    const { item, field, operation, expected, seen, result, why } = reason;
    const beginning = jsonText({ item, field, operation, expected }).slice(0, -1);
    const shown = seen === undefined ? '' : `,"seen":${jsonText(shownValue(seen))}`;
    return `${beginning}${shown},"result":"${result}","code":"${codeOf(why)}","why":"${wordsOf(reason)}"}`;
  };
}

function jsonText(value: unknown): string {
  return byteText(JSON.stringify(value));
}

/** The ID of the deciding message; for an undecided criterion, the ID of its reason. */
function codeOf(why: RulesMessage): string {
  return why.id === 'criterion.undecided' ? why.params.because.id : why.id;
}

function shownValue(value: LeadValue | InsertValue): LeadValue {
  return value instanceof InsertValue ? (value.name ?? value.id ?? value.kind) : value;
}
