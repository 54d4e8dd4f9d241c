// REST and SOAP calls to one org, with sessions, retries and errors. It never writes anything.
import type * as z from 'zod/mini';
import type { Deadline } from '../../application/deadline.ts';
import { failureOf } from '../../application/failures.ts';
import type { Question, Result } from '../../application/failures.ts';
import type { Clock } from '../../application/ports.ts';
import { parseJson } from '../http/json.ts';
import { parseRetryAfter, withRetries } from '../http/retry.ts';
import type { HttpAnswer, Transport } from '../http/transport.ts';
import { compositeSchema, pageSchema, parsed, resultOf } from './query-answers.ts';
import type { Page } from './query-answers.ts';
import { SessionExpired, brokenAnswer, restRefusal, soapRefusal } from './salesforce-error.ts';
import type { Session, SessionSource } from './session.ts';

/** A SOQL query and the question that it answers. */
export interface Query {
  question: Question;
  soql: string;
}

/** Takes a page of records; the next is asked for when it is done. */
type TakePage = (records: readonly unknown[]) => void | Promise<void>;

/**
 * Salesforce's recommended maximum; longer queries go into the body of a composite call.
 * https://help.salesforce.com/s/articleView?id=000386264&type=1
 */
const LONGEST_PATH = 2000;
/**
 * Queries per composite call.
 * https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_composite_composite.htm
 */
const COMPOSITE_QUERY_LIMIT = 5;

export interface SalesforceAccess {
  sessions: SessionSource;
  /** E.g. "67.0". */
  apiVersion: string;
  transport: Transport;
  clock: Clock;
  /** Called with the org's API usage in the last 24 hours by all apps, which every answer states. */
  onUsage?: (usage: { used: number; limit: number }) => void;
}

export class SalesforceApi {
  constructor(private readonly access: SalesforceAccess) {}

  /** Signs in before the first call. If this fails, the first call reports it. */
  warmUp(deadline: Deadline): void {
    this.access.sessions.get(deadline).catch(() => undefined);
  }

  /**
   * Runs queries, five per API call and all calls in parallel. Each query can fail on its own.
   *
   * @throws FailureError if a call as a whole fails
   */
  async queries<Name extends string>(
    queries: readonly (Query & { name: Name })[],
    deadline: Deadline,
  ): Promise<ReadonlyMap<Name, Result<unknown[]>>> {
    const pages = await this.#firstPages(queries, deadline);
    return new Map([...pages].map(([name, page]) => [name, page.ok ? { ok: true, value: page.value.records } : page]));
  }

  /**
   * Like `queries`, but reads every query to its last page.
   *
   * @returns the results in the order of the queries
   * @throws FailureError if a call as a whole, or a later page, fails
   */
  async wholeQueries(queries: readonly Query[], deadline: Deadline): Promise<Result<unknown[]>[]> {
    const named = queries.map((query, index) => ({ ...query, name: `q${index}` }));
    const pages = await this.#firstPages(named, deadline);
    return Promise.all(
      named.map(async ({ name, question }): Promise<Result<unknown[]>> => {
        const page = pages.get(name);
        if (page === undefined) throw brokenAnswer(question);
        if (!page.ok) return page;
        const { records, nextRecordsUrl } = page.value;
        const more = nextRecordsUrl === undefined ? [] : await this.#allFrom(question, nextRecordsUrl, deadline);
        return { ok: true, value: [...records, ...more] };
      }),
    );
  }

  async #firstPages<Name extends string>(
    queries: readonly (Query & { name: Name })[],
    deadline: Deadline,
  ): Promise<ReadonlyMap<Name, Result<Page>>> {
    const calls: Promise<ReadonlyMap<Name, Result<Page>>>[] = [];
    for (let from = 0; from < queries.length; from += COMPOSITE_QUERY_LIMIT)
      calls.push(this.#composite(queries.slice(from, from + COMPOSITE_QUERY_LIMIT), deadline));
    return new Map((await Promise.all(calls)).flatMap((results) => [...results]));
  }

  /** Runs one query to its last page. @throws FailureError */
  async queryAll({ question, soql }: Query, deadline: Deadline): Promise<unknown[]> {
    return this.#allFrom(question, this.#queryPath(soql), deadline);
  }

  /**
   * The same, and hands each page over as it comes: of tens of thousands of records no more than a page is ever held as
   * it was sent.
   *
   * @throws FailureError
   */
  async queryPages({ question, soql }: Query, take: TakePage, deadline: Deadline): Promise<void> {
    await this.#pages({ question, from: this.#queryPath(soql) }, take, deadline);
  }

  async #allFrom(question: Question, from: string, deadline: Deadline): Promise<unknown[]> {
    const records: unknown[] = [];
    await this.#pages({ question, from }, (page) => void records.push(...page), deadline);
    return records;
  }

  async #pages(
    { question, from }: { question: Question; from: string },
    take: TakePage,
    deadline: Deadline,
  ): Promise<void> {
    for (let path: string | undefined = from; path !== undefined;) {
      const page = await this.#page(question, path, deadline);
      await take(page.records);
      path = page.nextRecordsUrl;
    }
  }

  async #page(question: Question, path: string, deadline: Deadline): Promise<Page> {
    return parsed(question, await this.#get(question, path, deadline), pageSchema);
  }

  /** Reads one resource, e.g. `/sobjects/Lead/describe`. @throws FailureError */
  async read<T>(
    { question, path }: { question: Question; path: string },
    schema: z.ZodMiniType<T>,
    deadline: Deadline,
  ): Promise<T> {
    return parsed(question, await this.#get(question, `${this.#data}${path}`, deadline), schema);
  }

  /**
   * Calls the Metadata API.
   * https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_readMetadata.htm
   *
   * @param operation the XML inside the SOAP body
   * @returns the answer's XML
   * @throws FailureError
   */
  async metadata(question: Question, operation: string, deadline: Deadline): Promise<string> {
    const path = `/services/Soap/m/${this.access.apiVersion}`;
    const headers = { 'Content-Type': 'text/xml; charset=UTF-8', SOAPAction: '""' };
    return this.#withSession(deadline, async ({ accessToken, instanceUrl }) => {
      const { status, text } = await this.access.transport.exchange(
        {
          system: 'salesforce',
          question,
          method: 'POST',
          url: new URL(path, instanceUrl),
          headers,
          body: soapEnvelope(accessToken, operation),
        },
        deadline,
      );
      const fault = /<faultcode>\s*(?:\w+:)?(\w+)\s*</u.exec(text)?.[1];
      if (fault !== undefined) throw soapRefusal(question, fault);
      if (status !== 200) throw restRefusal(question, { status, body: undefined, retryAfter: null });
      return text;
    });
  }

  get #data(): string {
    return `/services/data/v${this.access.apiVersion}`;
  }

  #queryPath(soql: string): string {
    return `${this.#data}/query?q=${encodeURIComponent(soql)}`;
  }

  async #composite<Name extends string>(
    queries: readonly (Query & { name: Name })[],
    deadline: Deadline,
  ): Promise<ReadonlyMap<Name, Result<Page>>> {
    const [only, ...more] = queries;
    const path = only === undefined ? '' : this.#queryPath(only.soql);
    if (only !== undefined && more.length === 0 && path.length <= LONGEST_PATH)
      return new Map([[only.name, await this.#single(only, path, deadline)]]);
    const compositeRequest = queries.map(({ name, soql }) => ({
      method: 'GET',
      referenceId: name,
      url: this.#queryPath(soql),
    }));
    const body = JSON.stringify({ allOrNone: false, compositeRequest });
    const answer = await this.#send(
      'query',
      { method: 'POST', path: `${this.#data}/composite`, headers: { 'Content-Type': 'application/json' }, body },
      deadline,
    );
    const { compositeResponse } = parsed('query', answer, compositeSchema);
    const responses = new Map(compositeResponse.map((response) => [response.referenceId, response]));
    return new Map(queries.map(({ name, question }) => [name, resultOf(question, responses.get(name))]));
  }

  /** Runs one query. A refusal becomes this query's failure; anything else fails the whole call. */
  async #single({ question }: Query, path: string, deadline: Deadline): Promise<Result<Page>> {
    try {
      return { ok: true, value: await this.#page(question, path, deadline) };
    } catch (error) {
      const failed = failureOf(error);
      const own = failed.question === question && ['refused', 'not-allowed', 'broken-answer'].includes(failed.kind);
      if (own) return { ok: false, failure: failed };
      throw error;
    }
  }

  #get(question: Question, path: string, deadline: Deadline): Promise<HttpAnswer> {
    return this.#send(question, { method: 'GET', path, headers: {} }, deadline);
  }

  async #send(
    question: Question,
    {
      method,
      path,
      headers,
      body,
    }: { method: 'GET' | 'POST'; path: string; headers: Record<string, string>; body?: string },
    deadline: Deadline,
  ): Promise<HttpAnswer> {
    return this.#withSession(deadline, async ({ accessToken, instanceUrl }) => {
      const answer = await this.access.transport.exchange(
        {
          system: 'salesforce',
          question,
          method,
          url: new URL(path, instanceUrl),
          headers: { ...headers, Accept: 'application/json', Authorization: `Bearer ${accessToken}` },
          ...(body === undefined ? {} : { body }),
        },
        deadline,
      );
      const usage = /(?:^|[,;]\s*)api-usage=(\d+)\/(\d+)/u.exec(String(answer.headers['sforce-limit-info'] ?? ''));
      if (usage !== null) this.access.onUsage?.({ used: Number(usage[1]), limit: Number(usage[2]) });
      if (answer.status === 200) return answer;
      const retryAfter = parseRetryAfter(answer.headers['retry-after'], this.access.clock.now());
      throw restRefusal(question, { status: answer.status, body: parseJson(answer.text), retryAfter });
    });
  }

  /** Renews an expired session once, and retries transient failures. */
  async #withSession<T>(deadline: Deadline, call: (session: Session) => Promise<T>): Promise<T> {
    const { sessions } = this.access;
    return withRetries(deadline, async () => {
      const session = await sessions.get(deadline);
      try {
        return await call(session);
      } catch (error) {
        if (!(error instanceof SessionExpired)) throw error;
        sessions.forget(session);
        return call(await sessions.get(deadline));
      }
    });
  }
}

function soapEnvelope(sessionId: string, operation: string): string {
  return (
    '<?xml version="1.0" encoding="UTF-8"?>' +
    '<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:met="http://soap.sforce.com/2006/04/metadata">' +
    `<soapenv:Header><met:SessionHeader><met:sessionId>${sessionId.replace(/[<&]/gu, (character) => (character === '<' ? '&lt;' : '&amp;'))}</met:sessionId></met:SessionHeader></soapenv:Header>` +
    `<soapenv:Body>${operation}</soapenv:Body></soapenv:Envelope>`
  );
}
