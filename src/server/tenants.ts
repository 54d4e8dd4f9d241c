// Builds the tenant of an account: its systems, its settings, and its caches.
import type { Account } from '../adapters/store/accounts.ts';
import { hmacSigner } from '../adapters/hmac-signer.ts';
import { MemoryCache } from '../adapters/memory/memory-cache.ts';
import { PRIORITIES } from '../adapters/store/hubspot-budget.ts';
import type { Reading, ReadingNotes } from '../adapters/store/account-readings.ts';
import type { HubSpotBudget, Priority } from '../adapters/store/hubspot-budget.ts';
import type { SearchBudget } from '../adapters/store/search-budget.ts';
import type { Locks } from '../adapters/store/locks.ts';
import type { StoredWrites } from '../adapters/store/stored-writes.ts';
import type { Transport } from '../adapters/http/transport.ts';
import { hubSpotBatches } from '../adapters/hubspot/batches.ts';
import { hubSpot } from '../adapters/hubspot/index.ts';
import { officialClientSender } from '../adapters/hubspot/official-client.ts';
import { ownerBatches } from '../adapters/hubspot/owner-batches.ts';
import { hubSpotPast } from '../adapters/hubspot/past.ts';
import type { HubSpotSender } from '../adapters/hubspot/index.ts';
import {
  SessionKeeper,
  clientCredentials,
  defaultAudience,
  jwtBearer,
  salesforce,
} from '../adapters/salesforce/index.ts';
import { salesforceBatches } from '../adapters/salesforce/batches.ts';
import type { SalesforceAccess, Session, SessionSource } from '../adapters/salesforce/index.ts';
import { salesforcePast } from '../adapters/salesforce/past.ts';
import type { Predictions } from '../adapters/store/predictions.ts';
import type { BulkTenant } from '../application/bulk-change/tenant.ts';
import type { BatchTenant } from '../application/gather/batch.ts';
import type { StoredSettings } from '../adapters/store/account-settings.ts';
import type { SalesforceConnection } from '../adapters/store/salesforce-connections.ts';
import { FailureError, failure } from '../application/failures.ts';
import type { Clock, Salesforce } from '../application/ports.ts';
import type { PastTenant } from '../application/past/read-org.ts';
import { checkSettings } from '../application/settings.ts';
import type { SalesforceSettings, Settings } from '../application/settings.ts';
import type { Tenant } from '../application/tenant.ts';
import type { ServerConfig } from './config.ts';
import type { InstalledAccount } from './directory.ts';
import type { HubSpotTokens } from './hubspot-tokens.ts';
import type { HubSpotUsers } from './hubspot-users.ts';
import { withDetected } from './detected-settings.ts';
import { pastKept } from './past-kept.ts';
import { isSalesforceAddress } from './salesforce-hosts.ts';
import type { SalesforceTokens } from './salesforce-tokens.ts';

/** Accounts whose caches stay in memory; the least recently used is dropped first. */
const MOST_KEPT = 2000;
/**
 * Maximum milliseconds for an answer. HubSpot's page must be answered within 10 s, including the check after a write.
 */
const LONGEST_BUDGET = 8000;

export interface TenantServices {
  config: ServerConfig;
  transport: Transport;
  tokens: HubSpotTokens;
  users: HubSpotUsers;
  salesforceTokens: SalesforceTokens;
  readings: ReadingNotes;
  predictions: Predictions;
  onLostPrediction: (error: unknown) => void;
  budget: HubSpotBudget;
  searches: SearchBudget;
  locks: Locks;
  writes: StoredWrites;
  clock: Clock;
}

interface Kept {
  /** Changes whenever the account needs a new tenant. */
  key: string;
  tenant: Omit<Tenant, 'store'>;
}

export class Tenants {
  readonly #kept = new Map<string, Kept>();

  constructor(private readonly services: TenantServices) {}

  /**
   * @param record the record of the call, such as "contact/101"; null if there is none
   * @param priority "audit" for background work, which leaves HubSpot's rate limit to the cards
   */
  of(installed: InstalledAccount, record: string | null, priority: Priority = 'card'): Tenant {
    const { account, stored, connection, proposals } = installed;
    const detected = Math.max(0, ...proposals.map(({ foundAt }) => foundAt.getTime()));
    const connected = connection === null ? '' : `${connection.orgId}/${connection.connectedAt.getTime()}`;
    const key = `${account.installedAt.getTime()}/${stored.version}/${detected}/${connected}`;
    const name = `${account.id}/${priority}`;
    const before = this.#kept.get(name);
    const kept = before?.key === key ? before : { key, tenant: this.#build(installed, priority) };
    // Inserted again, so that the map is ordered by last use.
    this.#kept.delete(name);
    this.#kept.set(name, kept);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
    return { ...kept.tenant, store: this.services.writes.ofAccount(account, record) };
  }

  /** A tenant for batches. It leaves HubSpot's rate limit to the cards unless `priority` says otherwise. */
  batchesOf(installed: InstalledAccount, priority: Priority = 'audit'): BatchTenant {
    const { account, stored, connection } = installed;
    const { config, transport, tokens, budget, searches, clock } = this.services;
    const tenant = this.of(installed, null, priority);
    const sends = officialClientSender(transport, config.hubspot.apiBase);
    const send = budgeted(sends, { budget, searches, accountId: account.id }, priority);
    const access = this.#salesforceAccess(account, { stored, connection }, tenant.settings.salesforce);
    return {
      tenant,
      hubspot: hubSpotBatches({ token: tokens.ofAccount(account), send, clock }),
      salesforce:
        access === null
          ? null
          : salesforceBatches({
              ...access,
              onUsage: (salesforceCalls) => this.services.readings.note(account.id, { salesforceCalls }),
            }),
    };
  }

  /** For changing owners of many records; leaves HubSpot's limit to the cards. */
  bulkOf(installed: InstalledAccount): BulkTenant {
    const { account } = installed;
    const { config, transport, tokens, budget, clock } = this.services;
    const sends = officialClientSender(transport, config.hubspot.apiBase);
    const send = budgeted(sends, { budget, accountId: account.id }, 'audit');
    return {
      batches: this.batchesOf(installed),
      past: this.past(installed).hubspot,
      writer: ownerBatches({ token: tokens.ofAccount(account), send, clock }),
    };
  }

  forget(accountId: number): void {
    for (const priority of PRIORITIES) this.#kept.delete(`${accountId}/${priority}`);
  }

  #build({ account, stored, connection, proposals }: InstalledAccount, priority: Priority): Omit<Tenant, 'store'> {
    const settings = settingsOf(
      { ...stored, settings: withDetected(stored.settings, proposals) },
      this.services.config,
    );
    const { config, transport, tokens, users, budget, searches, locks, clock } = this.services;
    const send = budgeted(
      officialClientSender(transport, config.hubspot.apiBase),
      { budget, searches, accountId: account.id },
      priority,
    );
    const access = this.#salesforceAccess(account, { stored, connection }, settings.salesforce);
    const { predictions, onLostPrediction: onLost } = this.services;
    return {
      accountId: String(account.id),
      settings,
      hubspot: hubSpot({ token: tokens.ofAccount(account), send, clock }),
      salesforce: access === null ? null : this.#noting(account, access),
      cache: new MemoryCache(),
      lock: locks.ofAccount(account.id),
      signer: hmacSigner(account.cipher.derivedKey('receipts').toString('base64'), 'receipts'),
      clock,
      past: pastKept({ predictions, clock, onLost }, account.id, settings),
      mayChangeOwner: ({ person, deadline }, object) =>
        users.mayChangeOwner(account, { person, object, allowed: settings.ownerChangesFor }, deadline),
    };
  }

  /** A tenant for reading the account's past, with an audit's priority, so that cards never wait for it. */
  past(installed: InstalledAccount): PastTenant {
    const { account, stored, connection } = installed;
    const { config, transport, tokens, budget, searches, clock } = this.services;
    const tenant = this.of(installed, null, 'audit');
    const send = budgeted(
      officialClientSender(transport, config.hubspot.apiBase),
      { budget, searches, accountId: account.id },
      'audit',
    );
    const access = this.#salesforceAccess(account, { stored, connection }, tenant.settings.salesforce);
    return {
      tenant,
      hubspot: hubSpotPast({ token: tokens.ofAccount(account), send, clock }),
      salesforce: access === null ? null : salesforcePast(access),
    };
  }

  #salesforceAccess(
    account: Account,
    { stored, connection }: Pick<InstalledAccount, 'stored' | 'connection'>,
    own: SalesforceSettings | null,
  ): SalesforceAccess | null {
    return own === null ? this.#connected(account, connection) : this.#ownApp(own, stored.secrets);
  }

  /** Access through the packaged app. */
  #connected(account: Account, connection: SalesforceConnection | null): SalesforceAccess | null {
    if (connection === null) return null;
    const { transport, clock, config, salesforceTokens } = this.services;
    const sessions = checked(salesforceTokens.sessions(account, connection.orgId), config.isLocal);
    return { sessions, apiVersion: '67.0', transport, clock };
  }

  /** Access through the customer's own External Client App. */
  #ownApp(own: SalesforceSettings, secrets: StoredSettings['secrets']): SalesforceAccess {
    const { transport, clock, config } = this.services;
    const sessions = new SessionKeeper({
      loginUrl: own.loginUrl,
      grant:
        own.auth === 'client-credentials'
          ? clientCredentials(own.clientId, secrets.clientSecret ?? '')
          : jwtBearer(claimsOf(own), secrets.privateKey ?? '', clock),
      transport,
      clock,
    });
    return { sessions: checked(sessions, config.isLocal), apiVersion: own.apiVersion, transport, clock };
  }

  /** Wraps Salesforce so that the time of each reading is noted for the settings page. */
  #noting({ id }: Account, access: SalesforceAccess): Salesforce {
    const { readings } = this.services;
    const org = salesforce({ ...access, onUsage: (salesforceCalls) => readings.note(id, { salesforceCalls }) });
    const noted = async <Value>(reading: Reading, read: Promise<Value>): Promise<Value> => {
      const value = await read;
      readings.note(id, reading);
      return value;
    };
    return {
      ...org,
      get url() {
        return org.url;
      },
      leadRules: (deadline) => noted('rules', org.leadRules(deadline)),
      allUsers: (deadline) => noted('users', org.allUsers(deadline)),
      ask: async (questions, deadline) => {
        const answers = await org.ask(questions, deadline);
        if ('users' in questions) readings.note(id, 'users');
        return answers;
      },
    };
  }
}

/** An account's saved settings, with those that only the operator decides. */
export function settingsOf({ settings }: StoredSettings, { hubspot }: Pick<ServerConfig, 'hubspot'>): Settings {
  const saved = checkSettings(settings);
  return { ...saved, hubspotApiBase: hubspot.apiBase, timeBudget: Math.min(saved.timeBudget, LONGEST_BUDGET) };
}

/** Waits for the account's share of HubSpot's rate limit before each request. */
export function budgeted(
  send: HubSpotSender,
  { budget, searches, accountId }: { budget: HubSpotBudget; searches?: SearchBudget; accountId: number },
  priority: Priority,
): HubSpotSender {
  return async (request, token, deadline) => {
    // "Search requests are limited on their own".
    if (request.path.endsWith('/search')) await searches?.take(accountId, request.question, deadline);
    else await budget.take(accountId, priority, request.question, deadline);
    return send(request, token, deadline);
  };
}

/** Checks the instance URL in Salesforce's answer, so that a session is only sent to Salesforce's hosts. */
function checked(sessions: SessionSource, isLocal: boolean): SessionSource {
  return {
    get instanceUrl() {
      const { instanceUrl } = sessions;
      return instanceUrl !== null && isSalesforceAddress(instanceUrl, isLocal) ? instanceUrl : null;
    },
    get: async (deadline): Promise<Session> => {
      const session = await sessions.get(deadline);
      if (isSalesforceAddress(session.instanceUrl, isLocal)) return session;
      throw new FailureError(failure('salesforce', 'sign-in', { kind: 'broken-answer' }));
    },
    forget: (expired) => sessions.forget(expired),
  };
}

function claimsOf({ clientId, username, audience, loginUrl }: SalesforceSettings): {
  clientId: string;
  username: string;
  audience: string;
} {
  return { clientId, username: username ?? '', audience: audience ?? defaultAudience(loginUrl) };
}
