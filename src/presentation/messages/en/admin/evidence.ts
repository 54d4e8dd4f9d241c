import type { EvidenceMessages } from '../../../../domain/evidence/messages.ts';
import { defineMessages } from '../../define-messages.ts';

export const evidence = defineMessages<EvidenceMessages, 'en'>()({
  'evidence.no-records': 'No record in the sample shows this.',
  'evidence.not-enough': {
    one: 'Only {count} record in the sample shows this. That is not enough.',
    other: 'The {count} records that show this are too few, or differ too much.',
  },
  'evidence.since': 'This changed: only records since {at:date} count.',
  'evidence.fits-equally': 'These fit equally well, or nearly: {others:and}.',
  'evidence.integration-user': '{support} of {count} records that the sync made in Salesforce were created by {name}.',
  'evidence.contacts-became-leads': '{support} of {count} synced contacts became leads.',
  'evidence.contacts-became-contacts': '{support} of {count} synced contacts became Salesforce contacts.',
  'evidence.companies-synced': {
    one: '{count} company synced to Salesforce. One is proof.',
    other: '{count} companies synced to Salesforce.',
  },
  'evidence.deals-synced': {
    one: '{count} deal synced to Salesforce. One is proof.',
    other: '{count} deals synced to Salesforce.',
  },
  'evidence.companies-silent': {
    one: 'The only company did not sync.',
    other:
      'None of {count} companies synced. This is weak evidence: a company does not sync either if none of its contacts qualifies.',
  },
  'evidence.deals-silent': { one: 'The only deal did not sync.', other: 'None of {count} deals synced.' },
  'evidence.stopped-syncing': {
    one: 'The newer one, created since {at:date}, did not sync.',
    other: 'But none of the {count} created since {at:date} synced.',
  },
  'evidence.segment':
    'Segment {segment} held {synced} of {syncedAll} contacts when they synced, and does not hold {leftOut} of {leftOutAll} that did not sync.',
  'evidence.no-segment':
    'No segment explains which contacts sync: {synced} synced, and {leftOutAll} with an e-mail address did not.',
  'evidence.default-lead-owner': '{support} of {count} leads that no rule entry takes went to {name}.',
  'evidence.field-mapping': '{field} was the same as the property {property} in {support} of {count} leads.',
  'evidence.one-value-only': '{field} hardly varies, so a fixed value would explain it too.',
  'evidence.fixed-value': '{field} was “{value}” in {support} of {count} leads.',
  'evidence.property-explains': 'The property {property} explains it equally well.',
  'evidence.rules-ran': '{support} of {count} leads that a rule entry takes went to its assignee.',
  'evidence.rules-did-not-run': '{support} of {count} leads that a rule entry takes stayed with their creator.',

  'backtest.not-comparable.not-synced': 'It has not synced.',
  'backtest.not-comparable.from-salesforce': 'It came from Salesforce.',
  'backtest.not-comparable.deleted-since': 'Its Salesforce record is gone.',
  'backtest.not-comparable.existed-before': 'The Salesforce record existed before the first sync.',
  'backtest.not-comparable.history-not-tracked':
    'Salesforce does not tell its first owner: the history is not tracked.',
  'backtest.not-comparable.user-inactive':
    'Its HubSpot owner is inactive today, and nobody knows whether they were active then.',
  'backtest.not-comparable.other-integration-user': 'Another user than the integration user created it.',
  'backtest.not-comparable.rules-changed': 'The lead assignment rules were changed after it was created.',
  'backtest.undecided.several-owners': 'Several owners were possible.',
  'backtest.undecided.nobody-named': 'No owner could be named.',
  'backtest.undecided.open-end': 'Somebody else was possible too.',
  'backtest.cause.other-object': 'It became another object than the settings say.',
  'backtest.cause.owner-changed-near-sync': 'The HubSpot owner changed within minutes of the sync.',
  'backtest.cause.near-miss-matched': 'The user who took it has only the name or only the e-mail of the HubSpot owner.',
  'backtest.cause.match-not-taken': 'It was assigned as if it had no HubSpot owner.',
  'backtest.cause.automation': 'A flow or trigger may have set the owner.',
  'backtest.cause.rules-did-not-run': 'The integration user kept it: the lead assignment rules did not run.',
  'backtest.cause.default-lead-owner': 'Check the default lead owner in the settings.',
  'backtest.cause.unexplained': 'Nothing in the sample explains it.',
});
