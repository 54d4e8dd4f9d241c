// Lead assignment rules as Salesforce's metadata has them (SFMETA), and the lead they are held against.

/** A value of a lead; null is blank. */
export type LeadValue = string | number | boolean | null;
/** Field names to values. Absent means unknown, null means blank. Names are matched without regard to case. */
export type LeadFields = Readonly<Record<string, LeadValue>>;

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

/** An element the model does not know: reported, never dropped in silence. */
export interface UnknownElement {
  /** E.g. "AssignmentRules/assignmentRule[1]/ruleEntry[3]/surprise". */
  path: string;
  text: string;
}

export interface AssignmentRuleSet {
  rules: AssignmentRule[];
  unknownElements: UnknownElement[];
}

/** Not lead assignment rules as Salesforce writes them; `line` counts from 1 where it is known. */
export class AssignmentRulesError extends Error {
  override readonly name = 'AssignmentRulesError';
  readonly reason: string;
  readonly line: number | null;

  constructor(reason: string, line: number | null = null) {
    super(line === null ? reason : `line ${line}: ${reason}`);
    this.reason = reason;
    this.line = line;
  }
}

/** The active rule, or null. Salesforce allows one; of several the first is taken. */
export function activeRule(set: AssignmentRuleSet): AssignmentRule | null {
  return set.rules.find(({ active }) => active) ?? null;
}
