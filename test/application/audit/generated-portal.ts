// A portal of any size that is computed, not kept: contacts whose owners and e-mails follow from their IDs. It counts
// what it is asked, and can be made to fail.
import type {
  BatchRecord,
  FoundRecord,
  HubSpotBatches,
  SalesforceBatches,
} from '../../../src/application/gather/batch-ports.ts';
import type { Deadline } from '../../../src/application/deadline.ts';
import type { BatchTenant } from '../../../src/application/gather/batch.ts';
import type { Clock, HubSpot, Salesforce } from '../../../src/application/ports.ts';
import { checkSettings } from '../../../src/application/settings.ts';
import { MemoryCache } from '../../../src/adapters/memory/memory-cache.ts';
import { MemoryLock } from '../../../src/adapters/memory/memory-lock.ts';
import { MemoryStore } from '../../../src/adapters/memory/memory-store.ts';
import { hmacSigner } from '../../../src/adapters/hmac-signer.ts';

export interface PortalOptions {
  contacts: number;
  owners?: number;
  clock: Clock;
  settings?: object;
  /** Called before each request; may wait, or reject. */
  before?: (
    request: 'search' | 'members' | 'records' | 'associations' | 'salesforce',
    deadline: Deadline,
  ) => Promise<void>;
}

const FIRST = 1_000_000;
/** IDs have gaps, as a portal's do. */
export const contactId = (index: number): string => String(FIRST + index * 7);

/** Every third owner is nobody in Salesforce. */
export function generatedPortal({ contacts, owners = 50, clock, settings = {}, before }: PortalOptions): BatchTenant {
  const ask = async (...given: Parameters<NonNullable<typeof before>>): Promise<void> => before?.(...given);
  const indexAfter = (id: string | null): number =>
    id === null ? 0 : Math.min(contacts, Math.max(0, Math.floor((Number(id) - FIRST) / 7) + 1));
  const record = (index: number): BatchRecord => ({
    id: contactId(index),
    properties: {
      createdate: '2026-11-01T09:00:00.000Z',
      email: index % 50 === 0 ? null : `person${index}@customer.example.com`,
      lastname: 'Person',
      company: 'Customer',
      country: index % 2 === 0 ? 'Norway' : 'Spain',
      hubspot_owner_id: index % 10 === 0 ? null : String(1 + (index % owners)),
      salesforceleadid: null,
      salesforcecontactid: null,
    },
  });
  const hubspot: HubSpotBatches = {
    search: async ({ object, after, to }, { offset, limit }, deadline) => {
      await ask('search', deadline);
      if (object !== 'contact') return { records: [], total: 0 };
      const [from, end] = [indexAfter(after), to === null ? contacts : indexAfter(to)];
      const first = from + offset;
      const records = Array.from({ length: Math.max(0, Math.min(limit, end - first)) }, (_, index) =>
        record(first + index),
      );
      return { records, total: Math.max(0, end - from) };
    },
    members: async (_segmentId, after, deadline) => {
      await ask('members', deadline);
      const from = after === null ? 0 : Number(after);
      // Every contact but each fourth.
      const ids = Array.from({ length: Math.min(250, contacts - from) }, (_, index) => from + index)
        .filter((index) => index % 4 !== 0)
        .map(contactId);
      return { ids, after: from + 250 < contacts ? String(from + 250) : null };
    },
    records: async (_object, ids, _properties, deadline) => {
      await ask('records', deadline);
      return ids.map((id) => record(indexAfter(id) - 1));
    },
    contactsOf: async (_ids, deadline) => {
      await ask('associations', deadline);
      return new Map();
    },
  };
  const salesforce: SalesforceBatches = {
    existing: async (questions, deadline) => {
      await ask('salesforce', deadline);
      const found = (emails: readonly string[]): FoundRecord[] =>
        emails.flatMap((email) => {
          const index = Number(/\d+/u.exec(email)?.[0]);
          if (index % 20 !== 1) return [];
          const owner = {
            id: `005${String(1 + (index % 7)).padStart(12, '0')}`,
            name: 'Somebody',
            type: 'User' as const,
            isActive: true,
          };
          const id = `00Q${String(index).padStart(12, '0')}`;
          return [
            {
              email,
              id,
              record: { object: 'Lead' as const, id, isConverted: false, createdDate: '2026-01-01T00:00:00Z', owner },
            },
          ];
        });
      const answers = Object.entries(questions).map(([name, asked]) => [
        name,
        { ok: true as const, value: name === 'leads' ? found((asked as { emails: string[] }).emails) : [] },
      ]);
      return Object.fromEntries(answers) as never;
    },
  };
  return {
    hubspot,
    salesforce,
    tenant: {
      accountId: '1',
      settings: checkSettings({
        integration: 'on',
        contactsBecome: 'lead',
        inclusionSegmentId: 'none',
        companySync: 'off',
        dealSync: 'off',
        integrationUser: { id: '005000000000999', name: 'Integration' },
        ...settings,
      }),
      hubspot: hubspotOf(owners),
      salesforce: salesforceOf(owners),
      cache: new MemoryCache(),
      lock: new MemoryLock(),
      store: new MemoryStore(clock),
      signer: hmacSigner('x', 'x'),
      clock,
    },
  };
}

const personOf = (index: number) => ({
  firstName: 'Owner',
  lastName: `Number ${index}`,
  email: `owner${index}@example.com`,
});

function hubspotOf(owners: number): HubSpot {
  const all = Array.from({ length: owners }, (_, index) => ({
    id: String(index + 1),
    type: 'PERSON' as const,
    archived: false,
    userId: null,
    teamIds: [],
    ...personOf(index + 1),
  }));
  const none = (): never => {
    throw new Error('an audit does not ask this');
  };
  return {
    owners: () => Promise.resolve(all),
    owner: () => Promise.resolve(null),
    record: none,
    ownerOfUser: none,
    segmentsOf: none,
    contacts: none,
    likelyContactsOf: none,
    writeOwner: none,
  };
}

function salesforceOf(owners: number): Salesforce {
  const users = Array.from({ length: owners }, (_, index) => index + 1)
    .filter((index) => index % 3 !== 0)
    .map((index) => ({
      id: `005${String(index).padStart(12, '0')}`,
      name: `Owner Number ${index}`,
      username: `owner${index}@example.com`,
      isActive: true,
      userType: 'Standard',
      isFrozen: false,
      ...personOf(index),
    }));
  return {
    url: null,
    warmUp: () => undefined,
    allUsers: () => Promise.resolve({ rows: users, odd: 0, frozenUnread: null }),
    ask: () => Promise.resolve({ queues: { ok: true, value: { rows: [], odd: 0 } } } as never),
    leadRules: () => Promise.resolve({ rules: { rules: [], unknownElements: [] }, fingerprint: 'none' }),
    pastedLeadRules: () => {
      throw new Error('an audit does not ask this');
    },
    automation: () => Promise.resolve({ flows: [], triggers: [] }),
    describe: () => Promise.resolve({ label: 'Lead', required: [], picklists: {}, defaultedOnCreate: [], types: {} }),
    visibility: () => Promise.resolve(new Map()),
  };
}
