// HubSpot's own client over our transport: it builds the request (address, authentication, its user agent), the
// transport sends it. For the server and the CLI; the function's bundle leaves the client out (see client.ts).
import { Request as ClientRequest } from '@hubspot/api-client/lib/src/services/http/Request.js';
import type { IHttpOptions } from '@hubspot/api-client/lib/src/services/http/IHttpOptions.js';
import type { Transport } from '../http/transport.ts';
import type { HubSpotSender } from './client.ts';

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

/**
 * Sends by HubSpot's client. Its own retries and limits stay off: ours know the deadline. Of its files only the one that
 * builds requests is needed: `Client` would bring everything HubSpot offers along, 11 MB in the server's bundle.
 *
 * @param apiBase HubSpot's, or a stand-in's
 */
export function officialClientSender(transport: Transport, apiBase: string): HubSpotSender {
  return ({ question, method, path, query, body, once }, token, deadline) => {
    const options: IHttpOptions = {
      method,
      path,
      ...(query === undefined ? {} : { qs: query }),
      ...(body === undefined ? {} : { body }),
    };
    const { url, headers, body: text } = new BuiltRequest({ accessToken: token, basePath: apiBase }, options).sendable;
    const sent = text === undefined ? {} : { body: text };
    return transport.exchange({ system: 'hubspot', question, method, url, headers, once, ...sent }, deadline);
  };
}
