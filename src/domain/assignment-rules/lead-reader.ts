// Numbers the fields that a rule uses, so that each lead is read once and by position.
import { InsertValue } from './model.ts';
import type { KnownLeadFields, LeadValue } from './model.ts';

/** Removes the rule's own object from a field name ("Lead.Country"). Fields of other records keep their object. */
export function ownField(field: string): string {
  return field.replace(/^Lead\./iu, '');
}

/** The values of one lead by slot; undefined means unknown. */
export type SlotValues = (LeadValue | InsertValue | undefined)[];

const MOST_KEYS = 1000;

export class LeadReader {
  readonly #slots = new Map<string, number>();
  readonly #slotByKey = new Map<string, number | null>();
  readonly #names: string[] = [];
  readonly #checkboxes: number[] = [];
  #lead: KnownLeadFields = {};
  #currency: string | null | undefined;

  /**
   * Returns the slot of a field, and assigns one if needed. Names as in metadata ("Lead.Country", "User.Department").
   */
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

  /** Returns the slot of a field, or null if it has none. */
  slotIfAsked(field: string): number | null {
    return this.#slots.get(ownField(field).toLowerCase()) ?? null;
  }

  /**
   * The currency of the lead read last, as an ISO code in capitals; null if it has none. Only the spellings
   * CurrencyIsoCode and currencyisocode count, because searching all names would cost as much as the rest of the
   * decision.
   */
  currency(): string | null {
    if (this.#currency === undefined) {
      const { CurrencyIsoCode: exact, currencyisocode: lower } = this.#lead;
      const code = exact ?? lower;
      this.#currency = typeof code === 'string' && code.trim() !== '' ? code.trim().toUpperCase() : null;
    }
    return this.#currency;
  }

  /** Reads a lead into `values`. It first tries exact names, which nearly always fit, and then ignores case. */
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

  /** Cached, because leads usually have the same keys. */
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

// Returns a lead's own value. Inherited properties ("constructor") are functions or objects, which leads never hold.
// Checking the type is several times faster than `hasOwn`.
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

/** True for standard checkboxes of leads and related records. A checkbox without a value is false. */
export function isStandardCheckbox(field: string): boolean {
  return /(?:^|[.:])(?:is|hasoptedout|donot)[a-z]+$/iu.test(field);
}

function isBlankValue(value: SlotValues[number]): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}
