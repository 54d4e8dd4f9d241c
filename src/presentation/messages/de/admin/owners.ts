import { defineMessages } from '../../define-messages.ts';
import type { OwnersMessages } from '../../types/owners.ts';

export const owners = defineMessages<OwnersMessages, 'de'>()({
  'owners.frozen-unread': 'Wir konnten nicht lesen, wer in Salesforce eingefroren ist. {why}',
  'owners.column.id': 'Inhaber-ID',
  'owners.column.name': 'Name in HubSpot',
  'owners.column.email': 'E-Mail in HubSpot',
  'owners.column.archived': 'Archiviert',
  'owners.column.verdict': 'Behält Datensätze',
  'owners.column.reason': 'Warum',
  'owners.column.user-name': 'Name in Salesforce',
  'owners.column.user-email': 'E-Mail in Salesforce',
  'owners.column.username': 'Benutzername',
  'owners.column.user-active': 'Aktiv',
  'owners.column.user-frozen': 'Eingefroren',
  'owners.column.records': 'Nicht synchronisierte Datensätze',
  'owners.verdict.matched': 'Ja',
  'owners.verdict.perhaps': 'Vielleicht',
  'owners.verdict.never': 'Nein',
  'owners.yes': 'Ja',
  'owners.no': 'Nein',
  'owners.unknown': 'Unbekannt',
});
