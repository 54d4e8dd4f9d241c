// Gathers the facts of many records at once: each question is asked once for all of them. The same code as for one
// record (`snapshot.ts`) turns the answers into facts.
import type { CrmObject, RecordFacts } from '../../domain/facts/record-facts.ts';
import { salesforceIdKey } from '../../domain/facts/salesforce-id.ts';
import { linkedSalesforceId } from '../../domain/prediction/index.ts';
import type { Deadline } from '../deadline.ts';
import { settled } from '../failures.ts';
import type { Result } from '../failures.ts';
import type { HubSpotContact, HubSpotRecord, Rows } from '../ports.ts';
import type { Tenant } from '../tenant.ts';
import { lasting } from './batch-org.ts';
import type { BatchOrg } from './batch-org.ts';
import { BATCH_READ, ASSOCIATIONS_BATCH, rowsOf } from './batch-ports.ts';
import type { BatchRecord, FoundRecord, HubSpotBatches, ManyQuestions, SalesforceBatches } from './batch-ports.ts';
import { CONTACT_PROPERTIES, MOST_CONTACTS, NO_COMPANY, companyContactsFrom } from './company-contacts.ts';
import type { CompanyContacts } from './company-contacts.ts';
import { ownerFact, ownerIdOf, segmentOf, segmentsFrom } from './hubspot-side.ts';
import { textOf } from './record-properties.ts';
import type { Answers } from './salesforce-questions.ts';
import { recordFacts } from './snapshot.ts';

/** A tenant whose records are read in batches. */
export interface BatchTenant {
  tenant: Tenant;
  hubspot: HubSpotBatches;
  /** Null if the tenant has no Salesforce. */
  salesforce: SalesforceBatches | null;
}

export interface Batch {
  object: CrmObject;
  records: readonly BatchRecord[];
  /** Which of these records (or more) are in the object's inclusion segment; null if no segment matters. */
  members: ReadonlySet<string> | null;
}

/**
 * Gathers a batch.
 *
 * @throws FailureError if trying again may help. A permanent failure only makes the facts it concerns unreadable
 */
export async function gatherBatch(
  { tenant, hubspot, salesforce }: BatchTenant,
  org: BatchOrg,
  { object, records, members }: Batch,
  deadline: Deadline,
): Promise<RecordFacts[]> {
  const [owners, contacts] = await Promise.all([
    org.owners.of(
      records.flatMap((record) => ownerIdOf(record) ?? []),
      deadline,
    ),
    object === 'company' ? readContacts(tenant, hubspot, records, deadline) : null,
  ]);
  const abouts = records.map((record): About => {
    const companyContacts = contacts?.get(record.id) ?? NO_COMPANY;
    return {
      record,
      contacts: companyContacts,
      email: object === 'contact' ? textOf(record.properties.email) : null,
      linkedId: linkedSalesforceId({ object, properties: record.properties }),
    };
  });
  const existing = await readExisting(salesforce, object, abouts, deadline);
  const segmentId = segmentOf(object, tenant.settings);
  return abouts.map((about) => {
    const ownerId = ownerIdOf(about.record);
    const segments = segmentsFrom(object, segmentId, segmentsRead(about.record.id, segmentId, members));
    const side = {
      record: asRecord(about.record),
      owner: ownerFact(ownerId, ownerId === null ? null : (owners.get(ownerId) ?? null)),
      segments,
      contacts: about.contacts,
    };
    return recordFacts(tenant, object, side, existing(about));
  });
}

interface About {
  record: BatchRecord;
  contacts: CompanyContacts;
  email: string | null;
  linkedId: string | null;
}

function segmentsRead(
  id: string,
  segmentId: string | null,
  members: ReadonlySet<string> | null,
): Result<string[]> | null {
  if (members === null || segmentId === null) return null;
  return { ok: true, value: members.has(id) ? [segmentId] : [] };
}

/** Predictions do not need histories, so they are left empty. */
function asRecord({ id, properties }: BatchRecord): HubSpotRecord {
  return { id, properties, contactIds: [], ownerChanges: [], syncChanges: [] };
}

/** Reads what the associated contacts of each company say. */
async function readContacts(
  { settings }: Tenant,
  hubspot: HubSpotBatches,
  companies: readonly BatchRecord[],
  deadline: Deadline,
): Promise<ReadonlyMap<string, CompanyContacts>> {
  const ids = companies.map(({ id }) => id);
  const associated = new Map<string, readonly string[]>();
  for (const some of slices(ids, ASSOCIATIONS_BATCH))
    for (const [company, contactIds] of await hubspot.contactsOf(some, deadline)) associated.set(company, contactIds);
  const wanted = [...new Set([...associated.values()].flatMap((contactIds) => contactIds.slice(0, MOST_CONTACTS)))];
  const read = await settled(
    Promise.all(
      slices(wanted, BATCH_READ).map((some) => hubspot.records('contact', some, CONTACT_PROPERTIES, deadline)),
    ),
  );
  const contacts = lasting(read);
  const byId = new Map(contacts.ok ? contacts.value.flat().map((contact) => [contact.id, contact] as const) : []);
  return new Map(
    ids.map((id) => {
      const contactIds = associated.get(id) ?? [];
      const found = contactIds.slice(0, MOST_CONTACTS).flatMap((contactId): HubSpotContact[] => {
        const contact = byId.get(contactId);
        return contact === undefined ? [] : [contact];
      });
      const ofCompany: Result<HubSpotContact[]> = contacts.ok ? { ok: true, value: found } : contacts;
      return [id, companyContactsFrom(contactIds, ofCompany, settings)] as const;
    }),
  );
}

/** Asks about everything that the records may match in Salesforce. @returns the answers for each record on its own */
async function readExisting(
  salesforce: SalesforceBatches | null,
  object: CrmObject,
  abouts: readonly About[],
  deadline: Deadline,
): Promise<(about: About) => Answers> {
  const questions = questionsAbout(object, abouts);
  if (salesforce === null || Object.keys(questions).length === 0) return () => ({});
  const answered = await salesforce.existing(questions, deadline);
  const found = new Map(
    Object.entries(answered).map(([name, result]) => [name as keyof ManyQuestions, indexed(lasting(result))] as const),
  );
  const rows = (name: keyof ManyQuestions, wanted: Wanted): Result<Rows<never>> | undefined =>
    found.get(name)?.(wanted) as Result<Rows<never>> | undefined;
  return ({ email, linkedId, contacts }) => {
    const answers: Answers = {};
    const wanted = { email, ids: linkedId === null ? [] : [linkedId] };
    if (object === 'contact' && (email !== null || linkedId !== null)) {
      const [leads, people] = [rows('leads', wanted), rows('contacts', wanted)];
      if (leads !== undefined) answers.leads = leads;
      if (people !== undefined) answers.contacts = people;
    }
    const accountIds = linkedId === null ? contacts.accountIds : [linkedId];
    if (object === 'company' && accountIds.length > 0) {
      const accounts = rows('accounts', { email: null, ids: accountIds });
      if (accounts !== undefined) answers.accounts = accounts;
    }
    if (object === 'deal' && linkedId !== null) {
      const opportunity = rows('opportunities', wanted);
      if (opportunity !== undefined) answers.opportunity = opportunity;
    }
    return answers;
  };
}

function questionsAbout(object: CrmObject, abouts: readonly About[]): ManyQuestions {
  const emails = unique(abouts.flatMap(({ email }) => email?.toLowerCase() ?? []));
  const linked = unique(abouts.flatMap(({ linkedId }) => linkedId ?? []));
  if (object === 'contact')
    return emails.length + linked.length === 0
      ? {}
      : { leads: { emails, ids: linked }, contacts: { emails, ids: linked } };
  if (object === 'deal') return linked.length === 0 ? {} : { opportunities: { emails: [], ids: linked } };
  const accountIds = abouts.flatMap(({ linkedId, contacts }) => (linkedId === null ? contacts.accountIds : [linkedId]));
  return accountIds.length === 0 ? {} : { accounts: { emails: [], ids: unique(accountIds) } };
}

interface Wanted {
  email: string | null;
  ids: readonly string[];
}

/** Finds rows as Salesforce does: e-mail addresses ignore case, and IDs match by their first 15 characters. */
function indexed(result: Result<readonly FoundRecord[]>): (wanted: Wanted) => Result<Rows<unknown>> {
  if (!result.ok) return () => result;
  const byEmail = new Map<string, FoundRecord[]>();
  for (const found of result.value) {
    if (found.email === null) continue;
    const key = found.email.toLowerCase();
    const others = byEmail.get(key);
    if (others === undefined) byEmail.set(key, [found]);
    else others.push(found);
  }
  const byId = new Map(result.value.map((found) => [salesforceIdKey(found.id), found] as const));
  return ({ email, ids }) => {
    const some = new Set(email === null ? [] : (byEmail.get(email.toLowerCase()) ?? []));
    for (const id of ids) {
      const found = byId.get(salesforceIdKey(id));
      if (found !== undefined) some.add(found);
    }
    return { ok: true, value: rowsOf([...some]) };
  };
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

/** Cuts a list into slices of at most `most` elements. */
export function slices<T>(list: readonly T[], most: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / most) }, (_, index) =>
    list.slice(index * most, (index + 1) * most),
  );
}
