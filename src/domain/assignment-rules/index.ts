// Lead assignment rules: metadata in, which entry takes a lead out. Pure; what was decided where Salesforce's
// documents are silent stands in SEMANTICS.md.
export { AssignmentRulesError, activeRule } from './model.ts';
export type {
  AssignmentRule,
  AssignmentRuleSet,
  CriteriaItem,
  LeadFields,
  LeadValue,
  RuleEntry,
  UnknownElement,
} from './model.ts';
export { ownField } from './lead-reader.ts';
export {
  decodeRuleName,
  parseAssignmentRules,
  parseReadMetadataResponse,
} from '../../adapters/salesforce/rules-xml/parse-assignment-rules.ts';
export { compileRule } from './compile-rule.ts';
export type { CompiledRule, EvaluationOptions, RuleDecision, TraceDepth } from './compile-rule.ts';
export type { CriterionTrace, EntryTrace } from './compile-entry.ts';
export { shadowedEntries } from './shadowed-entries.ts';
export type { ShadowedEntry } from './shadowed-entries.ts';
export type { ThreeValued } from './three-valued.ts';
