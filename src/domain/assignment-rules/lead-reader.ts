// The fields a rule asks for, numbered, so that a lead is read once and by position.
import type { LeadFields, LeadValue } from './model.ts';

/** The field's name without the object whose rule it is ("Lead.Country"); that of another record keeps its own. */
export function ownField(field: string): string {
  // Case rules are written alike, and a lead rule names no case.
  return field.replace(/^(?:Lead|Case)\./iu, '');
}

/** The values of one lead by slot; undefined is unknown. */
export type SlotValues = (LeadValue | undefined)[];

export class LeadReader {
  readonly #slots = new Map<string, number>();
  readonly #names: string[] = [];

  /** The slot of a field as the metadata names it ("Lead.Country", "Country", "User.Department"). */
  slot(field: string): number {
    const name = ownField(field);
    const key = name.toLowerCase();
    const existing = this.#slots.get(key);
    if (existing !== undefined) return existing;
    this.#slots.set(key, this.#names.length);
    this.#names.push(name);
    return this.#names.length - 1;
  }

  /** Reads a lead into `values`: by exact name first, since leads nearly always have it, then without regard to case. */
  read(lead: LeadFields, values: SlotValues): void {
    let missing = false;
    for (let slot = 0; slot < this.#names.length; slot++) {
      const value = own(lead, this.#names[slot] ?? '');
      values[slot] = value;
      if (value === undefined) missing = true;
    }
    if (missing) this.#readAnyCase(lead, values);
  }

  #readAnyCase(lead: LeadFields, values: SlotValues): void {
    for (const key of Object.keys(lead)) {
      const slot = this.#slots.get(ownField(key).toLowerCase());
      if (slot !== undefined && values[slot] === undefined) values[slot] = own(lead, key);
    }
  }
}

// A lead holds text, numbers, booleans and null. What every object inherits ("constructor") is none of them, and
// asking for the type is several times faster than asking whether a property is the lead's own.
function own(lead: LeadFields, name: string): LeadValue | undefined {
  const value: unknown = lead[name];
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null
    ? value
    : undefined;
}
