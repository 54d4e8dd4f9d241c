import { defineMessages } from '../../define-messages.ts';
import type { SettingsPageMessages } from '../../types/settings.ts';

export const settings = defineMessages<SettingsPageMessages, 'nl'>()({
  'setting-name.integration': 'Salesforce-integratie',
  'setting-name.contactsBecome': 'Nieuwe contactpersonen worden',
  'setting-name.companySync': 'Synchronisatie van bedrijven',
  'setting-name.dealSync': 'Synchronisatie van deals',
  'setting-name.inclusionSegmentId': 'Inclusiesegment',
  'setting-name.companyInclusionSegmentId': 'Inclusiesegment voor bedrijven',
  'setting-name.integrationUser': 'Integratiegebruiker',
  'setting-name.defaultLeadOwner': 'Standaardleadeigenaar',
  'setting-name.fieldMapping': 'Veldtoewijzing',
  'setting-name.fixedLeadValues': 'Vaste leadwaarden',
  'setting-name.unmatchedOnPurpose': 'Eigenaren komen met opzet niet overeen',
  'setting-name.checked': 'Vergeleken synchronisaties',
  'setting-name.detected': 'Afgeleid, niet bevestigd',
  'setting-name.ownerChangesBy': 'Wie een eigenaar opslaat',
  'setting-name.ownerChangesFor': 'Voor wie de app opslaat',
  'setting-name.trailProperty': 'Eigenschap voor het spoor',
  'setting-name.leadRulesXml': 'Geplakte leadtoewijzingsregels',
  'setting-name.supportAddress': 'Adres voor hulp',
  'setting-name.hubspotApiBase': 'Adres van de API van HubSpot',
  'setting-name.timeBudget': 'Tijd voor een antwoord',
  'setting-name.rulesMaxAge': 'Leadtoewijzingsregels bewaren we',
  'setting-name.directoryMaxAge': 'Eigenaren, gebruikers en wachtrijen bewaren we',
  'setting-name.orgMaxAge': 'Flows, triggers en velden bewaren we',
  'setting-name.salesforce.loginUrl': 'My Domain-adres',
  'setting-name.salesforce.apiVersion': 'API-versie',
  'setting-name.salesforce.clientId': 'Consumentensleutel (consumer key)',
  'setting-name.salesforce.auth': 'Aanmelding',
  'setting-name.salesforce.username': 'Gebruiker voor de aanmelding',
  'setting-name.salesforce.audience': 'JWT-doelgroep',
  'setting-name.salesforce.clientSecret': 'Consumentengeheim (consumer secret)',
  'setting-name.salesforce.privateKey': 'Privésleutel',

  'setting-use.integration':
    'Of de Salesforce-integratie van HubSpot aanstaat. Zolang die is gepauzeerd of uitstaat, synchroniseert er niets.',
  'setting-use.contactsBecome':
    'Wat een nieuwe HubSpot-contactpersoon in Salesforce wordt. Leadtoewijzingsregels gelden alleen voor leads.',
  'setting-use.companySync':
    'Welke synchronisatie van bedrijven aanstaat. Die bepaalt welke bedrijven accounts worden.',
  'setting-use.dealSync': 'Of deals als opportunities worden gesynchroniseerd.',
  'setting-use.inclusionSegmentId':
    'Het segment waarvan de leden synchroniseren, of geen. Een contactpersoon daarbuiten synchroniseert niet.',
  'setting-use.companyInclusionSegmentId': 'Het eigen segment van de nieuwe synchronisatie van bedrijven, of geen.',
  'setting-use.integrationUser':
    'De Salesforce-gebruiker waarmee HubSpot is verbonden. Die maakt de records en houdt wat niemand anders krijgt.',
  'setting-use.defaultLeadOwner': 'Wie een lead krijgt die geen regelvermelding neemt.',
  'setting-use.fieldMapping':
    'Leadvelden die de waarde van een andere HubSpot-eigenschap krijgen dan gewoonlijk. De criteria van de regels kijken naar deze waarden.',
  'setting-use.fixedLeadValues': 'Leadvelden die bij elke nieuwe lead dezelfde waarde krijgen.',
  'setting-use.unmatchedOnPurpose':
    'Zet dit aan als Salesforce elke eigenaar moet bepalen. De kaart raadt dan niet aan om namen of e-mailadressen gelijk te maken.',
  'setting-use.checked':
    'Wat een backtest van dit account opleverde. De kaart vermeldt het en is minder zeker waar haar voorspellingen niet klopten.',
  'setting-use.detected':
    'Instellingen die zijn afgeleid uit gesynchroniseerde records. Niemand heeft ze bevestigd, dus ze zijn minder zeker.',
  'setting-use.ownerChangesBy':
    'Wie een eigenaar opslaat die op de kaart is gekozen. Slaat de app op, dan controleert HubSpot de rechten van de persoon zelf niet.',
  'setting-use.ownerChangesFor':
    'De superbeheerders, machtigingensets en teams voor wie de app een eigenaar opslaat. Alle anderen gebruiken het veld van HubSpot zelf.',
  'setting-use.trailProperty':
    'Een teksteigenschap van één regel die contactpersonen, bedrijven en deals hebben. Elke wijziging door de app laat er een regel in achter.',
  'setting-use.leadRulesXml':
    'De inhoud van Lead.assignmentRules-meta.xml. Die wordt alleen gebruikt als de app de regels niet mag lezen. Plak ze na elke wijziging opnieuw.',
  'setting-use.supportAddress':
    'Waar mensen terechtkunnen als de kaart niet helpt: een e-mailadres of een https-adres.',
  'setting-use.hubspotApiBase': 'Alleen voor tests.',
  'setting-use.timeBudget': 'Milliseconden voor één antwoord. HubSpot beëindigt een functie na 15.000.',
  'setting-use.rulesMaxAge': 'Milliseconden. Langer spaart API-aanroepen, korter laat wijzigingen eerder zien.',
  'setting-use.directoryMaxAge': 'Milliseconden. Langer spaart API-aanroepen, korter laat wijzigingen eerder zien.',
  'setting-use.orgMaxAge': 'Milliseconden. Langer spaart API-aanroepen, korter laat wijzigingen eerder zien.',
  'setting-use.salesforce.loginUrl': 'Het adres van je Salesforce-org, zoals https://acme.my.salesforce.com.',
  'setting-use.salesforce.apiVersion': 'De versie van de API van Salesforce die de app gebruikt.',
  'setting-use.salesforce.clientId': 'De consumentensleutel van de External Client App.',
  'setting-use.salesforce.auth': 'Hoe de app zich bij Salesforce aanmeldt.',
  'setting-use.salesforce.username': 'De gebruikersnaam van de gebruiker waarmee de app zich aanmeldt.',
  'setting-use.salesforce.audience':
    'Voor JWT, als het niet login.salesforce.com is of, voor een sandbox, test.salesforce.com.',
  'setting-use.salesforce.clientSecret':
    'Het consumentengeheim van de External Client App. Het wordt versleuteld opgeslagen en nooit getoond.',
  'setting-use.salesforce.privateKey': 'De privésleutel voor JWT. Die wordt versleuteld opgeslagen en nooit getoond.',

  'setting-value.integration.on': 'Aan',
  'setting-value.integration.paused': 'Gepauzeerd',
  'setting-value.integration.off': 'Uit',
  'setting-value.integration.unknown': 'Onbekend',
  'setting-value.contactsBecome.lead': 'Leads',
  'setting-value.contactsBecome.contact': 'Contactpersonen',
  'setting-value.contactsBecome.unknown': 'Onbekend',
  'setting-value.companySync.on': 'Aan (klassiek)',
  'setting-value.companySync.classic': 'Klassiek',
  'setting-value.companySync.new': 'Nieuw',
  'setting-value.companySync.off': 'Uit',
  'setting-value.companySync.unknown': 'Onbekend',
  'setting-value.dealSync.on': 'Aan',
  'setting-value.dealSync.off': 'Uit',
  'setting-value.dealSync.unknown': 'Onbekend',
  'setting-value.ownerChangesBy.user': 'De persoon zelf, in het veld van HubSpot',
  'setting-value.ownerChangesBy.app': 'De app, voor iedereen die het record mag openen',
  'setting-value.ownerChangesBy.nobody': 'Niemand: de kaart toont alleen',
  'setting-value.salesforce.auth.client-credentials': 'Clientgegevens (client credentials)',
  'setting-value.salesforce.auth.jwt': 'JWT',

  'setting-source.set': 'Ingesteld door een beheerder',
  'setting-source.detected': 'Afgeleid uit gesynchroniseerde records',
  'setting-source.assumed': 'Niet ingesteld: we nemen de standaardwaarde aan',

  'setting-open.integration': 'of er iets synchroniseert',
  'setting-open.contactsBecome': 'of een nieuwe contactpersoon een lead of een contactpersoon wordt',
  'setting-open.inclusionSegmentId': 'of een contactpersoon synchroniseert',
  'setting-open.companySync': 'of een bedrijf synchroniseert',
  'setting-open.dealSync': 'of een deal synchroniseert',
  'setting-open.integrationUser': 'wie eigenaar wordt van een record dat niemand anders krijgt',
  'setting-open.defaultLeadOwner': 'wie eigenaar wordt van een lead die geen regelvermelding neemt',

  'setting-where.integration':
    'In HubSpot: Instellingen > Integraties > Gekoppelde apps > Salesforce; of de integratie is gepauzeerd of uitstaat, staat bovenaan.',
  'setting-where.contactsBecome':
    'In HubSpot: Instellingen > Integraties > Gekoppelde apps > Salesforce > Contactpersonen.',
  'setting-where.inclusionSegmentId':
    'In HubSpot: Instellingen > Integraties > Gekoppelde apps > Salesforce > Contactpersonen noemt het segment; de ID is het getal in het adres van de pagina van het segment.',
  'setting-where.companySync': 'In HubSpot: Instellingen > Integraties > Gekoppelde apps > Salesforce > Bedrijven.',
  'setting-where.dealSync': 'In HubSpot: Instellingen > Integraties > Gekoppelde apps > Salesforce > Deals.',
  'setting-where.integrationUser':
    'In HubSpot: Instellingen > Integraties > Gekoppelde apps > Salesforce noemt de gebruiker; de ID staat in het adres van de pagina van die gebruiker in Salesforce (005…).',
  'setting-where.defaultLeadOwner': 'In Salesforce: Setup > Leadinstellingen > Standaardleadeigenaar.',

  'setting-problem.at': '{key}: {problem}',
  'setting-problem.line': 'regel {line:plain}: {problem}',
  'setting.not-json': 'dit is geen JSON; zoek een ontbrekend aanhalingsteken of een komma te veel',
  'setting.cut':
    'dit eindigt te vroeg: het programma van HubSpot neemt alleen de eerste regel van wat je plakt; maak één regel van de instellingen met npm run settings -- --file FILE',
  'setting.is-key': 'dit is een sleutel, niet de instellingen: die hoort in het geheim SALESFORCE_PRIVATE_KEY',
  'setting.missing': 'ontbreekt',
  'setting.unknown-key': 'er is geen instelling ‘{key}’',
  'setting.expected-text': 'een tekst verwacht die niet leeg is',
  'setting.expected-object': 'een object verwacht, tussen accolades',
  'setting.expected-list': 'een lijst verwacht, tussen vierkante haken',
  'setting.expected-true-or-false': 'true of false verwacht, zonder aanhalingstekens',
  'setting.expected-one-of': '{values:or} verwacht',
  'setting.expected-whole-number': 'milliseconden verwacht: een geheel getal van {least} tot en met {most}',
  'setting.expected-plain-value': 'een tekst, een getal, true, false of null verwacht',
  'setting.expected-https': 'een adres verwacht dat met https:// begint',
  'setting.expected-api-version': 'een API-versie verwacht zoals 67.0, tussen aanhalingstekens',
  'setting.expected-segment': 'de ID van een segment verwacht (cijfers, tussen aanhalingstekens), of "none"',
  'setting.expected-salesforce-id': 'een Salesforce-ID verwacht: 15 of 18 letters en cijfers',
  'setting.expected-id': 'ID’s verwacht zoals HubSpot ze schrijft: cijfers, tussen aanhalingstekens',
  'setting.expected-property': 'de interne naam van een eigenschap verwacht: kleine letters, cijfers en _',
  'setting.expected-own-property': 'een eigen eigenschap verwacht, niet die van de eigenaar',
  'setting.expected-username': 'ontbreekt: noem bij "auth": "jwt" de gebruiker voor de aanmelding',
  'setting.expected-support-address': 'een e-mailadres verwacht, of een adres dat met https:// begint',
  'setting.expected-rules-xml': 'leadtoewijzingsregels verwacht als metadata-XML van Salesforce',
  'setting.does-not-fit': 'deze waarde past niet',

  'private-key.missing': 'er is geen sleutel',
  'private-key.cut':
    'de sleutel eindigt te vroeg: het programma van HubSpot neemt alleen de eerste regel van wat je plakt; maak één regel van de sleutel met npm run settings -- --key FILE',
  'private-key.encrypted':
    'de sleutel is beveiligd met een wachtwoordzin; haal die weg met openssl pkcs8 -in key.pem -out plain.pem',
  'private-key.not-private':
    'dit is de openbare helft (een certificaat of een openbare sleutel); de privésleutel staat in een ander bestand',
  'private-key.not-rsa': 'de sleutel is geen RSA-sleutel; de JWT-flow van Salesforce neemt alleen RSA',
  'private-key.unreadable': 'dit is geen privésleutel: een PEM-bestand verwacht, of de inhoud ervan als base64',
});
