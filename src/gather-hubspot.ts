// HubSpot's side of a situation: the record, its owner, its place in the inclusion segment, a company's contacts.
import type { Deadline } from './deadline.ts';
import type { HubSpotApi } from './hubspot/api.ts';
import { HubSpotError } from './hubspot/hubspot-error.ts';
import { BATCH_LIMIT, isInSegment, readContacts, readOwner, readRecord } from './hubspot/records.ts';
import type { HubSpotProperties, HubSpotRecord } from './hubspot/records.ts';
import { fieldMapping } from './lead-fields.ts';
import type { CrmObject, HubSpotOwner, PredictionSettings } from './prediction/index.ts';
import type { Settings } from './settings.ts';

/** A fact that could not be read: what, why, and what would make it known. */
export interface Unknown {
  what: string;
  why: string;
  fix: string;
}

export interface HubSpotFacts {
  record: HubSpotRecord;
  owner: HubSpotOwner | null;
  /** Set when the record has an owner who could not be read. */
  ownerUnreadable: string | null;
  inclusion: PredictionSettings['inclusion'];
  unknowns: Unknown[];
}

const PROPERTIES: Readonly<Record<CrmObject, readonly string[]>> = {
  contact: ['email', 'hubspot_owner_id', 'salesforceleadid', 'salesforcecontactid', 'salesforceownerid', 'salesforcedeleted'],
  company: ['name', 'hubspot_owner_id', 'salesforceaccountid', 'salesforcedeleted'],
  deal: ['dealname', 'hubspot_owner_id', 'hs_salesforceopportunityid'],
};

/** The properties read of an object: the prediction's, and for a contact those a lead's fields come from. */
export function propertiesOf(object: CrmObject, settings: Pick<Settings, 'fieldMapping'>): string[] {
  const mapped = object === 'contact' ? fieldMapping(settings).values() : [];
  return [...new Set([...PROPERTIES[object], ...mapped])];
}

/**
 * Reads HubSpot's facts, all at once.
 *
 * @param ownerHint the owner's id as HubSpot itself handed it over with the call, so that the owner is read at the
 *   same time as the record; null when the record has none, undefined when nobody said
 * @throws HubSpotError, DeadlineError when the record itself cannot be read; anything else is an unknown
 */
export async function gatherHubSpot(api: HubSpotApi, object: CrmObject, id: string, ownerHint: string | null | undefined, settings: Settings, deadline: Deadline): Promise<HubSpotFacts> {
  const hinted = ownerHint == null ? null : tolerant(readOwner(api, ownerHint, deadline));
  const segment = object === 'contact' ? inclusionOf(api, id, settings, deadline) : Promise.resolve(NOT_ASKED);
  const record = await readRecord(api, object, id, propertiesOf(object, settings), deadline);
  const ownerId = filled(record.properties.hubspot_owner_id);
  const reading = ownerId === null ? null : ownerId === ownerHint && hinted !== null ? hinted : tolerant(readOwner(api, ownerId, deadline));
  const owner = reading === null ? null : ownerOf(await reading, ownerId ?? '');
  const inclusion = await segment;
  return {
    record,
    owner: owner?.owner ?? null,
    ownerUnreadable: owner?.unknown?.why ?? null,
    inclusion: inclusion.inclusion,
    unknowns: [owner?.unknown, inclusion.unknown].filter((unknown) => unknown != null),
  };
}

type Tolerant<T> = { value: T } | { error: unknown };

function tolerant<T>(reading: Promise<T>): Promise<Tolerant<T>> {
  return reading.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
}

function ownerOf(read: Tolerant<HubSpotOwner | null>, id: string): { owner: HubSpotOwner; unknown: Unknown | null } {
  const nameless: HubSpotOwner = { id, type: 'PERSON', firstName: null, lastName: null, email: null, archived: false };
  // HubSpot knows the id no more, but the value stays on the record: an owner without name or e-mail.
  if ('value' in read) return { owner: read.value ?? { ...nameless, archived: true }, unknown: null };
  return { owner: nameless, unknown: unknownOf('The HubSpot owner', read.error, 'crm.objects.owners.read') };
}

interface Inclusion {
  inclusion: PredictionSettings['inclusion'];
  unknown: Unknown | null;
}

const NOT_ASKED: Inclusion = { inclusion: 'unknown', unknown: null };

async function inclusionOf(api: HubSpotApi, id: string, { inclusionSegmentId }: Settings, deadline: Deadline): Promise<Inclusion> {
  if (inclusionSegmentId === null) return NOT_ASKED;
  if (inclusionSegmentId === 'none') return { inclusion: 'none', unknown: null };
  const read = await tolerant(isInSegment(api, 'contact', id, inclusionSegmentId, deadline));
  if ('value' in read) return { inclusion: read.value ? 'member' : 'not-member', unknown: null };
  return { inclusion: 'unknown', unknown: unknownOf('Membership of the inclusion segment', read.error, 'crm.lists.read') };
}

function unknownOf(what: string, error: unknown, scope: string): Unknown {
  const why = error instanceof Error ? error.message : 'it could not be read';
  const missing = error instanceof HubSpotError && error.kind === 'missing-scope';
  return { what, why, fix: missing ? `An admin gives the app the scope ${scope}.` : 'Check again in a minute.' };
}

/** What a company's associated contacts say: whether one qualifies, and the Salesforce accounts they sit under. */
export interface CompanyContacts {
  companyContacts: PredictionSettings['companyContacts'];
  accountIds: string[];
  unknown: Unknown | null;
}

export async function gatherCompanyContacts(api: HubSpotApi, record: HubSpotRecord, settings: Settings, deadline: Deadline): Promise<CompanyContacts> {
  if (record.contactIds.length === 0) return { companyContacts: 'none', accountIds: [], unknown: null };
  const read = await tolerant(readContacts(api, record.contactIds, ['salesforceleadid', 'salesforcecontactid', 'salesforceaccountid'], deadline));
  if ('error' in read) {
    return { companyContacts: 'unknown', accountIds: [], unknown: unknownOf("The company's contacts", read.error, 'crm.objects.contacts.read') };
  }
  const contacts = read.value.map(({ properties }) => properties);
  const accountIds = [...new Set(contacts.flatMap(({ salesforceaccountid }) => filled(salesforceaccountid) ?? []))];
  const tooMany = record.contactIds.length > BATCH_LIMIT;
  return { companyContacts: tooMany ? 'unknown' : companyContactsOf(contacts, settings), accountIds, unknown: null };
}

function companyContactsOf(contacts: readonly HubSpotProperties[], { contactsBecome, inclusionSegmentId }: Settings): PredictionSettings['companyContacts'] {
  if (contacts.some(({ salesforcecontactid }) => filled(salesforcecontactid) !== null)) return 'qualifying';
  if (contacts.every(({ salesforceleadid }) => filled(salesforceleadid) !== null)) return 'all-leads';
  // "Auto-created with contact as default object" (HSACCT26): without a segment every contact will be one.
  return contactsBecome === 'contact' && inclusionSegmentId === 'none' ? 'qualifying' : 'unknown';
}

export function filled(value: string | null | undefined): string | null {
  return value == null || value.trim() === '' ? null : value.trim();
}
