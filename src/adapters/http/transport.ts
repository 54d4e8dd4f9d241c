// The HTTP transport for both systems, on `node:http(s)`, because `fetch` takes twice as long until the first answer. It
// keeps connections alive, gives each request one deadline, limits the length of answers and follows no redirects.
import http from 'node:http';
import https from 'node:https';
import { StringDecoder } from 'node:string_decoder';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { Deadline } from '../../application/deadline.ts';
import { slow } from '../../application/deadline.ts';
import { FailureError, failure } from '../../application/failures.ts';
import type { Question, System } from '../../application/failures.ts';

export interface HttpRequest {
  /** The system that a failure names. */
  system: Exclude<System, 'app'>;
  question: Question;
  method: 'GET' | 'POST' | 'PATCH';
  url: URL;
  headers: Readonly<Record<string, string>>;
  body?: string;
  /**
   * True for a request that must not be sent twice. It gets a new connection: the other side may close a kept
   * connection at that very moment, and then nobody knows whether the request arrived.
   */
  once?: boolean;
}

export interface HttpAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

/** A page of 2,000 Salesforce users is about 1 MB, so an answer sixteen times as large is not what was asked for. */
export const MOST_BYTES = 16_000_000;

/** Connections per host; further requests wait. HubSpot allows 190 requests in 10 seconds. */
const MOST_SOCKETS = 16;
/** Milliseconds to keep an idle connection. Servers announce that they close theirs after a minute. */
const KEEP_ALIVE = 30_000;

export class Transport {
  readonly #agents = {
    'http:': new http.Agent({ keepAlive: true, maxSockets: MOST_SOCKETS, timeout: KEEP_ALIVE }),
    'https:': new https.Agent({ keepAlive: true, maxSockets: MOST_SOCKETS, timeout: KEEP_ALIVE }),
  };

  constructor(private readonly mostBytes = MOST_BYTES) {}

  /**
   * Sends a request and reads its whole answer, whatever the status. It follows no redirect, because that would send
   * the token to a host that nobody configured.
   *
   * @throws FailureError "slow" at the deadline, after aborting the request; "unavailable" if the connection fails;
   *   "broken-answer" if the answer is cut off or too long
   */
  async exchange(request: HttpRequest, deadline: Deadline): Promise<HttpAnswer> {
    // Without this check, the other side could still carry out a request that nobody waits for.
    if (deadline.remaining === 0) throw slow(request.system, request.question);
    try {
      return await this.#send(request, deadline.signal);
    } catch (error) {
      if (deadline.signal.aborted) throw slow(request.system, request.question);
      // The other side closed a kept connection before it read the request, so it is safe to send it again.
      if (isStale(error)) return await this.#again(request, deadline);
      throw connectionFailure(request, error);
    }
  }

  /** Closes idle connections at the end of a process. */
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
      // An error after the headers means that the answer is cut off.
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

/** The answer began but cannot be used. */
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
