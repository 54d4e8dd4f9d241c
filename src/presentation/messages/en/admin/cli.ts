import { defineMessages } from '../../define-messages.ts';
import type { CliMessages } from '../../types/cli.ts';

export const cli = defineMessages<CliMessages, 'en'>()({
  'table.lead': 'lead',
  'table.outcome': 'outcome',
  'table.entry': 'entry',
  'table.assignee': 'assignee',
  'table.leads': 'leads',
  'table.undecided': 'undecided',
  'table.finding': 'finding',
  'table.before': 'before',
  'table.after': 'after',
  'lead.at-line': 'line {line:plain}',
  'outcome.entry': 'entry',
  'outcome.none': 'none',
  'outcome.undecided': 'undecided',
  'outcome.no-active-rule': 'no active rule',
  'assignee.nobody': '(not reassigned)',
  'assignee.of-type': { by: 'type', of: { User: '{name} (user)', Queue: '{name} (queue)' } },
  'assignee.type': { by: 'type', of: { User: 'user', Queue: 'queue' } },
  'possible.entries': 'entry {entries:or}',
  'possible.none': 'none',
  'hands.entry': 'entry {entry:plain}: {who}',
  'hands.no-entry': 'no entry',

  'summary.rule': 'Rule: {rule}',
  'summary.no-rule': 'Rule: none is active',
  'summary.leads': 'Leads: {leads} (taken by an entry {entry}, by none {none}, undecided {undecided})',
  'summary.never-reached': 'Entries that took no lead here, and none of the undecided: {entries:and}',
  'summary.never-reached-none': 'Entries that took no lead here, and none of the undecided: none',
  'summary.unreachable': 'Entries that can never take a lead:',
  'summary.unreachable-none': 'Entries that can never take a lead: none found',
  'summary.unreachable-entry': 'entry {entry:plain}: {finding}',
  'summary.progress': '{count} leads, {rate} a second',
  'checked-rule.title': 'Rule: {rule} (entries: {entries}, findings: {findings})',
  'changes.title': 'Leads that change hands: {count}',
  'explained.title': {
    by: 'object',
    of: { contact: 'Contact {id}', company: 'Company {id}', deal: 'Deal {id}' },
  },
  'explained.decided-by': 'Row {row} of the decision table ({path})',

  'refused.at': '{place}: {problem}',
  'refused.unreadable': 'cannot be read ({reason})',
  'unreadable.missing': 'there is no such file',
  'unreadable.directory': 'it is a directory; name a file in it',
  'unreadable.permission': 'no permission to read it',
  'unreadable.other': '{detail}',
  'refused.not-json': 'not JSON: {detail}',
  'refused.not-json-lead': 'not JSON: {detail}; expected one JSON object of Lead fields',
  'refused.not-utf8': 'not UTF-8; save the file as UTF-8',
  'refused.not-utf8-soon': 'not UTF-8 here or soon after; save the file as UTF-8',
  'refused.case-rules': 'assignment rules for cases; expected lead assignment rules',
  'refused.no-rule': 'there is no rule “{rule}”; --rule takes {names:or}',
  'refused.no-rule-in-file': 'there is no rule “{rule}”; the file has no rule',
  'refused.rules-xml': 'expected lead assignment rules as Salesforce’s metadata XML: {problem}',
  'refused.line-too-long': 'longer than {megabytes} MB; expected one lead a line',
  'refused.lead': 'expected a JSON object of Lead fields, found {found}',
  'refused.field': 'field “{field}”: expected a string, number, boolean or null, found {found}',
  'refused.field-too-large': 'field “{field}”: expected a number up to 1.8e308, found a larger one',
  'found.type': {
    by: 'type',
    of: {
      array: 'an array',
      null: 'null',
      object: 'an object',
      string: 'a string',
      number: 'a number',
      boolean: 'a boolean',
    },
  },
  'refused.csv-separator': 'expected field names separated by commas, found {found}',
  'refused.csv-no-name': 'expected a field name in column {column:plain}, found none',
  'refused.csv-twice': 'the column “{name}” stands twice',
  'refused.csv-cells': 'expected as many cells as the header has',
  'refused.csv-open-quote': 'a quoted cell is never closed',
  'refused.csv-stray-quote': 'a quote stands where none is expected; write "" for a quote inside a quoted cell',
  'refused.csv': 'not CSV: {detail}',
  'refused.time': 'expected a time as ISO 8601, e.g. 2026-11-24 or 2026-11-24T09:00:00Z, found “{text}”',
  'refused.users': 'expected an array of users, or an object with "users" and "queues"',
  'refused.against-leads': '--against and --leads go together: name both or neither',
  'refused.two-inputs': '{first} and {second}: only one of them can be standard input',
  'warned.left-out': {
    by: 'problem',
    of: {
      unknown: '{path} is not known and was left out',
      repeated: '{path} stands a second time and was left out',
      'inside-text': '{path} stands inside a text and was left out',
    },
  },
  'warned.left-out-text': '{what}: {text}',
  'warned.several-active': {
    one: '{count} rule is active; the first, “{first}”, is evaluated',
    other: '{count} rules are active; the first, “{first}”, is evaluated',
  },
  'warned.several-named': {
    one: '{count} rule is named “{rule}”; the first is evaluated',
    other: '{count} rules are named “{rule}”; the first is evaluated',
  },
  'warned.entry': 'entry {entry:plain}: {finding}',
  'warned.none-active': 'no rule is active; every rule is checked',
  'warned.no-rules': 'no rule is active; the file has no rule',
  'warned.unknown-settings': 'no setting has this name, left out: {names:and}',

  'help.usage': 'Usage:',
  'help.arguments': 'Arguments:',
  'help.options': 'Options:',
  'help.commands': 'Commands:',
  'help.default': '(default: {value})',
  'help.choices': '({values:or})',
  'help.option-help': 'show this help',
  'help.command-help': 'show the help of a command',
  'help.how-to': '(add --help for the options)',
  'help.option-language': 'language of the texts: {languages} (any other: English)',
  'help.preflight':
    'Owner Preflight on the command line: try rules and situations from files. Only audit, and commands with --env, contact HubSpot and Salesforce.',
  'help.option-rules': 'Lead.assignmentRules-meta.xml as Salesforce retrieves it',
  'help.option-now': 'today for date literals of the rules, ISO 8601, UTC (default: the clock)',
  'help.option-created-by': 'the integration user’s ID or name, for criteria on Created By and Owner',
  'help.explain': 'Predict who owns a record in Salesforce after its first sync, and show every check on the way.',
  'help.explain-situation':
    'situation as JSON: one object, or an array for an array of results; “-” reads standard input',
  'help.explain-format': 'json for programs, table for people',
  'help.explain-more': `
The situation file holds the facts of one record: the HubSpot record and owner, the app’s settings, and what
Salesforce answered. The result names the deciding row of the decision table, the rows passed on the way, the
predicted owners (one: named; several: one of these; none: not known), and each check with its evidence.

Exit status: 0 when every situation was explained, 2 when the input does not fit; the message names the JSON path.

Example:
  $ npm run -s preflight -- explain --situation examples/situation.json --format table`,
  'help.simulate': 'Say which lead assignment rule entry takes each lead of a file, and why.',
  'help.simulate-leads': 'leads as JSON lines or as CSV; “-” reads standard input',
  'help.simulate-rule': 'evaluate this rule, active or not (default: the active one)',
  'help.simulate-input': 'form of the leads (default: csv for a file that ends in .csv, else jsonl)',
  'help.simulate-format': 'jsonl for programs, csv for spreadsheets, table for people',
  'help.simulate-summary':
    'instead of a line a lead: leads per entry and assignee, and entries that took none or never can',
  'help.simulate-more': `
Leads as JSON lines: one object of Lead field names a line. A field that is absent is unknown, null is blank.
Leads as CSV: a header of Lead field names. A column that is missing is unknown, an empty cell is blank.
"$id" is echoed; without it the result names the line. Every new lead also has a created date (the moment of the sync),
is not converted, and was created by and belongs to the integration user: see --created-by.

A line of the result holds: $id or line, rule, outcome (entry, none, undecided or no-active-rule), entry (from 1),
assignee, possible (when undecided: the entries that could still take the lead, 0 where none might), and trace (each
entry tried, with its criteria, the value seen, and for unknown what would decide it).

Exit status: 0 when every lead was evaluated, decided or not; 2 when a file cannot be used: the message names file, line
and reason, and the results of the lines before it are complete.

Example:
  $ npm run -s preflight -- simulate --rules examples/Lead.assignmentRules-meta.xml --leads examples/leads.jsonl`,
  'help.option-sample': 'records, owners and org as JSON; “-” reads standard input',
  'help.option-env': 'or: read them from both systems, with the four secrets of the installation in a file',
  'help.option-resume': 'with --env: where to keep what was gathered, to go on from',
  'help.detect-settings': 'Propose the settings that no API tells, from records that synced.',
  'help.detect-settings-json': 'the proposals as JSON, and the settings to paste',
  'help.detect-settings-more': `
Nothing is set: the proposals are for an admin to accept. The certainty is the lower end of the 95 % Wilson interval of
the records that agree: high from 0.9, medium from 0.75, low from 0.4; below that, and for fewer than 3 records, nothing
is proposed. With --json, "settings" holds the values of high and medium certainty, in the form of docs/reference/settings.md.

With --env, records and histories are read with the installation’s own credentials; the file is that of check-install. Only
reads are sent: at most 7 requests a second to HubSpot, beside 5 searches. A command that ended early goes on from its
--resume file, which holds records’ contents; it is deleted at the end.

Exit status: 0 when the records were read, 2 when they cannot be; the message names the JSON path or the system.

Examples:
  $ npm run -s preflight -- detect-settings --env .env
  $ npm run -s preflight -- detect-settings --sample examples/sample.json
  $ npm run -s preflight -- detect-settings --sample - --json < examples/sample.json > proposals.json
  $ npm run -s preflight -- backtest --sample examples/sample.json --settings proposals.json`,
  'help.backtest': 'Decide past first syncs again, and say how many predictions were right.',
  'help.backtest-settings': 'settings as JSON (docs/reference/settings.md), or a result of detect-settings --json',
  'help.backtest-since': 'with --env: only records made in HubSpot since then, e.g. 2026-01-31',
  'help.backtest-limit': 'with --env: records of each object, the newest first',
  'help.backtest-format': 'table for people, json for programs, csv with a line a record',
  'help.backtest-json': 'the same as --format json',
  'help.backtest-more': `
Each record is decided with what was known at its first sync: the owner then in force, the lead’s values at creation,
the users and rules of today. A prediction that names one owner is right or wrong; one that names several, or nobody,
is undecided. Records that show nothing (made in Salesforce, there before, history not tracked, rules changed since …)
are counted by the reason and not compared.

With --env, records and histories are read with the installation’s own credentials; the file is that of check-install. Only
reads are sent: at most 7 requests a second to HubSpot, beside 5 searches. A command that ended early goes on from its
--resume file, which holds records’ contents; it is deleted at the end.

Exit status: 0 when the records were read, 2 when they cannot be; the message names the JSON path or the system.

Examples:
  $ npm run -s preflight -- backtest --sample examples/sample.json --settings examples/settings.json
  $ npm run -s preflight -- backtest --sample examples/sample.json --settings examples/settings.json --format csv
  $ npm run -s preflight -- backtest --env .env --since 2026-01-01 --limit 5000`,
  'help.audit':
    'Predict what happens to every record that has not synced yet, by asking HubSpot and Salesforce. Nothing is written.',
  'help.audit-env': 'a file with the installation’s four secrets, as for check-install',
  'help.audit-object': 'objects, separated by commas: {objects} (default: all)',
  'help.audit-segment': 'only members of this segment',
  'help.audit-owner': 'only records of this HubSpot owner',
  'help.audit-format': 'table for figures; csv or jsonl for every record',
  'help.audit-resume': 'save progress in this file, and resume from it when run again',
  'help.audit-more': `
Records are listed in the order in which they are decided. HubSpot allows 5 searches of 200 records a second, so 100,000
records take about two minutes. Progress goes to standard error.

Exit status: 0 when done, 1 when the audit ended early, 2 for options or files that cannot be used.

Example:
  $ npm run -s preflight -- audit --env secrets.env --object contact --format csv > audit.csv`,
  'help.check-rules': 'Find what is wrong with lead assignment rules: for administrators, and for CI.',
  'help.check-rules-rule': 'check this rule (default: the active one; every rule where none is active)',
  'help.check-rules-users': 'the org’s users as JSON, and its queues: finds assignees that cannot get leads',
  'help.check-rules-against': 'an earlier version of the rules: says which leads change hands',
  'help.check-rules-leads': 'leads for --against, as for simulate',
  'help.check-rules-json': 'findings and changes as JSON',
  'help.check-rules-more': `
Findings:
  unreachable        earlier entries take every lead that matches this one, or its criteria contradict each other
  overlap            a lead matches this entry and an earlier one that asks the same or fewer fields and assigns it to
                     somebody else. An earlier entry that asks more, or whose leads all match the later one, is an
                     exception before the general case, and no finding
  no-catch-all       leads may be left over for the default lead owner
  inactive-assignee  the entry assigns to an inactive user (--users)
  unknown-assignee   the entry assigns to a user or a queue that is not in the list (--users)
  cut-list           a list was cut off at Salesforce’s limit of 255 characters
  unknown-operation  Salesforce has no such operation

--users takes {users}, or {queues}.
--json prints {json};
entry is null for a finding about the whole rule, and changes is there with --against.

Exit status: 0 when nothing was found, 1 when something was, 2 when a file cannot be used. Leads that change hands are no
findings.

Example:
  $ npm run -s preflight -- check-rules --rules examples/Lead.assignmentRules-meta.xml`,
});
