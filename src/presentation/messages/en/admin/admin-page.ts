import type { AdminPageMessages } from '../../types/admin-page.ts';
import { defineMessages } from '../../define-messages.ts';

export const adminPage = defineMessages<AdminPageMessages, 'en'>()({
  'cost.records': 'Without it the card cannot answer for these records.',
  'cost.owners': 'Without it the card cannot read HubSpot owners, and no owner can be chosen.',
  'cost.segments': 'Without it the card cannot tell whether a contact is in the inclusion segment.',
  'cost.app-changes': 'Without it the app saves no owner: people use HubSpot’s own field.',
  'cost.teams': 'Without it teams cannot be chosen here.',
  'cost.salesforce': 'Without it the card can tell nothing about Salesforce.',
  'cost.existing': 'Without it the card cannot tell whether Salesforce has the record already.',
  'cost.queues': 'Without it the card cannot name the queue that gets a lead.',
  'cost.rules': 'Without it the card cannot tell which rule entry takes a lead.',
  'cost.automation': 'Without it the card cannot warn of flows and triggers that change the owner.',
  'cost.fields': 'Without it the card cannot warn of required fields and picklists that stop the sync.',
  'cost.users': 'Without it the card cannot tell whether a HubSpot owner is an active Salesforce user.',
  'cost.frozen': 'Without it the card cannot tell who is frozen.',
  'mend.scope-of-app': 'The scope is {scope}. Install the app again and accept its scopes.',
  'mend.install-again': 'Install the app again in HubSpot.',
  'mend.connect-again': 'Connect Salesforce again.',
  'health.hubspot-installed': 'Installed on {at:date}.',
  'health.salesforce-none': 'Salesforce is not connected.',
  'health.salesforce-by-click':
    'Connected by a click to {host} (org {org}) on {at:date}. The session was last renewed on {renewed:datetime}.',
  'health.salesforce-lost': 'Salesforce has refused the app since {at:datetime} ({code}). Connect Salesforce again.',
  'health.salesforce-own-app': 'Connected through your own External Client App at {host}.',
  'health.salesforce-unused': 'Your own External Client App is set, so the connection by a click is not used.',
  'health.scopes-missing': 'Not granted by HubSpot: {scopes:and}.',
  'health.rules-read': 'Lead assignment rules were last read on {at:datetime}.',
  'health.rules-never-read': 'Lead assignment rules have not been read yet.',
  'health.users-read': 'Salesforce users were last read on {at:datetime}.',
  'health.users-never-read': 'Salesforce users have not been read yet.',
  'health.hubspot-calls': {
    one: '{count} request to HubSpot today (UTC). HubSpot allows an app 110 in 10 seconds in each account, and sets no limit for the day.',
    other:
      '{count} requests to HubSpot today (UTC). HubSpot allows an app 110 in 10 seconds in each account, and sets no limit for the day.',
  },
  'health.salesforce-calls':
    'Salesforce: {used} of {limit} API requests in 24 hours are used, by all apps together (as of {at:datetime}).',
  'health.salesforce-calls-unknown': 'Salesforce has not reported yet how many API requests are used.',
  'health.setting-open': 'This is not set, so the card cannot tell {open}.',
  'health.changes-for-everybody':
    'The app saves an owner for everybody who can open the record. Choose the people it should do this for.',
  'proposal.sure': { by: 'level', of: { high: 'High certainty', medium: 'Medium certainty', low: 'Low certainty' } },
  'proposal.against': 'Records that disagree: {records:and}.',
  'field.sentence': '{problem:cap}.',
  'field.expected-segment': 'A segment’s ID (digits), or none',
  'field.expected-id': 'IDs as HubSpot writes them: digits',
  'field.expected-api-version': 'An API version such as 67.0',
  'field.expected-username': 'Needed for JWT',
  'field.changes-by-app': 'The app, for the people chosen below',
  'page.refused': 'Salesforce is not connected',
  'page.refused-next':
    'Salesforce did not let the app in. Close this window, and connect again from the settings in HubSpot.',
});
