// The model of lead assignment rules, as in Salesforce's metadata (SFMETA), and of leads.

/** A value of a lead; null means blank. */
export type LeadValue = string | number | boolean | null;
/** Values by field name. Absent means unknown, null means blank. Names ignore case. */
export type LeadFields = Readonly<Record<string, LeadValue>>;

/** A value that is only partly known before the insert. It is never blank. */
export class InsertValue {
  /** The moment of the sync: now or at an unknown later time. */
  static readonly SYNC_MOMENT = new InsertValue('sync-moment', null, null);
  /** An unknown record, e.g. a user. */
  static readonly SOME_RECORD = new InsertValue('record', null, null);
  /** The new lead itself; IDs of leads start with 00Q. */
  static readonly NEW_LEAD = new InsertValue('new-lead', null, null);

  private constructor(
    readonly kind: 'sync-moment' | 'record' | 'new-lead',
    readonly id: string | null,
    readonly name: string | null,
  ) {}

  /** A record known by ID, name or both, because criteria may contain either. */
  static record({ id, name }: { id: string | null; name: string | null }): InsertValue {
    return new InsertValue('record', id, name);
  }
}

/** A lead's fields, including values that the insert sets. */
export type KnownLeadFields = Readonly<Record<string, LeadValue | InsertValue>>;

export interface CriteriaItem {
  /** Name as in the metadata, with its object: "Lead.Country", "User.Department". */
  field: string;
  operation: string;
  /** Null if the element is absent or empty, which means "compare with blank". */
  value: string | null;
  /** The field to compare with, instead of a value; null if there is none. */
  valueField: string | null;
}

export interface RuleEntry {
  /** Counted from 1. */
  number: number;
  /** Null for an entry that does not reassign. A user by username, a queue by developer name. */
  assignee: { type: 'User' | 'Queue'; name: string } | null;
  criteria: CriteriaItem[];
  booleanFilter: string | null;
  formula: string | null;
  template: string | null;
  overrideExistingTeams: boolean | null;
  notes: string | null;
}

export interface AssignmentRule {
  /** The rule's name, percent-decoded. */
  name: string;
  active: boolean;
  entries: RuleEntry[];
}

/** An element that the parser ignored. It is reported, never dropped silently. */
export interface UnknownElement {
  /** Unknown to the model, repeated although only one is allowed, or inside a text element. */
  problem: 'unknown' | 'repeated' | 'inside-text';
  /** E.g. "AssignmentRules/assignmentRule[1]/ruleEntry[3]/surprise[1]". */
  path: string;
  /** Counted from 1; null if unknown. */
  line: number | null;
  text: string;
}

export interface AssignmentRuleSet {
  rules: AssignmentRule[];
  unknownElements: UnknownElement[];
}

/** The active rule, or null. Salesforce allows only one; if there are several, the first counts. */
export function activeRule(set: AssignmentRuleSet): AssignmentRule | null {
  return set.rules.find(({ active }) => active) ?? null;
}
