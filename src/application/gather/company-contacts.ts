// What a company's associated contacts say: whether one of them qualifies it, and which Salesforce accounts they belong
// to.
import { known, unknown } from '../../domain/facts/known.ts';
import type { RecordFacts } from '../../domain/facts/record-facts.ts';
import type { Deadline } from '../deadline.ts';
import { settled } from '../failures.ts';
import type { Failure, Result } from '../failures.ts';
import type { CacheKey, HubSpotContact, HubSpotRecord } from '../ports.ts';
import type { Settings } from '../settings.ts';
import type { Tenant } from '../tenant.ts';
import { textOf } from './record-properties.ts';

export interface CompanyContacts {
  companyContacts: RecordFacts['companyContacts'];
  accountIds: string[];
  failure: Failure | null;
}

/** For contacts and deals, which have no associated contacts of this kind. */
export const NO_COMPANY: CompanyContacts = { companyContacts: unknown('nothing'), accountIds: [], failure: null };

const ACCOUNT_ID = 'salesforceaccountid';
/** Properties to read of an associated contact. */
export const CONTACT_PROPERTIES = ['salesforceleadid', 'salesforcecontactid', ACCOUNT_ID];
/** HubSpot reads at most 100 records in a batch. Further contacts are ignored. */
export const MOST_CONTACTS = 100;

/** What an earlier call read about a company. */
interface Earlier {
  contactIds: readonly string[];
  accountIds: readonly string[];
}

const EARLIER: CacheKey<Map<string, Earlier>> = { id: 'company-contacts' };
/** Companies to remember; the one read longest ago is dropped first. */
const MOST_EARLIER = 200;

/**
 * The contacts of one company. The contacts that an earlier call found are read at the same time as the company. If the
 * company then shows other contacts, those are read instead. If no earlier call found any, a search can tell the likely
 * accounts.
 */
export class CompanyContactsReading {
  readonly #earlier: Earlier | null;
  readonly #ahead: Promise<Result<HubSpotContact[]>> | null;

  constructor(
    private readonly tenant: Tenant,
    private readonly companyId: string,
    private readonly deadline: Deadline,
  ) {
    this.#earlier = tenant.cache.get(EARLIER)?.get(companyId) ?? null;
    this.#ahead =
      this.#earlier === null || this.#earlier.contactIds.length === 0 ? null : this.#read(this.#earlier.contactIds);
  }

  /** The accounts that an earlier call found; null if there was none. */
  get earlierAccountIds(): readonly string[] | null {
    return this.#earlier?.accountIds ?? null;
  }

  /** The accounts that a search leads to; null where an earlier call told them, or the search fails. Never rejects. */
  async search(): Promise<readonly string[] | null> {
    if (this.#earlier !== null) return null;
    const { hubspot } = this.tenant;
    const found = await settled(hubspot.likelyContactsOf(this.companyId, [ACCOUNT_ID], this.deadline));
    return found.ok ? accountIdsOf(found.value) : null;
  }

  /** Never rejects. */
  async of({ contactIds }: HubSpotRecord): Promise<CompanyContacts> {
    const read = await (this.#ahead !== null && areSame(this.#earlier?.contactIds ?? [], contactIds)
      ? this.#ahead
      : this.#read(contactIds));
    const { accountIds, ...contacts } = companyContactsFrom(contactIds, read, this.tenant.settings);
    if (read.ok) this.#remember({ contactIds, accountIds });
    return { accountIds, ...contacts };
  }

  async #read(ids: readonly string[]): Promise<Result<HubSpotContact[]>> {
    if (ids.length === 0) return { ok: true, value: [] };
    return settled(this.tenant.hubspot.contacts(ids.slice(0, MOST_CONTACTS), CONTACT_PROPERTIES, this.deadline));
  }

  #remember(found: Earlier): void {
    const { cache } = this.tenant;
    const kept = cache.get(EARLIER) ?? new Map<string, Earlier>();
    kept.delete(this.companyId);
    kept.set(this.companyId, found);
    const [oldest] = kept.keys();
    if (kept.size > MOST_EARLIER && oldest !== undefined) kept.delete(oldest);
    cache.set(EARLIER, kept);
  }
}

function areSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((one, index) => one === others[index]);
}

/** @param read the company's first 100 contacts, without deleted ones */
export function companyContactsFrom(
  contactIds: readonly string[],
  read: Result<readonly HubSpotContact[]>,
  settings: Settings,
): CompanyContacts {
  if (contactIds.length === 0) return { companyContacts: known('none', 'read'), accountIds: [], failure: null };
  if (!read.ok) return { companyContacts: unknown('reading'), accountIds: [], failure: read.failure };
  const contacts = read.value;
  const all = contacts.length === contactIds.length;
  return { companyContacts: judged(contacts, all, settings), accountIds: accountIdsOf(contacts), failure: null };
}

/** Each once and in one order, so that the same accounts make the same question. */
function accountIdsOf(contacts: readonly HubSpotContact[]): string[] {
  return [...new Set(contacts.flatMap(({ properties }) => textOf(properties[ACCOUNT_ID]) ?? []))].sort();
}

/** @param all false if some contacts were not read: then only a contact that qualifies gives an answer */
function judged(
  contacts: readonly HubSpotContact[],
  all: boolean,
  { contactsBecome, inclusionSegmentId }: Settings,
): RecordFacts['companyContacts'] {
  if (contacts.some(({ properties }) => textOf(properties.salesforcecontactid) !== null))
    return known('qualifying', 'read');
  if (!all) return unknown('reading');
  if (contacts.every(({ properties }) => textOf(properties.salesforceleadid) !== null))
    return known('all-leads', 'read');
  // "Auto-created with contact as default object" (HSACCT26): without a segment, every contact becomes a Salesforce
  // contact.
  return contactsBecome === 'contact' && inclusionSegmentId === 'none'
    ? known('qualifying', 'read')
    : unknown('reading');
}
