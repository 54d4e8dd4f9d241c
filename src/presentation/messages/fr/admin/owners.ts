import { defineMessages } from '../../define-messages.ts';
import type { OwnersMessages } from '../../types/owners.ts';

export const owners = defineMessages<OwnersMessages, 'fr'>()({
  'owners.frozen-unread': 'Nous n’avons pas pu lire qui est gelé dans Salesforce. {why}',
  'owners.column.id': 'ID du propriétaire',
  'owners.column.name': 'Nom dans HubSpot',
  'owners.column.email': 'E-mail dans HubSpot',
  'owners.column.archived': 'Archivé',
  'owners.column.verdict': 'Garde ses fiches',
  'owners.column.reason': 'Pourquoi',
  'owners.column.user-name': 'Nom dans Salesforce',
  'owners.column.user-email': 'E-mail dans Salesforce',
  'owners.column.username': 'Nom d’utilisateur',
  'owners.column.user-active': 'Actif',
  'owners.column.user-frozen': 'Gelé',
  'owners.column.records': 'Fiches non synchronisées',
  'owners.verdict.matched': 'Oui',
  'owners.verdict.perhaps': 'Peut-être',
  'owners.verdict.never': 'Non',
  'owners.yes': 'Oui',
  'owners.no': 'Non',
  'owners.unknown': 'Inconnu',
});
