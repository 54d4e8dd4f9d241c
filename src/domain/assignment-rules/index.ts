// Lead assignment rules: which entry takes a lead. Pure. SEMANTICS.md explains the decisions for cases that Salesforce
// does not document. Rule files are parsed in adapters/salesforce/rules-xml.
export { InsertValue, activeRule } from './model.ts';
export type {
  AssignmentRule,
  AssignmentRuleSet,
  CriteriaItem,
  KnownLeadFields,
  LeadFields,
  LeadValue,
  RuleEntry,
  UnknownElement,
} from './model.ts';
export type { RulesFileMessage, RulesFileMessages, RulesMessage, RulesMessages } from './messages.ts';
export { STANDARD_FIELDS, fieldName } from './field-names.ts';
export type { StandardField } from './field-names.ts';
export { cutEnding } from './cut-lists.ts';
export { findingsOf, unreachableBecause } from './findings.ts';
export type { Assignees, Finding, FindingKind } from './findings.ts';
export { knownAtInsert, userFrom } from './known-at-insert.ts';
export type { InsertFacts, KnownUser } from './known-at-insert.ts';
export { ownField } from './lead-reader.ts';
export { compileRule } from './compile-rule.ts';
export type { CompiledRule, EvaluationOptions, RuleDecision, TraceDepth } from './compile-rule.ts';
export type { CriterionTrace, EntryTrace } from './compile-entry.ts';
export { roundRobinOfDecision, roundRobinsOf } from './round-robin.ts';
export type { RoundRobin } from './round-robin.ts';
export { shadowedEntries } from './shadowed-entries.ts';
export type { ShadowedEntry } from './shadowed-entries.ts';
export type { ThreeValued } from './three-valued.ts';
