import { defineMessages } from '../../define-messages.ts';
import type { AuditCommandMessages } from '../../types/audit-command.ts';

export const auditCommand = defineMessages<AuditCommandMessages, 'es'>()({
  'audit-command.description':
    'Pregunta a HubSpot y a Salesforce qué será de cada registro que aún no se ha sincronizado. No se escribe nada.',
  'audit-command.option-env': 'un archivo con los cuatro secretos, como el de check-install',
  'audit-command.option-object': 'cuáles, separados por comas: {objects} (por defecto: todos)',
  'audit-command.option-segment': 'solo los miembros de este segmento',
  'audit-command.option-owner': 'solo los registros de este propietario de HubSpot',
  'audit-command.option-format': 'table: cifras; csv, jsonl: cada registro',
  'audit-command.option-resume': 'guarda en este archivo lo que está hecho y continúa desde ahí al ejecutarlo de nuevo',
  'audit-command.help-more': `
Los registros aparecen en el orden en que se decidieron. HubSpot permite 5 búsquedas de 200 registros por segundo, así
que 100.000 registros tardan unos dos minutos. El progreso va a la salida de error estándar.

Código de salida: 0 si se completó, 1 si la auditoría terminó antes de tiempo, 2 si alguna opción o archivo no sirve.`,
  'audit-command.expected-objects': 'se esperaba {objects}',
  'audit-command.expected-digits': 'se esperaban los dígitos de un ID',
  'audit-command.one-object': '--object: se esperaba un solo objeto con --segment, porque un segmento es de uno solo',
  'audit-command.file-unwritable': 'no se puede escribir',
  'audit-command.file-not-audit': 'se esperaba un archivo que dejó una auditoría anterior, o ninguno',
  'audit-command.file-of-another': 'es de una auditoría con otras opciones o ajustes; indica otro archivo',
  'audit-command.line-not-step': 'se esperaba un paso de una auditoría',
  'audit-command.progress': '{decided} registros, {rate} por segundo',
  'audit-command.progress-of': '{decided} de {expected} registros, {rate} por segundo',
  'audit-command.time-left': ', faltan unos {time}',
});
