import { defineMessages } from '../define-messages.ts';
import type { ReasonMessages } from '../types/why.ts';

export const why = defineMessages<ReasonMessages, 'de'>()({
  'check.connection': 'Können wir Salesforce abfragen?',
  'check.already-synced': 'Ist der Datensatz bereits in Salesforce?',
  'check.integration': 'Ist die Salesforce-Integration aktiv?',
  'check.will-sync': 'Wird der Datensatz synchronisiert?',
  'check.which-record': 'Gibt es in Salesforce schon einen Datensatz dazu?',
  'check.existing-owner': 'Bleibt der Inhaber dieses Datensatzes?',
  'check.owner-match': 'Ist die in HubSpot zuständige Person ein aktiver Salesforce-Benutzer?',
  'check.create-setting': 'Wissen wir, wozu Kontakte in Salesforce werden?',
  'check.lead-rules': 'Greift eine Lead-Zuordnungsregel?',
  'check.fallback': 'Wird der Integrationsbenutzer Inhaber?',

  'entry.keeps-owner': 'niemand: Der Inhaber bleibt',
  'entry.takes-it': 'Alle Kriterien sind erfüllt.',
  'entry.might-take-it': 'Das hängt von einem Wert ab, den wir nicht kennen.',
  'entry.comes-after': 'Der Eintrag würde greifen, aber ein früherer greift zuerst.',
  'entry.logic': 'Filterlogik: {logic}',
  'finding.user': '{name} ({username})',
  'source.dated': '{publisher}, {year:plain}',
  'source.undated': '{publisher}',
  'object.Lead': 'Lead',
  'object.Contact': 'Kontakt',
  'object.Account': 'Account',
  'object.Opportunity': 'Opportunity',
  'result.owner': '{owner}',
  'result.one-of': '{owners:or}',
  'result.open': '{owners:or} oder jemand anderes',
  'result.nobody-known': 'ein Inhaber, den wir nicht nennen können',
  'alternative.named': '{alternative} ({name})',
  'after.not-recorded': 'Vor der ersten Synchronisierung wurde keine Vorhersage festgehalten.',
  'why.checked-against': {
    one: 'An {count} früheren Synchronisierung in Ihrem Konto geprüft: {percent} % richtig.',
    other: 'An {count} früheren Synchronisierungen in Ihrem Konto geprüft: {percent} % richtig.',
  },
  'after.as-predicted': 'Vorhergesagt war {predicted}, und so kam es.',
  'after.otherwise': 'Vorhergesagt war {predicted}, aber es kam anders.',
  'caveat.sync-is-near':
    'Eine Änderung der Zuständigkeit kann die Synchronisierung auslösen: Salesforce kann den Datensatz binnen Minuten haben, und dann wird der Inhaber nicht mehr hier bestimmt.',
});
