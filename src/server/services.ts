// Everything the routes and jobs work with, put together once per process.
import { AccountChanges } from '../adapters/store/account-changes.ts';
import { ReadingNotes } from '../adapters/store/account-readings.ts';
import { AccountSettings } from '../adapters/store/account-settings.ts';
import { AuditResults } from '../adapters/store/audit-results.ts';
import { AuditRuns } from '../adapters/store/audit-runs.ts';
import { AuditSchedules } from '../adapters/store/audit-schedules.ts';
import { BulkChangeRecords } from '../adapters/store/bulk-change-records.ts';
import { BulkChanges } from '../adapters/store/bulk-changes.ts';
import { Accounts } from '../adapters/store/accounts.ts';
import { CallLimits } from '../adapters/store/call-limits.ts';
import type { Database } from '../adapters/store/database.ts';
import { HubSpotBudget } from '../adapters/store/hubspot-budget.ts';
import { Locks } from '../adapters/store/locks.ts';
import { OneTimeCodes } from '../adapters/store/one-time-codes.ts';
import { SalesforceConnections } from '../adapters/store/salesforce-connections.ts';
import { PastRuns } from '../adapters/store/past-runs.ts';
import { Predictions } from '../adapters/store/predictions.ts';
import { SearchBudget } from '../adapters/store/search-budget.ts';
import { SettingProposals } from '../adapters/store/setting-proposals.ts';
import { StoredWrites } from '../adapters/store/stored-writes.ts';
import { Vault } from '../adapters/store/vault.ts';
import { WorkflowAnswers } from '../adapters/store/workflow-answers.ts';
import { WorkflowCalls } from '../adapters/store/workflow-calls.ts';
import { WrongClaims } from '../adapters/store/wrong-claims.ts';
import { Transport } from '../adapters/http/transport.ts';
import type { Clock } from '../application/ports.ts';
import type { ServerConfig } from './config.ts';
import { Directory } from './directory.ts';
import { HubSpotOAuth } from './hubspot-oauth.ts';
import { HubSpotTokens } from './hubspot-tokens.ts';
import { HubSpotUsers } from './hubspot-users.ts';
import { errorFields } from './logger.ts';
import type { Logger } from './logger.ts';
import { Metrics } from './metrics.ts';
import { SalesforceOAuth } from './salesforce-oauth.ts';
import { SalesforceTokens } from './salesforce-tokens.ts';
import { Tenants } from './tenants.ts';
import { WorkflowCallbacks } from './workflow-callbacks.ts';

export interface Services {
  config: ServerConfig;
  database: Database;
  clock: Clock;
  log: Logger;
  metrics: Metrics;
  transport: Transport;
  accounts: Accounts;
  audits: AuditRuns;
  auditResults: AuditResults;
  auditSchedules: AuditSchedules;
  bulkChanges: BulkChanges;
  bulkChangeRecords: BulkChangeRecords;
  settings: AccountSettings;
  proposals: SettingProposals;
  pastRuns: PastRuns;
  predictions: Predictions;
  connections: SalesforceConnections;
  readings: ReadingNotes;
  changes: AccountChanges;
  directory: Directory;
  limits: CallLimits;
  claims: WrongClaims;
  codes: OneTimeCodes;
  locks: Locks;
  writes: StoredWrites;
  workflowAnswers: WorkflowAnswers;
  workflowCalls: WorkflowCalls;
  workflowCallbacks: WorkflowCallbacks;
  oauth: HubSpotOAuth;
  tokens: HubSpotTokens;
  users: HubSpotUsers;
  salesforceOAuth: SalesforceOAuth | null;
  salesforceTokens: SalesforceTokens;
  tenants: Tenants;
}

export interface Outside {
  config: ServerConfig;
  database: Database;
  clock: Clock;
  log: Logger;
}

export function createServices({ config, database, clock, log }: Outside): Services {
  const metrics = new Metrics();
  const transport = new Transport();
  const accounts = new Accounts(database, new Vault(config.masterKeys), clock);
  const settings = new AccountSettings(database, clock);
  const claims = new WrongClaims(database, clock);
  const connections = new SalesforceConnections(database, clock);
  const proposals = new SettingProposals(database);
  const changes = new AccountChanges(database, clock);
  const directory = new Directory({ accounts, settings, connections, proposals, claims, changes }, clock);
  const locks = new Locks(database, clock);
  const oauth = new HubSpotOAuth(config, transport, clock);
  const tokens = new HubSpotTokens({ database, accounts, directory, locks, oauth, clock, metrics, log });
  const budget = new HubSpotBudget(database);
  const searches = new SearchBudget(database);
  const salesforceOAuth = config.salesforce === null ? null : new SalesforceOAuth(config, transport, clock);
  const salesforceTokens = new SalesforceTokens({
    accounts,
    connections,
    locks,
    oauth: salesforceOAuth,
    clock,
    metrics,
    log,
  });
  const writes = new StoredWrites(database, locks, clock, (error) =>
    log.error(errorFields(error), 'an answer to a write was not stored'),
  );
  const users = new HubSpotUsers({ config, transport, tokens, budget, clock });
  const readings = new ReadingNotes(database, clock, (error) =>
    log.warn(errorFields(error), 'a reading was not noted'),
  );
  const predictions = new Predictions(database, clock);
  const tenants = new Tenants({
    config,
    transport,
    tokens,
    users,
    salesforceTokens,
    readings,
    budget,
    searches,
    locks,
    writes,
    clock,
    predictions,
    onLostPrediction: (error) => log.warn(errorFields(error), 'a prediction was not kept'),
  });
  return {
    config,
    database,
    clock,
    log,
    metrics,
    transport,
    accounts,
    audits: new AuditRuns(database),
    auditResults: new AuditResults(database),
    auditSchedules: new AuditSchedules(database),
    bulkChanges: new BulkChanges(database),
    bulkChangeRecords: new BulkChangeRecords(database),
    settings,
    proposals,
    pastRuns: new PastRuns(database, clock),
    predictions,
    connections,
    readings,
    changes,
    directory,
    limits: new CallLimits(database, clock),
    claims,
    codes: new OneTimeCodes(database, clock),
    locks,
    writes,
    workflowAnswers: new WorkflowAnswers(database, clock),
    workflowCalls: new WorkflowCalls(database, clock),
    workflowCallbacks: new WorkflowCallbacks({ config, transport, tokens, budget, clock }),
    oauth,
    tokens,
    users,
    salesforceOAuth,
    salesforceTokens,
    tenants,
  };
}
