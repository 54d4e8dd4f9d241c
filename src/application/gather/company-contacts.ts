// What a company's associated contacts say: whether one qualifies it, and the Salesforce accounts they sit under.
import { known, unknown } from '../../domain/facts/known.ts';
import type { RecordFacts } from '../../domain/facts/record-facts.ts';
import type { Deadline } from '../deadline.ts';
import { settled } from '../failures.ts';
import type { Failure, Result } from '../failures.ts';
import type { HubSpotContact, HubSpotRecord } from '../ports.ts';
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
export const CONTACT_PROPERTIES = ['salesforceleadid', 'salesforcecontactid', 'salesforceaccountid'];
/** HubSpot reads at most 100 records in a batch; more contacts than these are not looked at. */
export const MOST_CONTACTS = 100;

/** Never rejects. */
export async function readCompanyContacts(
  { hubspot, settings }: Tenant,
  { contactIds }: HubSpotRecord,
  deadline: Deadline,
): Promise<CompanyContacts> {
  if (contactIds.length === 0) return companyContactsFrom(contactIds, { ok: true, value: [] }, settings);
  const ids = contactIds.slice(0, MOST_CONTACTS);
  return companyContactsFrom(contactIds, await settled(hubspot.contacts(ids, CONTACT_PROPERTIES, deadline)), settings);
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
  const accountIds = contacts.flatMap(({ properties }) => textOf(properties.salesforceaccountid) ?? []);
  const all = contacts.length === contactIds.length;
  return { companyContacts: judged(contacts, all, settings), accountIds: [...new Set(accountIds)], failure: null };
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
