// The org's lead assignment rules, compiled once per snapshot.
import { activeRule, compileRule, knownAtInsert, ownField } from '../assignment-rules/index.ts';
import type {
  AssignmentRule,
  AssignmentRuleSet,
  CompiledRule,
  InsertFacts,
  KnownLeadFields,
} from '../assignment-rules/index.ts';

export interface ActiveLeadRule {
  readonly kind: 'active';
  readonly rule: AssignmentRule;
  readonly compiled: CompiledRule;
  /** Fields the rule asks for, in lower case and without "Lead.". */
  readonly asked: ReadonlySet<string>;
  /** Of these, fields whose value the insert itself sets: see `knownAtInsert`. */
  readonly askedAtInsert: readonly string[];
  /** Elements of the file that were left out, by path. */
  readonly leftOut: readonly string[];
}

export type LeadRules =
  /** The org has no lead assignment rule. */
  | { readonly kind: 'none' }
  /** Rules exist, and none is active. */
  | { readonly kind: 'none-active' }
  | ActiveLeadRule;

/** Compiles the active rule of a parsed set; a set without any rule is an org without rules. */
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
    leftOut: unknownElements.map(({ path }) => path),
  };
}

const AT_INSERT: readonly string[] = [...Object.keys(knownAtInsert({}, { createdBy: null })), 'Name'];

/** Formulas are searched for words: too many fields do no harm. */
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

/** The lead with those values of the insert that the rule asks for; the lead itself where it asks for none. */
export function leadAtInsert(rule: ActiveLeadRule, lead: KnownLeadFields, facts: InsertFacts): KnownLeadFields {
  if (rule.askedAtInsert.length === 0) return lead;
  const all = knownAtInsert(lead as Parameters<typeof knownAtInsert>[0], facts);
  return all;
}
