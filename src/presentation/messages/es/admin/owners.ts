import { defineMessages } from '../../define-messages.ts';
import type { OwnersMessages } from '../../types/owners.ts';

export const owners = defineMessages<OwnersMessages, 'es'>()({
  'owners.frozen-unread': 'No hemos podido leer quién está congelado en Salesforce. {why}',
  'owners.column.id': 'ID del propietario',
  'owners.column.name': 'Nombre en HubSpot',
  'owners.column.email': 'Correo en HubSpot',
  'owners.column.archived': 'Archivado',
  'owners.column.verdict': 'Conserva registros',
  'owners.column.reason': 'Por qué',
  'owners.column.user-name': 'Nombre en Salesforce',
  'owners.column.user-email': 'Correo en Salesforce',
  'owners.column.username': 'Nombre de usuario',
  'owners.column.user-active': 'Activo',
  'owners.column.user-frozen': 'Congelado',
  'owners.column.records': 'Registros sin sincronizar',
  'owners.verdict.matched': 'Sí',
  'owners.verdict.perhaps': 'Quizá',
  'owners.verdict.never': 'No',
  'owners.yes': 'Sí',
  'owners.no': 'No',
  'owners.unknown': 'Desconocido',
});
