// A real server on the loopback address that answers what a test tells it to.
import { createServer } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AnswerSeen } from '../preview/published/operation.ts';

export interface HttpServer {
  url: string;
  /** What came so far. */
  requests: { method: string; target: string; headers: IncomingHttpHeaders }[];
  stop: () => Promise<void>;
}

/** `location` is for an answer that sends the client elsewhere. */
export type Answer = AnswerSeen & { location?: string };

/** @param answer what a request gets; nothing declared gets a 404 */
export async function startHttpServer(answer: (target: string) => Answer | undefined): Promise<HttpServer> {
  const requests: HttpServer['requests'] = [];
  const server = createServer((request, response) => {
    const { method = '', url = '', headers } = request;
    requests.push({ method, target: url, headers });
    const { status, contentType, body, location }: Answer = answer(url) ?? { status: 404, contentType: null, body: '' };
    request.resume().on('end', () =>
      response
        .writeHead(status, {
          ...(contentType !== null && { 'Content-Type': contentType }),
          ...(location !== undefined && { Location: location }),
        })
        .end(body),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    stop: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
