import { defineMessages } from '../../define-messages.ts';
import type { SettingsPageMessages } from '../../types/settings.ts';

export const settings = defineMessages<SettingsPageMessages, 'de'>()({
  'setting-name.integration': 'Salesforce-Integration',
  'setting-name.contactsBecome': 'Neue Kontakte werden zu',
  'setting-name.companySync': 'Unternehmenssynchronisierung',
  'setting-name.dealSync': 'Deal-Synchronisierung',
  'setting-name.inclusionSegmentId': 'Einschlusssegment',
  'setting-name.companyInclusionSegmentId': 'Einschlusssegment für Unternehmen',
  'setting-name.integrationUser': 'Integrationsbenutzer',
  'setting-name.defaultLeadOwner': 'Standard-Lead-Inhaber',
  'setting-name.fieldMapping': 'Feldzuordnung',
  'setting-name.fixedLeadValues': 'Feste Lead-Werte',
  'setting-name.unmatchedOnPurpose': 'Zuständige stimmen absichtlich nicht überein',
  'setting-name.checked': 'Verglichene Synchronisierungen',
  'setting-name.detected': 'Ermittelt, nicht bestätigt',
  'setting-name.ownerChangesBy': 'Wer die Zuständigkeit speichert',
  'setting-name.ownerChangesFor': 'Für wen die App speichert',
  'setting-name.trailProperty': 'Eigenschaft für das Protokoll',
  'setting-name.leadRulesXml': 'Eingefügte Lead-Zuordnungsregeln',
  'setting-name.supportAddress': 'Adresse für Hilfe',
  'setting-name.hubspotApiBase': 'Adresse der HubSpot-API',
  'setting-name.timeBudget': 'Zeit für eine Antwort',
  'setting-name.rulesMaxAge': 'Aufbewahrung der Lead-Zuordnungsregeln',
  'setting-name.directoryMaxAge': 'Aufbewahrung von Zuständigen, Benutzern und Warteschlangen',
  'setting-name.orgMaxAge': 'Aufbewahrung von Flows, Triggern und Feldern',
  'setting-name.salesforce.loginUrl': 'My-Domain-Adresse',
  'setting-name.salesforce.apiVersion': 'API-Version',
  'setting-name.salesforce.clientId': 'Verbraucherschlüssel (Consumer Key)',
  'setting-name.salesforce.auth': 'Anmeldung',
  'setting-name.salesforce.username': 'Benutzer für die Anmeldung',
  'setting-name.salesforce.audience': 'JWT-Zielgruppe',
  'setting-name.salesforce.clientSecret': 'Verbrauchergeheimnis (Consumer Secret)',
  'setting-name.salesforce.privateKey': 'Privater Schlüssel',

  'setting-use.integration':
    'Ob die Salesforce-Integration von HubSpot aktiv ist. Solange sie angehalten oder inaktiv ist, wird nichts synchronisiert.',
  'setting-use.contactsBecome':
    'Wozu ein neuer HubSpot-Kontakt in Salesforce wird. Lead-Zuordnungsregeln laufen nur für Leads.',
  'setting-use.companySync':
    'Welche Unternehmenssynchronisierung aktiv ist. Sie bestimmt, welche Unternehmen zu Accounts werden.',
  'setting-use.dealSync': 'Ob Deals als Opportunities synchronisiert werden.',
  'setting-use.inclusionSegmentId':
    'Das Segment, dessen Mitglieder synchronisiert werden, oder keines. Ein Kontakt außerhalb wird nicht synchronisiert.',
  'setting-use.companyInclusionSegmentId': 'Das eigene Segment der neuen Unternehmenssynchronisierung, oder keines.',
  'setting-use.integrationUser':
    'Der Salesforce-Benutzer, mit dem HubSpot verbunden ist. Er erstellt die Datensätze und behält, was niemand sonst bekommt.',
  'setting-use.defaultLeadOwner': 'Wer einen Lead bekommt, den kein Regeleintrag nimmt.',
  'setting-use.fieldMapping':
    'Lead-Felder, die den Wert einer anderen HubSpot-Eigenschaft bekommen als üblich. Die Kriterien der Regeln prüfen diese Werte.',
  'setting-use.fixedLeadValues': 'Lead-Felder, die bei jedem neuen Lead denselben Wert bekommen.',
  'setting-use.unmatchedOnPurpose':
    'Aktivieren Sie das, wenn Salesforce jeden Inhaber bestimmen soll. Die Karte rät dann nicht dazu, Namen oder E-Mail-Adressen anzugleichen.',
  'setting-use.checked':
    'Was ein Rückvergleich dieses Kontos ergab. Die Karte nennt es und ist weniger sicher, wo ihre Vorhersagen falsch waren.',
  'setting-use.detected':
    'Einstellungen, die aus synchronisierten Datensätzen ermittelt wurden. Niemand hat sie bestätigt, deshalb sind sie weniger sicher.',
  'setting-use.ownerChangesBy':
    'Wer die Zuständigkeit speichert, die auf der Karte gewählt wird. Speichert die App, prüft HubSpot die Rechte der Person selbst nicht.',
  'setting-use.ownerChangesFor':
    'Die Super-Admins, Berechtigungssätze und Teams, für die die App einen Inhaber speichert. Alle anderen nutzen das Feld von HubSpot.',
  'setting-use.trailProperty':
    'Eine einzeilige Texteigenschaft, die Kontakte, Unternehmen und Deals haben. Jede Änderung durch die App hinterlässt darin eine Zeile.',
  'setting-use.leadRulesXml':
    'Der Inhalt von Lead.assignmentRules-meta.xml. Er wird nur verwendet, wenn die App die Regeln nicht lesen darf. Fügen Sie ihn nach jeder Änderung neu ein.',
  'setting-use.supportAddress':
    'Wohin man sich wendet, wenn die Karte nicht weiterhilft: eine E-Mail-Adresse oder eine https-Adresse.',
  'setting-use.hubspotApiBase': 'Nur für Tests.',
  'setting-use.timeBudget': 'Millisekunden für eine Antwort. HubSpot beendet eine Funktion nach 15.000.',
  'setting-use.rulesMaxAge':
    'Millisekunden. Ein höherer Wert spart API-Aufrufe, ein niedrigerer zeigt Änderungen früher.',
  'setting-use.directoryMaxAge':
    'Millisekunden. Ein höherer Wert spart API-Aufrufe, ein niedrigerer zeigt Änderungen früher.',
  'setting-use.orgMaxAge':
    'Millisekunden. Ein höherer Wert spart API-Aufrufe, ein niedrigerer zeigt Änderungen früher.',
  'setting-use.salesforce.loginUrl': 'Die Adresse Ihrer Salesforce-Organisation, etwa https://acme.my.salesforce.com.',
  'setting-use.salesforce.apiVersion': 'Die Version der Salesforce-API, die die App verwendet.',
  'setting-use.salesforce.clientId': 'Der Verbraucherschlüssel der External Client App.',
  'setting-use.salesforce.auth': 'Wie sich die App bei Salesforce anmeldet.',
  'setting-use.salesforce.username': 'Der Benutzername des Benutzers, als der sich die App anmeldet.',
  'setting-use.salesforce.audience':
    'Für JWT, falls es nicht login.salesforce.com oder, für eine Sandbox, test.salesforce.com ist.',
  'setting-use.salesforce.clientSecret':
    'Das Verbrauchergeheimnis der External Client App. Es wird verschlüsselt gespeichert und nie angezeigt.',
  'setting-use.salesforce.privateKey':
    'Der private Schlüssel für JWT. Er wird verschlüsselt gespeichert und nie angezeigt.',

  'setting-value.integration.on': 'Aktiv',
  'setting-value.integration.paused': 'Angehalten',
  'setting-value.integration.off': 'Inaktiv',
  'setting-value.integration.unknown': 'Nicht bekannt',
  'setting-value.contactsBecome.lead': 'Leads',
  'setting-value.contactsBecome.contact': 'Kontakten',
  'setting-value.contactsBecome.unknown': 'Nicht bekannt',
  'setting-value.companySync.on': 'Aktiv (klassisch)',
  'setting-value.companySync.classic': 'Klassisch',
  'setting-value.companySync.new': 'Neu',
  'setting-value.companySync.off': 'Inaktiv',
  'setting-value.companySync.unknown': 'Nicht bekannt',
  'setting-value.dealSync.on': 'Aktiv',
  'setting-value.dealSync.off': 'Inaktiv',
  'setting-value.dealSync.unknown': 'Nicht bekannt',
  'setting-value.ownerChangesBy.user': 'Die Person selbst, im Feld von HubSpot',
  'setting-value.ownerChangesBy.app': 'Die App, für alle, die den Datensatz öffnen dürfen',
  'setting-value.ownerChangesBy.nobody': 'Niemand: Die Karte zeigt nur an',
  'setting-value.salesforce.auth.client-credentials': 'Client-Anmeldedaten (Client Credentials)',
  'setting-value.salesforce.auth.jwt': 'JWT',

  'setting-source.set': 'Von einem Admin festgelegt',
  'setting-source.detected': 'Aus synchronisierten Datensätzen ermittelt',
  'setting-source.assumed': 'Nicht festgelegt: Der Standardwert wird angenommen',

  'setting-open.integration': 'ob überhaupt etwas synchronisiert wird',
  'setting-open.contactsBecome': 'ob ein neuer Kontakt zu einem Lead oder zu einem Kontakt wird',
  'setting-open.inclusionSegmentId': 'ob ein Kontakt synchronisiert wird',
  'setting-open.companySync': 'ob ein Unternehmen synchronisiert wird',
  'setting-open.dealSync': 'ob ein Deal synchronisiert wird',
  'setting-open.integrationUser': 'wem ein Datensatz gehört, den niemand sonst bekommt',
  'setting-open.defaultLeadOwner': 'wem ein Lead gehört, den kein Regeleintrag nimmt',

  'setting-where.integration':
    'In HubSpot: Einstellungen > Integrationen > Verbundene Apps > Salesforce; ob sie angehalten oder inaktiv ist, steht oben.',
  'setting-where.contactsBecome':
    'In HubSpot: Einstellungen > Integrationen > Verbundene Apps > Salesforce > Kontakte.',
  'setting-where.inclusionSegmentId':
    'In HubSpot: Einstellungen > Integrationen > Verbundene Apps > Salesforce > Kontakte nennt das Segment; seine ID ist die Zahl in der Adresse der Segmentseite.',
  'setting-where.companySync':
    'In HubSpot: Einstellungen > Integrationen > Verbundene Apps > Salesforce > Unternehmen.',
  'setting-where.dealSync': 'In HubSpot: Einstellungen > Integrationen > Verbundene Apps > Salesforce > Deals.',
  'setting-where.integrationUser':
    'In HubSpot: Einstellungen > Integrationen > Verbundene Apps > Salesforce nennt den Benutzer; die ID steht in der Adresse seiner Seite in Salesforce (005…).',
  'setting-where.defaultLeadOwner': 'In Salesforce: Setup > Lead-Einstellungen > Standard-Lead-Inhaber.',

  'setting-problem.at': '{key}: {problem}',
  'setting-problem.line': 'Zeile {line:plain}: {problem}',
  'setting.not-json': 'das ist kein JSON; suchen Sie ein fehlendes Anführungszeichen oder ein Komma zu viel',
  'setting.cut':
    'das endet zu früh: Das Werkzeug von HubSpot nimmt beim Einfügen nur die erste Zeile; machen Sie mit npm run settings -- --file FILE eine Zeile aus den Einstellungen',
  'setting.is-key': 'das ist ein Schlüssel, nicht die Einstellungen: Er gehört in das Geheimnis SALESFORCE_PRIVATE_KEY',
  'setting.missing': 'fehlt',
  'setting.unknown-key': 'es gibt keine Einstellung „{key}“',
  'setting.expected-text': 'ein Text erwartet, der nicht leer ist',
  'setting.expected-object': 'ein Objekt erwartet, in geschweiften Klammern',
  'setting.expected-list': 'eine Liste erwartet, in eckigen Klammern',
  'setting.expected-true-or-false': 'true oder false erwartet, ohne Anführungszeichen',
  'setting.expected-one-of': '{values:or} erwartet',
  'setting.expected-whole-number': 'Millisekunden erwartet: eine ganze Zahl von {least} bis {most}',
  'setting.expected-plain-value': 'ein Text, eine Zahl, true, false oder null erwartet',
  'setting.expected-https': 'eine Adresse erwartet, die mit https:// beginnt',
  'setting.expected-api-version': 'eine API-Version wie 67.0 erwartet, in Anführungszeichen',
  'setting.expected-segment': 'die ID eines Segments erwartet (Ziffern, in Anführungszeichen) oder "none"',
  'setting.expected-salesforce-id': 'eine Salesforce-ID erwartet: 15 oder 18 Buchstaben und Ziffern',
  'setting.expected-id': 'erwartet werden IDs, wie HubSpot sie schreibt: Ziffern, in Anführungszeichen',
  'setting.expected-property': 'der interne Name einer Eigenschaft erwartet: Kleinbuchstaben, Ziffern und _',
  'setting.expected-own-property': 'eine eigene Eigenschaft erwartet, nicht die der zuständigen Person',
  'setting.expected-username': 'fehlt: Nennen Sie bei "auth": "jwt" den Benutzer für die Anmeldung',
  'setting.expected-support-address': 'eine E-Mail-Adresse erwartet oder eine Adresse, die mit https:// beginnt',
  'setting.expected-rules-xml': 'Lead-Zuordnungsregeln als Metadaten-XML von Salesforce erwartet',
  'setting.does-not-fit': 'dieser Wert passt nicht',

  'private-key.missing': 'es ist kein Schlüssel da',
  'private-key.cut':
    'der Schlüssel endet zu früh: Das Werkzeug von HubSpot nimmt beim Einfügen nur die erste Zeile; machen Sie mit npm run settings -- --key FILE eine Zeile aus dem Schlüssel',
  'private-key.encrypted':
    'der Schlüssel ist mit einer Passphrase geschützt; entfernen Sie sie mit openssl pkcs8 -in key.pem -out plain.pem',
  'private-key.not-private':
    'das ist der öffentliche Teil (ein Zertifikat oder ein öffentlicher Schlüssel); der private Schlüssel ist in einer anderen Datei',
  'private-key.not-rsa': 'der Schlüssel ist kein RSA-Schlüssel; der JWT-Flow von Salesforce nimmt nur RSA',
  'private-key.unreadable': 'das ist kein privater Schlüssel: eine PEM-Datei erwartet oder ihr Inhalt als base64',
});
