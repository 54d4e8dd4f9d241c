import type { EvidenceMessages } from '../../../../domain/evidence/messages.ts';
import { defineMessages } from '../../define-messages.ts';

export const evidence = defineMessages<EvidenceMessages, 'de'>()({
  'evidence.no-records': 'Kein Datensatz der Stichprobe sagt etwas darüber aus.',
  'evidence.not-enough': {
    one: 'Nur {count} Datensatz der Stichprobe sagt etwas darüber aus. Das reicht nicht.',
    other: 'Die {count} Datensätze, die etwas darüber aussagen, sind zu wenige oder weichen zu stark voneinander ab.',
  },
  'evidence.since': 'Das hat sich geändert: Nur Datensätze ab dem {at:date} zählen.',
  'evidence.fits-equally': 'Ebenso gut oder fast ebenso gut passen: {others:and}.',
  'evidence.integration-user':
    'Von {count} Datensätzen, die die Synchronisierung in Salesforce erstellt hat, stammen {support} von {name}.',
  'evidence.contacts-became-leads': 'Von {count} synchronisierten Kontakten wurden {support} zu Leads.',
  'evidence.contacts-became-contacts':
    'Von {count} synchronisierten Kontakten wurden {support} zu Kontakten in Salesforce.',
  'evidence.companies-synced': {
    one: '{count} Unternehmen wurde mit Salesforce synchronisiert. Eines genügt als Beleg.',
    other: '{count} Unternehmen wurden mit Salesforce synchronisiert.',
  },
  'evidence.deals-synced': {
    one: '{count} Deal wurde mit Salesforce synchronisiert. Einer genügt als Beleg.',
    other: '{count} Deals wurden mit Salesforce synchronisiert.',
  },
  'evidence.companies-silent': {
    one: 'Das einzige Unternehmen wurde nicht synchronisiert.',
    other:
      'Keines von {count} Unternehmen wurde synchronisiert. Das ist ein schwacher Hinweis: Ein Unternehmen bleibt auch zurück, wenn keiner seiner Kontakte infrage kommt.',
  },
  'evidence.deals-silent': {
    one: 'Der einzige Deal wurde nicht synchronisiert.',
    other: 'Keiner von {count} Deals wurde synchronisiert.',
  },
  'evidence.stopped-syncing': {
    one: 'Der neuere Datensatz, erstellt nach dem {at:date}, wurde nicht synchronisiert.',
    other: 'Aber keiner der {count} Datensätze, die nach dem {at:date} erstellt wurden, wurde synchronisiert.',
  },
  'evidence.segment':
    'Das Segment {segment} enthielt {synced} von {syncedAll} Kontakten, als sie synchronisiert wurden. Von {leftOutAll} nicht synchronisierten Kontakten enthält es {leftOut} nicht.',
  'evidence.no-segment':
    'Kein Segment erklärt, welche Kontakte synchronisiert werden: {synced} wurden synchronisiert, {leftOutAll} mit E-Mail-Adresse nicht.',
  'evidence.default-lead-owner': 'Von {count} Leads, die kein Regeleintrag nimmt, gingen {support} an {name}.',
  'evidence.field-mapping': '{field} stimmte bei {support} von {count} Leads mit der Eigenschaft {property} überein.',
  'evidence.one-value-only': '{field} ändert sich kaum, ein fester Wert würde es also auch erklären.',
  'evidence.fixed-value': '{field} war bei {support} von {count} Leads „{value}“.',
  'evidence.property-explains': 'Die Eigenschaft {property} erklärt es ebenso gut.',
  'evidence.rules-ran': 'Von {count} Leads, die ein Regeleintrag nimmt, gingen {support} an dessen Empfänger.',
  'evidence.rules-did-not-run': 'Von {count} Leads, die ein Regeleintrag nimmt, blieben {support} bei ihrem Ersteller.',

  'backtest.not-comparable.not-synced': 'Der Datensatz wurde nicht synchronisiert.',
  'backtest.not-comparable.from-salesforce': 'Der Datensatz kam aus Salesforce.',
  'backtest.not-comparable.deleted-since': 'Den Datensatz in Salesforce gibt es nicht mehr.',
  'backtest.not-comparable.existed-before':
    'Der Datensatz in Salesforce bestand schon vor der ersten Synchronisierung.',
  'backtest.not-comparable.history-not-tracked':
    'Salesforce nennt den ersten Inhaber nicht: Der Verlauf wird nicht aufgezeichnet.',
  'backtest.not-comparable.user-inactive':
    'Die in HubSpot zuständige Person ist heute inaktiv, und es ist nicht bekannt, ob sie damals aktiv war.',
  'backtest.not-comparable.other-integration-user':
    'Ein anderer Benutzer als der Integrationsbenutzer hat den Datensatz erstellt.',
  'backtest.not-comparable.rules-changed': 'Die Lead-Zuordnungsregeln wurden danach geändert.',
  'backtest.undecided.several-owners': 'Mehrere Inhaber waren möglich.',
  'backtest.undecided.nobody-named': 'Wir konnten keinen Inhaber nennen.',
  'backtest.undecided.open-end': 'Auch jemand anderes war möglich.',
  'backtest.cause.other-object': 'Es wurde ein anderes Objekt, als die Einstellungen sagen.',
  'backtest.cause.owner-changed-near-sync':
    'Die Zuständigkeit in HubSpot wurde wenige Minuten vor oder nach der Synchronisierung geändert.',
  'backtest.cause.near-miss-matched':
    'Der Benutzer, der den Datensatz bekam, hat nur den Namen oder nur die E-Mail-Adresse der in HubSpot zuständigen Person.',
  'backtest.cause.match-not-taken': 'Der Datensatz wurde zugewiesen, als wäre in HubSpot niemand zuständig.',
  'backtest.cause.automation': 'Ein Flow oder Trigger kann den Inhaber gesetzt haben.',
  'backtest.cause.rules-did-not-run':
    'Der Integrationsbenutzer behielt den Datensatz: Die Lead-Zuordnungsregeln liefen nicht.',
  'backtest.cause.default-lead-owner': 'Prüfen Sie den Standard-Lead-Inhaber in den Einstellungen.',
  'backtest.cause.unexplained': 'Nichts in der Stichprobe erklärt es.',
});
