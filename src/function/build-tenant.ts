// Builds the app function's only tenant from its secrets.
import { systemClock } from '../adapters/clock.ts';
import { hmacSigner } from '../adapters/hmac-signer.ts';
import { Transport } from '../adapters/http/transport.ts';
import { directSender, fixedToken, hubSpot } from '../adapters/hubspot/index.ts';
import { MemoryCache } from '../adapters/memory/memory-cache.ts';
import { MemoryLock } from '../adapters/memory/memory-lock.ts';
import { MemoryStore } from '../adapters/memory/memory-store.ts';
import {
  SessionKeeper,
  clientCredentials,
  defaultAudience,
  jwtBearer,
  salesforce,
} from '../adapters/salesforce/index.ts';
import type { Grant } from '../adapters/salesforce/index.ts';
import type { Clock, Salesforce } from '../application/ports.ts';
import { SettingsError, parseSettings } from '../application/settings.ts';
import type { SalesforceSettings } from '../application/settings.ts';
import type { Tenant } from '../application/tenant.ts';
import type { Secrets } from './secrets.ts';

/** @throws SettingsError */
export function buildTenant(secrets: Secrets, clock: Clock = systemClock): Tenant {
  const settings = parseSettings(secrets.OWNER_PREFLIGHT_SETTINGS);
  const accessToken = secrets.PRIVATE_APP_ACCESS_TOKEN;
  if (accessToken === undefined || accessToken === '')
    throw new SettingsError([{ path: 'PRIVATE_APP_ACCESS_TOKEN', problem: { id: 'setting.missing', params: {} } }]);
  const transport = new Transport();
  return {
    accountId: null,
    settings,
    hubspot: hubSpot({
      token: fixedToken(accessToken),
      send: directSender(transport, settings.hubspotApiBase),
      clock,
    }),
    salesforce: settings.salesforce === null ? null : org(settings.salesforce, secrets, transport, clock),
    cache: new MemoryCache(),
    lock: new MemoryLock(),
    store: new MemoryStore(clock),
    signer: hmacSigner(accessToken, 'undo receipts 1'),
    clock,
  };
}

function org(settings: SalesforceSettings, secrets: Secrets, transport: Transport, clock: Clock): Salesforce {
  const { loginUrl, apiVersion } = settings;
  const sessions = new SessionKeeper({ loginUrl, grant: grantOf(settings, secrets, clock), transport, clock });
  return salesforce({ sessions, apiVersion, transport, clock });
}

function grantOf(
  { auth, clientId, username, audience, loginUrl }: SalesforceSettings,
  secrets: Secrets,
  clock: Clock,
): Grant {
  if (auth === 'client-credentials') return clientCredentials(clientId, secrets.SALESFORCE_CLIENT_SECRET ?? '');
  const claims = { clientId, username: username ?? '', audience: audience ?? defaultAudience(loginUrl) };
  return jwtBearer(claims, secrets.SALESFORCE_PRIVATE_KEY ?? '', clock);
}
