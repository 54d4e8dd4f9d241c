// Names of leads, assignees and possible entries in messages.
import type { RuleEntry } from '../domain/assignment-rules/index.ts';
import type { CliMessage } from '../presentation/messages/types/cli.ts';
import type { LeadLine } from './leads.ts';
import { said } from './said.ts';

type Lead = Pick<LeadLine, 'id' | 'line'>;

/** The name of a lead: its `$id` as it is, or its line. */
export function leadName({ id, line }: Lead, text: (message: CliMessage) => string): string {
  return id === undefined ? text(said('lead.at-line', { line })) : idText(id);
}

export function idText(id: unknown): string {
  return typeof id === 'string' ? id : JSON.stringify(id);
}

/** "EMEA_Leads (queue)". */
export function assigneeName(assignee: RuleEntry['assignee']): CliMessage {
  return assignee === null
    ? said('assignee.nobody', {})
    : said('assignee.of-type', { name: assignee.name, type: assignee.type });
}

/** The entries that may take a lead; 0 means none of them. */
export function possibleEntries(possible: readonly number[]): CliMessage {
  const entries = possible.map((number) => (number === 0 ? said('possible.none', {}) : String(number)));
  return said('possible.entries', { entries });
}
