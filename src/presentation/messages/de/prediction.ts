import type { PredictionMessages } from '../../../domain/prediction/index.ts';
import { defineMessages } from '../define-messages.ts';

export const prediction = defineMessages<PredictionMessages, 'de'>()({
  'match.unset': 'In HubSpot ist niemand zuständig.',
  'match.unreadable': 'Die in HubSpot zuständige Person konnte nicht gelesen werden.',
  'match.queue': 'In HubSpot ist eine Warteschlange zuständig.',
  'match.no-email': 'Die in HubSpot zuständige Person hat keine E-Mail-Adresse zum Vergleichen.',
  'match.exact':
    'Die in HubSpot zuständige Person ist ein aktiver Salesforce-Benutzer: Name und E-Mail-Adresse sind in beiden Systemen gleich.',
  'match.several':
    'Mehrere aktive Salesforce-Benutzer haben Name und E-Mail-Adresse der in HubSpot zuständigen Person.',
  'match.not-known':
    'Die in HubSpot zuständige Person ist vielleicht ein Salesforce-Benutzer, aber über diesen konnte nicht genug gelesen werden.',
  'match.case-or-space':
    'Ein Salesforce-Benutzer hat Name und E-Mail-Adresse der in HubSpot zuständigen Person, bis auf Groß-/Kleinschreibung oder Leerzeichen.',
  'match.name-order':
    'Ein Salesforce-Benutzer hat die E-Mail-Adresse der in HubSpot zuständigen Person und denselben Namen in anderer Reihenfolge.',
  'match.frozen':
    'Die in HubSpot zuständige Person ist ein aktiver, aber eingefrorener Salesforce-Benutzer, der sich nicht anmelden kann.',
  'match.partner': 'Die in HubSpot zuständige Person ist ein aktiver Partnerbenutzer in Salesforce.',
  'match.others-inactive':
    'Die in HubSpot zuständige Person ist ein aktiver Salesforce-Benutzer. Andere mit demselben Namen und derselben E-Mail-Adresse sind inaktiv.',
  'match.integration-user':
    'Die in HubSpot zuständige Person ist der Benutzer, mit dem HubSpot mit Salesforce verbunden ist.',
  'match.archived-maybe':
    'Die in HubSpot zuständige Person ist deaktiviert. {users:or} hat in Salesforce dieselbe E-Mail-Adresse und gilt vielleicht dennoch als Übereinstimmung.',
  'match.archived-nobody':
    'Die in HubSpot zuständige Person ist deaktiviert, und kein aktiver Salesforce-Benutzer hat dieselbe E-Mail-Adresse.',
  'match.guest':
    'Die in HubSpot zuständige Person entspricht einem Gastbenutzer in Salesforce. Gastbenutzer können nicht Inhaber von Datensätzen sein.',
  'match.unsupported-type':
    'Der Salesforce-Benutzer mit Name und E-Mail-Adresse der in HubSpot zuständigen Person ist von einem Typ, den HubSpot nicht erkennt.',
  'match.inactive': 'Die in HubSpot zuständige Person ist in Salesforce inaktiv.',
  'match.accents-or-nickname':
    'Die Namen weichen durch Akzente oder eine Kurzform ab: In HubSpot steht {owner}, in Salesforce {users:or}.',
  'match.sandbox-email': 'In Salesforce endet die E-Mail-Adresse von {users:or} auf „.invalid“, wie in einer Sandbox.',
  'match.plus-address-or-alias':
    '{users:or} hat in Salesforce denselben Namen, aber die E-Mail-Adressen weichen durch einen „+“-Teil oder die Domain ab.',
  'match.email-only':
    'Die E-Mail-Adresse ist gleich, aber die Namen weichen ab: In HubSpot steht {owner}, in Salesforce {users:or}.',
  'match.name-only': '{users:or} hat in Salesforce denselben Namen, aber eine andere E-Mail-Adresse.',
  'match.none': 'Kein aktiver Salesforce-Benutzer hat Name und E-Mail-Adresse der in HubSpot zuständigen Person.',
  'match.users-unreadable':
    'Die Salesforce-Benutzer konnten nicht gelesen werden, daher konnte die in HubSpot zuständige Person nicht gesucht werden.',

  'connection.answered': 'Salesforce hat alles beantwortet.',
  'connection.partly': 'Salesforce hat nicht alles beantwortet. Es fehlt: {questions:and}.',
  'connection.not-connected': 'Owner Preflight ist nicht mit Salesforce verbunden.',
  'connection.unavailable': 'Salesforce konnte nicht abgefragt werden.',
  'synced.no-id': 'Der Datensatz hat noch keine Salesforce-ID: Die erste Synchronisierung steht noch bevor.',
  'synced.deleted': 'Laut HubSpot wurde der Datensatz in Salesforce gelöscht.',
  'synced.not-found': 'Der Datensatz ist mit einem verknüpft, den es in Salesforce nicht mehr gibt.',
  'synced.owner': 'Die erste Synchronisierung ist vorbei; das ist der Inhaber, den Salesforce jetzt zeigt.',
  'synced.owner-not-read':
    'Die erste Synchronisierung ist vorbei, aber der Inhaber in Salesforce konnte nicht gelesen werden.',
  'integration.on': 'Die Salesforce-Integration von HubSpot ist aktiv.',
  'integration.off': 'Die Salesforce-Integration von HubSpot ist nicht installiert.',
  'integration.paused': 'Die Salesforce-Integration von HubSpot ist pausiert.',
  'integration.unknown': 'Wir nehmen an, dass die Salesforce-Integration von HubSpot aktiv ist.',
  'sync.no-email': 'Der Kontakt hat keine E-Mail-Adresse. HubSpot synchronisiert nur Kontakte mit E-Mail-Adresse.',
  'sync.no-segment': 'Es gibt kein Einschlusssegment: Jeder Kontakt mit E-Mail-Adresse wird synchronisiert.',
  'sync.member': 'Der Kontakt ist im Einschlusssegment.',
  'sync.not-member': 'Der Kontakt ist nicht im Einschlusssegment.',
  'sync.not-member-but-exists':
    'Der Kontakt ist nicht im Einschlusssegment. Die Person ist schon in Salesforce, aber HubSpot sendet keine Änderungen.',
  'sync.segment-unknown':
    'Wir wissen nicht, ob es ein Einschlusssegment gibt. Wir nehmen an, dass der Kontakt synchronisiert wird.',
  'sync.company-off': 'Die Unternehmenssynchronisierung ist deaktiviert.',
  'sync.company-unknown': 'Wir wissen nicht, ob die Unternehmenssynchronisierung aktiv ist. Wir nehmen es an.',
  'sync.company-new':
    'Ihr Account nutzt die neue Unternehmenssynchronisierung von HubSpot. Wie sie Accounts findet, ist nicht dokumentiert, daher ist das eine Einschätzung.',
  'sync.company-not-member': 'Das Unternehmen ist nicht im Einschlusssegment für Unternehmen.',
  'sync.company-qualifies': 'Ein Kontakt des Unternehmens ermöglicht die Synchronisierung.',
  'sync.company-no-contacts': 'Das Unternehmen hat keine Kontakte, daher wird kein Account erstellt.',
  'sync.company-all-leads':
    'Alle Kontakte des Unternehmens werden mit Salesforce-Leads synchronisiert, daher wird kein Account erstellt.',
  'sync.company-none-in-segment': 'Kein Kontakt des Unternehmens ist im Einschlusssegment.',
  'sync.company-contacts-unknown':
    'Wir wissen nicht, ob ein Kontakt des Unternehmens die Synchronisierung ermöglicht. Wir nehmen es an.',
  'sync.deal-off': 'Die Deal-Synchronisierung ist deaktiviert.',
  'sync.deal-on': 'Die Deal-Synchronisierung ist aktiv.',
  'sync.deal-unknown': 'Wir wissen nicht, ob die Deal-Synchronisierung aktiv ist. Wir nehmen es an.',
  'sync.fields-missing': 'Salesforce braucht einen Wert für {fields:and}, und es gibt keinen.',
  'sync.value-not-listed': '„{value}“ steht nicht in der Werteliste von Salesforce für {field}.',
  'record.unreadable': 'Wir konnten nicht prüfen, ob der Datensatz in Salesforce schon vorhanden ist.',
  'record.none': 'In Salesforce gibt es keinen Lead oder Kontakt mit dieser E-Mail-Adresse.',
  'record.one-lead': 'In Salesforce gibt es einen Lead mit dieser E-Mail-Adresse, Inhaber: {owner}.',
  'record.one-contact': 'In Salesforce gibt es einen Kontakt mit dieser E-Mail-Adresse, Inhaber: {owner}.',
  'record.several-same-owner': {
    one: 'In Salesforce gibt es {count} Datensatz mit dieser E-Mail-Adresse, Inhaber: {owner}.',
    other: 'In Salesforce gibt es {count} Datensätze mit dieser E-Mail-Adresse, alle mit dem Inhaber {owner}.',
  },
  'record.several-owners': {
    one: 'In Salesforce gibt es {count} Datensatz mit dieser E-Mail-Adresse.',
    other:
      'In Salesforce gibt es {count} Datensätze mit dieser E-Mail-Adresse. HubSpot synchronisiert mit einem davon.',
  },
  'record.only-converted':
    'In Salesforce gibt es nur einen konvertierten Lead mit dieser E-Mail-Adresse, und keinen Kontakt.',
  'record.conversion-unknown':
    'In Salesforce gibt es einen Lead mit dieser E-Mail-Adresse, Inhaber: {owner}. Wir konnten nicht lesen, ob er konvertiert ist.',
  'record.account': 'Ein Kontakt des Unternehmens gehört zu einem Account mit dem Inhaber {owner}.',
  'record.accounts-several-owners': {
    one: 'Die Kontakte des Unternehmens gehören zu {count} Account.',
    other: 'Die Kontakte des Unternehmens gehören zu {count} Accounts. HubSpot synchronisiert mit einem davon.',
  },
  'record.no-account':
    'Kein Kontakt des Unternehmens führt zu einem Account, daher wird ein neuer erstellt, auch wenn es schon einen mit demselben Namen gibt.',
  'record.deal': 'HubSpot sucht nicht nach einer vorhandenen Opportunity, sondern erstellt eine neue.',
  'existing.active':
    'Der Datensatz hat in Salesforce bereits einen aktiven Inhaber, der bei der ersten Synchronisierung bleibt.',
  'existing.queue': 'Der Lead ist in Salesforce bereits in einer Warteschlange und bleibt dort.',
  'existing.inactive': 'Der Datensatz hat in Salesforce bereits einen Inhaber, der inaktiv ist.',
  'existing.activity-unknown':
    'Der Datensatz hat in Salesforce bereits einen Inhaber. Wir konnten nicht lesen, ob dieser Benutzer aktiv ist.',
  'create.setting-unknown': 'Wir wissen nicht, ob Ihr HubSpot-Account in Salesforce Leads oder Kontakte erstellt.',
  'fallback.integration-user':
    'Neue Datensätze ohne Übereinstimmung gehen an den Benutzer, mit dem HubSpot verbunden ist.',
  'fallback.integration-user-unnamed':
    'Neue Datensätze ohne Übereinstimmung gehen an den Benutzer, mit dem HubSpot verbunden ist. Wir wissen nicht, wer das ist.',
  'rules.unreadable': 'Ihre Lead-Zuordnungsregeln entscheiden, aber sie konnten nicht gelesen werden.',
  'rules.none': 'In Salesforce gibt es keine Lead-Zuordnungsregel, daher ist Inhaber, wer den Lead erstellt.',
  'rules.none-active': 'In Salesforce gibt es Lead-Zuordnungsregeln, aber keine ist aktiv.',
  'rules.entry': 'Eintrag {entry} der Regel „{rule}“ greift.',
  'rules.entry-inactive': 'Eintrag {entry} der Regel „{rule}“ greift, aber die genannte Person ist inaktiv.',
  'rules.entry-not-read':
    'Eintrag {entry} der Regel „{rule}“ greift. Wir konnten nicht lesen, ob die genannte Person aktiv ist.',
  'rules.entry-keeps-owner': 'Eintrag {entry} der Regel „{rule}“ greift und lässt den Inhaber unverändert.',
  'rules.shipped': 'Die Beispielregel von Salesforce ist aktiv. Sie gibt jeden Lead an eine Person.',
  'rules.no-entry': 'Kein Eintrag der Regel „{rule}“ greift, daher geht der Lead an den Standard-Lead-Inhaber.',
  'rules.undecided': 'Wir können nicht sagen, welcher Eintrag der Regel „{rule}“ greift. Möglich: {entries:or}.',
  'rules.undecided-or-none':
    'Wir können nicht sagen, welcher Eintrag der Regel „{rule}“ greift. Möglich: {entries:or} oder keiner davon.',
  'rules.one-left':
    'Jeder Eintrag der Regel „{rule}“, der greifen kann, nennt denselben Inhaber. Möglich: {entries:or}.',
  'rules.round-robin': 'Die Regel „{rule}“ verteilt Leads reihum.',
  'rules.left-out': 'Wir haben Teile der Regel ausgelassen, die wir nicht kennen: {elements:and}.',

  'or.email-user': '{owner}, wenn HubSpot dieselbe E-Mail-Adresse genügt',
  'or.matched-user': '{owner}, wenn HubSpot die eigene Zuständigkeit übergibt',
  'or.matched-user-unknown':
    'der Salesforce-Benutzer, dem die in HubSpot zuständige Person entspricht, falls es ihn gibt',
  'or.maybe-user': '{owner}, wenn HubSpot diesen Benutzer als dieselbe Person ansieht',
  'or.by-rules': '{owner}, gemäß Ihren Lead-Zuordnungsregeln',
  'or.by-rules-unknown': 'wen Ihre Lead-Zuordnungsregeln bestimmen',
  'or.integration-user': '{owner}, als Benutzer, mit dem HubSpot verbunden ist',
  'or.integration-user-unnamed': 'der Benutzer, mit dem HubSpot verbunden ist',
  'or.default-owner': '{owner}, als Standard-Lead-Inhaber',
  'or.default-owner-unnamed': 'der Standard-Lead-Inhaber',
  'or.inactive-stays': '{owner}, inaktiv, bleibt Inhaber',
  'or.existing-stays': '{owner} bleibt Inhaber',
  'or.queue': 'die Warteschlange {owner}',
  'or.as-lead': '{owner}, wenn ein Lead erstellt wird',
  'or.as-contact': '{owner}, wenn ein Kontakt erstellt wird',
  'or.as-lead-unknown': 'jemand anderes, wenn ein Lead erstellt wird',
  'or.as-contact-unknown': 'jemand anderes, wenn ein Kontakt erstellt wird',
  'or.new-record': '{owner}, wenn ein neuer Datensatz erstellt wird',
  'or.new-record-unknown': 'jemand anderes, wenn ein neuer Datensatz erstellt wird',
  'or.entry': '{owner}, wenn Eintrag {entry} der Regel greift',
  'or.inactive-assignee': '{owner}, obwohl inaktiv',
  'or.rules-on-update': 'Ihre Lead-Zuordnungsregeln bestimmen jemand anderen',
  'or.sync-error': 'ein Synchronisierungsfehler statt eines Inhabers',

  'do.assign-to-me': 'Weisen Sie den Datensatz sich selbst zu: Sie würden Inhaber in Salesforce.',
  'do.choose-matching-owner':
    'Wählen Sie eine Person, deren Name und E-Mail-Adresse in HubSpot und Salesforce gleich sind.',
  'do.choose-active-owner': 'Wählen Sie eine Person, die in HubSpot und Salesforce aktiv ist.',
  'do.choose-owner-with-email': 'Wählen Sie eine Person, die in HubSpot eine E-Mail-Adresse hat.',
  'do.choose-who-can-log-in': 'Wählen Sie eine Person, die sich in Salesforce anmelden kann.',
  'do.choose-rep': 'Wählen Sie jemanden aus dem Vertrieb statt des Benutzers, mit dem HubSpot verbunden ist.',
  'do.choose-person': 'Wählen Sie eine Person statt einer Warteschlange.',
  'do.choose-before-joining': 'Wählen Sie jetzt die richtige Person, bevor der Datensatz synchronisiert wird.',
  'do.change-in-salesforce': 'Ändern Sie den Inhaber in Salesforce auf {owner}.',
  'do.change-in-salesforce-any': 'Ändern Sie den Inhaber in Salesforce.',
  'do.check-converted': 'Prüfen Sie die E-Mail-Adresse des Kontakts, zu dem der Lead wurde.',
  'do.merge-duplicates': 'Führen Sie die Duplikate in Salesforce zusammen, bevor der Datensatz synchronisiert wird.',
  'do.keep-one-account': 'Verknüpfen Sie das Unternehmen nur mit Kontakten eines einzigen Salesforce-Accounts.',
  'do.fix-email': 'Verwenden Sie für {owner} in beiden Systemen dieselbe E-Mail-Adresse.',
  'do.fix-email-unless':
    'Verwenden Sie für {owner} in beiden Systemen dieselbe E-Mail-Adresse, sofern Ihre Firma sie nicht bewusst getrennt hält.',
  'do.fix-name': 'Verwenden Sie für {owner} in beiden Systemen denselben Namen.',
  'do.fix-name-unless':
    'Verwenden Sie für {owner} in beiden Systemen denselben Namen, sofern Ihre Firma sie nicht bewusst getrennt hält.',
  'do.make-identical':
    'Schreiben Sie Name und E-Mail-Adresse von {owner} in beiden Systemen genau gleich. In HubSpot steht {hubspot}, in Salesforce {salesforce}.',
  'do.make-identical-unless':
    'Schreiben Sie Name und E-Mail-Adresse von {owner} in beiden Systemen genau gleich, sofern Ihre Firma sie nicht bewusst getrennt hält. In HubSpot steht {hubspot}, in Salesforce {salesforce}.',
  'do.add-email': 'Tragen Sie die E-Mail-Adresse des Kontakts ein, nachdem die Zuständigkeit gesetzt ist.',
  'do.fill-fields': 'Füllen Sie {fields:and} aus, nachdem die Zuständigkeit gesetzt ist.',
  'do.correct-value': 'Ändern Sie {field} von „{value}“ auf einen Wert, den Salesforce kennt.',
  'do.retry': 'Versuchen Sie es in einer Minute erneut.',
  'do.set-setting': {
    by: 'setting',
    of: {
      integration: 'Halten Sie in den Einstellungen der App fest, ob die Salesforce-Integration von HubSpot aktiv ist.',
      contactsBecome:
        'Halten Sie in den Einstellungen der App fest, ob neue Kontakte in Salesforce zu Leads oder Kontakten werden.',
      companySync:
        'Halten Sie in den Einstellungen der App fest, ob die Unternehmenssynchronisierung aktiv ist, und welche: klassisch oder neu.',
      dealSync: 'Halten Sie in den Einstellungen der App fest, ob die Deal-Synchronisierung aktiv ist.',
      inclusion: 'Halten Sie in den Einstellungen der App das Einschlusssegment fest, oder dass es keines gibt.',
      companyContacts:
        'Halten Sie in den Einstellungen der App das Einschlusssegment fest und wozu neue Kontakte werden.',
      companyInclusion:
        'Halten Sie in den Einstellungen der App das Einschlusssegment für Unternehmen fest, oder dass es keines gibt.',
      integrationUser:
        'Halten Sie in den Einstellungen der App fest, mit welchem Salesforce-Benutzer HubSpot verbunden ist.',
      defaultLeadOwner:
        'Halten Sie in den Einstellungen der App den Standard-Lead-Inhaber fest. Er steht in Salesforce unter Lead-Einstellungen.',
    },
  },
  'do.turn-on': {
    by: 'setting',
    of: {
      integration: 'Installieren Sie die Salesforce-Integration von HubSpot.',
      companySync: 'Aktivieren Sie die Unternehmenssynchronisierung in der Salesforce-Integration von HubSpot.',
      dealSync: 'Aktivieren Sie die Deal-Synchronisierung in der Salesforce-Integration von HubSpot.',
    },
  },
  'do.resume-integration': 'Setzen Sie die Salesforce-Integration von HubSpot fort.',
  'do.connect-salesforce': 'Verbinden Sie Owner Preflight mit Salesforce.',
  'do.sign-in-salesforce': 'Erneuern Sie in den Einstellungen die Anmeldung der App bei Salesforce.',
  'do.grant-read': {
    by: 'question',
    of: {
      owner: 'Lassen Sie die App die Zuständigen in HubSpot lesen.',
      users: 'Lassen Sie Owner Preflight die Benutzer in Salesforce lesen.',
      'user-types': 'Lassen Sie Owner Preflight Typ, E-Mail-Adresse und Status der Salesforce-Benutzer lesen.',
      'user-names': 'Lassen Sie Owner Preflight Vor- und Nachnamen der Salesforce-Benutzer lesen.',
      assignees: 'Lassen Sie Owner Preflight die Benutzer lesen, die Ihre Lead-Zuordnungsregeln nennen.',
      matches: 'Lassen Sie Owner Preflight Leads, Kontakte und Accounts in Salesforce lesen.',
      conversion: 'Lassen Sie Owner Preflight lesen, ob Salesforce-Leads konvertiert sind.',
      linkedRecord: 'Lassen Sie Owner Preflight den verknüpften Datensatz in Salesforce lesen.',
      queues: 'Lassen Sie Owner Preflight die Warteschlangen in Salesforce lesen.',
      leadRules:
        'Lassen Sie Owner Preflight Ihre Lead-Zuordnungsregeln lesen, oder fügen Sie sie in die Einstellungen der App ein.',
    },
  },
  'do.grant-owner-read': 'Lassen Sie die App die Zuständigen in HubSpot lesen.',
  'do.paste-rules':
    'Lassen Sie Owner Preflight Ihre Lead-Zuordnungsregeln lesen, oder fügen Sie sie in die Einstellungen der App ein.',
  'do.join-segment': 'Nehmen Sie den Datensatz in das Einschlusssegment auf, nachdem die Zuständigkeit gesetzt ist.',
  'do.associate-contact':
    'Verknüpfen Sie einen Kontakt, der mit einem Salesforce-Kontakt synchronisiert wird, oder synchronisieren Sie das Unternehmen manuell.',
  'do.deduplicate-user':
    'Deaktivieren Sie alle bis auf einen der Salesforce-Benutzer {users:and}, oder benennen Sie sie um.',
  'do.reactivate-assignee': 'Nennen Sie in der Lead-Zuordnungsregel statt {owner} jemanden, der aktiv ist.',
  'do.change-after-sync': 'Setzen Sie die Zuständigkeit in HubSpot nach der ersten Synchronisierung erneut.',
  'do.check-salesforce-card':
    'Sehen Sie sich die Salesforce-Karte dieses Datensatzes in HubSpot an, und synchronisieren Sie ihn von dort erneut.',
  'do.nothing': 'Nichts zu tun.',

  'caveat.before-save':
    'Diese Automatisierungen laufen, bevor Salesforce den Datensatz speichert, und können den Inhaber setzen: {names:and}. Eine Lead-Zuordnungsregel kann das noch überschreiben.',
  'caveat.after-save':
    'Diese Automatisierungen laufen, nachdem Salesforce den Datensatz gespeichert hat, und können den Inhaber ändern: {names:and}.',
  'caveat.automation-unread':
    'Wenn ein Flow oder Trigger in Salesforce den Inhaber setzt, kann das Ergebnis abweichen.',
  'caveat.no-automation': 'Es wurde kein aktiver Flow oder Trigger gefunden, der den Inhaber setzen könnte.',
  'caveat.unmatched-on-purpose':
    'Ihre Firma hält die Zuständigkeiten in HubSpot und Salesforce bewusst getrennt, damit Salesforce entscheidet. Fragen Sie Ihren Admin, bevor Sie die Zuständigkeit ändern.',
  'caveat.segment-race':
    'In seltenen Fällen wird ein Datensatz synchronisiert, bevor HubSpot das Segment erneut prüft.',
  'caveat.rules-left-out':
    'Wir haben Teile der Lead-Zuordnungsregel ausgelassen, die wir nicht kennen: {elements:and}.',
  'caveat.detected': 'Das haben wir aus bereits synchronisierten Datensätzen abgeleitet: {settings:and}.',

  'if.lead-field': 'Wenn {field} „{value}“ wäre',
  'if.lead-field-blank': 'Wenn {field} leer wäre',
  'if.matching-owner': 'Wenn in HubSpot {owner} zuständig wäre',
  'if.no-owner': 'Wenn in HubSpot niemand zuständig wäre',
  'if.name-equal': 'Wenn {owner} in HubSpot {name} hieße',
  'if.email-equal': 'Wenn {owner} in HubSpot die E-Mail-Adresse {email} hätte',
  'if.owner-active': 'Wenn {owner} in Salesforce aktiv wäre',
  'if.contacts-become': {
    by: 'value',
    of: { lead: 'Wenn neue Kontakte zu Leads werden', contact: 'Wenn neue Kontakte zu Kontakten werden' },
  },

  'setting.name': {
    by: 'setting',
    of: {
      integration: 'ob die Integration aktiv ist',
      contactsBecome: 'wozu neue Kontakte werden',
      companySync: 'ob die Unternehmenssynchronisierung aktiv ist',
      dealSync: 'ob die Deal-Synchronisierung aktiv ist',
      inclusion: 'das Einschlusssegment',
      companyContacts: 'ob ein Kontakt dem Unternehmen die Synchronisierung ermöglicht',
      companyInclusion: 'das Einschlusssegment für Unternehmen',
      integrationUser: 'der Benutzer, mit dem HubSpot verbunden ist',
      defaultLeadOwner: 'der Standard-Lead-Inhaber',
    },
  },
  'question.name': {
    by: 'question',
    of: {
      owner: 'die in HubSpot zuständige Person',
      users: 'Benutzer',
      'user-types': 'Benutzertypen',
      'user-names': 'Benutzernamen',
      assignees: 'die in den Regeln genannten Benutzer',
      matches: 'vorhandene Datensätze',
      conversion: 'ob der Lead konvertiert ist',
      linkedRecord: 'der verknüpfte Datensatz',
      queues: 'Warteschlangen',
      leadRules: 'Lead-Zuordnungsregeln',
    },
  },
});
