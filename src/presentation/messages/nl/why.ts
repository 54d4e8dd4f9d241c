import { defineMessages } from '../define-messages.ts';
import type { ReasonMessages } from '../types/why.ts';

export const why = defineMessages<ReasonMessages, 'nl'>()({
  'check.connection': 'Kunnen we Salesforce raadplegen?',
  'check.already-synced': 'Staat dit record al in Salesforce?',
  'check.integration': 'Staat de Salesforce-integratie aan?',
  'check.will-sync': 'Wordt dit record gesynchroniseerd?',
  'check.which-record': 'Heeft Salesforce er al een record voor?',
  'check.existing-owner': 'Blijft de eigenaar van dat record?',
  'check.owner-match': 'Is de HubSpot-eigenaar een actieve Salesforce-gebruiker?',
  'check.create-setting': 'Weten we wat contactpersonen in Salesforce worden?',
  'check.lead-rules': 'Neemt een leadtoewijzingsregel dit record?',
  'check.fallback': 'Neemt de integratiegebruiker dit record?',

  'entry.keeps-owner': 'niemand: de eigenaar blijft',
  'entry.takes-it': 'Aan alle criteria is voldaan.',
  'entry.might-take-it': 'Dit hangt af van een waarde die we niet kennen.',
  'entry.comes-after': 'Deze zou de lead nemen, maar een eerdere vermelding doet dat al.',
  'entry.logic': 'Filterlogica: {logic}',
  'finding.user': '{name} ({username})',
  'source.dated': '{publisher}, {year:plain}',
  'source.undated': '{publisher}',
  'object.Lead': 'Lead',
  'object.Contact': 'Contactpersoon',
  'object.Account': 'Account',
  'object.Opportunity': 'Opportunity',
  'result.owner': '{owner}',
  'result.one-of': '{owners:or}',
  'result.open': '{owners:or}, of iemand anders',
  'result.nobody-known': 'een eigenaar die we niet kunnen noemen',
  'alternative.named': '{alternative} ({name})',
  'after.not-recorded': 'Er is geen voorspelling vastgelegd vóór de eerste synchronisatie.',
  'why.checked-against': {
    one: 'Vergeleken met {count} eerdere synchronisatie in uw account: {percent}% klopte.',
    other: 'Vergeleken met {count} eerdere synchronisaties in uw account: {percent}% klopte.',
  },
  'after.as-predicted': 'We voorspelden {predicted}, en dat klopte.',
  'after.otherwise': 'We voorspelden {predicted}, maar het liep anders.',
  'caveat.sync-is-near':
    'Een andere eigenaar kan de synchronisatie starten: Salesforce kan het record binnen enkele minuten hebben, en dan wordt de eigenaar niet meer hier gekozen.',
});
