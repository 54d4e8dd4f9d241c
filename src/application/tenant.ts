// One account: its systems, its settings, and what the host stores for it.
import type { CrmObject } from '../domain/facts/record-facts.ts';
import type { Call } from './call.ts';
import type { Cache, Clock, HubSpot, Lock, Salesforce, Signer, Store } from './ports.ts';
import type { PastKept } from './predictions/ports.ts';
import type { Settings } from './settings.ts';

/**
 * Everything that a use case works with. Two tenants share nothing. A host builds a tenant and keeps it as long as its
 * secrets and settings stay the same; tokens are refreshed behind the ports.
 */
export interface Tenant {
  /** HubSpot account (portal) ID; null if the host serves only one account. */
  accountId: string | null;
  settings: Settings;
  hubspot: HubSpot;
  /** Null if Salesforce is not connected. */
  salesforce: Salesforce | null;
  cache: Cache;
  lock: Lock;
  store: Store;
  signer: Signer;
  clock: Clock;
  /** What the host stores about predictions and synced records. Absent if it stores nothing. */
  past?: PastKept;
  /**
   * Whether an admin lets the app change the owner of such a record for the person who asks. Absent if the host does
   * not know the person. Rejects with a FailureError.
   */
  mayChangeOwner?: (call: Call, object: CrmObject) => Promise<boolean>;
}
