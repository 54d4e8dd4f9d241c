// What `check-rules` found: JSON for programs, columns for people.
import type { AssignmentRule, Finding } from '../domain/assignment-rules/index.ts';
import type { ChangeOfHands, Hands } from './changes-of-hands.ts';
import { columns } from './columns.ts';

export interface FoundInRule extends Finding {
  rule: string;
  text: string;
}

/** @param changes null where no other version was given */
export function checkJson(found: readonly FoundInRule[], changes: readonly ChangeOfHands[] | null): string {
  const findings = found.map(({ entry, kind, by, text, rule }) => ({ entry, kind, by, text, rule }));
  const changed = changes?.map(({ lead: { id, line }, before, after }) => ({
    ...(id === undefined ? { line } : { $id: id }),
    before,
    after,
  }));
  return JSON.stringify({ findings, ...(changed === undefined ? {} : { changes: changed }) }, null, 2);
}

export function checkTable(
  found: readonly FoundInRule[],
  changes: readonly ChangeOfHands[] | null,
  rules: readonly AssignmentRule[],
): string {
  const parts = [...rules.map((rule) => ruleTable(rule, found)), ...(changes === null ? [] : [changesTable(changes)])];
  return parts.join('\n\n');
}

function ruleTable(rule: AssignmentRule, found: readonly FoundInRule[]): string {
  const own = found.filter((finding) => finding.rule === rule.name);
  const title = `Rule: ${rule.name} (entries: ${rule.entries.length}, findings: ${own.length})`;
  if (own.length === 0) return title;
  const rows = own.map(({ entry, kind, text }) => [entry === null ? '-' : String(entry), kind, text]);
  return [title, '', ...columns([['entry', 'finding', ''], ...rows])].join('\n');
}

function changesTable(changes: readonly ChangeOfHands[]): string {
  const title = `Leads that change hands: ${changes.length}`;
  if (changes.length === 0) return title;
  const rows = changes.map(({ lead, before, after }) => [leadName(lead), handsText(before), handsText(after)]);
  return [title, '', ...columns([['lead', 'before', 'after'], ...rows])].join('\n');
}

function leadName({ id, line }: ChangeOfHands['lead']): string {
  if (id === undefined) return `line ${line}`;
  return typeof id === 'string' ? id : JSON.stringify(id);
}

function handsText({ outcome, entry, assignee, possible }: Hands): string {
  switch (outcome) {
    case 'entry':
      return `entry ${entry ?? 0}: ${assignee === null ? '(not reassigned)' : `${assignee.name} (${assignee.type})`}`;
    case 'undecided':
      return `entry ${possible.map((number) => (number === 0 ? 'none' : String(number))).join(' or ')}`;
    case 'none':
      return 'no entry';
    case 'no-active-rule':
      return 'no active rule';
  }
}
