import { defineMessages } from '../../define-messages.ts';
import type { OwnersMessages } from '../../types/owners.ts';

export const owners = defineMessages<OwnersMessages, 'en'>()({
  'owners.frozen-unread': 'We could not read who is frozen in Salesforce. {why}',
  'owners.column.id': 'Owner ID',
  'owners.column.name': 'HubSpot name',
  'owners.column.email': 'HubSpot email',
  'owners.column.archived': 'Archived',
  'owners.column.verdict': 'Keeps records',
  'owners.column.reason': 'Why',
  'owners.column.user-name': 'Salesforce name',
  'owners.column.user-email': 'Salesforce email',
  'owners.column.username': 'Username',
  'owners.column.user-active': 'Active',
  'owners.column.user-frozen': 'Frozen',
  'owners.column.records': 'Unsynced records',
  'owners.verdict.matched': 'Yes',
  'owners.verdict.perhaps': 'Perhaps',
  'owners.verdict.never': 'No',
  'owners.yes': 'Yes',
  'owners.no': 'No',
  'owners.unknown': 'Unknown',
});
