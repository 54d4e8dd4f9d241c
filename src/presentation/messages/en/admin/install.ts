import { defineMessages } from '../../define-messages.ts';
import type { InstallationMessages } from '../../types/install.ts';

export const install = defineMessages<InstallationMessages, 'en'>()({
  'settings-line.description':
    'Checks the settings or the private key, and prints the one line to paste into “hs secret add”.',
  'settings-line.option-file': 'the settings as JSON; “-” reads standard input',
  'settings-line.option-key': 'the private key as a PEM file, for "auth": "jwt"; “-” reads standard input',
  'settings-line.help': `
Exit status: 0 when the line was printed, 1 when the file does not fit (each problem is named by its path), 2 for a
command line that cannot be used.

Examples:
  $ npm run -s settings -- --file settings.json
  $ npm run -s settings -- --key key.pem`,
  'settings-line.name-one-file': 'name one file: --file FILE or --key FILE',
  'settings-line.empty': 'the file is empty',
  'settings-line.fit': 'The settings fit.',
  'settings-line.key-fits': 'The key is an RSA key.',
  'settings-line.key-of-bits': 'The key is an RSA key of {bits:plain} bits.',
  'settings-line.paste': '{what} Paste the next line at the prompt of: npx hs secret add {name}',
  'settings-line.paste-again': '(or, where it exists already: npx hs secret update {name})',
  'settings-line.problems': { one: '{count} problem:', other: '{count} problems:' },
  'settings-line.not-given': 'Not given: {key}. The card cannot tell {open}. {where}',
  'settings-line.not-connected':
    'Not given: salesforce. The card can tell nothing about Salesforce. The install guide says how to connect it.',
  'settings-line.rules-read-live':
    'Lead assignment rules: none are pasted, so the app reads them from Salesforce, which takes a permission.',
  'settings-line.rules-not-active':
    'Lead assignment rules: the pasted ones have no active rule. What Salesforce answers wins; the pasted ones are used only where it cannot be read.',
  'settings-line.rules-fit': {
    one: 'Lead assignment rules: the pasted ones fit; “{rule}” is active, with {count} entry. What Salesforce answers wins; the pasted ones are used only where it cannot be read.',
    other:
      'Lead assignment rules: the pasted ones fit; “{rule}” is active, with {count} entries. What Salesforce answers wins; the pasted ones are used only where it cannot be read.',
  },

  'checked.settings': 'Settings',
  'checked.setting': 'Setting {key}',
  'checked.hubspot-token': 'HubSpot, token',
  'checked.hubspot-records': {
    by: 'object',
    of: { contact: 'HubSpot, contacts', company: 'HubSpot, companies', deal: 'HubSpot, deals' },
  },
  'checked.hubspot-owners': 'HubSpot, owners',
  'checked.hubspot-segments': 'HubSpot, segments',
  'checked.hubspot-changes': 'HubSpot, changes by the app',
  'checked.salesforce-connection': 'Salesforce, connection',
  'checked.salesforce-secret': 'Salesforce, client secret',
  'checked.salesforce-key': 'Salesforce, private key',
  'checked.salesforce-sign-in': 'Salesforce, sign-in',
  'checked.salesforce-leads': 'Salesforce, leads',
  'checked.salesforce-contacts': 'Salesforce, contacts',
  'checked.salesforce-accounts': 'Salesforce, accounts',
  'checked.salesforce-opportunities': 'Salesforce, opportunities',
  'checked.salesforce-queues': 'Salesforce, queues',
  'checked.salesforce-rule-names': 'Salesforce, names of lead assignment rules',
  'checked.salesforce-rule-entries': 'Salesforce, entries of lead assignment rules',
  'checked.salesforce-automation': 'Salesforce, flows and triggers',
  'checked.salesforce-fields': 'Salesforce, fields of {object}',
  'checked.salesforce-users': 'Salesforce, users',
  'checked.salesforce-frozen': 'Salesforce, frozen users',
  'checked.salesforce-all-records': 'Salesforce, view of all records',

  'install.description':
    'Asks HubSpot and Salesforce with the installation’s own credentials what works and what is missing.',
  'install.option-env': 'a file with the four secrets, one a line: NAME=value',
  'install.help': `
The file holds what the app function gets from HubSpot, and must not be shared or committed:
  PRIVATE_APP_ACCESS_TOKEN    the app’s access token: Development > Projects > the project > the app > Auth
  OWNER_PREFLIGHT_SETTINGS    the line that npm run settings -- --file FILE prints
  SALESFORCE_CLIENT_SECRET    for client credentials: the consumer secret
  SALESFORCE_PRIVATE_KEY      for JWT: the line that npm run settings -- --key FILE prints

Only reads are sent. It takes about 10 requests to HubSpot and 15 to Salesforce.

Exit status: 0 when nothing is missing, 1 when something is, 2 when the file cannot be used.`,
  'install.mark-works': 'ok',
  'install.mark-missing': 'MISSING',
  'install.mark-note': 'note',
  'install.line': '{about}: {text}',
  'install.nothing-missing': 'Nothing is missing.',
  'install.some-missing': { one: '{count} missing.', other: '{count} missing.' },
  'install.failed': '{what} {mend}',
  'install.failed-code': '{what} Code: {code}. {mend}',
  'install.two-steps': '{first} {second}',
  'install.problem': '{problem}.',
  'install.can-be-read': 'can be read.',
  'install.in-the-file': 'is in the file.',
  'install.given': 'is given.',
  'install.not-given': 'is not given, so the card cannot tell {open}. {where}',
  'install.secret-not-in-file': '{name} is not in the file.',
  'install.no-org-named': 'the settings name no Salesforce org. Set salesforce.loginUrl and salesforce.clientId.',
  'install.app-may-read': 'the app may read them.',
  'install.app-may-read-owners': {
    one: 'the app may read them; there is {count}.',
    other: 'the app may read them; there are {count}.',
  },
  'install.app-may-read-segments': 'the app may read who is in them.',
  'install.segments-not-asked': 'not asked: the settings name no inclusion segment.',
  'install.changes-not-tried': 'not tried: this check writes nothing. HubSpot grants the scopes at installation.',
  'install.credentials-taken': 'Salesforce took the credentials.',
  'install.user-may-read': 'the run-as user may read them.',
  'install.user-may-read-users': {
    one: 'the run-as user may read them; there is {count}.',
    other: 'the run-as user may read them; there are {count}.',
  },
  'install.user-may-read-frozen': 'the run-as user may read who is frozen.',
  'install.user-may-list': 'the run-as user may list them.',
  'install.all-records-not-asked':
    'cannot be asked. Unless the run-as user is the integration user, give it View All on leads, contacts and accounts.',
  'install.rules-read': 'can be read; “{rule}” is active.',
  'install.rules-read-none-active': 'can be read; no rule is active.',
  'install.rules-pasted-are-used': 'cannot be read, so the rules pasted into the settings are used.',
  'install.rules-pasted-not-used': 'is not used: what Salesforce answers wins.',
  'install.rules-pasted-fit': 'the pasted rules can be read.',
  'install.integration-user-active': 'an active user has this ID.',
  'install.integration-user-inactive':
    'an inactive user has this ID. Copy the ID from the address of the integration user’s page in Salesforce.',
  'install.integration-user-unknown':
    'no user has this ID. Copy the ID from the address of the integration user’s page in Salesforce.',
  'install.lead-owner-there': { by: 'type', of: { User: 'there is such a user.', Queue: 'there is such a queue.' } },
  'install.lead-owner-missing': {
    by: 'type',
    of: {
      User: 'no active user has this name. Setup > Lead Settings > Default Lead Owner shows it.',
      Queue: 'no queue has this name. Setup > Lead Settings > Default Lead Owner shows it.',
    },
  },

  'mend.hubspot-scope':
    'The scope is {scope}. Install the app again in HubSpot (Development > Projects > the project > the app) and accept its scopes.',
  'mend.hubspot-token':
    'Copy the access token again: Development > Projects > the project > the app > Auth. It changes when it is rotated.',
  'mend.hubspot-token-place': 'In HubSpot: Development > Projects > the project > the app > Auth.',
  'mend.salesforce-secret-place':
    'In Salesforce: External Client App Manager > the app > Settings > OAuth Settings > Consumer Key and Secret.',
  'mend.read-access':
    'The run-as user needs read access to {object}. Add it to the permission set of the run-as user (Setup > Permission Sets).',
  'mend.read-all-users': 'It needs “View All Users” too.',
  'mend.setup':
    'The run-as user needs “View Setup and Configuration”. Add it to the permission set of the run-as user (Setup > Permission Sets).',
  'mend.metadata':
    'The run-as user needs “Modify Metadata Through Metadata API Functions”. Add it to the permission set of the run-as user (Setup > Permission Sets). Or paste the rules into the settings (leadRulesXml).',
  'mend.permission-set': 'Add it to the permission set of the run-as user (Setup > Permission Sets).',
  'mend.sign-in':
    'Compare salesforce.loginUrl and salesforce.clientId with the External Client App, and its secret or key.',
  'mend.client-id': 'Compare salesforce.clientId with the consumer key of the External Client App.',
  'mend.client-secret': 'Compare SALESFORCE_CLIENT_SECRET with the consumer secret of the External Client App.',
  'mend.grant':
    'Look at the policies of the External Client App: the flow must be enabled, and the run-as user named (client credentials) or pre-authorised (JWT).',
  'mend.grant-type': 'Enable the flow that the settings name (salesforce.auth) in the External Client App.',
  'mend.inactive-user': 'The run-as user is inactive. Name another one in the policies of the External Client App.',
  'mend.paste-rules': 'Paste the whole of Lead.assignmentRules-meta.xml.',
  'mend.later': 'Run the check again later.',
  'mend.again': 'Run the check again.',
  'mend.address': 'Check the address in the settings, then run the check again.',
  'mend.network': 'Check the address in the settings and the network, then run the check again.',
  'mend.report': 'Please report it.',

  'page.installed': 'Owner Preflight is installed',
  'page.installed-next': 'You can close this window and go back to HubSpot.',
  'page.connected': 'Salesforce is connected',
  'page.connected-next': 'You can close this window and go back to the settings in HubSpot.',
});
