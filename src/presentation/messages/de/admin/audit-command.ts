import { defineMessages } from '../../define-messages.ts';
import type { AuditCommandMessages } from '../../types/audit-command.ts';

export const auditCommand = defineMessages<AuditCommandMessages, 'de'>()({
  'audit-command.description':
    'Fragt HubSpot und Salesforce, was aus jedem Datensatz wird, der noch nicht synchronisiert wurde. Nichts wird geschrieben.',
  'audit-command.option-env': 'eine Datei mit den vier Geheimnissen, wie check-install sie nimmt',
  'audit-command.option-object': 'welche, mit Kommas dazwischen: {objects} (Vorgabe: alle)',
  'audit-command.option-segment': 'nur die Mitglieder dieses Segments',
  'audit-command.option-owner': 'nur Datensätze dieses HubSpot-Inhabers',
  'audit-command.option-format': 'table: Zahlen; csv, jsonl: jeder Datensatz',
  'audit-command.option-resume':
    'hält in dieser Datei fest, was erledigt ist, und macht beim nächsten Aufruf dort weiter',
  'audit-command.help-more': `
Datensätze kommen in der Reihenfolge, in der über sie entschieden wurde. HubSpot erlaubt 5 Suchen nach 200 Datensätzen
pro Sekunde; 100.000 Datensätze dauern also etwa zwei Minuten. Der Fortschritt geht in die Standardfehlerausgabe.

Exit-Status: 0, wenn alles erledigt ist, 1, wenn die Prüfung vorzeitig endete, 2 bei Optionen oder Dateien, die nicht
brauchbar sind.`,
  'audit-command.expected-objects': '{objects} erwartet',
  'audit-command.expected-digits': 'die Ziffern einer ID erwartet',
  'audit-command.one-object': '--object: mit --segment ein einziges Objekt erwartet, denn ein Segment gehört zu einem',
  'audit-command.file-unwritable': 'kann nicht geschrieben werden',
  'audit-command.file-not-audit': 'eine Datei einer früheren Prüfung erwartet oder keine',
  'audit-command.file-of-another':
    'gehört zu einer Prüfung mit anderen Optionen oder Einstellungen; nennen Sie eine andere Datei',
  'audit-command.line-not-step': 'einen Schritt einer Prüfung erwartet',
  'audit-command.progress': '{decided} Datensätze, {rate} pro Sekunde',
  'audit-command.progress-of': '{decided} von {expected} Datensätzen, {rate} pro Sekunde',
  'audit-command.time-left': ', noch etwa {time}',
});
