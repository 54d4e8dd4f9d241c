// https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_client_credentials_flow.htm
import type { Grant } from '../session.ts';

export function clientCredentials(clientId: string, clientSecret: string): Grant {
  return () =>
    new URLSearchParams({ grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret });
}
