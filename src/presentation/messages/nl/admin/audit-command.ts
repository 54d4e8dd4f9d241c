import { defineMessages } from '../../define-messages.ts';
import type { AuditCommandMessages } from '../../types/audit-command.ts';

export const auditCommand = defineMessages<AuditCommandMessages, 'nl'>()({
  'audit-command.description':
    'Vraagt HubSpot en Salesforce wat er gebeurt met elk record dat nog niet is gesynchroniseerd. Er wordt niets geschreven.',
  'audit-command.option-env': 'een bestand met de vier geheimen, zoals check-install het gebruikt',
  'audit-command.option-object': 'welke, met komma’s ertussen: {objects} (standaard: alle)',
  'audit-command.option-segment': 'alleen de leden van dit segment',
  'audit-command.option-owner': 'alleen records van deze HubSpot-eigenaar',
  'audit-command.option-format': 'table: cijfers; csv, jsonl: elk record',
  'audit-command.option-resume':
    'bewaart in dit bestand wat klaar is, en gaat daarvandaan verder als de opdracht opnieuw wordt uitgevoerd',
  'audit-command.help-more': `
Records komen in de volgorde waarin erover is beslist. HubSpot staat 5 zoekopdrachten van 200 records per seconde toe;
100.000 records duren dus ongeveer twee minuten. De voortgang gaat naar de standaardfoutuitvoer.

Afsluitcode: 0 als het klaar is, 1 als de controle voortijdig eindigde, 2 voor opties of bestanden die niet bruikbaar zijn.`,
  'audit-command.expected-objects': '{objects} verwacht',
  'audit-command.expected-digits': 'de cijfers van een ID verwacht',
  'audit-command.one-object': '--object: één object verwacht bij --segment, want een segment hoort bij één object',
  'audit-command.file-unwritable': 'kan niet worden geschreven',
  'audit-command.file-not-audit': 'een bestand van een eerdere controle verwacht, of geen bestand',
  'audit-command.file-of-another': 'is van een controle met andere opties of instellingen; noem een ander bestand',
  'audit-command.line-not-step': 'een stap van een controle verwacht',
  'audit-command.progress': '{decided} records, {rate} per seconde',
  'audit-command.progress-of': '{decided} van {expected} records, {rate} per seconde',
  'audit-command.time-left': ', nog ongeveer {time}',
});
