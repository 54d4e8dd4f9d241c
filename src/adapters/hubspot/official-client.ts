// Sends requests with HubSpot's own client over this product's transport. The client builds the request (address,
// authentication, user agent) and the transport sends it. Only for the server and the CLI; see client.ts.
import { Request as ClientRequest } from '@hubspot/api-client/lib/src/services/http/Request.js';
import type { IHttpOptions } from '@hubspot/api-client/lib/src/services/http/IHttpOptions.js';
import type { Transport } from '../http/transport.ts';
import type { HubSpotSender } from './client.ts';

/** The client's request, which gives access to the address, headers and body that the client built. */
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
 * Makes a sender that uses HubSpot's client. The client's own retries and limits stay off, because they do not know the
 * deadline. Only the file that builds requests is imported: `Client` would add 11 MB to the server's bundle.
 *
 * @param apiBase the origin of HubSpot's API, or of a stand-in
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
