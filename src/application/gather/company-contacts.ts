// What a company's associated contacts say: whether one qualifies it, and the Salesforce accounts they sit under.
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

/** For any object but a company. */
export const NO_COMPANY: CompanyContacts = { companyContacts: unknown('nothing'), accountIds: [], failure: null };

/** Of an associated contact. */
const ACCOUNT_ID = 'salesforceaccountid';
export const CONTACT_PROPERTIES = ['salesforceleadid', 'salesforcecontactid', ACCOUNT_ID];
/** HubSpot reads at most 100 records in a batch; more contacts than these are not looked at. */
export const MOST_CONTACTS = 100;

/** What an earlier call read of a company. */
interface Earlier {
  contactIds: readonly string[];
  accountIds: readonly string[];
}

const EARLIER: CacheKey<Map<string, Earlier>> = { id: 'company-contacts' };
/** Companies; the one that was read longest ago goes first. */
const MOST_EARLIER = 200;

/**
 * The contacts of one company. Those that an earlier call found are read again at once, at the same time as the company:
 * it confirms that they are still its contacts, or the right ones are read. Without an earlier call a search may tell the
 * likely accounts.
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

  /** The accounts of an earlier call; null without one. */
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

/** @param read the first hundred of the company's contacts, without those that are gone */
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

/** @param all false where some contacts were not read: then only one that qualifies decides */
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
  // "Auto-created with contact as default object" (HSACCT26): without a segment every contact will be one.
  return contactsBecome === 'contact' && inclusionSegmentId === 'none'
    ? known('qualifying', 'read')
    : unknown('reading');
}
