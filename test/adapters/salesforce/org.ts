// An org that signs anybody in and answers as a test says.
import { systemClock } from '../../../src/adapters/clock.ts';
import { Transport } from '../../../src/adapters/http/transport.ts';
import { SessionKeeper, clientCredentials, salesforce } from '../../../src/adapters/salesforce/index.ts';
import { Deadline } from '../../../src/application/deadline.ts';
import type { Salesforce } from '../../../src/application/ports.ts';
import { startHttpServer } from '../../http-server.ts';
import type { Answer, HttpServer } from '../../http-server.ts';

export const json = (body: unknown, status = 200): Answer => ({
  status,
  contentType: 'application/json',
  body: JSON.stringify(body),
});

export interface TestOrg {
  org: Salesforce;
  server: HttpServer;
  deadline: Deadline;
  stop: () => Promise<void>;
}

/** @param answer what any request but the sign-in gets */
export async function startOrg(
  answer: (target: string) => Answer,
  signIn?: (url: string) => Answer,
  budget = 3000,
): Promise<TestOrg> {
  const server: HttpServer = await startHttpServer((target) =>
    target === '/services/oauth2/token'
      ? (signIn?.(server.url) ?? json({ access_token: 'a-session', instance_url: server.url }))
      : answer(target),
  );
  const transport = new Transport();
  const clock = systemClock;
  const sessions = new SessionKeeper({ loginUrl: server.url, grant: clientCredentials('c', 's'), transport, clock });
  const deadline = new Deadline(budget, clock);
  return {
    org: salesforce({ sessions, apiVersion: '67.0', transport, clock }),
    server,
    deadline,
    stop: async () => {
      deadline.stop();
      transport.close();
      await server.stop();
    },
  };
}
