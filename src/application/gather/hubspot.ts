// HubSpot's side of a situation: the record, its owner, its place in the inclusion segment, a company's contacts.
import type { Deadline } from '../deadline.ts';
import type { HubSpotApi } from '../../adapters/hubspot/api.ts';
import { filled } from '../../domain/facts/filled.ts';
import { gatherCompanyContacts, searchCompanyContacts } from './company-contacts.ts';
import type { CompanyContacts } from './company-contacts.ts';
import { isInSegment, readOwner } from '../../adapters/hubspot/records.ts';
import type { HubSpotRecord } from '../../adapters/hubspot/records.ts';
import { fieldMapping } from '../../domain/facts/lead-fields.ts';
import type { CrmObject, HubSpotOwner, PredictionSettings } from '../../domain/prediction/index.ts';
import type { Settings } from '../settings.ts';
import { tolerant, unknownOf } from '../unknown.ts';
import type { Tolerant, Unknown } from '../unknown.ts';

export interface HubSpotFacts {
  record: HubSpotRecord;
  owner: HubSpotOwner | null;
  /** Set when the record has an owner who could not be read. */
  ownerUnreadable: string | null;
  /** For a company; null for anything else. */
  contacts: CompanyContacts | null;
  unknowns: Unknown[];
}

const PROPERTIES: Readonly<Record<CrmObject, readonly string[]>> = {
  contact: [
    'createdate',
    'email',
    'hubspot_owner_id',
    'salesforceleadid',
    'salesforcecontactid',
    'salesforceownerid',
    'salesforcedeleted',
  ],
  company: ['createdate', 'name', 'hubspot_owner_id', 'salesforceaccountid', 'salesforcedeleted'],
  deal: ['createdate', 'dealname', 'hubspot_owner_id', 'hs_salesforceopportunityid'],
};

/** The properties read of an object: the prediction's, and for a contact those a lead's fields come from. */
export function propertiesOf(object: CrmObject, settings: Pick<Settings, 'fieldMapping'>): string[] {
  const mapped = object === 'contact' ? fieldMapping(settings).values() : [];
  return [...new Set([...PROPERTIES[object], ...mapped])];
}

/**
 * Reads HubSpot's facts, all at once.
 *
 * @param reading the record, being read
 * @param ownerHint the owner's id as HubSpot itself handed it over with the call, so that the owner is read at the
 *   same time as the record; null when the record has none, undefined when nobody said
 * @throws HubSpotError, DeadlineError when the record itself cannot be read; anything else is an unknown
 */
export async function gatherHubSpot(
  api: HubSpotApi,
  object: CrmObject,
  id: string,
  reading: Promise<HubSpotRecord>,
  ownerHint: string | null | undefined,
  settings: Settings,
  deadline: Deadline,
): Promise<HubSpotFacts> {
  const hinted = ownerHint == null ? null : tolerant(readOwner(api, ownerHint, deadline));
  const searched = object === 'company' ? searchCompanyContacts(api, id, deadline) : null;
  const record = await reading;
  const ownerId = filled(record.properties.hubspot_owner_id);
  const readingOwner =
    ownerId === null
      ? null
      : ownerId === ownerHint && hinted !== null
        ? hinted
        : tolerant(readOwner(api, ownerId, deadline));
  const [read, contacts] = await Promise.all([
    readingOwner,
    searched === null ? null : gatherCompanyContacts(api, record, searched, settings, deadline),
  ]);
  const owner = read === null ? null : ownerOf(read, ownerId ?? '');
  return {
    record,
    owner: owner?.owner ?? null,
    ownerUnreadable: owner?.unknown?.why ?? null,
    contacts,
    unknowns: [owner?.unknown, contacts?.unknown].filter((unknown) => unknown != null),
  };
}

function ownerOf(read: Tolerant<HubSpotOwner | null>, id: string): { owner: HubSpotOwner; unknown: Unknown | null } {
  const nameless: HubSpotOwner = { id, type: 'PERSON', firstName: null, lastName: null, email: null, archived: false };
  // HubSpot knows the id no more, but the value stays on the record: an owner without name or e-mail.
  if ('value' in read) return { owner: read.value ?? { ...nameless, archived: true }, unknown: null };
  return { owner: nameless, unknown: unknownOf('The HubSpot owner', read.error, 'crm.objects.owners.read') };
}

export interface Inclusion {
  inclusion: PredictionSettings['inclusion'];
  unknown: Unknown | null;
}

/** Whether a contact is in the inclusion segment; companies and deals sync without one. Never rejects. */
export async function readInclusion(
  api: HubSpotApi,
  object: CrmObject,
  id: string,
  { inclusionSegmentId }: Settings,
  deadline: Deadline,
): Promise<Inclusion> {
  if (object !== 'contact' || inclusionSegmentId === null) return { inclusion: 'unknown', unknown: null };
  if (inclusionSegmentId === 'none') return { inclusion: 'none', unknown: null };
  const read = await tolerant(isInSegment(api, object, id, inclusionSegmentId, deadline));
  if ('value' in read) return { inclusion: read.value ? 'member' : 'not-member', unknown: null };
  return {
    inclusion: 'unknown',
    unknown: unknownOf('Membership of the inclusion segment', read.error, 'crm.lists.read'),
  };
}
