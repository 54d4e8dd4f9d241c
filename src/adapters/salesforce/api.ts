// The REST and SOAP calls of one org: session, retries, errors. Nothing is ever written.
import * as z from 'zod/mini';
import type { Deadline } from '../../application/deadline.ts';
import { TRANSIENT_STATUSES, withRetries } from '../http/retry.ts';
import type { SalesforceSettings } from '../../application/settings.ts';
import { exchange } from './http.ts';
import type { Answer } from './http.ts';
import { SalesforceError, failureOf, failureOfFault } from './salesforce-error.ts';
import { SessionKeeper } from './session.ts';
import type { SalesforceSecrets, Session } from './session.ts';

/** One query of a composite call: its records, or why there are none to be had. */
export type QueryResult = { records: unknown[] } | { error: SalesforceError };

export const COMPOSITE_QUERY_LIMIT = 5;

/** As Salesforce recommends; a longer query fits into a composite's body. https://help.salesforce.com/s/articleView?id=000386264&type=1 */
const LONGEST_PATH = 2000;

export class SalesforceApi {
  readonly #keeper: SessionKeeper;
  readonly #version: string;

  constructor(settings: SalesforceSettings, secrets: SalesforceSecrets) {
    this.#keeper = new SessionKeeper(settings, secrets);
    this.#version = settings.apiVersion;
  }

  /** Signs in ahead of the first call, while something else is waited for. Its failure shows at that call. */
  warmUp(deadline: Deadline): void {
    this.#keeper.get(deadline).catch(() => undefined);
  }

  /**
   * Runs up to five queries in one API call; each fails alone.
   * https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_composite_composite.htm
   *
   * @param queries SOQL by a name of one's own
   * @throws SalesforceError, DeadlineError when the call as a whole fails
   */
  async queries<Name extends string>(
    queries: ReadonlyMap<Name, string>,
    deadline: Deadline,
  ): Promise<ReadonlyMap<Name, QueryResult>> {
    if (queries.size > COMPOSITE_QUERY_LIMIT)
      throw new RangeError(`a composite call takes ${COMPOSITE_QUERY_LIMIT} queries`);
    const path = `/services/data/v${this.#version}/composite`;
    const compositeRequest = [...queries].map(([name, soql]) => ({
      method: 'GET',
      referenceId: name,
      url: this.#queryPath(soql),
    }));
    const body = JSON.stringify({ allOrNone: false, compositeRequest });
    const text = await this.#send(
      `POST ${path}`,
      path,
      { method: 'POST', headers: { 'Content-Type': 'application/json' }, body },
      deadline,
    );
    const parsed = compositeSchema.safeParse(parseJson(text));
    if (!parsed.success) throw new SalesforceError('broken-answer', `POST ${path}`, 200);
    const responses = new Map(parsed.data.compositeResponse.map((response) => [response.referenceId, response]));
    return new Map([...queries.keys()].map((name) => [name, resultOf(responses.get(name), name)]));
  }

  /** Runs one query, to its first page. A failure of the query is a result, one of the call is thrown. */
  async query(name: string, soql: string, deadline: Deadline): Promise<QueryResult> {
    if (this.#queryPath(soql).length > LONGEST_PATH)
      return resultIn(await this.queries(new Map([[name, soql]]), deadline), name);
    const page = await this.#page(name, this.#queryPath(soql), deadline);
    return 'error' in page ? page : { records: page.records };
  }

  /** Runs one query to its last page. A failure of the query, on whatever page, is a result; one of the call is thrown. */
  async queryAll(name: string, soql: string, deadline: Deadline): Promise<QueryResult> {
    const records: unknown[] = [];
    for (let path: string | undefined = this.#queryPath(soql); path !== undefined;) {
      const page = await this.#page(name, path, deadline);
      if ('error' in page) return page;
      records.push(...page.records);
      path = page.nextRecordsUrl;
    }
    return { records };
  }

  /**
   * Calls the Metadata API.
   * https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_readMetadata.htm
   *
   * @param operation the XML inside the SOAP body
   * @returns the answer's XML
   * @throws SalesforceError, of a SOAP fault by its code: its status is always 500
   */
  async metadata(operation: string, deadline: Deadline): Promise<string> {
    const path = `/services/Soap/m/${this.#version}`;
    return this.#withSession(deadline, async (session) => {
      const envelope = soapEnvelope(session.accessToken, operation);
      const init = {
        method: 'POST',
        headers: { 'Content-Type': 'text/xml; charset=UTF-8', SOAPAction: '""' },
        body: envelope,
      };
      const { status, text } = await exchange(`POST ${path}`, new URL(path, session.instanceUrl), init, deadline);
      const fault = /<faultcode>\s*(?:\w+:)?(\w+)\s*</u.exec(text)?.[1] ?? null;
      if (fault !== null) throw new SalesforceError(failureOfFault(fault), `POST ${path}`, null, fault);
      if (status !== 200) throw new SalesforceError(failureOf(status, null), `POST ${path}`, status);
      return text;
    });
  }

  async #page(name: string, path: string, deadline: Deadline): Promise<QueryPage | { error: SalesforceError }> {
    try {
      const text = await this.#send(`GET query ${name}`, path, { method: 'GET' }, deadline);
      const parsed = queryBodySchema.safeParse(parseJson(text));
      return parsed.success ? parsed.data : { error: new SalesforceError('broken-answer', `query ${name}`, 200) };
    } catch (error) {
      if (error instanceof SalesforceError && (error.kind === 'no-access' || error.kind === 'rejected'))
        return { error };
      throw error;
    }
  }

  #queryPath(soql: string): string {
    return `/services/data/v${this.#version}/query?q=${encodeURIComponent(soql)}`;
  }

  async #send(
    request: string,
    path: string,
    init: { method: string; headers?: Record<string, string>; body?: string },
    deadline: Deadline,
  ): Promise<string> {
    return this.#withSession(deadline, async ({ accessToken, instanceUrl }) => {
      const headers = { ...init.headers, Accept: 'application/json', Authorization: `Bearer ${accessToken}` };
      const answer = await exchange(request, new URL(path, instanceUrl), { ...init, headers }, deadline);
      if (answer.status !== 200) throw refused(request, answer);
      return answer.text;
    });
  }

  /** Renews the session once when it has expired; retries what failed in passing. */
  async #withSession<T>(deadline: Deadline, call: (session: Session) => Promise<T>): Promise<T> {
    const attempt = async (): Promise<T> => {
      const session = await this.#keeper.get(deadline);
      try {
        return await call(session);
      } catch (error) {
        if (!(error instanceof SalesforceError) || error.kind !== 'session-expired') throw error;
        await this.#keeper.forget(session);
        return call(await this.#keeper.get(deadline));
      }
    };
    return withRetries(deadline, attempt, (error) => ({
      retryable:
        error instanceof SalesforceError &&
        (error.status === null ? error.kind === 'unavailable' : TRANSIENT_STATUSES.includes(error.status)),
      retryAfter: error instanceof SalesforceError ? error.retryAfter : null,
    }));
  }
}

const errorsSchema = z.array(z.object({ errorCode: z.string(), message: z.string() })).check(z.minLength(1));
/** `nextRecordsUrl` is a path of the same org; anything else could carry the session elsewhere. */
const queryBodySchema = z.object({
  records: z.array(z.unknown()),
  done: z.boolean(),
  nextRecordsUrl: z.optional(z.string().check(z.regex(/^\/services\/data\//u))),
});
type QueryPage = z.infer<typeof queryBodySchema>;
const compositeSchema = z.object({
  compositeResponse: z.array(z.object({ referenceId: z.string(), httpStatusCode: z.number(), body: z.unknown() })),
});

function resultIn(results: ReadonlyMap<string, QueryResult>, name: string): QueryResult {
  return results.get(name) ?? { error: new SalesforceError('broken-answer', `query ${name}`, 200) };
}

function resultOf(
  response: z.infer<typeof compositeSchema>['compositeResponse'][number] | undefined,
  name: string,
): QueryResult {
  if (response === undefined) return { error: new SalesforceError('broken-answer', `query ${name}`, 200) };
  const { httpStatusCode: status, body } = response;
  if (status !== 200) return { error: errorOf(`query ${name}`, status, body, null) };
  const parsed = queryBodySchema.safeParse(body);
  return parsed.success
    ? { records: parsed.data.records }
    : { error: new SalesforceError('broken-answer', `query ${name}`, status) };
}

function refused(request: string, { status, text, retryAfter }: Answer): SalesforceError {
  return errorOf(request, status, parseJson(text), retryAfter);
}

function errorOf(request: string, status: number, body: unknown, retryAfter: number | null): SalesforceError {
  const parsed = errorsSchema.safeParse(body);
  const code = parsed.success ? (parsed.data[0]?.errorCode ?? null) : null;
  return new SalesforceError(failureOf(status, code), request, status, code, retryAfter);
}

function soapEnvelope(sessionId: string, operation: string): string {
  return (
    '<?xml version="1.0" encoding="UTF-8"?>' +
    '<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:met="http://soap.sforce.com/2006/04/metadata">' +
    `<soapenv:Header><met:SessionHeader><met:sessionId>${sessionId.replace(/[<&]/gu, (character) => (character === '<' ? '&lt;' : '&amp;'))}</met:sessionId></met:SessionHeader></soapenv:Header>` +
    `<soapenv:Body>${operation}</soapenv:Body></soapenv:Envelope>`
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
