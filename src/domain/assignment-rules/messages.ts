// Messages about lead assignment rules, as codes. The texts are in src/presentation/messages/*/rules.ts, and for rule
// files in messages/*/admin/rules-file.ts.
import type { MessageOf, NoParams } from '../message.ts';
import type { StandardField } from './field-names.ts';

export type RulesMessage = MessageOf<RulesMessages>;
export type RulesFileMessage = MessageOf<RulesFileMessages>;

type FieldMessages = Record<`field.${StandardField}`, NoParams> & {
  /** A custom field or a field of another record, with its name in readable form. */
  'field.other': { name: string };
};

interface ValueMessages {
  'value.blank': NoParams;
  'value.text': { text: string };
  'value.number': { number: number };
  'value.true': NoParams;
  'value.false': NoParams;
  /** The moment of the sync, which is not known yet. */
  'value.sync-moment': NoParams;
  /** A record that a field refers to, as far as it is known. */
  'value.record': { name: string };
  'value.some-record': NoParams;
}

interface WantedMessages {
  'operation.equals': NoParams;
  'operation.notEqual': NoParams;
  'operation.lessThan': NoParams;
  'operation.lessOrEqual': NoParams;
  'operation.greaterThan': NoParams;
  'operation.greaterOrEqual': NoParams;
  'operation.contains': NoParams;
  'operation.notContain': NoParams;
  'operation.startsWith': NoParams;
  'operation.includes': NoParams;
  'operation.excludes': NoParams;
  'operation.within': NoParams;
  'operation.other': { name: string };
  'wanted.values': { operation: RulesMessage; values: readonly string[] };
  'wanted.number': { operation: RulesMessage; number: number };
  'wanted.blank': { operation: RulesMessage };
  'wanted.values-or-blank': { operation: RulesMessage; values: readonly string[] };
  /** The beginning of a long list, and how many values it has. */
  'wanted.long-list': { operation: RulesMessage; beginning: string; count: number };
  'wanted.field': { operation: RulesMessage; field: RulesMessage };
}

interface CriterionMessages {
  'criterion.seen': { field: RulesMessage; seen: RulesMessage; wanted: RulesMessage };
  /** `because` is one of undecided.* */
  'criterion.undecided': {
    field: RulesMessage;
    seen: RulesMessage;
    wanted: RulesMessage;
    because: RulesMessage;
  };
  'criterion.field-unknown': { field: RulesMessage; wanted: RulesMessage };
  'criterion.other-record': { field: RulesMessage; wanted: RulesMessage };
  'entry.takes-all': NoParams;
}

/** Why a criterion cannot be decided although the field's value is known, as whole sentences. */
interface UndecidedMessages {
  'undecided.other-field': NoParams;
  'undecided.distance': NoParams;
  'undecided.operation': { operation: string };
  'undecided.search-for-nothing': NoParams;
  'undecided.custom-blank': NoParams;
  'undecided.id-for-name': { id: string };
  'undecided.name-for-id': { id: string };
  'undecided.id-forms': { seen: string; wanted: string };
  'undecided.record-not-known': NoParams;
  'undecided.postal-codes': NoParams;
  'undecided.text-or-number': { text: string };
  'undecided.list-or-number': { text: string };
  'undecided.text-or-checkbox': { text: string };
  'undecided.checkbox-word': { word: string };
  'undecided.picklist-order': NoParams;
  'undecided.excludes-some': NoParams;
  'undecided.date-format': { text: string };
  'undecided.number-and-date': { number: number };
  'undecided.fiscal': NoParams;
  'undecided.week-start': NoParams;
  'undecided.date-to-come': NoParams;
  'undecided.currency': NoParams;
  'undecided.blank-number': NoParams;
  'undecided.list-in-comparison': NoParams;
  'undecided.order': { seen: string; wanted: string };
}

interface FormulaMessages {
  'formula.true': { formula: string };
  'formula.false': { formula: string };
  /** `seen` holds one formula.seen per field */
  'formula.true-for': { formula: string; seen: readonly RulesMessage[] };
  'formula.false-for': { formula: string; seen: readonly RulesMessage[] };
  'formula.seen': { field: RulesMessage; seen: RulesMessage };
  'formula.field-unknown': { field: RulesMessage };
  'formula.other-record': { field: RulesMessage };
  'formula.global': { name: string };
  'formula.function': { name: string };
  /** A comparison with a blank whose result, or whose negation, is not documented. */
  'formula.blank': { formula: string; seen: readonly RulesMessage[] };
  'formula.opposite-of-blank': { formula: string; seen: readonly RulesMessage[] };
  /** `because` is one of formula-problem.* */
  'formula.refused': { because: RulesMessage };
  'formula-problem.too-deep': NoParams;
  'formula-problem.id-forms': NoParams;
  'formula-problem.too-many-types': NoParams;
  'formula-problem.type-decides': NoParams;
  'formula-problem.unknown-function': { name: string };
  'formula-problem.types': NoParams;
  'formula-problem.operator': NoParams;
  'formula-problem.arguments': NoParams;
  'formula-problem.text': NoParams;
  'formula-problem.no-truth': NoParams;
  /** The formula library's own message, in English. */
  'formula-problem.library': { detail: string };
}

interface FilterMessages {
  /** `because` is one of filter-problem.* */
  'filter.unreadable': { filter: string; because: RulesMessage };
  'filter-problem.too-deep': NoParams;
  'filter-problem.ends-early': NoParams;
  'filter-problem.unexpected': { word: string };
  'filter-problem.not-closed': NoParams;
  'filter-problem.no-item': { number: number };
}

export interface RulesMessages
  extends
    FieldMessages,
    ValueMessages,
    WantedMessages,
    CriterionMessages,
    UndecidedMessages,
    FormulaMessages,
    FilterMessages {}

/** Why a file, or an answer of the Metadata API, does not hold lead assignment rules. */
interface RefusedFileMessages {
  /** `detail` is the XML library's own message, in English. */
  'rules-file.not-xml': { detail: string };
  'rules-file.one-root': NoParams;
  'rules-file.too-deep': NoParams;
  'rules-file.doctype': NoParams;
  'rules-file.root': { found: string };
  'rules-file.active': { found: string; rule: string };
  'rules-file.assignee-type': { type: string; assignee: string };
  'rules-file.case-rules': { rule: string; field: string };
  'rules-file.not-an-answer': NoParams;
  /** `detail` is Salesforce's own text. */
  'rules-file.fault': { detail: string };
}

/** Findings about a rule for admins. */
interface FindingMessages {
  'finding.unreachable': { by: readonly string[]; count: number };
  'finding.contradiction': NoParams;
  'finding.overlap': { by: readonly string[]; count: number };
  'finding.no-catch-all': NoParams;
  'finding.inactive-assignee': { assignee: string };
  'finding.unknown-assignee': { assignee: string };
  'finding.unknown-queue': { assignee: string };
  'finding.cut-list': { field: RulesMessage; ending: string };
  'finding.unknown-operation': { field: RulesMessage; operation: string };
}

/** Messages about rule files for tools and settings pages: see presentation/messages/<language>/admin. */
export interface RulesFileMessages extends RefusedFileMessages, FindingMessages {}
