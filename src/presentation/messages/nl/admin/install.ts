import { defineMessages } from '../../define-messages.ts';
import type { InstallationMessages } from '../../types/install.ts';

export const install = defineMessages<InstallationMessages, 'nl'>()({
  'settings-line.description':
    'Controleert de instellingen of de privésleutel en toont de ene regel die je in ‘hs secret add’ plakt.',
  'settings-line.option-file': 'de instellingen als JSON; ‘-’ leest de standaardinvoer',
  'settings-line.option-key': 'de privésleutel als PEM-bestand, voor "auth": "jwt"; ‘-’ leest de standaardinvoer',
  'settings-line.help': `
Afsluitstatus: 0 als de regel is getoond, 1 als het bestand niet past (elk probleem met zijn pad), 2 bij een
opdrachtregel die niet bruikbaar is.

Voorbeelden:
  $ npm run -s settings -- --file settings.json
  $ npm run -s settings -- --key key.pem`,
  'settings-line.name-one-file': 'noem één bestand: --file FILE of --key FILE',
  'settings-line.empty': 'het bestand is leeg',
  'settings-line.fit': 'De instellingen passen.',
  'settings-line.key-fits': 'De sleutel is een RSA-sleutel.',
  'settings-line.key-of-bits': 'De sleutel is een RSA-sleutel van {bits:plain} bits.',
  'settings-line.paste': '{what} Plak de volgende regel bij de vraag van: npx hs secret add {name}',
  'settings-line.paste-again': '(of, als het al bestaat: npx hs secret update {name})',
  'settings-line.problems': { one: '{count} probleem:', other: '{count} problemen:' },
  'settings-line.not-given': 'Niet gegeven: {key}. De kaart kan niet zeggen {open}. {where}',
  'settings-line.not-connected':
    'Niet gegeven: salesforce. De kaart kan niets over Salesforce zeggen. De installatiehandleiding zegt hoe je verbindt.',
  'settings-line.rules-read-live':
    'Leadtoewijzingsregels: er zijn er geen geplakt, dus de app leest ze uit Salesforce. Daar is een machtiging voor nodig.',
  'settings-line.rules-not-active':
    'Leadtoewijzingsregels: de geplakte hebben geen actieve regel. Wat Salesforce antwoordt gaat voor; de geplakte gelden alleen als dat niet te lezen is.',
  'settings-line.rules-fit': {
    one: 'Leadtoewijzingsregels: de geplakte passen; ‘{rule}’ is actief, met {count} vermelding. Wat Salesforce antwoordt gaat voor; de geplakte gelden alleen als dat niet te lezen is.',
    other:
      'Leadtoewijzingsregels: de geplakte passen; ‘{rule}’ is actief, met {count} vermeldingen. Wat Salesforce antwoordt gaat voor; de geplakte gelden alleen als dat niet te lezen is.',
  },

  'checked.settings': 'Instellingen',
  'checked.setting': 'Instelling {key}',
  'checked.hubspot-token': 'HubSpot, toegangstoken',
  'checked.hubspot-records': {
    by: 'object',
    of: { contact: 'HubSpot, contactpersonen', company: 'HubSpot, bedrijven', deal: 'HubSpot, lijst van deals' },
  },
  'checked.hubspot-owners': 'HubSpot, eigenaren',
  'checked.hubspot-segments': 'HubSpot, segmenten',
  'checked.hubspot-changes': 'HubSpot, wijzigingen door de app',
  'checked.salesforce-connection': 'Salesforce, verbinding',
  'checked.salesforce-secret': 'Salesforce, consumentengeheim',
  'checked.salesforce-key': 'Salesforce, privésleutel',
  'checked.salesforce-sign-in': 'Salesforce, aanmelding',
  'checked.salesforce-leads': 'Salesforce, lijst van leads',
  'checked.salesforce-contacts': 'Salesforce, contactpersonen',
  'checked.salesforce-accounts': 'Salesforce, lijst van accounts',
  'checked.salesforce-opportunities': 'Salesforce, lijst van opportunities',
  'checked.salesforce-queues': 'Salesforce, wachtrijen',
  'checked.salesforce-rule-names': 'Salesforce, namen van leadtoewijzingsregels',
  'checked.salesforce-rule-entries': 'Salesforce, vermeldingen van leadtoewijzingsregels',
  'checked.salesforce-automation': 'Salesforce, flows en triggers',
  'checked.salesforce-fields': 'Salesforce, velden van {object}',
  'checked.salesforce-users': 'Salesforce, gebruikers',
  'checked.salesforce-frozen': 'Salesforce, bevroren gebruikers',
  'checked.salesforce-all-records': 'Salesforce, zicht op alle records',

  'install.description':
    'Vraagt HubSpot en Salesforce met de gegevens van de installatie zelf wat werkt en wat ontbreekt.',
  'install.option-env': 'een bestand met de vier geheimen, één per regel: NAME=value',
  'install.help': `
Het bestand bevat wat de app-functie van HubSpot krijgt. Deel het niet en zet het niet in versiebeheer:
  PRIVATE_APP_ACCESS_TOKEN    het toegangstoken van de app: Development > Projects > het project > de app > Auth
  OWNER_PREFLIGHT_SETTINGS    de regel die npm run settings -- --file FILE toont
  SALESFORCE_CLIENT_SECRET    voor client credentials: het consumentengeheim
  SALESFORCE_PRIVATE_KEY      voor JWT: de regel die npm run settings -- --key FILE toont

Er wordt alleen gelezen. Dat kost ongeveer 10 verzoeken aan HubSpot en 15 aan Salesforce.

Afsluitstatus: 0 als er niets ontbreekt, 1 als er iets ontbreekt, 2 als het bestand niet bruikbaar is.`,
  'install.mark-works': 'in orde',
  'install.mark-missing': 'ONTBREEKT',
  'install.mark-note': 'let op',
  'install.line': '{about}: {text}',
  'install.nothing-missing': 'Er ontbreekt niets.',
  'install.some-missing': { one: '{count} ontbreekt.', other: '{count} ontbreken.' },
  'install.failed': '{what} {mend}',
  'install.failed-code': '{what} Foutcode: {code}. {mend}',
  'install.two-steps': '{first} {second}',
  'install.problem': '{problem}.',
  'install.can-be-read': 'leesbaar.',
  'install.in-the-file': 'staat in het bestand.',
  'install.given': 'is gegeven.',
  'install.not-given': 'is niet gegeven, dus de kaart kan niet zeggen {open}. {where}',
  'install.secret-not-in-file': '{name} staat niet in het bestand.',
  'install.no-org-named':
    'de instellingen noemen geen Salesforce-org. Stel salesforce.loginUrl en salesforce.clientId in.',
  'install.app-may-read': 'de app mag ze lezen.',
  'install.app-may-read-owners': {
    one: 'de app mag ze lezen; er is er {count}.',
    other: 'de app mag ze lezen; er zijn er {count}.',
  },
  'install.app-may-read-segments': 'de app mag lezen wie erin zit.',
  'install.segments-not-asked': 'niet gevraagd: de instellingen noemen geen inclusiesegment.',
  'install.changes-not-tried':
    'niet geprobeerd: deze controle schrijft niets. HubSpot geeft de scopes bij de installatie.',
  'install.credentials-taken': 'Salesforce heeft de gegevens aanvaard.',
  'install.user-may-read': 'de gebruiker voor de aanmelding mag ze lezen.',
  'install.user-may-read-users': {
    one: 'de gebruiker voor de aanmelding mag ze lezen; er is er {count}.',
    other: 'de gebruiker voor de aanmelding mag ze lezen; er zijn er {count}.',
  },
  'install.user-may-read-frozen': 'de gebruiker voor de aanmelding mag lezen wie bevroren is.',
  'install.user-may-list': 'de gebruiker voor de aanmelding mag ze opvragen.',
  'install.all-records-not-asked':
    'is niet na te vragen. Tenzij de gebruiker voor de aanmelding de integratiegebruiker is: geef die View All op leads, contactpersonen en accounts.',
  'install.rules-read': 'leesbaar; ‘{rule}’ is actief.',
  'install.rules-read-none-active': 'leesbaar; geen enkele regel is actief.',
  'install.rules-pasted-are-used': 'niet leesbaar, dus de in de instellingen geplakte regels gelden.',
  'install.rules-pasted-not-used': 'wordt niet gebruikt: wat Salesforce antwoordt gaat voor.',
  'install.rules-pasted-fit': 'de geplakte regels zijn leesbaar.',
  'install.integration-user-active': 'een actieve gebruiker heeft deze ID.',
  'install.integration-user-inactive':
    'een inactieve gebruiker heeft deze ID. Kopieer de ID uit het adres van de pagina van de integratiegebruiker in Salesforce.',
  'install.integration-user-unknown':
    'geen gebruiker heeft deze ID. Kopieer de ID uit het adres van de pagina van de integratiegebruiker in Salesforce.',
  'install.lead-owner-there': {
    by: 'type',
    of: { User: 'er is zo’n gebruiker.', Queue: 'er is zo’n wachtrij.' },
  },
  'install.lead-owner-missing': {
    by: 'type',
    of: {
      User: 'geen actieve gebruiker heeft deze naam. Setup > Leadinstellingen > Standaardleadeigenaar toont die.',
      Queue: 'geen wachtrij heeft deze naam. Setup > Leadinstellingen > Standaardleadeigenaar toont die.',
    },
  },

  'mend.hubspot-scope':
    'De scope is {scope}. Installeer de app opnieuw in HubSpot (Development > Projects > het project > de app) en aanvaard de scopes.',
  'mend.hubspot-token':
    'Kopieer het toegangstoken opnieuw: Development > Projects > het project > de app > Auth. Het verandert als het wordt vernieuwd.',
  'mend.hubspot-token-place': 'In HubSpot: Development > Projects > het project > de app > Auth.',
  'mend.salesforce-secret-place':
    'In Salesforce: External Client App Manager > de app > Settings > OAuth Settings > Consumer Key and Secret.',
  'mend.read-access':
    'De gebruiker voor de aanmelding heeft leestoegang nodig tot {object}. Voeg die toe aan de machtigingenset van die gebruiker (Setup > Permission Sets).',
  'mend.read-all-users': '‘View All Users’ is ook nodig.',
  'mend.setup':
    'De gebruiker voor de aanmelding heeft ‘View Setup and Configuration’ nodig. Voeg dat toe aan de machtigingenset van die gebruiker (Setup > Permission Sets).',
  'mend.metadata':
    'De gebruiker voor de aanmelding heeft ‘Modify Metadata Through Metadata API Functions’ nodig. Voeg dat toe aan de machtigingenset van die gebruiker (Setup > Permission Sets). Of plak de regels in de instellingen (leadRulesXml).',
  'mend.permission-set':
    'Voeg dat toe aan de machtigingenset van de gebruiker voor de aanmelding (Setup > Permission Sets).',
  'mend.sign-in':
    'Vergelijk salesforce.loginUrl en salesforce.clientId met de External Client App, en het geheim of de sleutel ervan.',
  'mend.client-id': 'Vergelijk salesforce.clientId met de consumentensleutel van de External Client App.',
  'mend.client-secret': 'Vergelijk SALESFORCE_CLIENT_SECRET met het consumentengeheim van de External Client App.',
  'mend.grant':
    'Kijk naar het beleid van de External Client App: de flow moet aanstaan, en de gebruiker voor de aanmelding moet genoemd zijn (client credentials) of vooraf toestemming hebben (JWT).',
  'mend.grant-type': 'Zet de flow die de instellingen noemen (salesforce.auth) aan in de External Client App.',
  'mend.inactive-user':
    'De gebruiker voor de aanmelding is inactief. Noem een andere in het beleid van de External Client App.',
  'mend.paste-rules': 'Plak de hele inhoud van Lead.assignmentRules-meta.xml.',
  'mend.later': 'Voer de controle later opnieuw uit.',
  'mend.again': 'Voer de controle opnieuw uit.',
  'mend.address': 'Controleer het adres in de instellingen en voer de controle opnieuw uit.',
  'mend.network': 'Controleer het adres in de instellingen en het netwerk, en voer de controle opnieuw uit.',
  'mend.report': 'Meld dit alsjeblieft.',

  'page.installed': 'Owner Preflight is geïnstalleerd',
  'page.installed-next': 'Je kunt dit venster sluiten en teruggaan naar HubSpot.',
  'page.connected': 'Salesforce is verbonden',
  'page.connected-next': 'Je kunt dit venster sluiten en teruggaan naar de instellingen in HubSpot.',
});
