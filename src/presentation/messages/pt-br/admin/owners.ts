import { defineMessages } from '../../define-messages.ts';
import type { OwnersMessages } from '../../types/owners.ts';

export const owners = defineMessages<OwnersMessages, 'pt-br'>()({
  'owners.frozen-unread': 'Não conseguimos ler quem está congelado no Salesforce. {why}',
  'owners.column.id': 'ID do proprietário',
  'owners.column.name': 'Nome no HubSpot',
  'owners.column.email': 'E-mail no HubSpot',
  'owners.column.archived': 'Arquivado',
  'owners.column.verdict': 'Mantém registros',
  'owners.column.reason': 'Por quê',
  'owners.column.user-name': 'Nome no Salesforce',
  'owners.column.user-email': 'E-mail no Salesforce',
  'owners.column.username': 'Nome de usuário',
  'owners.column.user-active': 'Ativo',
  'owners.column.user-frozen': 'Congelado',
  'owners.column.records': 'Registros não sincronizados',
  'owners.verdict.matched': 'Sim',
  'owners.verdict.perhaps': 'Talvez',
  'owners.verdict.never': 'Não',
  'owners.yes': 'Sim',
  'owners.no': 'Não',
  'owners.unknown': 'Desconhecido',
});
