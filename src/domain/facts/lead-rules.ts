// The org's lead assignment rules, compiled once per snapshot.
import { activeRule, compileRule } from '../assignment-rules/index.ts';
import type { AssignmentRule, AssignmentRuleSet, CompiledRule } from '../assignment-rules/index.ts';

export type LeadRules =
  /** The org has no lead assignment rule. */
  | { readonly kind: 'none' }
  /** Rules exist, and none is active. */
  | { readonly kind: 'none-active' }
  | {
      readonly kind: 'active';
      readonly rule: AssignmentRule;
      readonly compiled: CompiledRule;
      readonly leftOut: readonly string[];
    };

/** Compiles the active rule of a parsed set; `rules` without any rule is an org without rules. */
export function leadRulesOf(set: Pick<AssignmentRuleSet, 'rules'> & Partial<AssignmentRuleSet>): LeadRules {
  if (set.rules.length === 0) return { kind: 'none' };
  const rule = activeRule({ rules: set.rules, unknownElements: [] });
  if (rule === null) return { kind: 'none-active' };
  return {
    kind: 'active',
    rule,
    compiled: compileRule(rule),
    leftOut: (set.unknownElements ?? []).map(({ path }) => path),
  };
}
