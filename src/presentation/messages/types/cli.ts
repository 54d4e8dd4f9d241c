// Messages of the command line: tables, problems with files, and help.
import type { Message, MessageOf, NoParams } from '../../../domain/message.ts';

type AssigneeType = 'User' | 'Queue';

/** Headings of columns, and what stands in them. */
interface TableMessages {
  'table.lead': NoParams;
  'table.outcome': NoParams;
  'table.entry': NoParams;
  'table.assignee': NoParams;
  'table.leads': NoParams;
  'table.undecided': NoParams;
  'table.finding': NoParams;
  'table.before': NoParams;
  'table.after': NoParams;
  'lead.at-line': { line: number };
  'outcome.entry': NoParams;
  'outcome.none': NoParams;
  'outcome.undecided': NoParams;
  'outcome.no-active-rule': NoParams;
  'assignee.nobody': NoParams;
  'assignee.of-type': { name: string; type: AssigneeType };
  'assignee.type': { type: AssigneeType };
  /** `entries`: numbers, and possible.none */
  'possible.entries': { entries: readonly (string | Message)[] };
  'possible.none': NoParams;
  /** `who`: assignee.* */
  'hands.entry': { entry: number; who: Message };
  'hands.no-entry': NoParams;
}

interface SummaryMessages {
  'summary.rule': { rule: string };
  'summary.no-rule': NoParams;
  'summary.leads': { leads: number; entry: number; none: number; undecided: number };
  'summary.never-reached': { entries: readonly string[] };
  'summary.never-reached-none': NoParams;
  'summary.unreachable': NoParams;
  'summary.unreachable-none': NoParams;
  /** `finding`: finding.* */
  'summary.unreachable-entry': { entry: number; finding: Message };
  'summary.progress': { count: number; rate: number };
  'checked-rule.title': { rule: string; entries: number; findings: number };
  'changes.title': { count: number };
  'explained.title': { object: 'contact' | 'company' | 'deal'; id: string };
  'explained.decided-by': { row: string; path: string };
}

/**
 * What is wrong with a file or an option: a line without its full stop. `place`: file and line, or file and JSON path.
 */
interface RefusedInputMessages {
  'refused.at': { place: string; problem: Message };
  'refused.unreadable': { reason: Message };
  'unreadable.missing': NoParams;
  'unreadable.directory': NoParams;
  'unreadable.permission': NoParams;
  /** The operating system's own message. */
  'unreadable.other': { detail: string };
  'refused.not-json': { detail: string };
  'refused.not-json-lead': { detail: string };
  'refused.not-utf8': NoParams;
  'refused.not-utf8-soon': NoParams;
  'refused.case-rules': NoParams;
  'refused.no-rule': { rule: string; names: readonly string[] };
  'refused.no-rule-in-file': { rule: string };
  'refused.rules-xml': { problem: Message };
  'refused.line-too-long': { megabytes: number };
  'refused.lead': { found: Message };
  'refused.field': { field: string; found: Message };
  'refused.field-too-large': { field: string };
  'found.type': { type: FoundType };
  'refused.csv-separator': { found: string };
  'refused.csv-no-name': { column: number };
  'refused.csv-twice': { name: string };
  'refused.csv-cells': NoParams;
  'refused.csv-open-quote': NoParams;
  'refused.csv-stray-quote': NoParams;
  'refused.csv': { detail: string };
  'refused.time': { text: string };
  'refused.users': NoParams;
  'refused.against-leads': NoParams;
  'refused.two-inputs': { first: string; second: string };
  'warned.left-out': { problem: 'unknown' | 'repeated' | 'inside-text'; path: string };
  'warned.left-out-text': { what: Message; text: string };
  'warned.several-active': { count: number; first: string };
  'warned.several-named': { count: number; rule: string };
  'warned.entry': { entry: number; finding: Message };
  'warned.none-active': NoParams;
  'warned.no-rules': NoParams;
  'warned.unknown-settings': { names: readonly string[] };
}
export type FoundType = 'array' | 'null' | 'object' | 'string' | 'number' | 'boolean';

/** Help texts, which commander arranges in columns. */
interface HelpMessages {
  'help.usage': NoParams;
  'help.arguments': NoParams;
  'help.options': NoParams;
  'help.commands': NoParams;
  'help.default': { value: string };
  'help.choices': { values: readonly string[] };
  'help.option-help': NoParams;
  'help.command-help': NoParams;
  'help.how-to': NoParams;
  'help.option-language': { languages: string };
  'help.preflight': NoParams;
  'help.option-rules': NoParams;
  'help.option-now': NoParams;
  'help.option-created-by': NoParams;
  'help.explain': NoParams;
  'help.explain-situation': NoParams;
  'help.explain-format': NoParams;
  'help.explain-more': NoParams;
  'help.simulate': NoParams;
  'help.simulate-leads': NoParams;
  'help.simulate-rule': NoParams;
  'help.simulate-input': NoParams;
  'help.simulate-format': NoParams;
  'help.simulate-summary': NoParams;
  'help.simulate-more': NoParams;
  'help.option-sample': NoParams;
  'help.option-env': NoParams;
  'help.option-resume': NoParams;
  'help.detect-settings': NoParams;
  'help.detect-settings-json': NoParams;
  'help.detect-settings-more': NoParams;
  'help.backtest': NoParams;
  'help.backtest-settings': NoParams;
  'help.backtest-since': NoParams;
  'help.backtest-limit': NoParams;
  'help.backtest-format': NoParams;
  'help.backtest-json': NoParams;
  'help.backtest-more': NoParams;
  'help.audit': NoParams;
  'help.audit-env': NoParams;
  'help.audit-object': { objects: string };
  'help.audit-segment': NoParams;
  'help.audit-owner': NoParams;
  'help.audit-format': NoParams;
  'help.audit-resume': NoParams;
  'help.audit-more': NoParams;
  'help.check-rules': NoParams;
  'help.check-rules-rule': NoParams;
  'help.check-rules-users': NoParams;
  'help.check-rules-against': NoParams;
  'help.check-rules-leads': NoParams;
  'help.check-rules-json': NoParams;
  /** `users` and `json`: the forms of the files, as JSON. */
  'help.check-rules-more': { users: string; queues: string; json: string };
}

export interface CliMessages extends TableMessages, SummaryMessages, RefusedInputMessages, HelpMessages {}
export type CliMessage = MessageOf<CliMessages>;
