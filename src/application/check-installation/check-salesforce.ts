// Checks what the run-as user may read in Salesforce, and whether the people and queues in the settings exist.
import type { Message } from '../../domain/message.ts';
import { ACCESS_LOST } from '../failures.ts';
import type { Failure, Result } from '../failures.ts';
import { SALESFORCE_OBJECTS } from '../ports.ts';
import type { AllUsers, LeadRulesReading, Rows, Salesforce, SalesforceQueue } from '../ports.ts';
import type { Settings } from '../settings.ts';
import { about, ask, failed, mend, missing, note, said, works } from './findings.ts';
import type { Finding, Installation } from './findings.ts';
import type { AboutMessage, Cost, MendMessage, SaidMessage } from './messages.ts';

const SETUP = mend('mend.setup');
const METADATA = mend('mend.metadata');
const READ = (object: string): MendMessage => ({ id: 'mend.read-access', params: { object } });
const READ_USERS: SaidMessage = {
  id: 'install.two-steps',
  params: { first: READ('User'), second: mend('mend.read-all-users') },
};

/** Nobody has this address: the check only needs to know whether the question is allowed. */
const NOBODY = 'nobody@example.invalid';

export async function* checkSalesforce(installation: Installation): AsyncGenerator<Finding> {
  const { salesforce, settings } = installation;
  if (salesforce === null) return;
  const answers = await ask(installation, (deadline) =>
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
    yield failed(about('checked.salesforce-sign-in'), answers.failure, signInMend(answers.failure), 'salesforce');
    return;
  }
  // Asked in parallel, so that a page waits only for the slowest question.
  const rules = ask(installation, (deadline) => salesforce.leadRules(deadline));
  const org = checkOrg(salesforce, installation);
  const users = ask(installation, (deadline) => salesforce.allUsers(deadline));
  yield works(about('checked.salesforce-sign-in'), said('install.credentials-taken'));
  const { leads, contacts, accounts, opportunity, queues, leadRuleNames } = answers.value;
  yield readable(about('checked.salesforce-leads'), leads, READ('Lead'), 'existing');
  yield readable(about('checked.salesforce-contacts'), contacts, READ('Contact'), 'existing');
  yield readable(about('checked.salesforce-accounts'), accounts, READ('Account'), 'existing');
  yield readable(about('checked.salesforce-opportunities'), opportunity, READ('Opportunity'), 'existing');
  yield readable(about('checked.salesforce-queues'), queues, SETUP, 'queues');
  yield readable(about('checked.salesforce-rule-names'), leadRuleNames, SETUP, 'rules');
  yield* checkRules(await rules, installation);
  yield* await org;
  yield* checkPeople(await users, queues, settings);
  yield note(about('checked.salesforce-all-records'), said('install.all-records-not-asked'));
}

function signInMend({ question, code }: Failure): MendMessage {
  if (question !== 'sign-in') return mend('mend.permission-set');
  return mend(SIGN_IN_MEND[code ?? ''] ?? 'mend.sign-in');
}

/** By Salesforce's error codes: https://help.salesforce.com/s/articleView?id=sf.remoteaccess_oauth_flow_errors.htm */
const SIGN_IN_MEND: Readonly<Record<string, Parameters<typeof mend>[0]>> = {
  invalid_client_id: 'mend.client-id',
  invalid_client: 'mend.client-secret',
  invalid_grant: 'mend.grant',
  unsupported_grant_type: 'mend.grant-type',
  inactive_user: 'mend.inactive-user',
  [ACCESS_LOST]: 'mend.connect-again',
};

function readable(what: AboutMessage, read: Result<Rows<unknown>>, toDo: MendMessage, cost: Cost): Finding {
  return read.ok ? works(what, said('install.user-may-read')) : failed(what, read.failure, toDo, cost);
}

function* checkRules(
  live: Result<LeadRulesReading>,
  { settings, pastedRulesProblem }: Installation,
): Generator<Finding> {
  const what = about('checked.salesforce-rule-entries');
  if (live.ok) {
    const active = live.value.rules.rules.find((rule) => rule.active);
    yield works(
      what,
      active === undefined
        ? said('install.rules-read-none-active')
        : { id: 'install.rules-read', params: { rule: active.name } },
    );
  }
  const { leadRulesXml } = settings;
  if (leadRulesXml !== null) {
    const problem = pastedRulesProblem(leadRulesXml);
    const setting = ofSetting('leadRulesXml');
    if (problem !== null) yield missing(setting, pastedWrong(problem));
    else if (live.ok) yield note(setting, said('install.rules-pasted-not-used'));
    else yield works(setting, said('install.rules-pasted-fit'));
  }
  if (live.ok) return;
  yield leadRulesXml === null
    ? failed(what, live.failure, METADATA, 'rules')
    : note(what, said('install.rules-pasted-are-used'));
}

function pastedWrong(problem: Message): SaidMessage {
  const first: SaidMessage = { id: 'install.problem', params: { problem } };
  return { id: 'install.two-steps', params: { first, second: mend('mend.paste-rules') } };
}

const ofSetting = (key: string): AboutMessage => ({ id: 'checked.setting', params: { key } });

async function checkOrg(salesforce: Salesforce, installation: Installation): Promise<Finding[]> {
  const [automation, ...descriptions] = await Promise.all([
    ask(installation, (deadline) => salesforce.automation(deadline)),
    ...SALESFORCE_OBJECTS.map(async (object) => ({
      object,
      read: await ask(installation, (deadline) => salesforce.describe(object, deadline)),
    })),
  ]);
  return [
    automation.ok
      ? works(about('checked.salesforce-automation'), said('install.user-may-list'))
      : failed(about('checked.salesforce-automation'), automation.failure, SETUP, 'automation'),
    ...descriptions.map(({ object, read }) => {
      const what: AboutMessage = { id: 'checked.salesforce-fields', params: { object } };
      return read.ok ? works(what, said('install.user-may-read')) : failed(what, read.failure, READ(object), 'fields');
    }),
  ];
}

function* checkPeople(
  users: Result<AllUsers>,
  queues: Result<Rows<SalesforceQueue>>,
  { integrationUser, defaultLeadOwner }: Settings,
): Generator<Finding> {
  if (!users.ok) {
    yield failed(about('checked.salesforce-users'), users.failure, READ_USERS, 'users');
    return;
  }
  const { rows, frozenUnread } = users.value;
  yield works(about('checked.salesforce-users'), {
    id: 'install.user-may-read-users',
    params: { count: rows.length },
  });
  yield frozenUnread === null
    ? works(about('checked.salesforce-frozen'), said('install.user-may-read-frozen'))
    : failed(about('checked.salesforce-frozen'), frozenUnread, SETUP, 'frozen');
  if (integrationUser?.id != null) {
    const { id } = integrationUser;
    const what = ofSetting('integrationUser');
    // The first 15 characters identify the record; the last three are a checksum.
    const found = rows.find((user) => user.id.slice(0, 15) === id.slice(0, 15));
    yield found?.isActive === true
      ? works(what, said('install.integration-user-active'))
      : missing(
          what,
          said(found === undefined ? 'install.integration-user-unknown' : 'install.integration-user-inactive'),
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
  const what = ofSetting('defaultLeadOwner');
  yield names.includes(name)
    ? works(what, { id: 'install.lead-owner-there', params: { type } })
    : missing(what, { id: 'install.lead-owner-missing', params: { type } });
}
