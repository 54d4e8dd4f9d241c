// `--env FILE`: reads the installation's four secrets, with the same names as in HubSpot.
import { readFile } from 'node:fs/promises';
import { parseEnv } from 'node:util';
import { hmacSigner } from '../adapters/hmac-signer.ts';
import { hubSpotBatches } from '../adapters/hubspot/batches.ts';
import type { HubSpotAccess } from '../adapters/hubspot/index.ts';
import { MemoryCache } from '../adapters/memory/memory-cache.ts';
import { MemoryLock } from '../adapters/memory/memory-lock.ts';
import { MemoryStore } from '../adapters/memory/memory-store.ts';
import { salesforceBatches } from '../adapters/salesforce/batches.ts';
import type { SalesforceAccess } from '../adapters/salesforce/index.ts';
import type { BatchTenant } from '../application/gather/batch.ts';
import type { Tenant } from '../application/tenant.ts';
import type { InstallationMessage } from '../presentation/messages/types/install.ts';
import { checkSecrets } from './check-install-secrets.ts';
import type { Finding } from './check-install-findings.ts';
import { refusedAt } from './cli-error.ts';
import { unreadable } from './unreadable.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** @throws CliError for a file that cannot be read */
export async function readEnvironmentFile(file: string): Promise<Environment> {
  try {
    return parseEnv(await readFile(file, 'utf8'));
  } catch (error) {
    throw unreadable(file, error);
  }
}

/** An installation with connections to its systems. */
export interface Installation {
  tenant: Tenant;
  batches: BatchTenant;
  /** The parts of the connections, for questions that a tenant does not have. */
  access: { hubspot: HubSpotAccess; salesforce: SalesforceAccess | null };
  close: () => void;
}

/**
 * Connects to both systems with the installation's credentials. Nothing is sent yet.
 *
 * @param file the `--env` file
 * @throws CliError naming what is missing
 */
export async function openInstallation(file: string): Promise<Installation> {
  const environment = await readEnvironmentFile(file);
  const { findings, systems } = checkSecrets(environment);
  const hubspotAccess = systems?.access.hubspot ?? null;
  const missing = findings.filter(({ outcome, about }) => outcome === 'missing' && about.id !== 'checked.setting');
  if (systems?.hubspot == null || hubspotAccess === null || missing.length > 0) {
    systems?.close();
    throw refusedAt(file, allOf(missing));
  }
  const { settings, clock, access, hubspot, salesforce, close } = systems;
  const tenant: Tenant = {
    accountId: null,
    settings,
    hubspot,
    salesforce,
    cache: new MemoryCache(),
    lock: new MemoryLock(),
    store: new MemoryStore(clock),
    signer: hmacSigner(environment.PRIVATE_APP_ACCESS_TOKEN ?? '', 'command line'),
    clock,
  };
  const batches: BatchTenant = {
    tenant,
    hubspot: hubSpotBatches(hubspotAccess),
    salesforce: access.salesforce === null ? null : salesforceBatches(access.salesforce),
  };
  return { tenant, batches, access: { hubspot: hubspotAccess, salesforce: access.salesforce }, close };
}

/** Combines several findings into one message. */
function allOf(findings: readonly Finding[]): InstallationMessage {
  const lines = findings.map(({ about, text }): InstallationMessage => ({
    id: 'install.line',
    params: { about, text },
  }));
  return lines.reduce((first, second) => ({ id: 'install.two-steps', params: { first, second } }));
}
