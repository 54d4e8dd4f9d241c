import { defineMessages } from '../../define-messages.ts';
import type { InstallationMessages } from '../../types/install.ts';

export const install = defineMessages<InstallationMessages, 'de'>()({
  'settings-line.description':
    'Prüft die Einstellungen oder den privaten Schlüssel und gibt die eine Zeile aus, die Sie bei „hs secret add“ einfügen.',
  'settings-line.option-file': 'die Einstellungen als JSON; „-“ liest die Standardeingabe',
  'settings-line.option-key': 'der private Schlüssel als PEM-Datei, für "auth": "jwt"; „-“ liest die Standardeingabe',
  'settings-line.help': `
Beendigungsstatus: 0, wenn die Zeile ausgegeben wurde; 1, wenn die Datei nicht passt (jedes Problem mit seinem Pfad);
2 bei einer Befehlszeile, die nicht verwendbar ist.

Beispiele:
  $ npm run -s settings -- --file settings.json
  $ npm run -s settings -- --key key.pem`,
  'settings-line.name-one-file': 'nennen Sie eine Datei: --file FILE oder --key FILE',
  'settings-line.empty': 'die Datei ist leer',
  'settings-line.fit': 'Die Einstellungen passen.',
  'settings-line.key-fits': 'Der Schlüssel ist ein RSA-Schlüssel.',
  'settings-line.key-of-bits': 'Der Schlüssel ist ein RSA-Schlüssel mit {bits:plain} Bit.',
  'settings-line.paste': '{what} Fügen Sie die nächste Zeile ein bei: npx hs secret add {name}',
  'settings-line.paste-again': '(oder, falls es schon existiert: npx hs secret update {name})',
  'settings-line.problems': { one: '{count} Problem:', other: '{count} Probleme:' },
  'settings-line.not-given': 'Nicht angegeben: {key}. Die Karte kann nicht sagen, {open}. {where}',
  'settings-line.not-connected':
    'Nicht angegeben: salesforce. Die Karte kann nichts über Salesforce sagen. Die Installationsanleitung erklärt die Verbindung.',
  'settings-line.rules-read-live':
    'Lead-Zuordnungsregeln: Keine sind eingefügt, die App liest sie also aus Salesforce. Dafür braucht sie eine Berechtigung.',
  'settings-line.rules-not-active':
    'Lead-Zuordnungsregeln: Die eingefügten haben keine aktive Regel. Was Salesforce antwortet, hat Vorrang; die eingefügten gelten nur, wenn das nicht lesbar ist.',
  'settings-line.rules-fit': {
    one: 'Lead-Zuordnungsregeln: Die eingefügten passen; „{rule}“ ist aktiv, mit {count} Eintrag. Was Salesforce antwortet, hat Vorrang; die eingefügten gelten nur, wenn das nicht lesbar ist.',
    other:
      'Lead-Zuordnungsregeln: Die eingefügten passen; „{rule}“ ist aktiv, mit {count} Einträgen. Was Salesforce antwortet, hat Vorrang; die eingefügten gelten nur, wenn das nicht lesbar ist.',
  },

  'checked.settings': 'Einstellungen',
  'checked.setting': 'Einstellung {key}',
  'checked.hubspot-token': 'HubSpot, Zugriffstoken',
  'checked.hubspot-records': {
    by: 'object',
    of: { contact: 'HubSpot, Kontakte', company: 'HubSpot, Unternehmen', deal: 'HubSpot, alle Deals' },
  },
  'checked.hubspot-owners': 'HubSpot, Zuständige',
  'checked.hubspot-segments': 'HubSpot, Segmente',
  'checked.hubspot-changes': 'HubSpot, Änderungen durch die App',
  'checked.salesforce-connection': 'Salesforce, Verbindung',
  'checked.salesforce-secret': 'Salesforce, Verbrauchergeheimnis',
  'checked.salesforce-key': 'Salesforce, privater Schlüssel',
  'checked.salesforce-sign-in': 'Salesforce, Anmeldung',
  'checked.salesforce-leads': 'Salesforce, alle Leads',
  'checked.salesforce-contacts': 'Salesforce, Kontakte',
  'checked.salesforce-accounts': 'Salesforce, alle Accounts',
  'checked.salesforce-opportunities': 'Salesforce, alle Opportunities',
  'checked.salesforce-queues': 'Salesforce, Warteschlangen',
  'checked.salesforce-rule-names': 'Salesforce, Namen der Lead-Zuordnungsregeln',
  'checked.salesforce-rule-entries': 'Salesforce, Einträge der Lead-Zuordnungsregeln',
  'checked.salesforce-automation': 'Salesforce, Flows und Trigger',
  'checked.salesforce-fields': 'Salesforce, Felder von {object}',
  'checked.salesforce-users': 'Salesforce, Benutzer',
  'checked.salesforce-frozen': 'Salesforce, eingefrorene Benutzer',
  'checked.salesforce-all-records': 'Salesforce, Sicht auf alle Datensätze',

  'install.description':
    'Fragt HubSpot und Salesforce mit den Zugangsdaten der Installation, was funktioniert und was fehlt.',
  'install.option-env': 'eine Datei mit den vier Geheimnissen, eines je Zeile: NAME=value',
  'install.help': `
Die Datei enthält, was die App-Funktion von HubSpot bekommt. Geben Sie sie nicht weiter, und checken Sie sie nicht ein:
  PRIVATE_APP_ACCESS_TOKEN    das Zugriffstoken der App: Development > Projects > das Projekt > die App > Auth
  OWNER_PREFLIGHT_SETTINGS    die Zeile, die npm run settings -- --file FILE ausgibt
  SALESFORCE_CLIENT_SECRET    für Client Credentials: das Verbrauchergeheimnis
  SALESFORCE_PRIVATE_KEY      für JWT: die Zeile, die npm run settings -- --key FILE ausgibt

Es wird nur gelesen. Das kostet etwa 10 Anfragen an HubSpot und 15 an Salesforce.

Beendigungsstatus: 0, wenn nichts fehlt; 1, wenn etwas fehlt; 2, wenn die Datei nicht verwendbar ist.`,
  'install.mark-works': 'in Ordnung',
  'install.mark-missing': 'FEHLT',
  'install.mark-note': 'Hinweis',
  'install.line': '{about}: {text}',
  'install.nothing-missing': 'Es fehlt nichts.',
  'install.some-missing': { one: 'Es fehlt {count}.', other: 'Es fehlen {count}.' },
  'install.failed': '{what} {mend}',
  'install.failed-code': '{what} Fehlercode: {code}. {mend}',
  'install.two-steps': '{first} {second}',
  'install.problem': '{problem}.',
  'install.can-be-read': 'lesbar.',
  'install.in-the-file': 'steht in der Datei.',
  'install.given': 'ist angegeben.',
  'install.not-given': 'ist nicht angegeben, daher kann die Karte nicht sagen, {open}. {where}',
  'install.secret-not-in-file': '{name} steht nicht in der Datei.',
  'install.no-org-named':
    'die Einstellungen nennen keine Salesforce-Organisation. Setzen Sie salesforce.loginUrl und salesforce.clientId.',
  'install.app-may-read': 'die App darf sie lesen.',
  'install.app-may-read-owners': {
    one: 'die App darf sie lesen; es gibt {count}.',
    other: 'die App darf sie lesen; es gibt {count}.',
  },
  'install.app-may-read-segments': 'die App darf lesen, wer darin ist.',
  'install.segments-not-asked': 'nicht gefragt: Die Einstellungen nennen kein Einschlusssegment.',
  'install.changes-not-tried':
    'nicht versucht: Diese Prüfung schreibt nichts. HubSpot gewährt die Scopes bei der Installation.',
  'install.credentials-taken': 'Salesforce hat die Zugangsdaten angenommen.',
  'install.user-may-read': 'der Benutzer für die Anmeldung darf sie lesen.',
  'install.user-may-read-users': {
    one: 'der Benutzer für die Anmeldung darf sie lesen; es gibt {count}.',
    other: 'der Benutzer für die Anmeldung darf sie lesen; es gibt {count}.',
  },
  'install.user-may-read-frozen': 'der Benutzer für die Anmeldung darf lesen, wer eingefroren ist.',
  'install.user-may-list': 'der Benutzer für die Anmeldung darf sie auflisten.',
  'install.all-records-not-asked':
    'lässt sich nicht abfragen. Ist der Benutzer für die Anmeldung nicht der Integrationsbenutzer, geben Sie ihm View All für Leads, Kontakte und Accounts.',
  'install.rules-read': 'lesbar; „{rule}“ ist aktiv.',
  'install.rules-read-none-active': 'lesbar; keine Regel ist aktiv.',
  'install.rules-pasted-are-used': 'nicht lesbar, daher gelten die in die Einstellungen eingefügten Regeln.',
  'install.rules-pasted-not-used': 'wird nicht verwendet: Was Salesforce antwortet, hat Vorrang.',
  'install.rules-pasted-fit': 'die eingefügten Regeln sind lesbar.',
  'install.integration-user-active': 'ein aktiver Benutzer hat diese ID.',
  'install.integration-user-inactive':
    'ein inaktiver Benutzer hat diese ID. Kopieren Sie die ID aus der Adresse der Seite des Integrationsbenutzers in Salesforce.',
  'install.integration-user-unknown':
    'kein Benutzer hat diese ID. Kopieren Sie die ID aus der Adresse der Seite des Integrationsbenutzers in Salesforce.',
  'install.lead-owner-there': {
    by: 'type',
    of: { User: 'es gibt einen solchen Benutzer.', Queue: 'es gibt eine solche Warteschlange.' },
  },
  'install.lead-owner-missing': {
    by: 'type',
    of: {
      User: 'kein aktiver Benutzer heißt so. Setup > Lead-Einstellungen > Standard-Lead-Inhaber zeigt den Namen.',
      Queue: 'keine Warteschlange heißt so. Setup > Lead-Einstellungen > Standard-Lead-Inhaber zeigt den Namen.',
    },
  },

  'mend.hubspot-scope':
    'Der Scope ist {scope}. Installieren Sie die App in HubSpot neu (Development > Projects > das Projekt > die App), und akzeptieren Sie ihre Scopes.',
  'mend.hubspot-token':
    'Kopieren Sie das Zugriffstoken neu: Development > Projects > das Projekt > die App > Auth. Es ändert sich, wenn es erneuert wird.',
  'mend.hubspot-token-place': 'In HubSpot: Development > Projects > das Projekt > die App > Auth.',
  'mend.salesforce-secret-place':
    'In Salesforce: External Client App Manager > die App > Settings > OAuth Settings > Consumer Key and Secret.',
  'mend.read-access':
    'Der Benutzer für die Anmeldung braucht Lesezugriff auf {object}. Fügen Sie ihn seinem Berechtigungssatz hinzu (Setup > Berechtigungssätze).',
  'mend.read-all-users': 'Er braucht auch „View All Users“.',
  'mend.setup':
    'Der Benutzer für die Anmeldung braucht „View Setup and Configuration“. Fügen Sie es seinem Berechtigungssatz hinzu (Setup > Berechtigungssätze).',
  'mend.metadata':
    'Der Benutzer für die Anmeldung braucht „Modify Metadata Through Metadata API Functions“. Fügen Sie es seinem Berechtigungssatz hinzu (Setup > Berechtigungssätze). Oder fügen Sie die Regeln in die Einstellungen ein (leadRulesXml).',
  'mend.permission-set':
    'Fügen Sie es dem Berechtigungssatz des Benutzers für die Anmeldung hinzu (Setup > Berechtigungssätze).',
  'mend.sign-in':
    'Vergleichen Sie salesforce.loginUrl und salesforce.clientId mit der External Client App, ebenso ihr Geheimnis oder ihren Schlüssel.',
  'mend.client-id': 'Vergleichen Sie salesforce.clientId mit dem Verbraucherschlüssel der External Client App.',
  'mend.client-secret':
    'Vergleichen Sie SALESFORCE_CLIENT_SECRET mit dem Verbrauchergeheimnis der External Client App.',
  'mend.grant':
    'Prüfen Sie die Richtlinien der External Client App: Der Flow muss aktiviert sein, und der Benutzer für die Anmeldung muss genannt (Client Credentials) oder vorab autorisiert sein (JWT).',
  'mend.grant-type':
    'Aktivieren Sie in der External Client App den Flow, den die Einstellungen nennen (salesforce.auth).',
  'mend.inactive-user':
    'Der Benutzer für die Anmeldung ist inaktiv. Nennen Sie einen anderen in den Richtlinien der External Client App.',
  'mend.paste-rules': 'Fügen Sie den ganzen Inhalt von Lead.assignmentRules-meta.xml ein.',
  'mend.later': 'Wiederholen Sie die Prüfung später.',
  'mend.again': 'Wiederholen Sie die Prüfung.',
  'mend.address': 'Prüfen Sie die Adresse in den Einstellungen, und wiederholen Sie die Prüfung.',
  'mend.network': 'Prüfen Sie die Adresse in den Einstellungen und das Netzwerk, und wiederholen Sie die Prüfung.',
  'mend.report': 'Bitte melden Sie es.',

  'page.installed': 'Owner Preflight ist installiert',
  'page.installed-next': 'Sie können dieses Fenster schließen und zu HubSpot zurückkehren.',
  'page.connected': 'Salesforce ist verbunden',
  'page.connected-next': 'Sie können dieses Fenster schließen und zu den Einstellungen in HubSpot zurückkehren.',
});
