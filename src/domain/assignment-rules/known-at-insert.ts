// Values that every new lead has when the rules run, whatever is mapped (facts.md, "What a new lead holds at insert").
import { ownField } from './lead-reader.ts';
import type { LeadReader, SlotValues } from './lead-reader.ts';
import { InsertValue } from './model.ts';
import type { KnownLeadFields, LeadFields, LeadValue } from './model.ts';

/** A Salesforce user known by ID, by name, or both. */
export interface KnownUser {
  id: string | null;
  name: string | null;
}

export interface InsertFacts {
  /** HubSpot's integration user, who creates the lead; null if unknown. */
  createdBy: KnownUser | null;
  /** True if a before-save automation may set another owner (row O01); then the first owner is unknown. */
  ownerMayDiffer?: boolean;
}

/**
 * Adds the fields that every new lead has. Fields that the lead already has stay as they are.
 *
 * @param lead field names in any case, with or without "Lead."
 * @example
 * knownAtInsert({ Country: 'DE' }, { createdBy: { id: null, name: 'HubSpot Integration' } })
 * // Country, CreatedDate, CreatedById, OwnerId, IsConverted and the others
 */
export function knownAtInsert(lead: LeadFields, facts: InsertFacts): KnownLeadFields {
  const creator = facts.createdBy === null ? InsertValue.SOME_RECORD : InsertValue.record(facts.createdBy);
  return withInsertValues(lead, insertValues(creator, facts.ownerMayDiffer === true));
}

/** The same for many leads of one rule: fills in the values that the lead does not have. */
export function insertFiller(facts: InsertFacts, reader: LeadReader): (values: SlotValues) => void {
  const creator = facts.createdBy === null ? InsertValue.SOME_RECORD : InsertValue.record(facts.createdBy);
  const asked = Object.entries(insertValues(creator, facts.ownerMayDiffer === true)).flatMap(([field, value]) => {
    const slot = reader.slotIfAsked(field);
    return slot === null ? [] : [{ slot, value }];
  });
  const name = reader.slotIfAsked('Name');
  const parts = new Map(name === null ? [] : NAME_PARTS.map((field) => [field, reader.slot(field)]));
  return (values) => {
    for (const { slot, value } of asked) if (values[slot] === undefined) values[slot] = value;
    if (name !== null && values[name] === undefined) values[name] = fullName((part) => values[parts.get(part) ?? -1]);
  };
}

/**
 * Reads a user's ID or name, as `--created-by` accepts it.
 *
 * @example
 * userFrom('005000000000001AAA') // { id: '005000000000001AAA', name: null }
 */
export function userFrom(text: string): KnownUser {
  const trimmed = text.trim();
  return /^005[0-9A-Z]{12}(?:[0-9A-Z]{3})?$/iu.test(trimmed)
    ? { id: trimmed, name: null }
    : { id: null, name: trimmed };
}

function insertValues(creator: InsertValue, ownerMayDiffer: boolean): KnownLeadFields {
  return {
    CreatedDate: InsertValue.SYNC_MOMENT,
    LastModifiedDate: InsertValue.SYNC_MOMENT,
    SystemModstamp: InsertValue.SYNC_MOMENT,
    CreatedById: creator,
    LastModifiedById: creator,
    // The running user owns inserted records unless rules or an automation change that.
    OwnerId: ownerMayDiffer ? InsertValue.SOME_RECORD : creator,
    IsConverted: false,
    IsDeleted: false,
    ConvertedDate: null,
    ConvertedAccountId: null,
    ConvertedContactId: null,
    ConvertedOpportunityId: null,
    Id: InsertValue.NEW_LEAD,
  };
}

function withInsertValues(lead: LeadFields, values: KnownLeadFields): KnownLeadFields {
  const own = new Map(Object.keys(lead).map((key) => [ownField(key).toLowerCase(), key]));
  const all: Record<string, LeadValue | InsertValue> = { ...lead };
  for (const [field, value] of Object.entries(values)) if (!own.has(field.toLowerCase())) all[field] = value;
  const name = own.has('name') ? undefined : fullName((field) => lead[own.get(field) ?? '']);
  if (name !== undefined) all.Name = name;
  return all;
}

const NAME_PARTS = ['firstname', 'middlename', 'lastname', 'suffix'] as const;

/**
 * Joins first name, middle name, last name and suffix as Salesforce does. Middle name and suffix count as blank if the
 * lead does not have them, because not every org uses them.
 *
 * @returns undefined if the first or last name is unknown
 */
function fullName(
  valueOf: (part: (typeof NAME_PARTS)[number]) => LeadValue | InsertValue | undefined,
): string | undefined {
  const [first, last] = [valueOf('firstname'), valueOf('lastname')];
  if (first === undefined || last === undefined) return undefined;
  const parts = [first, valueOf('middlename') ?? null, last, valueOf('suffix') ?? null];
  return parts.flatMap((part) => (typeof part === 'string' && part.trim() !== '' ? [part.trim()] : [])).join(' ');
}
