// Evaluates one comparison of a formula.
import { isSalesforceId, otherForm } from '../ids.ts';
import { ownField } from '../lead-reader.ts';
import type { LeadReader, SlotValues } from '../lead-reader.ts';
import type { RulesMessage } from '../messages.ts';
import { InsertValue } from '../model.ts';
import type { LeadValue } from '../model.ts';
import { NOW, TODAY, canonicalFormula, isField } from './canonical.ts';
import { parseTyped } from './library.ts';
import type { Answer, TypedFormula, Types } from './library.ts';
import { calledFunction } from './tokens.ts';
import type { Token } from './tokens.ts';
import { typedValues } from './value-types.ts';
import type { Asked, TypedValue } from './value-types.ts';

/** `unknownField`: a field whose relevant value is only known at the insert. */
export type LeafAnswer = Answer | { refused: RulesMessage } | { unknownField: string };

export interface Leaf {
  fields: { name: string; slot: number }[];
  /** Evaluates with the library. All fields must be known. */
  answer(values: SlotValues, now: Date): LeafAnswer;
}

// Enough for the countries, states and sources of an org. The limit keeps free-text fields from filling the memory.
const REMEMBERED = 1024;
const MOST_TYPINGS = 256;

export function compileLeaf(words: readonly Token[], reader: LeadReader, askedOf: ReadonlyMap<string, Asked>): Leaf {
  const fields = fieldsOf(words).map((name) => ({
    name,
    slot: reader.slot(name),
    asked: askedOf.get(name.toLowerCase()) ?? null,
  }));
  const { pieces, texts } = canonicalFormula(
    words,
    (name) => `field_${fields.findIndex((field) => field.name.toLowerCase() === ownField(name).toLowerCase())}`,
  );
  const constant = new Map<string, TypedValue>([...texts].map(([name, value]) => [name, { type: 'string', value }]));
  const asksForDay = words.some((word) => calledFunction(word) === 'DATEVALUE');
  const asksForClock = pieces.some(({ text }) => text.includes(TODAY) || text.includes(NOW));
  const ids = words.flatMap(({ kind, text }) =>
    kind === 'text' && isSalesforceId(text.slice(1, -1)) ? [text.slice(1, -1)] : [],
  );
  const isRelative = comparesWithNow(words);
  const asksOnlyForBlank = words.length === 4 && /^(?:ISBLANK|ISNULL)$/u.test(calledFunction(words[0]) ?? '');
  const parsed = new Map<string, TypedFormula>();
  const answered = new Map<string, LeafAnswer>();

  const parse = (types: Types): TypedFormula => {
    const key = [...types.values()].join();
    const formula = parsed.get(key) ?? parseTyped(pieces, types);
    parsed.set(key, formula);
    return formula;
  };
  const ask = (values: readonly LeadValue[], now: Date): LeafAnswer => {
    if (values.some((value) => otherForm(ids, value) !== null)) return problem('formula-problem.id-forms');
    const given = new Map([...constant, ...clock(now, asksForDay)]);
    const choices = values
      .map((value, index) => typedValues(value, fields[index]?.asked ?? null))
      .map((types) => (asksForDay ? asDays(types) : types));
    const typings = everyChoice(choices);
    if (typings === null) return problem('formula-problem.too-many-types');
    const answers = typings.map((typing) => {
      const all = new Map([...given, ...typing.map((typed, index) => [`field_${index}`, typed] as const)]);
      return parse(new Map([...all].map(([name, { type }]) => [name, type])))(
        new Map([...all].map(([name, { value }]) => [name, value])),
      );
    });
    return agreed(answers);
  };
  return {
    fields,
    answer: (slots, now) => {
      const values: LeadValue[] = [];
      let asksForMoment = false;
      for (const { name, slot } of fields) {
        const value = slots[slot] ?? null;
        if (value instanceof InsertValue) {
          if (asksOnlyForBlank) return 'no';
          const known = valueAtInsert(value, { now, relative: isRelative, alone: fields.length === 1 });
          if (known === null) return { unknownField: name };
          asksForMoment = true;
          values.push(known);
        } else {
          values.push(value);
        }
      }
      if (asksForClock || asksForMoment) return ask(values, now);
      const key = JSON.stringify(values);
      const known = answered.get(key) ?? ask(values, now);
      if (answered.size >= REMEMBERED) answered.clear();
      answered.set(key, known);
      return known;
    },
  };
}

/** The fields that a formula uses, each once, in their first spelling. */
export function fieldsOf(words: readonly Token[]): string[] {
  const byKey = new Map<string, string>();
  for (const name of words.filter(isField).map(({ text }) => ownField(text))) {
    if (!byKey.has(name.toLowerCase())) byKey.set(name.toLowerCase(), name);
  }
  return [...byKey.values()];
}

/** Functions in which the moment of the sync and the clock move together. */
const RELATIVE: readonly string[] = ['TODAY', 'NOW', 'DATEVALUE'];

/** True if a date is only compared with the clock, so that the actual day does not matter. */
function comparesWithNow(words: readonly Token[]): boolean {
  const called = words.flatMap((word) => calledFunction(word) ?? []);
  return (
    called.every((name) => RELATIVE.includes(name)) &&
    called.some((name) => name !== 'DATEVALUE') &&
    words.every(({ kind }) => kind !== 'text')
  );
}

/** A value that stands for one set by the insert, if the formula cannot tell the difference; otherwise null. */
function valueAtInsert(
  { kind, id }: InsertValue,
  { now, relative, alone }: { now: Date; relative: boolean; alone: boolean },
): string | null {
  if (kind === 'sync-moment') return relative && alone ? now.toISOString() : null;
  return kind === 'record' ? id : null;
}

function clock(now: Date, asksForDay: boolean): [string, TypedValue][] {
  const stamp = now.toISOString();
  const today: TypedValue = { type: 'date', value: stamp.slice(0, 10) };
  return [
    [TODAY, today],
    [NOW, asksForDay ? today : { type: 'datetime', value: stamp }],
  ];
}

/** The library's DATEVALUE() uses the machine's time zone, but leaves days in UTC unchanged. */
function asDays(types: TypedValue[]): TypedValue[] {
  const moment = types.find(({ type }) => type === 'datetime');
  return moment === undefined ? types : [{ type: 'date', value: String(moment.value).slice(0, 10) }];
}

function everyChoice(choices: readonly TypedValue[][]): TypedValue[][] | null {
  const count = choices.reduce((product, options) => product * options.length, 1);
  if (count > MOST_TYPINGS) return null;
  return choices.reduce<TypedValue[][]>(
    (all, options) => all.flatMap((typing) => options.map((option) => [...typing, option])),
    [[]],
  );
}

/** All typings that the library accepts must agree. If it accepts none, the first one's reason is returned. */
function agreed(answers: readonly LeafAnswer[]): LeafAnswer {
  const given = new Set(answers.filter((answer) => typeof answer === 'string'));
  // Neither "no" nor "null" takes a lead. "null", the uncertain one, represents both.
  if (given.has('null')) given.delete('no');
  const [only, ...more] = given;
  if (only === undefined) return answers[0] ?? problem('formula-problem.text');
  return more.length === 0 ? only : problem('formula-problem.type-decides');
}

function problem(
  id:
    | 'formula-problem.id-forms'
    | 'formula-problem.too-many-types'
    | 'formula-problem.text'
    | 'formula-problem.type-decides',
): { refused: RulesMessage } {
  return { refused: { id, params: {} } };
}
