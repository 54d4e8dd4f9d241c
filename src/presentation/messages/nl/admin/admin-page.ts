import type { AdminPageMessages } from '../../types/admin-page.ts';
import { defineMessages } from '../../define-messages.ts';

export const adminPage = defineMessages<AdminPageMessages, 'nl'>()({
  'cost.records': 'Zonder dit recht kan de kaart voor deze records geen antwoord geven.',
  'cost.owners': 'Zonder dit recht kent de kaart geen HubSpot-eigenaar en kan niemand worden gekozen.',
  'cost.segments': 'Zonder dit recht weet de kaart niet of een contactpersoon in het inclusiesegment zit.',
  'cost.app-changes': 'Zonder dit recht slaat de app geen eigenaar op: mensen gebruiken het veld van HubSpot zelf.',
  'cost.teams': 'Zonder dit recht kun je hier geen teams kiezen.',
  'cost.salesforce': 'Zonder dit recht kan de kaart niets over Salesforce zeggen.',
  'cost.existing': 'Zonder dit recht weet de kaart niet of Salesforce het record al heeft.',
  'cost.queues': 'Zonder dit recht kan de kaart de wachtrij niet noemen die een lead krijgt.',
  'cost.rules': 'Zonder dit recht weet de kaart niet welke regelvermelding een lead neemt.',
  'cost.automation': 'Zonder dit recht kan de kaart niet waarschuwen voor flows en triggers die de eigenaar wijzigen.',
  'cost.fields':
    'Zonder dit recht kan de kaart niet waarschuwen voor verplichte velden en keuzelijsten die de synchronisatie tegenhouden.',
  'cost.users': 'Zonder dit recht weet de kaart niet of een HubSpot-eigenaar een actieve Salesforce-gebruiker is.',
  'cost.frozen': 'Zonder dit recht weet de kaart niet wie geblokkeerd is.',
  'mend.scope-of-app': 'De scope is {scope}. Installeer de app opnieuw en accepteer de scopes.',
  'mend.install-again': 'Installeer de app opnieuw in HubSpot.',
  'mend.connect-again': 'Koppel Salesforce opnieuw.',
  'health.hubspot-installed': 'Geïnstalleerd op {at:date}.',
  'health.salesforce-none': 'Salesforce is niet gekoppeld.',
  'health.salesforce-by-click':
    'Met één klik gekoppeld aan {host} (organisatie {org}) op {at:date}. De sessie is voor het laatst vernieuwd op {renewed:datetime}.',
  'health.salesforce-lost': 'Salesforce weigert de app sinds {at:datetime} ({code}). Koppel Salesforce opnieuw.',
  'health.salesforce-own-app': 'Gekoppeld via je eigen External Client App op {host}.',
  'health.salesforce-unused':
    'Je eigen External Client App is ingesteld, dus de koppeling met één klik wordt niet gebruikt.',
  'health.scopes-missing': 'Niet verleend door HubSpot: {scopes:and}.',
  'health.rules-read': 'De leadtoewijzingsregels zijn voor het laatst gelezen op {at:datetime}.',
  'health.rules-never-read': 'De leadtoewijzingsregels zijn nog niet gelezen.',
  'health.users-read': 'De Salesforce-gebruikers zijn voor het laatst gelezen op {at:datetime}.',
  'health.users-never-read': 'De Salesforce-gebruikers zijn nog niet gelezen.',
  'health.hubspot-calls': {
    one: 'Vandaag (UTC) {count} verzoek aan HubSpot. HubSpot staat een app 110 verzoeken per 10 seconden per account toe, zonder daglimiet.',
    other:
      'Vandaag (UTC) {count} verzoeken aan HubSpot. HubSpot staat een app 110 verzoeken per 10 seconden per account toe, zonder daglimiet.',
  },
  'health.salesforce-calls':
    'Salesforce: {used} van {limit} API-verzoeken in 24 uur zijn gebruikt, door alle apps samen (stand van {at:datetime}).',
  'health.salesforce-calls-unknown': 'Salesforce heeft nog niet gemeld hoeveel API-verzoeken er zijn gebruikt.',
  'health.setting-open': 'Niemand heeft dit ingesteld, dus de kaart weet niet {open}.',
  'health.changes-for-everybody':
    'De app slaat een eigenaar op voor iedereen die het record mag openen. Kies voor wie dat mag.',
  'proposal.sure': {
    by: 'level',
    of: { high: 'Hoge zekerheid', medium: 'Gemiddelde zekerheid', low: 'Lage zekerheid' },
  },
  'proposal.against': 'Records die het tegenspreken: {records:and}.',
  'field.sentence': '{problem:cap}.',
  'field.expected-segment': 'De ID van een segment (cijfers), of geen',
  'field.expected-id': 'ID’s zoals HubSpot ze schrijft: cijfers',
  'field.expected-api-version': 'Een API-versie zoals 67.0',
  'field.expected-username': 'Nodig voor JWT',
  'field.changes-by-app': 'De app, voor de mensen die je hieronder kiest',
  'page.refused': 'Salesforce is niet gekoppeld',
  'page.refused-next':
    'Salesforce heeft de app niet toegelaten. Sluit dit venster en koppel opnieuw vanuit de instellingen in HubSpot.',
});
