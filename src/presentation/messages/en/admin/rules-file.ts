import type { RulesFileMessages } from '../../../../domain/assignment-rules/index.ts';
import { defineMessages } from '../../define-messages.ts';

export const rulesFile = defineMessages<RulesFileMessages, 'en'>()({
  'rules-file.not-xml': 'not well-formed XML: {detail}',
  'rules-file.one-root': 'not well-formed XML: expected one root element',
  'rules-file.too-deep': 'not well-formed XML: elements are nested too deeply',
  'rules-file.doctype': 'expected no document type declaration',
  'rules-file.root': 'expected <AssignmentRules> as the root element, found <{found}>',
  'rules-file.active': '<active> is “{found}”, expected true or false (rule “{rule}”)',
  'rules-file.assignee-type': '<assignedToType> is “{type}”, expected User or Queue (assigned to “{assignee}”)',
  'rules-file.case-rules':
    'the rule “{rule}” is an assignment rule for cases (it asks for {field}); expected lead assignment rules',
  'rules-file.not-an-answer': 'expected the answer of readMetadata',
  'rules-file.fault': 'Salesforce refused: {detail}',

  'finding.unreachable': {
    one: 'No lead can reach this entry: entry {by:and} takes all of its leads first.',
    other: 'No lead can reach this entry: entries {by:and} take all of its leads first.',
  },
  'finding.contradiction': 'No lead can reach this entry: its criteria contradict each other.',
  'finding.overlap': {
    one: 'Some leads match this entry and entry {by:and}, which is tried first and assigns them to somebody else.',
    other: 'Some leads match this entry and entries {by:and}, which are tried first and assign them to somebody else.',
  },
  'finding.no-catch-all':
    'No entry takes the leads that are left over: they go to the default lead owner. Add a last entry without criteria.',
  'finding.inactive-assignee': '{assignee} is inactive and cannot get leads.',
  'finding.unknown-assignee': '{assignee} is not in the list of users.',
  'finding.unknown-queue': '{assignee} is not in the list of queues.',
  'finding.cut-list':
    'The list for {field} ends at “{ending}”. Salesforce cuts values at 255 characters, so the rest may be missing.',
  'finding.unknown-operation': 'Salesforce has no operation “{operation}” (asked of {field}).',
});
