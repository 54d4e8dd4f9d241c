// One HTTP transport for both systems, on `node:http(s)`: `fetch` costs twice as much before the first answer. Kept
// connections, one deadline a request, answers of limited length, no redirects.
import http from 'node:http';
import https from 'node:https';
import { StringDecoder } from 'node:string_decoder';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { Deadline } from '../../application/deadline.ts';
import { slow } from '../../application/deadline.ts';
import { FailureError, failure } from '../../application/failures.ts';
import type { Question, System } from '../../application/failures.ts';

export interface HttpRequest {
  /** Whom a failure is told of. */
  system: Exclude<System, 'app'>;
  question: Question;
  method: 'GET' | 'POST' | 'PATCH';
  url: URL;
  headers: Readonly<Record<string, string>>;
  body?: string;
  /**
   * True for a request that must not be sent twice. It gets a connection of its own: a kept one may be closed by the
   * other side at that very moment, and nobody could tell whether the request arrived.
   */
  once?: boolean;
}

export interface HttpAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

/** A page of 2,000 Salesforce users is about 1 MB; whoever sends sixteen times as much sends something else. */
export const MOST_BYTES = 16_000_000;

/** More requests at once to one host wait for a connection. HubSpot allows 190 in 10 seconds. */
const MOST_SOCKETS = 16;
/** Milliseconds an idle connection is kept; servers close theirs after a minute, and say so. */
const KEEP_ALIVE = 30_000;

export class Transport {
  readonly #agents = {
    'http:': new http.Agent({ keepAlive: true, maxSockets: MOST_SOCKETS, timeout: KEEP_ALIVE }),
    'https:': new https.Agent({ keepAlive: true, maxSockets: MOST_SOCKETS, timeout: KEEP_ALIVE }),
  };

  constructor(private readonly mostBytes = MOST_BYTES) {}

  /**
   * Sends a request and reads its whole answer, whatever the status. A redirect is an answer like any other: following
   * it would carry the token to a host that nobody configured.
   *
   * @throws FailureError "slow" at the deadline, with the request aborted; "unavailable" where the connection fails;
   *   "broken-answer" for an answer that is cut off or too long
   */
  async exchange(request: HttpRequest, deadline: Deadline): Promise<HttpAnswer> {
    // A request that nobody waits for could still be done.
    if (deadline.remaining === 0) throw slow(request.system, request.question);
    try {
      return await this.#send(request, deadline.signal);
    } catch (error) {
      if (deadline.signal.aborted) throw slow(request.system, request.question);
      // The other side closed a kept connection while the request was on its way. It was not read: send it again.
      if (isStale(error)) return await this.#again(request, deadline);
      throw connectionFailure(request, error);
    }
  }

  /** Closes idle connections, at the end of a process. */
  close(): void {
    for (const agent of Object.values(this.#agents)) agent.destroy();
  }

  async #again(request: HttpRequest, deadline: Deadline): Promise<HttpAnswer> {
    try {
      return await this.#send({ ...request, once: true }, deadline.signal);
    } catch (error) {
      if (deadline.signal.aborted) throw slow(request.system, request.question);
      throw connectionFailure(request, error);
    }
  }

  #send({ url, method, headers, body, once = false }: HttpRequest, signal: AbortSignal): Promise<HttpAnswer> {
    const secure = url.protocol === 'https:';
    const length = body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) };
    const agent = once ? false : this.#agents[secure ? 'https:' : 'http:'];
    return new Promise((resolve, reject) => {
      const options = { method, headers: { ...headers, ...length }, agent, signal };
      const sent = (secure ? https : http).request(url, options, (message) => {
        this.#read(message).then(resolve, reject);
      });
      sent.on('error', (error) => reject(new ConnectionError(sent.reusedSocket, error)));
      sent.end(body);
    });
  }

  #read(message: IncomingMessage): Promise<HttpAnswer> {
    return new Promise((resolve, reject) => {
      // Decoded as it comes: a page of users is held once, not as pieces, as one buffer and as text.
      const decoder = new StringDecoder('utf8');
      let text = '';
      let bytes = 0;
      message.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        text += decoder.write(chunk);
        if (bytes <= this.mostBytes) return;
        message.destroy();
        reject(new AnswerError('too-long'));
      });
      message.on('end', () =>
        resolve({ status: message.statusCode ?? 0, headers: message.headers, text: text + decoder.end() }),
      );
      // "aborted" and "error" both come after headers: the answer is cut off.
      message.on('error', () => reject(new AnswerError('cut-off')));
      message.on('close', () => reject(new AnswerError('cut-off')));
    });
  }
}

/** The connection failed before an answer began. */
class ConnectionError extends Error {
  constructor(
    readonly kept: boolean,
    readonly reason: NodeJS.ErrnoException,
  ) {
    super('the connection failed');
  }
}

/** The answer began, and cannot be used. */
class AnswerError extends Error {
  constructor(readonly code: 'cut-off' | 'too-long') {
    super(code);
  }
}

function isStale(error: unknown): boolean {
  return error instanceof ConnectionError && error.kept && ['ECONNRESET', 'EPIPE'].includes(error.reason.code ?? '');
}

function connectionFailure({ system, question }: HttpRequest, error: unknown): FailureError {
  if (error instanceof AnswerError)
    return new FailureError(
      failure(
        system,
        question,
        { kind: error.code === 'cut-off' ? 'unavailable' : 'broken-answer' },
        { code: error.code },
      ),
      { transient: error.code === 'cut-off' },
    );
  // Node's own code, e.g. ECONNREFUSED; its message may name the proxy or the address.
  const code = error instanceof ConnectionError ? (error.reason.code ?? null) : null;
  return new FailureError(failure(system, question, { kind: 'unavailable' }, { code }), { transient: true });
}
