// What the run-as user may read in Salesforce, and whether the settings name people and queues that are there.
import { AssignmentRulesError } from '../adapters/salesforce/rules-xml/assignment-rules-error.ts';
import { parseAssignmentRules } from '../adapters/salesforce/rules-xml/parse-assignment-rules.ts';
import type { Failure, Result } from '../application/failures.ts';
import { SALESFORCE_OBJECTS } from '../application/ports.ts';
import type { AllUsers, Rows, Salesforce, SalesforceQueue } from '../application/ports.ts';
import type { Settings } from '../application/settings.ts';
import type { InstallationMessage } from '../presentation/messages/types/install.ts';
import { ask, failed, missing, note, plain, works } from './check-install-findings.ts';
import type { Finding } from './check-install-findings.ts';
import type { Systems } from './check-install-secrets.ts';
import { rulesProblem } from './settings-words.ts';

const read = (object: string): InstallationMessage => ({ id: 'mend.read-access', params: { object } });

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
  const signIn = plain('checked.salesforce-sign-in');
  if (!answers.ok) {
    yield failed(signIn, answers.failure, signInMend(answers.failure));
    return;
  }
  yield works(signIn, plain('install.credentials-taken'));
  const { leads, contacts, accounts, opportunity, queues, leadRuleNames } = answers.value;
  yield readable(plain('checked.salesforce-leads'), leads, read('Lead'));
  yield readable(plain('checked.salesforce-contacts'), contacts, read('Contact'));
  yield readable(plain('checked.salesforce-accounts'), accounts, read('Account'));
  yield readable(plain('checked.salesforce-opportunities'), opportunity, read('Opportunity'));
  yield readable(plain('checked.salesforce-queues'), queues, plain('mend.setup'));
  yield readable(plain('checked.salesforce-rule-names'), leadRuleNames, plain('mend.setup'));
  yield* checkRules(salesforce, systems);
  yield* checkOrg(salesforce, systems);
  const users = await ask(clock, (deadline) => salesforce.allUsers(deadline));
  yield* checkPeople(users, queues, systems.settings);
  yield note(plain('checked.salesforce-all-records'), plain('install.all-records-not-asked'));
}

function signInMend({ question, code }: Failure): InstallationMessage {
  if (question !== 'sign-in') return plain('mend.permission-set');
  const mend = Object.hasOwn(SIGN_IN_MEND, code ?? '') ? SIGN_IN_MEND[code ?? ''] : undefined;
  return plain(mend ?? 'mend.sign-in');
}

/** By Salesforce's own codes: https://help.salesforce.com/s/articleView?id=sf.remoteaccess_oauth_flow_errors.htm */
const SIGN_IN_MEND: Readonly<Record<string, Parameters<typeof plain>[0]>> = {
  invalid_client_id: 'mend.client-id',
  invalid_client: 'mend.client-secret',
  invalid_grant: 'mend.grant',
  unsupported_grant_type: 'mend.grant-type',
  inactive_user: 'mend.inactive-user',
};

function readable(about: InstallationMessage, answer: Result<Rows<unknown>>, mend: InstallationMessage): Finding {
  return answer.ok ? works(about, plain('install.user-may-read')) : failed(about, answer.failure, mend);
}

async function* checkRules(salesforce: Salesforce, { settings, clock }: Systems): AsyncGenerator<Finding> {
  const about = plain('checked.salesforce-rule-entries');
  const live = await ask(clock, (deadline) => salesforce.leadRules(deadline));
  if (live.ok) {
    const active = live.value.rules.rules.find((rule) => rule.active);
    yield works(
      about,
      active === undefined
        ? plain('install.rules-read-none-active')
        : { id: 'install.rules-read', params: { rule: active.name } },
    );
  }
  const { leadRulesXml } = settings;
  if (leadRulesXml !== null) yield checkPasted(leadRulesXml, live.ok);
  if (live.ok) return;
  yield leadRulesXml === null
    ? failed(about, live.failure, plain('mend.metadata'))
    : note(about, plain('install.rules-pasted-are-used'));
}

function checkPasted(xml: string, isLive: boolean): Finding {
  const about = setting('leadRulesXml');
  try {
    parseAssignmentRules(xml);
  } catch (error) {
    if (!(error instanceof AssignmentRulesError)) throw error;
    const first: InstallationMessage = { id: 'install.problem', params: { problem: rulesProblem(error) } };
    return missing(about, { id: 'install.two-steps', params: { first, second: plain('mend.paste-rules') } });
  }
  return isLive ? note(about, plain('install.rules-pasted-not-used')) : works(about, plain('install.rules-pasted-fit'));
}

async function* checkOrg(salesforce: Salesforce, { clock }: Systems): AsyncGenerator<Finding> {
  const automation = await ask(clock, (deadline) => salesforce.automation(deadline));
  const ofAutomation = plain('checked.salesforce-automation');
  yield automation.ok
    ? works(ofAutomation, plain('install.user-may-list'))
    : failed(ofAutomation, automation.failure, plain('mend.setup'));
  for (const object of SALESFORCE_OBJECTS) {
    const about: InstallationMessage = { id: 'checked.salesforce-fields', params: { object } };
    const fields = await ask(clock, (deadline) => salesforce.describe(object, deadline));
    yield fields.ok ? works(about, plain('install.user-may-read')) : failed(about, fields.failure, read(object));
  }
}

function* checkPeople(
  users: Result<AllUsers>,
  queues: Result<Rows<SalesforceQueue>>,
  { integrationUser, defaultLeadOwner }: Settings,
): Generator<Finding> {
  const ofUsers = plain('checked.salesforce-users');
  if (!users.ok) {
    yield failed(ofUsers, users.failure, {
      id: 'install.two-steps',
      params: { first: read('User'), second: plain('mend.read-all-users') },
    });
    return;
  }
  const { rows, frozenUnread } = users.value;
  yield works(ofUsers, { id: 'install.user-may-read-users', params: { count: rows.length } });
  const ofFrozen = plain('checked.salesforce-frozen');
  yield frozenUnread === null
    ? works(ofFrozen, plain('install.user-may-read-frozen'))
    : failed(ofFrozen, frozenUnread, plain('mend.setup'));
  if (integrationUser?.id != null) yield checkIntegrationUser(integrationUser.id, rows);
  if (defaultLeadOwner === null || (defaultLeadOwner.type === 'Queue' && !queues.ok)) return;
  const { type, name } = defaultLeadOwner;
  const names =
    type === 'User'
      ? rows.filter((user) => user.isActive === true).map((user) => user.name)
      : queues.ok
        ? queues.value.rows.flatMap((queue) => [queue.name, queue.developerName])
        : [];
  const about = setting('defaultLeadOwner');
  yield names.includes(name)
    ? works(about, { id: 'install.lead-owner-there', params: { type } })
    : missing(about, { id: 'install.lead-owner-missing', params: { type } });
}

function checkIntegrationUser(id: string, users: AllUsers['rows']): Finding {
  const about = setting('integrationUser');
  // The first 15 characters are the ID; the other three only check it.
  const found = users.find((user) => user.id.slice(0, 15) === id.slice(0, 15));
  if (found === undefined) return missing(about, plain('install.integration-user-unknown'));
  return found.isActive === true
    ? works(about, plain('install.integration-user-active'))
    : missing(about, plain('install.integration-user-inactive'));
}

function setting(key: string): InstallationMessage {
  return { id: 'checked.setting', params: { key } };
}
