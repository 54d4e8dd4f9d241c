// Finds the entries that a value does not rule out. Most criteria of real rules are lists of countries, states and
// sources, so one lookup per field rules out nearly all entries, however many there are.
import type { CompiledCriterion, CompiledEntry } from './compile-entry.ts';
import { dependsOnCurrency } from './currency.ts';
import { dateOf } from './date-comparison.ts';
import type { SlotValues } from './lead-reader.ts';
import { InsertValue } from './model.ts';
import type { LeadValue } from './model.ts';
import { itemsOf } from './text.ts';

/** A set of entries, 32 per word; bit n stands for the entry at position n. */
export type EntryBits = Uint32Array;

const EPOCH = new Date(0);
const NO_VALUES: SlotValues = [];
// Enough for all countries, states and sources. The limit keeps free-text fields from filling the memory.
const REMEMBERED_VALUES = 4096;

interface FieldIndex {
  slot: number;
  entries: { position: number; criterion: CompiledCriterion }[];
  byValue: Map<LeadValue | InsertValue, Left>;
}

interface Left {
  /** The entries that the value does not rule out. */
  bits: EntryBits;
  /** True if these entries' criteria on the field certainly hold. */
  certain: boolean;
}

/** True if a criterion's answer depends only on the value, and not on the clock or another field. */
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
   * @returns true if nothing was unknown, so that all indexed criteria of the candidates hold
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
