// Writes the findings of `check-rules` as JSON for programs or columns for people.
import type { AssignmentRule, Finding } from '../domain/assignment-rules/index.ts';
import type { ChangeOfHands, Hands } from './changes-of-hands.ts';
import type { AdminWords } from '../presentation/admin-words.ts';
import type { CliMessage } from '../presentation/messages/types/cli.ts';
import { columns } from './columns.ts';
import { assigneeName, leadName, possibleEntries } from './lead-words.ts';
import { said } from './said.ts';

export interface FoundInRule extends Finding {
  rule: string;
  text: string;
}

/** @param changes null if no other version was given */
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
  { text }: AdminWords,
): string {
  const ofRules = rules.map((rule) => ruleTable(rule, found, text));
  return [...ofRules, ...(changes === null ? [] : [changesTable(changes, text)])].join('\n\n');
}

type Text = AdminWords['text'];

function ruleTable(rule: AssignmentRule, found: readonly FoundInRule[], text: Text): string {
  const own = found.filter((finding) => finding.rule === rule.name);
  const counts = { entries: rule.entries.length, findings: own.length };
  const title = text(said('checked-rule.title', { rule: rule.name, ...counts }));
  if (own.length === 0) return title;
  const rows = own.map(({ entry, kind, text: words }) => [entry === null ? '-' : String(entry), kind, words]);
  const heading = [text(said('table.entry', {})), text(said('table.finding', {})), ''];
  return [title, '', ...columns([heading, ...rows])].join('\n');
}

function changesTable(changes: readonly ChangeOfHands[], text: Text): string {
  const title = text(said('changes.title', { count: changes.length }));
  if (changes.length === 0) return title;
  const heading = (['lead', 'before', 'after'] as const).map((column) => text(said(`table.${column}`, {})));
  const rows = changes.map(({ lead, before, after }) => [
    leadName(lead, text),
    text(handsWords(before)),
    text(handsWords(after)),
  ]);
  return [title, '', ...columns([heading, ...rows])].join('\n');
}

function handsWords({ outcome, entry, assignee, possible }: Hands): CliMessage {
  switch (outcome) {
    case 'entry':
      return said('hands.entry', { entry: entry ?? 0, who: assigneeName(assignee) });
    case 'undecided':
      return possibleEntries(possible);
    case 'none':
      return said('hands.no-entry', {});
    case 'no-active-rule':
      return said('outcome.no-active-rule', {});
  }
}
