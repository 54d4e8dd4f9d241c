import { defineMessages } from '../../define-messages.ts';
import type { OwnersMessages } from '../../types/owners.ts';

export const owners = defineMessages<OwnersMessages, 'nl'>()({
  'owners.frozen-unread': 'We konden niet lezen wie in Salesforce bevroren is. {why}',
  'owners.column.id': 'Eigenaar-ID',
  'owners.column.name': 'Naam in HubSpot',
  'owners.column.email': 'E-mail in HubSpot',
  'owners.column.archived': 'Gearchiveerd',
  'owners.column.verdict': 'Houdt records',
  'owners.column.reason': 'Waarom',
  'owners.column.user-name': 'Naam in Salesforce',
  'owners.column.user-email': 'E-mail in Salesforce',
  'owners.column.username': 'Gebruikersnaam',
  'owners.column.user-active': 'Actief',
  'owners.column.user-frozen': 'Bevroren',
  'owners.column.records': 'Niet-gesynchroniseerde records',
  'owners.verdict.matched': 'Ja',
  'owners.verdict.perhaps': 'Misschien',
  'owners.verdict.never': 'Nee',
  'owners.yes': 'Ja',
  'owners.no': 'Nee',
  'owners.unknown': 'Onbekend',
});
