import { defineMessages } from '../../define-messages.ts';
import type { AuditCommandMessages } from '../../types/audit-command.ts';

export const auditCommand = defineMessages<AuditCommandMessages, 'en'>()({
  'audit-command.description':
    'Asks HubSpot and Salesforce what becomes of every record that has not synced yet. Nothing is written.',
  'audit-command.option-env': 'a file with the four secrets, as check-install takes it',
  'audit-command.option-object': 'which, with commas between: {objects} (default: all)',
  'audit-command.option-segment': 'only the members of this segment',
  'audit-command.option-owner': 'only records of this HubSpot owner',
  'audit-command.option-format': 'table: figures; csv, jsonl: every record',
  'audit-command.option-resume': 'keeps what is done in this file, and goes on from there when run again',
  'audit-command.help-more': `
Records come in the order in which they were decided. HubSpot allows 5 searches of 200 records a second, so 100,000
records take about two minutes. Progress goes to standard error.

Exit status: 0 when done, 1 when the audit ended early, 2 for options or files that cannot be used.`,
  'audit-command.expected-objects': 'expected {objects}',
  'audit-command.expected-digits': 'expected the digits of an ID',
  'audit-command.one-object': '--object: expected one object with --segment: a segment is of one',
  'audit-command.file-unwritable': 'cannot be written',
  'audit-command.file-not-audit': 'expected a file that an earlier audit left, or none',
  'audit-command.file-of-another': 'is of an audit with other options or settings; name another file',
  'audit-command.line-not-step': 'expected a step of an audit',
  'audit-command.progress': '{decided} records, {rate} a second',
  'audit-command.progress-of': '{decided} of {expected} records, {rate} a second',
  'audit-command.time-left': ', about {time} to go',
});
