// HubSpot's own client over our transport: it builds the request (address, authentication, its user agent), the
// transport sends it. For the server and the CLI; the function's bundle leaves the client out (see client.ts).
import { Client } from '@hubspot/api-client';
import { Request as ClientRequest } from '@hubspot/api-client/lib/src/services/http/Request.js';
import type { IHttpOptions } from '@hubspot/api-client/lib/src/services/http/IHttpOptions.js';
import type { Deadline } from '../../application/deadline.ts';
import type { HttpAnswer, Transport } from '../http/transport.ts';
import type { HubSpotRequest, HubSpotSender } from './client.ts';

/** The client's own request, with what it made of address, authentication, headers and body. */
class BuiltRequest extends ClientRequest {
  get sendable(): { url: URL; headers: Record<string, string>; body: string | undefined } {
    const body: unknown = this.body;
    return {
      url: this.getUrl(),
      headers: this.getSendData().headers,
      body: typeof body === 'string' ? body : undefined,
    };
  }
}

/** A client whose `apiRequest` goes over a transport, within a deadline. */
class ClientOverTransport extends Client {
  constructor(
    config: NonNullable<ConstructorParameters<typeof Client>[0]>,
    private readonly transport: Transport,
  ) {
    super(config);
  }

  send(request: HubSpotRequest & { once: boolean }, deadline: Deadline): Promise<HttpAnswer> {
    const { question, method, path, query, body, once } = request;
    const options: IHttpOptions = {
      method,
      path,
      ...(query === undefined ? {} : { qs: query }),
      ...(body === undefined ? {} : { body }),
    };
    const { url, headers, body: text } = new BuiltRequest(this.config, options).sendable;
    const sent = text === undefined ? {} : { body: text };
    return this.transport.exchange({ system: 'hubspot', question, method, url, headers, once, ...sent }, deadline);
  }
}

/**
 * Sends by HubSpot's client. Its own retries and limits stay off: ours know the deadline.
 *
 * @param apiBase HubSpot's, or a stand-in's
 */
export function officialClientSender(transport: Transport, apiBase: string): HubSpotSender {
  return (request, token, deadline) =>
    new ClientOverTransport({ accessToken: token, basePath: apiBase, numberOfApiCallRetries: 0 }, transport).send(
      request,
      deadline,
    );
}
