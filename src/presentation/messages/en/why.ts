import { defineMessages } from '../define-messages.ts';
import type { ReasonMessages } from '../types/why.ts';

export const why = defineMessages<ReasonMessages, 'en'>()({
  'check.connection': 'Can we ask Salesforce?',
  'check.already-synced': 'Is this record in Salesforce already?',
  'check.integration': 'Is the Salesforce integration on?',
  'check.will-sync': 'Will this record sync?',
  'check.which-record': 'Does Salesforce have a record for it?',
  'check.existing-owner': 'Does that record’s owner stay?',
  'check.owner-match': 'Is the HubSpot owner an active Salesforce user?',
  'check.create-setting': 'Do we know what contacts become in Salesforce?',
  'check.lead-rules': 'Does a lead assignment rule take it?',
  'check.fallback': 'Does the integration user take it?',

  'entry.keeps-owner': 'nobody: the owner stays',
  'entry.takes-it': 'All its criteria are met.',
  'entry.might-take-it': 'It depends on a value we don’t know.',
  'entry.comes-after': 'It would take the lead, but an earlier entry does.',
  'entry.logic': 'Filter logic: {logic}',
  'finding.user': '{name} ({username})',
  'source.dated': '{publisher}, {year:plain}',
  'source.undated': '{publisher}',
  'object.Lead': 'Lead',
  'object.Contact': 'Contact',
  'object.Account': 'Account',
  'object.Opportunity': 'Opportunity',
  'result.owner': '{owner}',
  'result.one-of': '{owners:or}',
  'result.open': '{owners:or}, or somebody else',
  'result.nobody-known': 'an owner we can’t name',
  'alternative.named': '{alternative} ({name})',
  'after.not-recorded': 'No prediction was recorded before the first sync.',
  'why.checked-against': {
    one: 'Checked against {count} past sync in your account: {percent} % right.',
    other: 'Checked against {count} past syncs in your account: {percent} % right.',
  },
  'after.as-predicted': 'We predicted {predicted}, and that is what happened.',
  'after.otherwise': 'We predicted {predicted}, but it turned out differently.',
  'caveat.sync-is-near':
    'Changing the owner can start the sync: Salesforce may have the record within minutes, and then the owner is no longer chosen here.',
});
