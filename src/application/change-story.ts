// Reads the names that the result of a change mentions. If a name cannot be read in time, the result shows its ID.
import { decide, ownerName } from '../domain/prediction/index.ts';
import type { PredictedOwner } from '../domain/prediction/index.ts';
import type { Call } from './call.ts';
import type { Deadline } from './deadline.ts';
import { settled } from './failures.ts';
import { gatherRecord } from './gather/record.ts';
import type { OpenedRecord } from './opened-record.ts';
import type { NamedOwner, OwnerChange } from './outcomes.ts';
import { readOwner, readOwnerOfUser } from './owners.ts';
import type { PropertyChange } from './ports.ts';
import type { Tenant } from './tenant.ts';

/** An owner by name; null for nobody. */
export async function namedOwner(tenant: Tenant, id: string | null, deadline: Deadline): Promise<NamedOwner | null> {
  if (id === null) return null;
  const read = await readOwner(tenant, id, deadline);
  return { id, name: read.ok && read.value !== null ? ownerName(read.value) : null };
}

/** HubSpot's words for the source of a change. */
const SOURCES: Readonly<Record<string, Extract<OwnerChange['by'], { source: unknown }>['source']>> = {
  INTEGRATION: 'app',
  API: 'app',
  SALESFORCE: 'salesforce',
  AUTOMATION_PLATFORM: 'workflow',
  WORKFLOWS: 'workflow',
  IMPORT: 'import',
};

export async function changeTold(
  tenant: Tenant,
  change: PropertyChange | null,
  deadline: Deadline,
): Promise<OwnerChange | null> {
  if (change === null) return null;
  const [by, to] = await Promise.all([whoMade(tenant, change, deadline), namedOwner(tenant, change.value, deadline)]);
  return { by, at: change.at, to };
}

async function whoMade(
  tenant: Tenant,
  { userId, sourceType }: PropertyChange,
  deadline: Deadline,
): Promise<OwnerChange['by']> {
  const read = userId === null ? null : await readOwnerOfUser(tenant, userId, deadline);
  if (read?.ok === true && read.value !== null) return { name: ownerName(read.value) };
  return { source: SOURCES[sourceType] ?? 'unknown' };
}

/** Who owns the record in Salesforce now; empty if that cannot be read in time. */
export async function salesforceOwners(tenant: Tenant, call: Call, opened: OpenedRecord): Promise<PredictedOwner[]> {
  // The record may have changed since the page was opened, so its last change is not compared.
  const gathered = await settled(gatherRecord(tenant, call, { ...opened, modified: null }));
  if (!gathered.ok || gathered.value.kind !== 'answered') return [];
  const { org, record } = gathered.value.value;
  return [...decide(org, record, tenant.clock.now()).owners];
}
