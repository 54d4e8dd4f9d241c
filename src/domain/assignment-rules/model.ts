// Lead assignment rules as Salesforce's metadata has them (SFMETA), and the lead they are held against.

/** A value of a lead; null is blank. */
export type LeadValue = string | number | boolean | null;
/** Field names to values. Absent means unknown, null means blank. Names are matched without regard to case. */
export type LeadFields = Readonly<Record<string, LeadValue>>;

/** A value of a lead to come of which only a part is known before the insert. It is never blank. */
export class InsertValue {
  /** The moment of the sync: not before now, and nobody knows how long after. */
  static readonly SYNC_MOMENT = new InsertValue('sync-moment', null, null);
  /** A record that is not known, a user for instance. */
  static readonly SOME_RECORD = new InsertValue('record', null, null);
  /** The new lead itself: IDs of leads begin with 00Q. */
  static readonly NEW_LEAD = new InsertValue('new-lead', null, null);

  private constructor(
    readonly kind: 'sync-moment' | 'record' | 'new-lead',
    readonly id: string | null,
    readonly name: string | null,
  ) {}

  /** A record known by its ID, its name, or both: criteria write either. */
  static record({ id, name }: { id: string | null; name: string | null }): InsertValue {
    return new InsertValue('record', id, name);
  }
}

/** A lead's fields with those that only the insert will tell. */
export type KnownLeadFields = Readonly<Record<string, LeadValue | InsertValue>>;

export interface CriteriaItem {
  /** As in the metadata, with its object: "Lead.Country", "User.Department". */
  field: string;
  operation: string;
  /** Null when the element is absent or empty: compare with blank. */
  value: string | null;
  /** Another field to compare with, instead of a value. */
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

/** An element that was left out: reported, never dropped in silence. */
export interface UnknownElement {
  /** Not known to the model, standing twice where one is read, or inside an element that holds text only. */
  problem: 'unknown' | 'repeated' | 'inside-text';
  /** E.g. "AssignmentRules/assignmentRule[1]/ruleEntry[3]/surprise[1]". */
  path: string;
  /** Counted from 1; null where the place is not known. */
  line: number | null;
  text: string;
}

export interface AssignmentRuleSet {
  rules: AssignmentRule[];
  unknownElements: UnknownElement[];
}

/** The active rule, or null. Salesforce allows one; of several the first is taken. */
export function activeRule(set: AssignmentRuleSet): AssignmentRule | null {
  return set.rules.find(({ active }) => active) ?? null;
}
