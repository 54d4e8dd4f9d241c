// The fields a rule asks for, numbered, so that a lead is read once and by position.
import { InsertValue } from './model.ts';
import type { KnownLeadFields, LeadValue } from './model.ts';

/** The field's name without the object whose rule it is ("Lead.Country"); that of another record keeps its own. */
export function ownField(field: string): string {
  return field.replace(/^Lead\./iu, '');
}

/** The values of one lead by slot; undefined is unknown. */
export type SlotValues = (LeadValue | InsertValue | undefined)[];

const MOST_KEYS = 1000;

export class LeadReader {
  readonly #slots = new Map<string, number>();
  readonly #slotByKey = new Map<string, number | null>();
  readonly #names: string[] = [];
  readonly #checkboxes: number[] = [];
  #lead: KnownLeadFields = {};
  #currency: string | null | undefined;

  /** The slot of a field as the metadata names it ("Lead.Country", "Country", "User.Department"). */
  slot(field: string): number {
    const name = ownField(field);
    const key = name.toLowerCase();
    const existing = this.#slots.get(key);
    if (existing !== undefined) return existing;
    const slot = this.#names.length;
    this.#slots.set(key, slot);
    this.#slotByKey.clear();
    this.#names.push(name);
    if (isStandardCheckbox(name)) this.#checkboxes.push(slot);
    return slot;
  }

  /** The slot of a field that somebody asked for, else null. */
  slotIfAsked(field: string): number | null {
    return this.#slots.get(ownField(field).toLowerCase()) ?? null;
  }

  /**
   * The currency of the lead read last, as an ISO code in capitals; null where it has none. Its name is CurrencyIsoCode,
   * or that in lower case: looking through all names of every lead would cost as much as the rest of the decision.
   */
  currency(): string | null {
    if (this.#currency === undefined) {
      const { CurrencyIsoCode: exact, currencyisocode: lower } = this.#lead;
      const code = exact ?? lower;
      this.#currency = typeof code === 'string' && code.trim() !== '' ? code.trim().toUpperCase() : null;
    }
    return this.#currency;
  }

  /** Reads a lead into `values`: by exact name first, since leads nearly always have it, then without regard to case. */
  read(lead: KnownLeadFields, values: SlotValues): void {
    this.#lead = lead;
    this.#currency = undefined;
    let missing = false;
    for (let slot = 0; slot < this.#names.length; slot++) {
      const value = own(lead, this.#names[slot] ?? '');
      values[slot] = value;
      if (value === undefined) missing = true;
    }
    if (missing) this.#readAnyCase(lead, values);
    for (const slot of this.#checkboxes) if (isBlankValue(values[slot])) values[slot] = false;
  }

  #readAnyCase(lead: KnownLeadFields, values: SlotValues): void {
    for (const key of Object.keys(lead)) {
      const slot = this.#slotOfKey(key);
      if (slot !== null && values[slot] === undefined) values[slot] = own(lead, key);
    }
  }

  /** Kept, since one lead has the keys of the next. */
  #slotOfKey(key: string): number | null {
    let slot = this.#slotByKey.get(key);
    if (slot === undefined) {
      if (this.#slotByKey.size >= MOST_KEYS) this.#slotByKey.clear();
      slot = this.slotIfAsked(key);
      this.#slotByKey.set(key, slot);
    }
    return slot;
  }
}

// A lead holds text, numbers, booleans, null, and what the insert will tell. What every object inherits ("constructor")
// is none of them, and asking for the type is several times faster than asking whether a property is the lead's own.
function own(lead: KnownLeadFields, name: string): LeadValue | InsertValue | undefined {
  const value: unknown = lead[name];
  if (value === undefined) return undefined;
  return typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'boolean' ||
    value === null ||
    value instanceof InsertValue
    ? value
    : undefined;
}

/** Standard checkboxes of leads and of the records they point to; a checkbox without a value is false. */
export function isStandardCheckbox(field: string): boolean {
  return /(?:^|[.:])(?:is|hasoptedout|donot)[a-z]+$/iu.test(field);
}

function isBlankValue(value: SlotValues[number]): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}
