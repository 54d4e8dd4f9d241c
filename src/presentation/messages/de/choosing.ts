import { defineMessages } from '../define-messages.ts';
import type { ChoosingMessages } from '../types/choosing.ts';

export const choosing = defineMessages<ChoosingMessages, 'de'>()({
  'note.frozen': 'In Salesforce eingefroren: kann sich nicht anmelden.',
  'note.partner': 'Ein Partnerbenutzer in Salesforce.',
  'note.integration-user': 'Der Benutzer, mit dem die HubSpot-Integration verbunden ist.',
  'note.case-or-space':
    'Name oder E-Mail-Adresse unterscheiden sich in Groß-/Kleinschreibung oder Leerzeichen, daher unsicher.',
  'note.name-order': 'Salesforce führt die Namen in anderer Reihenfolge, daher unsicher.',
  'misfit.queue': 'Eine Warteschlange, keine Person.',
  'misfit.unreadable': 'Diese Person konnte nicht aus HubSpot gelesen werden.',
  'misfit.no-email': 'Keine E-Mail-Adresse in HubSpot.',
  'misfit.several': 'Mehrere Salesforce-Benutzer haben diesen Namen und diese E-Mail-Adresse: {users:and}.',
  'misfit.not-known': 'Wir konnten in Salesforce nicht genug über {users:and} lesen.',
  'misfit.archived': 'In HubSpot deaktiviert.',
  'misfit.guest': 'Ein Gastbenutzer in Salesforce; Gäste können nicht Inhaber von Datensätzen sein.',
  'misfit.unsupported-type': 'Kein vollwertiger Benutzer in Salesforce.',
  'misfit.inactive': 'In Salesforce inaktiv.',
  'misfit.names-differ': 'Die Namen weichen ab: „{hubspot}“ in HubSpot, „{salesforce}“ in Salesforce.',
  'misfit.emails-differ': 'Die E-Mail-Adressen weichen ab: {hubspot} in HubSpot, {salesforce} in Salesforce.',
  'misfit.sandbox-email': 'Die E-Mail-Adresse in dieser Salesforce-Sandbox endet auf „.invalid“: {salesforce}.',
  'misfit.nobody': 'Kein Salesforce-Benutzer hat diesen Namen oder diese E-Mail-Adresse.',
  'misfit.headline': '{headline:cap}.',

  'verdict.unknown-owner': 'HubSpot kennt diese Person nicht.',
  'verdict.synced': 'Die erste Synchronisierung ist vorbei, eine Auswahl an dieser Stelle entscheidet nicht mehr.',
  'verdict.fits': 'Diese Person würde Inhaber in Salesforce.',
  'verdict.fits-if-it-syncs': 'Diese Person würde Inhaber in Salesforce, sobald synchronisiert wird.',
  'verdict.existing-owner':
    'In Salesforce gibt es bereits einen Inhaber: {keepers:or}. Das bleibt bei der ersten Synchronisierung so. Lassen Sie den Datensatz in Salesforce neu zuweisen, oder wählen Sie nach der Synchronisierung erneut.',
  'verdict.existing-owner-unnamed':
    'In Salesforce gibt es bereits einen Inhaber, der bei der ersten Synchronisierung bleibt. Lassen Sie den Datensatz dort neu zuweisen, oder wählen Sie nach der Synchronisierung erneut.',
  'verdict.choose-in-field':
    'Wählen Sie {owner} im Feld unten. HubSpot speichert sofort, und die Synchronisierung kann beginnen.',
  'verdict.sync-warning':
    'Eine Änderung der Zuständigkeit kann die Synchronisierung auslösen. Salesforce kann den Datensatz binnen Minuten haben, und dann wird der Inhaber nicht mehr hier bestimmt.',
  'limit.existing-owner':
    'In Salesforce gibt es bereits einen Inhaber: {keepers:or}. Das bleibt bei der ersten Synchronisierung so, wen Sie hier auch auswählen.',
  'limit.existing-owner-unnamed':
    'In Salesforce gibt es bereits einen Inhaber, der bei der ersten Synchronisierung bleibt, wen Sie hier auch auswählen.',
  'limit.users-unread':
    'Wir können nicht sagen, wer Inhaber würde: Die Benutzer in Salesforce konnten nicht gelesen werden. {why}',
  'limit.salesforce-failed': 'Wir können nicht sagen, wer Inhaber würde: {why}',
  'limit.not-connected': 'Wir können nicht sagen, wer Inhaber würde: Salesforce ist nicht verbunden.',
  'limit.no-email': 'Eine Auswahl ändert nichts, solange der Kontakt keine E-Mail-Adresse hat.',
  'limit.settings': 'Ihr Admin hat die Auswahl an dieser Stelle deaktiviert.',
  'limit.left-out': {
    one: '{count} Person ist nicht aufgeführt. Suchen Sie nach Name oder E-Mail-Adresse.',
    other: '{count} Personen sind nicht aufgeführt. Suchen Sie nach Name oder E-Mail-Adresse.',
  },

  'change.left-to-person.title': 'Die Zuständigkeit ändern Sie im Feld von HubSpot',
  'change.left-to-person':
    'Ihr Admin überlässt das dem Feld von HubSpot, wo HubSpot die Änderung in Ihrem Namen speichert. Es wurde nichts geändert.',
  'change.left-to-nobody': 'Ihr Admin hat Änderungen an dieser Stelle deaktiviert. Es wurde nichts geändert.',
  'change.already.title': 'Diese Person ist bereits zuständig',
  'change.already': 'Es wurde nichts geändert.',
  'change.done.title': '{owner} ist jetzt in HubSpot zuständig',
  'change.done-syncs':
    'HubSpot hat es gespeichert. Die Änderung löst die erste Synchronisierung aus, die den Inhaber an Salesforce übergibt.',
  'change.done-syncs-later':
    'HubSpot hat es gespeichert. Die erste Synchronisierung übergibt den Inhaber an Salesforce, sobald der Datensatz synchronisiert wird.',
  'change.undone.title': 'Die Änderung wurde rückgängig gemacht',
  'change.undone': '{owner} ist wieder in HubSpot zuständig.',
  'change.undone-nobody': 'In HubSpot ist wie zuvor niemand zuständig.',
  'change.owner-changed.title': 'Jemand anderes hat die Zuständigkeit geändert',
  'change.by-set': '{by} hat {owner} eingetragen.',
  'change.by-removed': '{by} hat die Zuständigkeit entfernt.',
  'change.by-unknown': 'Zuständig ist nicht mehr die Person, die Sie gesehen haben.',
  'change.theirs': '{what} Ihre Auswahl wurde nicht gespeichert.',
  'change.theirs-after-ours': '{what} Ihre Auswahl war kurz davor gespeichert und wurde ersetzt.',
  'change.both-at-once':
    '{what} Sie haben beide gleichzeitig geändert. Ihre Auswahl ist gespeichert; bitte stimmen Sie sich ab.',
  'change.synced.title': 'Der Datensatz wurde inzwischen synchronisiert',
  'change.synced': 'Inhaber in Salesforce: {owners:or}. Ihre Auswahl wurde nicht gespeichert.',
  'change.synced-unread':
    'Wir konnten nicht lesen, wer Inhaber in Salesforce ist. Ihre Auswahl wurde nicht gespeichert.',
  'change.synced-written-unread':
    'Ihre Auswahl wurde kurz nach der Synchronisierung gespeichert, daher zählt ab jetzt die neuere Änderung beider Seiten.',
  'change.synced-written':
    'Inhaber in Salesforce: {owners:or}. Ihre Auswahl wurde kurz nach der Synchronisierung gespeichert, daher zählt ab jetzt die neuere Änderung beider Seiten.',
  'change.no-longer-matches.title': 'Diese Person würde nicht Inhaber in Salesforce',
  'change.no-longer-matches':
    '{owner} würde nicht mehr Inhaber in Salesforce. Es wurde nichts geändert. Prüfen Sie erneut, um den Grund zu sehen.',
  'change.not-checked.title': 'Wir konnten Salesforce nicht abfragen',
  'change.not-checked': '{why} Es wurde nichts geändert.',
  'change.not-connected': 'Salesforce ist nicht verbunden. Es wurde nichts geändert.',
  'change.not-allowed.title': 'HubSpot erlaubt Owner Preflight das nicht',
  'change.not-allowed':
    'Bitten Sie Ihren Admin, die Berechtigungen der App mit Schreibzugriff erneut zu bestätigen. Es wurde nichts geändert.',
  'change.refused.title': 'HubSpot hat diese Auswahl nicht angenommen',
  'change.refused': '{why} Es wurde nichts geändert.',
  'change.not-confirmed.title': 'HubSpot hat die Änderung nicht bestätigt',
  'change.not-confirmed':
    'Die Änderung wurde vielleicht gespeichert. Ein neuer Versuch ist unbedenklich: Es wird nichts doppelt gespeichert.',
  'refused.invalid-owner': 'Dieser Person können keine Datensätze mehr zugewiesen werden.',
  'refused.no-property':
    'Die Eigenschaft {property} gibt es nicht. Ihr Admin kann sie anlegen oder „trailProperty“ in den Einstellungen der App berichtigen.',
  'refused.validation': 'Möglicherweise lässt eine Validierungsregel Ihres Accounts das nicht zu.',
  'refused.code': 'HubSpot nennt als Grund den Code {code}.',
  'undo.to': 'Rückgängig: wieder {owner}',
  'undo.to-nobody': 'Rückgängig: wieder niemand',
  'by.app': 'Eine App',
  'by.salesforce': 'Salesforce',
  'by.workflow': 'Ein Workflow',
  'by.import': 'Ein Import',
  'by.unknown': 'Jemand',
  'trail.changed':
    '{at}, Owner Preflight für {viewer} (Benutzer {user}): zuständig {from} → {to}, vorhergesagter Salesforce-Inhaber {predicted}',
  'trail.taken-back':
    '{at}, Owner Preflight für {viewer} (Benutzer {user}): zuständig {from} → {to}, Änderung rückgängig gemacht',
  'trail.as-the-page-said': '{name}, laut der Seite,',
  'trail.named': '{name}',
  'trail.nobody': 'niemand',
  'trail.somebody': 'jemand',
});
