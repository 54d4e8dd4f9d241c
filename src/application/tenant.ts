// One account that is served: its systems, its settings, and what its host keeps for it.
import type { CrmObject } from '../domain/facts/record-facts.ts';
import type { Call } from './call.ts';
import type { Cache, Clock, HubSpot, Lock, Salesforce, Signer, Store } from './ports.ts';
import type { PastKept } from './predictions/ports.ts';
import type { Settings } from './settings.ts';

/**
 * Everything a use case works with; two tenants share nothing. A host builds one, refreshes its tokens behind the ports,
 * and keeps it as long as secrets and settings stay the same.
 */
export interface Tenant {
  /** HubSpot account (portal) id; null where the host serves only one and need not know it. */
  accountId: string | null;
  settings: Settings;
  hubspot: HubSpot;
  /** Null where it is not connected. */
  salesforce: Salesforce | null;
  cache: Cache;
  lock: Lock;
  store: Store;
  signer: Signer;
  clock: Clock;
  /** What the host keeps of predictions and of records that synced. Absent where it keeps nothing. */
  past?: PastKept;
  /**
   * Whether an admin lets the app change the owner of such a record for the person who asks. Absent where the host does
   * not know the person. Rejects with a FailureError.
   */
  mayChangeOwner?: (call: Call, object: CrmObject) => Promise<boolean>;
}
