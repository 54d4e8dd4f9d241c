// Which entries a value leaves in the race. Most criteria of real rules are lists of countries, states and sources:
// one look-up a field rules out nearly all entries at once, whatever their number.
import type { CompiledCriterion, CompiledEntry } from './compile-entry.ts';
import { dependsOnCurrency } from './currency.ts';
import { dateOf } from './date-comparison.ts';
import type { SlotValues } from './lead-reader.ts';
import { InsertValue } from './model.ts';
import type { LeadValue } from './model.ts';
import { itemsOf } from './text.ts';

/** Entries as bits, 32 a word; bit n is the entry at position n. */
export type EntryBits = Uint32Array;

const EPOCH = new Date(0);
const NO_VALUES: SlotValues = [];
// Enough for every country, state and source there is; a free-text field must not fill the memory.
const REMEMBERED_VALUES = 4096;

interface FieldIndex {
  slot: number;
  entries: { position: number; criterion: CompiledCriterion }[];
  byValue: Map<LeadValue | InsertValue, Left>;
}

interface Left {
  /** The entries that the value does not rule out. */
  bits: EntryBits;
  /** Whether their criteria on the field hold for certain. */
  certain: boolean;
}

/** True for a criterion whose answer depends on the value alone, never on the clock or on another field. */
export function isIndexed(entry: CompiledEntry, { item }: CompiledCriterion): boolean {
  if (!entry.plain || item.valueField !== null || !['equals', 'notEqual'].includes(item.operation)) return false;
  return !dependsOnCurrency(item) && itemsOf(item.value).every((text) => dateOf(text) === null);
}

export class EqualityIndex {
  readonly #fields: FieldIndex[];
  readonly #words: number;

  constructor(entries: readonly CompiledEntry[]) {
    this.#words = Math.ceil(entries.length / 32);
    const bySlot = new Map<number, FieldIndex>();
    entries.forEach((entry, position) => {
      for (const criterion of entry.criteria.filter((candidate) => isIndexed(entry, candidate))) {
        const field = bySlot.get(criterion.slot) ?? {
          slot: criterion.slot,
          entries: [],
          byValue: new Map<LeadValue | InsertValue, Left>(),
        };
        field.entries.push({ position, criterion });
        bySlot.set(criterion.slot, field);
      }
    });
    this.#fields = [...bySlot.values()];
  }

  get words(): number {
    return this.#words;
  }

  /**
   * Fills `candidates` with the entries that no indexed criterion rules out.
   *
   * @returns true when nothing was unknown, so that for a candidate the indexed criteria hold
   */
  candidates(values: SlotValues, candidates: EntryBits): boolean {
    candidates.fill(0xffff_ffff);
    let allHold = true;
    for (const field of this.#fields) {
      const value = values[field.slot];
      if (value === undefined) {
        allHold = false;
        continue;
      }
      const left = field.byValue.get(value) ?? this.#remember(field, value);
      if (!left.certain) allHold = false;
      for (let word = 0; word < this.#words; word++)
        candidates[word] = (candidates[word] ?? 0) & (left.bits[word] ?? 0);
    }
    return allHold;
  }

  #remember(field: FieldIndex, value: LeadValue | InsertValue): Left {
    const bits = new Uint32Array(this.#words).fill(0xffff_ffff);
    let certain = true;
    for (const { position, criterion } of field.entries) {
      const verdict =
        value instanceof InsertValue ? criterion.insertTest(value, EPOCH) : criterion.test(value, EPOCH, NO_VALUES);
      if (typeof verdict !== 'boolean') certain = false;
      if (verdict !== false) continue;
      const word = position >>> 5;
      bits[word] = (bits[word] ?? 0) & ~(1 << (position & 31));
    }
    if (field.byValue.size >= REMEMBERED_VALUES) field.byValue.clear();
    const left = { bits, certain };
    field.byValue.set(value, left);
    return left;
  }
}
