// The org's lead assignment rules, compiled once per snapshot.
import { activeRule, compileRule, knownAtInsert, ownField, roundRobinsOf } from '../assignment-rules/index.ts';
import type {
  AssignmentRule,
  AssignmentRuleSet,
  CompiledRule,
  InsertFacts,
  KnownLeadFields,
  LeadFields,
  RoundRobin,
} from '../assignment-rules/index.ts';
import { isShippedStandardRule } from './shipped-standard-rule.ts';

export interface ActiveLeadRule {
  readonly kind: 'active';
  readonly rule: AssignmentRule;
  readonly compiled: CompiledRule;
  /** Fields that the rule uses, in lower case and without "Lead.". */
  readonly asked: ReadonlySet<string>;
  /** Those of them that the insert itself sets: see `knownAtInsert`. */
  readonly askedAtInsert: readonly string[];
  /** True for the unchanged sample rule that Salesforce ships. */
  readonly isShipped: boolean;
  /** Entries that distribute leads in turn. */
  readonly rotations: readonly RoundRobin[];
  /** Paths of elements in the file that the parser ignored. */
  readonly leftOut: readonly string[];
}

export type LeadRules =
  /** The org has no lead assignment rule. */
  | { readonly kind: 'none' }
  /** Rules exist, but none is active. */
  | { readonly kind: 'none-active' }
  | ActiveLeadRule;

/** Compiles the active rule of a parsed set. An empty set means an org without rules. */
export function leadRulesOf({ rules, unknownElements }: AssignmentRuleSet): LeadRules {
  if (rules.length === 0) return { kind: 'none' };
  const rule = activeRule({ rules, unknownElements });
  if (rule === null) return { kind: 'none-active' };
  const asked = fieldsAsked(rule);
  return {
    kind: 'active',
    rule,
    compiled: compileRule(rule),
    asked,
    askedAtInsert: AT_INSERT.filter((field) => asked.has(field.toLowerCase())),
    isShipped: isShippedStandardRule(rule),
    rotations: roundRobinsOf(rule),
    leftOut: unknownElements.map(({ path }) => path),
  };
}

const AT_INSERT: readonly string[] = [...Object.keys(knownAtInsert({}, { createdBy: null })), 'Name'];

/** The fields that a rule uses. Every word of a formula counts, because extra fields do no harm. */
function fieldsAsked({ entries }: AssignmentRule): ReadonlySet<string> {
  const asked = new Set<string>();
  for (const { criteria, formula } of entries) {
    for (const { field, valueField } of criteria) {
      asked.add(ownField(field).toLowerCase());
      if (valueField !== null) asked.add(ownField(valueField).toLowerCase());
    }
    for (const [word] of formula?.matchAll(/[a-z]\w*/giu) ?? []) asked.add(word.toLowerCase());
  }
  return asked;
}

/** Adds the values that the insert sets, for rules that use any of them. */
export function leadAtInsert(lead: LeadFields, facts: InsertFacts): KnownLeadFields {
  return knownAtInsert(lead, facts);
}
