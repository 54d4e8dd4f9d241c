// Salesforce behind the application's port, every request by jsforce.
import { Connection } from '@jsforce/jsforce-node';
import * as z from 'zod/mini';
import { Transport } from '../../src/adapters/http/transport.ts';
import { systemClock } from '../../src/adapters/clock.ts';
import { SalesforceApi } from '../../src/adapters/salesforce/api.ts';
import type { Query } from '../../src/adapters/salesforce/api.ts';
import { readAutomation } from '../../src/adapters/salesforce/automation.ts';
import { readDescription } from '../../src/adapters/salesforce/describe.ts';
import { salesforce } from '../../src/adapters/salesforce/index.ts';
import { readLeadRules } from '../../src/adapters/salesforce/lead-rules.ts';
import { ANSWER_OF, QUERY_FOR } from '../../src/adapters/salesforce/questions.ts';
import type { Result } from '../../src/application/failures.ts';
import type { Salesforce, SalesforceAnswers, SalesforceQuestions } from '../../src/application/ports.ts';
import type { SalesforceSettings } from '../../src/application/settings.ts';

const compositeSchema = z.object({
  compositeResponse: z.array(z.object({ body: z.object({ records: z.array(z.unknown()) }) })),
});

export function jsforceSalesforce(settings: SalesforceSettings, clientSecret: string): Salesforce {
  const api = new JsforceApi(settings, clientSecret);
  return {
    ...salesforce(api.unused),
    warmUp: () => {
      api.signIn().catch(() => undefined);
    },
    ask: (questions) => ask(api, questions),
    leadRules: (deadline) => readLeadRules(api, deadline),
    automation: (deadline) => readAutomation(api, deadline),
    describe: (object, deadline) => readDescription(api, object, deadline),
  };
}

class JsforceApi extends SalesforceApi {
  readonly unused;
  readonly #connection: Connection;
  readonly #version: string;
  #signedIn: Promise<unknown> | null = null;

  constructor({ apiVersion, loginUrl, clientId }: SalesforceSettings, clientSecret: string) {
    const unused = {
      sessions: {
        instanceUrl: null,
        get: () => Promise.reject(new Error('jsforce signs in.')),
        forget: () => undefined,
      },
      apiVersion,
      transport: new Transport(),
      clock: systemClock,
    };
    super(unused);
    this.unused = unused;
    this.#version = apiVersion;
    this.#connection = new Connection({ version: apiVersion, oauth2: { loginUrl, clientId, clientSecret } });
  }

  signIn(): Promise<unknown> {
    this.#signedIn ??= this.#connection.authorize({ grant_type: 'client_credentials' });
    return this.#signedIn;
  }

  override async queries<Name extends string>(
    queries: readonly (Query & { name: Name })[],
  ): Promise<ReadonlyMap<Name, Result<unknown[]>>> {
    await this.signIn();
    const calls = [queries.slice(0, 5), queries.slice(5)].filter((call) => call.length > 0);
    const answers = await Promise.all(calls.map((call) => this.#composite(call)));
    return new Map(answers.flat());
  }

  override async queryAll({ soql }: Query): Promise<unknown[]> {
    await this.signIn();
    return (await this.#connection.query(soql)).records;
  }

  override async read<T>({ path }: { path: string }, schema: z.ZodMiniType<T>): Promise<T> {
    await this.signIn();
    return schema.parse(await this.#connection.request(path));
  }

  override async metadata(_question: unknown, operation: string): Promise<string> {
    await this.signIn();
    const { instanceUrl, accessToken } = this.#connection;
    const body =
      '<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:met="http://soap.sforce.com/2006/04/metadata">' +
      `<soapenv:Header><met:SessionHeader><met:sessionId>${accessToken ?? ''}</met:sessionId></met:SessionHeader></soapenv:Header><soapenv:Body>${operation}</soapenv:Body></soapenv:Envelope>`;
    const headers = { 'Content-Type': 'text/xml', SOAPAction: '""' };
    return this.#connection.request<string>(
      { method: 'POST', url: `${instanceUrl}/services/Soap/m/${this.#version}`, headers, body },
      { responseType: 'text/plain' },
    );
  }

  async #composite<Name extends string>(
    queries: readonly (Query & { name: Name })[],
  ): Promise<(readonly [Name, Result<unknown[]>])[]> {
    const compositeRequest = queries.map(({ name, soql }) => ({
      method: 'GET',
      referenceId: name,
      url: `/services/data/v${this.#version}/query?q=${encodeURIComponent(soql)}`,
    }));
    const { compositeResponse } = compositeSchema.parse(
      await this.#connection.requestPost('/composite', { allOrNone: false, compositeRequest }),
    );
    return queries.map(({ name }, index) => [
      name,
      { ok: true, value: compositeResponse[index]?.body.records ?? [] } as const,
    ]);
  }
}

async function ask<Name extends keyof SalesforceQuestions>(
  api: JsforceApi,
  questions: Pick<SalesforceQuestions, Name>,
): Promise<{ [Asked in Name]: Result<SalesforceAnswers[Asked]> }> {
  const names = (Object.keys(questions) as Name[]).filter((name) => questions[name] !== undefined);
  const results = await api.queries(names.map((name) => ({ name, ...queryFor(name, questions[name]) })));
  const answers = names.map((name) => {
    const result = results.get(name);
    if (result?.ok !== true) throw new Error(`jsforce could not ask: ${name}`);
    return [name, { ok: true, value: ANSWER_OF[name](result.value) }] as const;
  });
  return Object.fromEntries(answers) as { [Asked in Name]: Result<SalesforceAnswers[Asked]> };
}

/** The compiler cannot follow a key through two tables; both are typed by it. */
function queryFor<Name extends keyof SalesforceQuestions>(name: Name, question: SalesforceQuestions[Name]): Query {
  const make = QUERY_FOR[name] as (given: SalesforceQuestions[Name]) => Query;
  return make(question);
}
