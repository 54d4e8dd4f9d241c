// What a company's associated contacts say, in as few steps as possible: they are searched for while the company is
// read. Its own list of associations is never behind, and a search may be by some seconds, so that list tells which
// contacts to take, and those the search has not found are read by their IDs.
import type { Deadline } from '../deadline.ts';
import { filled } from '../../domain/facts/filled.ts';
import type { HubSpotApi } from '../../adapters/hubspot/api.ts';
import { BATCH_LIMIT, readContacts, searchContacts } from '../../adapters/hubspot/records.ts';
import type { HubSpotProperties, HubSpotRecord } from '../../adapters/hubspot/records.ts';
import type { PredictionSettings } from '../../domain/prediction/index.ts';
import type { Settings } from '../settings.ts';
import { tolerant, unknownOf } from '../unknown.ts';
import type { Unknown } from '../unknown.ts';

/** Whether one of the contacts qualifies the company, and the Salesforce accounts they sit under. */
export interface CompanyContacts {
  companyContacts: PredictionSettings['companyContacts'];
  accountIds: string[];
  unknown: Unknown | null;
}

/** Contacts by their IDs. */
type Found = ReadonlyMap<string, HubSpotProperties>;

const PROPERTIES = ['salesforceleadid', 'salesforcecontactid', 'salesforceaccountid'];

/** Milliseconds a search may come after the company itself; then its contacts are read by ID. */
const PATIENCE = 200;

const NOTHING: Found = new Map();

/** Never rejects: a search that fails has found nothing. */
export async function searchCompanyContacts(api: HubSpotApi, companyId: string, deadline: Deadline): Promise<Found> {
  const read = await tolerant(searchContacts(api, companyId, PROPERTIES, deadline));
  return 'value' in read ? new Map(read.value.map(({ id, properties }) => [id, properties])) : NOTHING;
}

export async function gatherCompanyContacts(
  api: HubSpotApi,
  { contactIds }: HubSpotRecord,
  searched: Promise<Found>,
  settings: Settings,
  deadline: Deadline,
): Promise<CompanyContacts> {
  if (contactIds.length === 0) return { companyContacts: 'none', accountIds: [], unknown: null };
  const ids = contactIds.slice(0, BATCH_LIMIT);
  const found = await within(PATIENCE, searched);
  const read = await tolerant(
    readContacts(
      api,
      ids.filter((id) => !found.has(id)),
      PROPERTIES,
      deadline,
    ),
  );
  if ('error' in read) {
    return {
      companyContacts: 'unknown',
      accountIds: [],
      unknown: unknownOf("The company's contacts", read.error, 'crm.objects.contacts.read'),
    };
  }
  const contacts = [
    ...ids.map((id) => found.get(id)).filter((properties) => properties !== undefined),
    ...read.value.map(({ properties }) => properties),
  ];
  const accountIds = [...new Set(contacts.flatMap(({ salesforceaccountid }) => filled(salesforceaccountid) ?? []))];
  const tooMany = contactIds.length > BATCH_LIMIT;
  return { companyContacts: tooMany ? 'unknown' : companyContactsOf(contacts, settings), accountIds, unknown: null };
}

async function within(milliseconds: number, searched: Promise<Found>): Promise<Found> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ended = new Promise<Found>((resolve) => {
    timer = setTimeout(() => resolve(NOTHING), milliseconds);
  });
  try {
    return await Promise.race([searched, ended]);
  } finally {
    clearTimeout(timer);
  }
}

function companyContactsOf(
  contacts: readonly HubSpotProperties[],
  { contactsBecome, inclusionSegmentId }: Settings,
): PredictionSettings['companyContacts'] {
  if (contacts.some(({ salesforcecontactid }) => filled(salesforcecontactid) !== null)) return 'qualifying';
  if (contacts.every(({ salesforceleadid }) => filled(salesforceleadid) !== null)) return 'all-leads';
  // "Auto-created with contact as default object" (HSACCT26): without a segment every contact will be one.
  return contactsBecome === 'contact' && inclusionSegmentId === 'none' ? 'qualifying' : 'unknown';
}
