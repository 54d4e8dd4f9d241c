// The one transport, over a real socket: what it gives up on, what it never does, and what it says of each failure.
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../../src/adapters/clock.ts';
import { Transport } from '../../../src/adapters/http/transport.ts';
import type { HttpRequest } from '../../../src/adapters/http/transport.ts';
import { Deadline } from '../../../src/application/deadline.ts';
import { FailureError } from '../../../src/application/failures.ts';

type Handler = (request: IncomingMessage, response: ServerResponse, nth: number) => void;
const open: (() => void)[] = [];
afterEach(() => open.splice(0).forEach((close) => close()));

interface Served {
  url: URL;
  sockets: Set<Socket>;
  requests: IncomingMessage[];
  server: Server;
}

async function serve(handler: Handler): Promise<Served> {
  const served: Omit<Served, 'url' | 'server'> = { sockets: new Set(), requests: [] };
  const server = createServer((request, response) => {
    served.requests.push(request);
    handler(request, response, served.requests.length);
  });
  server.on('connection', (socket) => served.sockets.add(socket));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  open.push(() => {
    server.close();
    server.closeAllConnections();
  });
  return { ...served, server, url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/x`) };
}

function deadlineOf(milliseconds: number): Deadline {
  const deadline = new Deadline(milliseconds, systemClock);
  open.push(() => deadline.stop());
  return deadline;
}

const asking = (url: URL, change: Partial<HttpRequest> = {}): HttpRequest => ({
  system: 'hubspot',
  question: 'record',
  method: 'GET',
  url,
  headers: {},
  ...change,
});

function transport(mostBytes?: number): Transport {
  const made = new Transport(mostBytes);
  open.push(() => made.close());
  return made;
}

async function failureIn(exchange: Promise<unknown>): Promise<unknown> {
  const error: unknown = await exchange.catch((thrown: unknown) => thrown);
  if (!(error instanceof FailureError)) throw new Error(`no failure: ${String(error)}`);
  const { kind, code, system, question } = error.failure;
  return { kind, code, system, question };
}

describe('an exchange', () => {
  it('gives status, headers and text, whatever the status', async () => {
    const { url } = await serve((_request, response) => response.writeHead(418, { 'X-Kind': 'tea' }).end('short'));
    const answer = await transport().exchange(asking(url), deadlineOf(2000));
    expect([answer.status, answer.headers['x-kind'], answer.text]).toEqual([418, 'tea', 'short']);
  });

  it('uses one connection for requests one after the other', async () => {
    const served = await serve((_request, response) => response.end('{}'));
    const over = transport();
    for (let time = 0; time < 3; time++) await over.exchange(asking(served.url), deadlineOf(2000));
    expect(served.sockets.size).toBe(1);
  });

  it('follows no redirect: the token stays with the host that was configured', async () => {
    const elsewhere = await serve((_request, response) => response.end('{}'));
    const { url } = await serve((_request, response) =>
      response.writeHead(302, { Location: elsewhere.url.href }).end(),
    );
    expect((await transport().exchange(asking(url), deadlineOf(2000))).status).toBe(302);
    expect(elsewhere.requests).toHaveLength(0);
  });

  it('is aborted at its deadline: the other side sees the connection close', async () => {
    let gone = false;
    const { url } = await serve((request) => {
      request.socket.on('close', () => {
        gone = true;
      });
    });
    expect(await failureIn(transport().exchange(asking(url), deadlineOf(50)))).toMatchObject({ kind: 'slow' });
    await expect.poll(() => gone).toBe(true);
  });

  it('is not even begun where no time is left', async () => {
    const served = await serve((_request, response) => response.end('{}'));
    expect(await failureIn(transport().exchange(asking(served.url), deadlineOf(0)))).toMatchObject({ kind: 'slow' });
    expect(served.requests).toHaveLength(0);
  });

  it('is slow where half of the answer never comes', async () => {
    const { url } = await serve((_request, response) => response.write('{"half":'));
    expect(await failureIn(transport().exchange(asking(url), deadlineOf(80)))).toMatchObject({ kind: 'slow' });
  });
});

describe('failures by their name', () => {
  it.each<[string, Handler, unknown]>([
    ['a connection cut before an answer', (request) => request.socket.destroy(), { kind: 'unavailable' }],
    [
      'a connection cut within an answer',
      (request, response) => {
        response.writeHead(200, { 'Content-Length': '100' }).write('{');
        setImmediate(() => request.socket.destroy());
      },
      { kind: 'unavailable', code: 'cut-off' },
    ],
    [
      'an answer that is too long',
      (_request, response) => response.end('x'.repeat(2000)),
      { kind: 'broken-answer', code: 'too-long' },
    ],
  ])('%s', async (_what, handler, expected) => {
    const { url } = await serve(handler);
    const failed = await failureIn(transport(1000).exchange(asking(url, { question: 'owner' }), deadlineOf(2000)));
    expect(failed).toMatchObject({ system: 'hubspot', question: 'owner', ...(expected as object) });
  });

  it('nobody listening is "unavailable", with the code and without the address', async () => {
    const error: unknown = await transport()
      .exchange(asking(new URL('http://127.0.0.1:1/x')), deadlineOf(2000))
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ failure: { kind: 'unavailable', code: 'ECONNREFUSED' } });
    expect(String(error)).not.toContain('127.0.0.1');
  });
});

describe('a kept connection that the other side has closed meanwhile', () => {
  /** Answers each connection's first request and cuts it at the second. */
  const closesKept: Handler = (request, response) => {
    const socket = request.socket as Socket & { served?: number };
    socket.served = (socket.served ?? 0) + 1;
    if (socket.served > 1) socket.destroy();
    else response.end('{}');
  };

  it('costs a read nothing: it is sent again over a new one', async () => {
    const served = await serve(closesKept);
    const over = transport();
    await over.exchange(asking(served.url), deadlineOf(2000));
    expect((await over.exchange(asking(served.url), deadlineOf(2000))).status).toBe(200);
    expect(served.sockets.size).toBe(2);
  });

  it('is not used for a request that must not be sent twice', async () => {
    const served = await serve(closesKept);
    const over = transport();
    await over.exchange(asking(served.url), deadlineOf(2000));
    await over.exchange(asking(served.url, { method: 'PATCH', body: '{}', once: true }), deadlineOf(2000));
    expect(served.requests.map(({ method }) => method)).toEqual(['GET', 'PATCH']);
    expect(served.sockets.size).toBe(2);
  });
});
