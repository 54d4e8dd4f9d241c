// The past itself: records made in HubSpot, and what the sync made of each by the documented rules.
import { REGIONS, defaultLeadOwnerOf } from './company.ts';
import type { Company } from './company.ts';
import type { Random } from './random.ts';
import type { PastOwner, PastRecord, PastShape } from './shape.ts';

const DAY = 86_400_000;
const MINUTE = 60_000;
/** The past begins here and lasts 400 days. */
const BEGINNING = Date.UTC(2025, 8, 1);
const LENGTH = 400 * DAY;

/** The moment at which a part of the past is over. */
export function momentAt(share: number): number {
  return BEGINNING + share * LENGTH;
}

interface Draft {
  object: PastRecord['object'];
  number: number;
  createdAt: number;
  properties: Record<string, string | null>;
  segments: string[];
}

/** One record that HubSpot made at a random moment of the past, and its sync. */
export function pastRecordFrom(
  object: PastRecord['object'],
  number: number,
  world: { company: Company; random: Random; shape: PastShape },
): PastRecord {
  const draft = object === 'contact' ? contactDraft(number, world) : otherDraft(object, number, world.random);
  const syncedAt = draft.createdAt + MINUTE * (20 + world.random.below(5000));
  const ownerId = ownerOf(world);
  const history = ownerHistory(ownerId, draft.createdAt, world);
  const hubspot = {
    id: String(number),
    createdAt: iso(draft.createdAt),
    createdIn: 'HUBSPOT' as const,
    properties: { ...draft.properties, hubspot_owner_id: ownerId },
    ownerHistory: history,
    segments: draft.segments,
    firstSyncAt: null,
  };
  if (!doesSync(draft, world)) return { object, hubspot, salesforce: null };
  const synced = { ...hubspot, firstSyncAt: iso(syncedAt) };
  if (world.random.chance(world.shape.noise.deleted)) return { object, hubspot: synced, salesforce: null };
  const salesforce = salesforceRecord(draft, syncedAt, ownerId, world);
  // The sync tells HubSpot who owns it: after the sync, so it must not be taken for the owner before.
  const told = { ownerId, at: iso(syncedAt + MINUTE), source: 'SALESFORCE' };
  return { object, hubspot: { ...synced, ownerHistory: [told, ...history] }, salesforce };
}

type World = Parameters<typeof pastRecordFrom>[2];

function contactDraft(number: number, { company, random }: World): Draft {
  const country = random.one(company.countries);
  const region = random.one(REGIONS);
  const isMember = random.chance(0.7);
  // Segments that most or few contacts are in, and one that nearly is the inclusion segment.
  const segments = [
    ...(isMember ? ['77'] : []),
    ...(isMember && random.chance(0.9) ? ['78'] : []),
    ...(random.chance(0.5) ? ['79'] : []),
    ...(random.chance(0.97) ? ['80'] : []),
  ];
  const first = random.one(['Alex', 'Billie', 'Charlie', 'Drew', 'Elliot']);
  return {
    object: 'contact',
    number,
    createdAt: momentAt(random.next()),
    segments,
    properties: {
      email: random.chance(0.95) ? `person.${number}@example.com` : null,
      firstname: first,
      lastname: `Person ${number}`,
      company: `Company ${random.below(60)}`,
      country,
      region,
      // Decoys: one that often agrees, and one that never varies.
      sales_region: random.chance(0.8) ? region : random.one(REGIONS),
      origin: 'website',
      lifecyclestage: random.one(['lead', 'subscriber', company.settings.contactsBecome]),
    },
  };
}

function otherDraft(object: 'company' | 'deal', number: number, random: Random): Draft {
  const name = object === 'company' ? { name: `Company ${number}` } : { dealname: `Deal ${number}` };
  return { object, number, createdAt: momentAt(random.next()), segments: [], properties: name };
}

function doesSync({ object, properties, segments }: Draft, { company, random, shape }: World): boolean {
  const { inclusionSegmentId, companySync, dealSync } = company.settings;
  switch (object) {
    case 'contact':
      return (
        properties.email !== null &&
        (inclusionSegmentId === 'none' || segments.includes(inclusionSegmentId)) &&
        !random.chance(shape.noise.pending)
      );
    case 'company':
      // Only with a contact that qualifies (rows W09 to W12).
      return companySync === 'on' && random.chance(0.4);
    case 'deal':
      return dealSync === 'on' && !random.chance(shape.noise.pending);
  }
}

function ownerOf({ company, random }: World): string | null {
  const [first, ...more] = company.owners.map(({ id }) => id);
  return first === undefined || random.chance(0.45) ? null : random.one([first, ...more]);
}

function ownerHistory(
  ownerId: string | null,
  createdAt: number,
  { company, random }: World,
): PastRecord['hubspot']['ownerHistory'] {
  if (ownerId === null) return [];
  const now = { ownerId, at: iso(createdAt + MINUTE), source: 'CRM_UI' };
  const other = company.owners[random.below(company.owners.length)]?.id ?? null;
  return random.chance(0.2) ? [now, { ownerId: other, at: iso(createdAt), source: 'FORM' }] : [now];
}

function salesforceRecord(
  draft: Draft,
  syncedAt: number,
  ownerId: string | null,
  world: World,
): NonNullable<PastRecord['salesforce']> {
  const { company, random, shape } = world;
  const isBefore = (share: number | null): boolean => share !== null && syncedAt < momentAt(share);
  const creator = isBefore(shape.integrationUserChangedAt) ? company.formerIntegrationUser : company.integrationUser;
  const object = madeOf(draft.object, company, isBefore(shape.contactsBecomeChangedAt));
  const fields = object === 'Lead' ? leadFields(draft, company) : {};
  const head = { object, id: salesforceId(object, draft.number), fields, isConverted: false };
  if (draft.object !== 'deal' && random.chance(shape.noise.existing)) {
    const rep = random.one(company.reps);
    const createdAt = iso(syncedAt - DAY * (1 + random.below(300)));
    const owner = { owner: rep, ownerAtCreation: rep };
    return { ...head, createdDate: createdAt, createdBy: named(rep), ...owner, lastModifiedDate: createdAt };
  }
  const rules = isBefore(shape.rulesChangedAt) ? company.formerRules : company.rules;
  const matched = ownerId === null ? undefined : company.matches.get(ownerId);
  const byRule = object === 'Lead' ? (takenBy(rules, fields) ?? defaultLeadOwnerOf(company)) : creator;
  const first = random.chance(shape.noise.flow) ? random.one(company.reps) : (matched ?? byRule);
  const isChanged = random.chance(shape.noise.manual);
  return {
    ...head,
    createdDate: iso(syncedAt - 2000),
    createdBy: named(creator),
    owner: isChanged ? random.one(company.reps) : first,
    ownerAtCreation: random.chance(shape.noise.untracked) ? null : first,
    lastModifiedDate: iso(isChanged ? syncedAt + DAY : syncedAt - 2000),
  };
}

function madeOf(object: PastRecord['object'], { settings }: Company, isBeforeChange: boolean): SalesforceObject {
  if (object === 'company') return 'Account';
  if (object === 'deal') return 'Opportunity';
  return (settings.contactsBecome === 'lead') !== isBeforeChange ? 'Lead' : 'Contact';
}

type SalesforceObject = NonNullable<PastRecord['salesforce']>['object'];

function leadFields({ properties }: Draft, { settings }: Company): Record<string, string | null> {
  const standard = { FirstName: 'firstname', LastName: 'lastname', Company: 'company', Email: 'email' };
  const mapped = Object.entries({ ...standard, ...settings.fieldMapping });
  return {
    ...Object.fromEntries(mapped.map(([field, property]) => [field, properties[property] ?? null])),
    ...settings.fixedLeadValues,
    Rating: null,
  };
}

function takenBy(rules: Company['rules'], fields: Readonly<Record<string, string | null>>): PastOwner | undefined {
  return rules.find(({ field, values }) => values.includes(fields[field] ?? ''))?.assignee;
}

const PREFIXES = { Lead: '00Q', Contact: '003', Account: '001', Opportunity: '006' } as const;

function salesforceId(object: SalesforceObject, number: number): string {
  return `${PREFIXES[object]}${String(number).padStart(12, '0')}AAA`;
}

function named({ id, name }: PastOwner): { id: string; name: string } {
  return { id, name };
}

function iso(moment: number): string {
  return new Date(moment).toISOString();
}
