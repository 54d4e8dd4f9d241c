import type { AdminPageMessages } from '../../types/admin-page.ts';
import { defineMessages } from '../../define-messages.ts';

export const adminPage = defineMessages<AdminPageMessages, 'de'>()({
  'cost.records': 'Ohne dieses Recht kann die Karte für diese Datensätze nicht antworten.',
  'cost.owners': 'Ohne dieses Recht kennt die Karte keinen HubSpot-Inhaber, und niemand kann gewählt werden.',
  'cost.segments': 'Ohne dieses Recht weiß die Karte nicht, ob ein Kontakt im Einschlusssegment ist.',
  'cost.app-changes': 'Ohne dieses Recht speichert die App keinen Inhaber: Alle nutzen das Feld von HubSpot.',
  'cost.teams': 'Ohne dieses Recht lassen sich hier keine Teams wählen.',
  'cost.salesforce': 'Ohne dieses Recht kann die Karte nichts über Salesforce sagen.',
  'cost.existing': 'Ohne dieses Recht weiß die Karte nicht, ob Salesforce den Datensatz schon hat.',
  'cost.queues': 'Ohne dieses Recht kann die Karte die Warteschlange nicht nennen, die einen Lead erhält.',
  'cost.rules': 'Ohne dieses Recht weiß die Karte nicht, welcher Regeleintrag einen Lead übernimmt.',
  'cost.automation': 'Ohne dieses Recht kann die Karte nicht vor Flows und Triggern warnen, die den Inhaber ändern.',
  'cost.fields':
    'Ohne dieses Recht kann die Karte nicht vor Pflichtfeldern und Auswahllisten warnen, die die Synchronisierung verhindern.',
  'cost.users': 'Ohne dieses Recht weiß die Karte nicht, ob ein HubSpot-Inhaber ein aktiver Salesforce-Benutzer ist.',
  'cost.frozen': 'Ohne dieses Recht weiß die Karte nicht, wer gesperrt ist.',
  'mend.scope-of-app': 'Der Scope heißt {scope}. Installieren Sie die App erneut und bestätigen Sie ihre Scopes.',
  'mend.install-again': 'Installieren Sie die App in HubSpot erneut.',
  'mend.connect-again': 'Verbinden Sie Salesforce erneut.',
  'health.hubspot-installed': 'Installiert am {at:date}.',
  'health.salesforce-none': 'Salesforce ist nicht verbunden.',
  'health.salesforce-by-click':
    'Per Klick verbunden mit {host} (Organisation {org}) seit {at:date}. Die Sitzung wurde zuletzt erneuert: {renewed:datetime}.',
  'health.salesforce-lost': 'Salesforce weist die App ab seit {at:datetime} ({code}). Verbinden Sie Salesforce erneut.',
  'health.salesforce-own-app': 'Verbunden über Ihre eigene External Client App unter {host}.',
  'health.salesforce-unused':
    'Ihre eigene External Client App ist eingetragen; die Verbindung per Klick wird deshalb nicht genutzt.',
  'health.scopes-missing': 'Von HubSpot nicht gewährt: {scopes:and}.',
  'health.rules-read': 'Lead-Zuweisungsregeln zuletzt gelesen: {at:datetime}.',
  'health.rules-never-read': 'Die Lead-Zuweisungsregeln wurden noch nicht gelesen.',
  'health.users-read': 'Salesforce-Benutzer zuletzt gelesen: {at:datetime}.',
  'health.users-never-read': 'Die Salesforce-Benutzer wurden noch nicht gelesen.',
  'health.hubspot-calls': {
    one: 'Heute (UTC) {count} Anfrage an HubSpot. HubSpot erlaubt einer App 110 Anfragen in 10 Sekunden je Account und setzt kein Tageslimit.',
    other:
      'Heute (UTC) {count} Anfragen an HubSpot. HubSpot erlaubt einer App 110 Anfragen in 10 Sekunden je Account und setzt kein Tageslimit.',
  },
  'health.salesforce-calls':
    'Salesforce: {used} von {limit} API-Anfragen in 24 Stunden sind verbraucht, von allen Apps zusammen (Stand: {at:datetime}).',
  'health.salesforce-calls-unknown': 'Salesforce hat noch nicht gemeldet, wie viele API-Anfragen verbraucht sind.',
  'health.setting-open': 'Niemand hat es angegeben; deshalb weiß die Karte nicht, {open}.',
  'health.changes-for-everybody':
    'Die App speichert einen Inhaber für alle, die den Datensatz öffnen dürfen. Wählen Sie aus, für wen sie es darf.',
  'proposal.sure': {
    by: 'level',
    of: { high: 'Hohe Sicherheit', medium: 'Mittlere Sicherheit', low: 'Geringe Sicherheit' },
  },
  'proposal.against': 'Datensätze, die widersprechen: {records:and}.',
  'field.sentence': '{problem:cap}.',
  'field.expected-segment': 'Die ID eines Segments (Ziffern) oder keines',
  'field.expected-id': 'IDs, wie HubSpot sie schreibt: Ziffern',
  'field.expected-api-version': 'Eine API-Version wie 67.0',
  'field.expected-username': 'Für JWT nötig',
  'field.changes-by-app': 'Die App, für die unten gewählten Personen',
  'page.refused': 'Salesforce ist nicht verbunden',
  'page.refused-next':
    'Salesforce hat die App nicht zugelassen. Schließen Sie dieses Fenster und verbinden Sie erneut in den Einstellungen in HubSpot.',
});
