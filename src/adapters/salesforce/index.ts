// One Salesforce org as the use cases see it.
import { Deadline } from '../../application/deadline.ts';
import type { Result } from '../../application/failures.ts';
import type { Salesforce, SalesforceAnswers, SalesforceQuestions } from '../../application/ports.ts';
import { readAllUsers } from './all-users.ts';
import { SalesforceApi } from './api.ts';
import type { Query, SalesforceAccess } from './api.ts';
import { readAutomation } from './automation.ts';
import { readDescription } from './describe.ts';
import { pastedLeadRules, readLeadRules } from './lead-rules.ts';
import { ANSWER_OF, QUERY_FOR } from './questions.ts';
import { readVisibility } from './visibility.ts';

export type { SalesforceAccess } from './api.ts';
export { SessionKeeper } from './session.ts';
export type { Grant, Session, SessionSource } from './session.ts';
export { clientCredentials } from './grants/client-credentials.ts';
export { defaultAudience, jwtBearer } from './grants/jwt-bearer.ts';

/** Milliseconds for signing in ahead, independent of the calls that use the session later. */
const WARM_UP = 10_000;

/**
 * One org.
 *
 * @example
 * salesforce({ sessions: new SessionKeeper({ loginUrl, grant: clientCredentials(id, secret), transport, clock }),
 *   apiVersion: '67.0', transport, clock })
 */
export function salesforce(access: SalesforceAccess): Salesforce {
  const api = new SalesforceApi(access);
  return {
    get url() {
      return access.sessions.instanceUrl;
    },
    warmUp: () => {
      const deadline = new Deadline(WARM_UP, access.clock);
      void access.sessions.get(deadline).then(
        () => deadline.stop(),
        () => deadline.stop(),
      );
    },
    ask: (questions, deadline) => ask(api, questions, deadline),
    allUsers: (deadline) => readAllUsers(api, deadline),
    leadRules: (deadline) => readLeadRules(api, deadline),
    pastedLeadRules,
    automation: (deadline) => readAutomation(api, deadline),
    describe: (object, deadline) => readDescription(api, object, deadline),
    visibility: (which, deadline) => readVisibility(api, which, deadline),
  };
}

async function ask<Name extends keyof SalesforceQuestions>(
  api: SalesforceApi,
  questions: Pick<SalesforceQuestions, Name>,
  deadline: Deadline,
): Promise<{ [Asked in Name]: Result<SalesforceAnswers[Asked]> }> {
  const names = (Object.keys(questions) as Name[]).filter((name) => questions[name] !== undefined);
  const results = await api.queries(
    names.map((name) => ({ name, ...queryFor(name, questions[name]) })),
    deadline,
  );
  const answers = names.map((name) => [name, answerOf(name, results.get(name))] as const);
  return Object.fromEntries(answers) as { [Asked in Name]: Result<SalesforceAnswers[Asked]> };
}

/** Needs a cast, because the compiler cannot follow one key through two tables. */
function queryFor<Name extends keyof SalesforceQuestions>(name: Name, question: SalesforceQuestions[Name]): Query {
  const make = QUERY_FOR[name] as (given: SalesforceQuestions[Name]) => Query;
  return make(question);
}

function answerOf<Name extends keyof SalesforceQuestions>(
  name: Name,
  result: Result<unknown[]> | undefined,
): Result<SalesforceAnswers[Name]> {
  if (result === undefined) throw new Error(`no result of the question ${name}`);
  return result.ok ? { ok: true, value: ANSWER_OF[name](result.value) } : result;
}
