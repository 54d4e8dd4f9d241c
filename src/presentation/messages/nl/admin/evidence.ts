import type { EvidenceMessages } from '../../../../domain/evidence/messages.ts';
import { defineMessages } from '../../define-messages.ts';

export const evidence = defineMessages<EvidenceMessages, 'nl'>()({
  'evidence.no-records': 'Geen record in de steekproef zegt hier iets over.',
  'evidence.not-enough': {
    one: 'Maar {count} record in de steekproef zegt hier iets over. Dat is niet genoeg.',
    other: 'De {count} records die er iets over zeggen, zijn te weinig of verschillen te veel.',
  },
  'evidence.since': 'Dit is gewijzigd: alleen records vanaf {at:date} tellen mee.',
  'evidence.fits-equally': 'Deze passen net zo goed, of bijna: {others:and}.',
  'evidence.integration-user':
    'Van {count} records die de synchronisatie in Salesforce maakte, zijn er {support} gemaakt door {name}.',
  'evidence.contacts-became-leads': 'Van {count} gesynchroniseerde contactpersonen werden er {support} een lead.',
  'evidence.contacts-became-contacts':
    'Van {count} gesynchroniseerde contactpersonen werden er {support} een contactpersoon in Salesforce.',
  'evidence.companies-synced': {
    one: '{count} bedrijf is met Salesforce gesynchroniseerd. Eén is een bewijs.',
    other: '{count} bedrijven zijn met Salesforce gesynchroniseerd.',
  },
  'evidence.deals-synced': {
    one: '{count} deal is met Salesforce gesynchroniseerd. Eén is een bewijs.',
    other: '{count} deals zijn met Salesforce gesynchroniseerd.',
  },
  'evidence.companies-silent': {
    one: 'Het enige bedrijf is niet gesynchroniseerd.',
    other:
      'Geen van {count} bedrijven is gesynchroniseerd. Dit is een zwakke aanwijzing: een bedrijf blijft ook achter als geen van zijn contactpersonen in aanmerking komt.',
  },
  'evidence.deals-silent': {
    one: 'De enige deal is niet gesynchroniseerd.',
    other: 'Geen van {count} deals is gesynchroniseerd.',
  },
  'evidence.stopped-syncing': {
    one: 'Het nieuwere record, gemaakt na {at:date}, is niet gesynchroniseerd.',
    other: 'Maar geen van de {count} records die na {at:date} zijn gemaakt, is gesynchroniseerd.',
  },
  'evidence.segment':
    'Segment {segment} bevatte {synced} van {syncedAll} contactpersonen toen ze synchroniseerden. Van {leftOutAll} contactpersonen die niet synchroniseerden, staan er {leftOut} niet in.',
  'evidence.no-segment':
    'Geen segment verklaart welke contactpersonen synchroniseren: {synced} zijn gesynchroniseerd, {leftOutAll} met een e-mailadres niet.',
  'evidence.default-lead-owner': 'Van {count} leads die geen regelvermelding neemt, gingen er {support} naar {name}.',
  'evidence.field-mapping': '{field} was bij {support} van {count} leads gelijk aan de eigenschap {property}.',
  'evidence.one-value-only': '{field} wisselt nauwelijks, dus een vaste waarde verklaart het ook.',
  'evidence.fixed-value': '{field} was ‘{value}’ bij {support} van {count} leads.',
  'evidence.property-explains': 'De eigenschap {property} verklaart het net zo goed.',
  'evidence.rules-ran': 'Van {count} leads die een regelvermelding neemt, gingen er {support} naar de toegewezene.',
  'evidence.rules-did-not-run':
    'Van {count} leads die een regelvermelding neemt, bleven er {support} bij wie ze had gemaakt.',

  'backtest.not-comparable.not-synced': 'Het is niet gesynchroniseerd.',
  'backtest.not-comparable.from-salesforce': 'Het kwam uit Salesforce.',
  'backtest.not-comparable.deleted-since': 'Het record in Salesforce bestaat niet meer.',
  'backtest.not-comparable.existed-before': 'Het record in Salesforce bestond al vóór de eerste synchronisatie.',
  'backtest.not-comparable.history-not-tracked':
    'Salesforce zegt niet wie de eerste eigenaar was: de geschiedenis wordt niet bijgehouden.',
  'backtest.not-comparable.user-inactive':
    'De HubSpot-eigenaar is nu inactief, en niemand weet of die toen actief was.',
  'backtest.not-comparable.other-integration-user':
    'Een andere gebruiker dan de integratiegebruiker heeft het gemaakt.',
  'backtest.not-comparable.rules-changed': 'De leadtoewijzingsregels zijn daarna gewijzigd.',
  'backtest.undecided.several-owners': 'Er waren meerdere eigenaren mogelijk.',
  'backtest.undecided.nobody-named': 'We konden geen eigenaar noemen.',
  'backtest.undecided.open-end': 'Ook iemand anders was mogelijk.',
  'backtest.cause.other-object': 'Het werd een ander object dan de instellingen zeggen.',
  'backtest.cause.owner-changed-near-sync':
    'De HubSpot-eigenaar is binnen enkele minuten rond de synchronisatie gewijzigd.',
  'backtest.cause.near-miss-matched':
    'De gebruiker die het kreeg, heeft alleen de naam of alleen het e-mailadres van de HubSpot-eigenaar.',
  'backtest.cause.match-not-taken': 'Het is toegewezen alsof het geen HubSpot-eigenaar had.',
  'backtest.cause.automation': 'Een flow of trigger kan de eigenaar hebben ingesteld.',
  'backtest.cause.rules-did-not-run':
    'De integratiegebruiker hield het: de leadtoewijzingsregels zijn niet uitgevoerd.',
  'backtest.cause.default-lead-owner': 'Controleer de standaardleadeigenaar in de instellingen.',
  'backtest.cause.unexplained': 'Niets in de steekproef verklaart het.',
});
