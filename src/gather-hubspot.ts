// HubSpot's side of a situation: the record, its owner, its place in the inclusion segment, a company's contacts.
import type { Deadline } from './deadline.ts';
import type { HubSpotApi } from './hubspot/api.ts';
import { filled } from './filled.ts';
import { gatherCompanyContacts, searchCompanyContacts } from './gather-company-contacts.ts';
import type { CompanyContacts } from './gather-company-contacts.ts';
import { isInSegment, readOwner, readRecord } from './hubspot/records.ts';
import type { HubSpotRecord } from './hubspot/records.ts';
import { fieldMapping } from './lead-fields.ts';
import { assertOpened } from './opened-record.ts';
import type { OpenedRecord } from './opened-record.ts';
import type { CrmObject, HubSpotOwner, PredictionSettings } from './prediction/index.ts';
import type { Settings } from './settings.ts';
import { tolerant, unknownOf } from './unknown.ts';
import type { Tolerant, Unknown } from './unknown.ts';

export interface HubSpotFacts {
  record: HubSpotRecord;
  owner: HubSpotOwner | null;
  /** Set when the record has an owner who could not be read. */
  ownerUnreadable: string | null;
  inclusion: PredictionSettings['inclusion'];
  /** For a company; null for anything else. */
  contacts: CompanyContacts | null;
  unknowns: Unknown[];
}

const PROPERTIES: Readonly<Record<CrmObject, readonly string[]>> = {
  contact: ['createdate', 'email', 'hubspot_owner_id', 'salesforceleadid', 'salesforcecontactid', 'salesforceownerid', 'salesforcedeleted'],
  company: ['createdate', 'name', 'hubspot_owner_id', 'salesforceaccountid', 'salesforcedeleted'],
  deal: ['createdate', 'dealname', 'hubspot_owner_id', 'hs_salesforceopportunityid'],
};

/** The properties read of an object: the prediction's, and for a contact those a lead's fields come from. */
export function propertiesOf(object: CrmObject, settings: Pick<Settings, 'fieldMapping'>): string[] {
  const mapped = object === 'contact' ? fieldMapping(settings).values() : [];
  return [...new Set([...PROPERTIES[object], ...mapped])];
}

/**
 * Reads HubSpot's facts, all at once: where HubSpot handed the owner's id over with the call, the owner too.
 *
 * @throws HubSpotError, DeadlineError when the record itself cannot be read; OtherRecordError when it is not the one
 *   whose page is open; anything else is an unknown
 */
export async function gatherHubSpot(api: HubSpotApi, opened: OpenedRecord, settings: Settings, deadline: Deadline): Promise<HubSpotFacts> {
  const { object, id, ownerHint } = opened;
  const hinted = ownerHint == null ? null : tolerant(readOwner(api, ownerHint, deadline));
  const segment = object === 'contact' ? inclusionOf(api, id, settings, deadline) : Promise.resolve(NOT_ASKED);
  const searched = object === 'company' ? searchCompanyContacts(api, id, deadline) : null;
  const record = await readRecord(api, object, id, propertiesOf(object, settings), deadline);
  assertOpened(opened, record.properties);
  const ownerId = filled(record.properties.hubspot_owner_id);
  const reading = ownerId === null ? null : ownerId === ownerHint && hinted !== null ? hinted : tolerant(readOwner(api, ownerId, deadline));
  const [read, inclusion, contacts] = await Promise.all([reading, segment, searched === null ? null : gatherCompanyContacts(api, record, searched, settings, deadline)]);
  const owner = read === null ? null : ownerOf(read, ownerId ?? '');
  return {
    record,
    owner: owner?.owner ?? null,
    ownerUnreadable: owner?.unknown?.why ?? null,
    inclusion: inclusion.inclusion,
    contacts,
    unknowns: [owner?.unknown, inclusion.unknown, contacts?.unknown].filter((unknown) => unknown != null),
  };
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
