// What the run-as user may read in Salesforce, and whether the settings name people and queues that are there.
import { AssignmentRulesError } from '../adapters/salesforce/rules-xml/assignment-rules-error.ts';
import { parseAssignmentRules } from '../adapters/salesforce/rules-xml/parse-assignment-rules.ts';
import type { Failure, Result } from '../application/failures.ts';
import { SALESFORCE_OBJECTS } from '../application/ports.ts';
import type { AllUsers, Rows, Salesforce, SalesforceQueue } from '../application/ports.ts';
import type { Settings } from '../application/settings.ts';
import { ask, failed, missing, note, works } from './check-install-findings.ts';
import type { Finding } from './check-install-findings.ts';
import type { Systems } from './check-install-secrets.ts';
import { describeRulesProblem } from './settings-words.ts';

const PERMISSION_SET = 'Add it to the permission set of the run-as user (Setup > Permission Sets).';
const READ = (objects: string): string => `The run-as user needs read access to ${objects}. ${PERMISSION_SET}`;
const SETUP = `The run-as user needs "View Setup and Configuration". ${PERMISSION_SET}`;
const METADATA = `The run-as user needs "Modify Metadata Through Metadata API Functions". ${PERMISSION_SET} Or paste the rules into the settings (leadRulesXml).`;

/** Nobody has this address: only whether it may be asked matters. */
const NOBODY = 'nobody@example.invalid';

export async function* checkSalesforce(systems: Systems): AsyncGenerator<Finding> {
  const { salesforce, clock } = systems;
  if (salesforce === null) return;
  const answers = await ask(clock, (deadline) =>
    salesforce.ask(
      {
        leads: { email: NOBODY, id: null },
        contacts: { email: NOBODY, id: null },
        accounts: { ids: [] },
        opportunity: { id: '' },
        queues: true,
        leadRuleNames: true,
      },
      deadline,
    ),
  );
  if (!answers.ok) {
    yield failed('Salesforce, sign-in', answers.failure, signInMend(answers.failure));
    return;
  }
  yield works('Salesforce, sign-in', 'Salesforce took the credentials.');
  const { leads, contacts, accounts, opportunity, queues, leadRuleNames } = answers.value;
  yield readable('Salesforce, leads', leads, READ('Lead'));
  yield readable('Salesforce, contacts', contacts, READ('Contact'));
  yield readable('Salesforce, accounts', accounts, READ('Account'));
  yield readable('Salesforce, opportunities', opportunity, READ('Opportunity'));
  yield readable('Salesforce, queues', queues, SETUP);
  yield readable('Salesforce, names of lead assignment rules', leadRuleNames, SETUP);
  yield* checkRules(salesforce, systems);
  yield* checkOrg(salesforce, systems);
  const users = await ask(clock, (deadline) => salesforce.allUsers(deadline));
  yield* checkPeople(users, queues, systems.settings);
  yield note(
    'Salesforce, view of all records',
    'cannot be asked. Unless the run-as user is the integration user, give it View All on leads, contacts and accounts.',
  );
}

function signInMend({ question, code }: Failure): string {
  if (question !== 'sign-in') return PERMISSION_SET;
  const mend = SIGN_IN_MEND[code ?? ''];
  return (
    mend ?? 'Compare salesforce.loginUrl and salesforce.clientId with the External Client App, and its secret or key.'
  );
}

/** By Salesforce's own codes: https://help.salesforce.com/s/articleView?id=sf.remoteaccess_oauth_flow_errors.htm */
const SIGN_IN_MEND: Readonly<Record<string, string>> = {
  invalid_client_id: 'Compare salesforce.clientId with the consumer key of the External Client App.',
  invalid_client: 'Compare SALESFORCE_CLIENT_SECRET with the consumer secret of the External Client App.',
  invalid_grant:
    'Look at the policies of the External Client App: the flow must be enabled, and the run-as user named (client credentials) or pre-authorised (JWT).',
  unsupported_grant_type: 'Enable the flow that the settings name (salesforce.auth) in the External Client App.',
  inactive_user: 'The run-as user is inactive. Name another one in the policies of the External Client App.',
};

function readable(about: string, read: Result<Rows<unknown>>, mend: string): Finding {
  return read.ok ? works(about, 'the run-as user may read them.') : failed(about, read.failure, mend);
}

async function* checkRules(salesforce: Salesforce, { settings, clock }: Systems): AsyncGenerator<Finding> {
  const about = 'Salesforce, entries of lead assignment rules';
  const live = await ask(clock, (deadline) => salesforce.leadRules(deadline));
  if (live.ok) {
    const active = live.value.rules.rules.find((rule) => rule.active);
    yield works(
      about,
      active === undefined ? 'they can be read; no rule is active.' : `they can be read; "${active.name}" is active.`,
    );
  }
  const { leadRulesXml } = settings;
  if (leadRulesXml !== null) yield checkPasted(leadRulesXml, live.ok);
  if (live.ok) return;
  yield leadRulesXml === null
    ? failed(about, live.failure, METADATA)
    : note(about, 'they cannot be read, so the rules pasted into the settings are used.');
}

function checkPasted(xml: string, isLive: boolean): Finding {
  const about = 'Setting leadRulesXml';
  try {
    parseAssignmentRules(xml);
  } catch (error) {
    if (!(error instanceof AssignmentRulesError)) throw error;
    return missing(about, `${describeRulesProblem(error)}. Paste the whole of Lead.assignmentRules-meta.xml.`);
  }
  return isLive
    ? note(about, 'it is not used: what Salesforce answers wins.')
    : works(about, 'the pasted rules can be read.');
}

async function* checkOrg(salesforce: Salesforce, { clock }: Systems): AsyncGenerator<Finding> {
  const automation = await ask(clock, (deadline) => salesforce.automation(deadline));
  yield automation.ok
    ? works('Salesforce, flows and triggers', 'the run-as user may list them.')
    : failed('Salesforce, flows and triggers', automation.failure, SETUP);
  for (const object of SALESFORCE_OBJECTS) {
    const about = `Salesforce, fields of ${object}`;
    const fields = await ask(clock, (deadline) => salesforce.describe(object, deadline));
    yield fields.ok ? works(about, 'the run-as user may read them.') : failed(about, fields.failure, READ(object));
  }
}

function* checkPeople(
  users: Result<AllUsers>,
  queues: Result<Rows<SalesforceQueue>>,
  { integrationUser, defaultLeadOwner }: Settings,
): Generator<Finding> {
  if (!users.ok) {
    yield failed('Salesforce, users', users.failure, `${READ('User')} It needs "View All Users" too.`);
    return;
  }
  const { rows, frozenUnread } = users.value;
  yield works('Salesforce, users', `the run-as user may read them; there are ${rows.length}.`);
  yield frozenUnread === null
    ? works('Salesforce, frozen users', 'the run-as user may read who is frozen.')
    : failed('Salesforce, frozen users', frozenUnread, SETUP);
  if (integrationUser?.id != null) {
    const { id } = integrationUser;
    // The first 15 characters are the ID; the other three only check it.
    const found = rows.find((user) => user.id.slice(0, 15) === id.slice(0, 15));
    yield found?.isActive === true
      ? works('Setting integrationUser', 'an active user has this ID.')
      : missing(
          'Setting integrationUser',
          `${found === undefined ? 'no' : 'an inactive'} user has this ID. Copy it from the address of the user’s page in Salesforce.`,
        );
  }
  if (defaultLeadOwner === null || (defaultLeadOwner.type === 'Queue' && !queues.ok)) return;
  const { type, name } = defaultLeadOwner;
  const names =
    type === 'User'
      ? rows.filter((user) => user.isActive === true).map((user) => user.name)
      : queues.ok
        ? queues.value.rows.flatMap((queue) => [queue.name, queue.developerName])
        : [];
  yield names.includes(name)
    ? works('Setting defaultLeadOwner', `there is such a ${type === 'User' ? 'user' : 'queue'}.`)
    : missing(
        'Setting defaultLeadOwner',
        `no ${type === 'User' ? 'active user' : 'queue'} has this name. Setup > Lead Settings > Default Lead Owner shows it.`,
      );
}
