// A generated portal whose owners can be changed: records with histories, people and a sync that change them too, and
// requests at which something happens.
import type { BatchAnswer, BulkTenant } from '../../../src/application/bulk-change/tenant.ts';
import { FailureError, failure } from '../../../src/application/failures.ts';
import type { HubSpotOwner } from '../../../src/domain/prediction/index.ts';
import type { Clock, HubSpotProperties, PropertyChange } from '../../../src/application/ports.ts';
import { contactId, generatedPortal } from '../audit/generated-portal.ts';

export { contactId };

export type Request = 'look' | 'segments' | 'write-batch' | 'read-one' | 'write-one';

export interface ChangingPortal {
  bulk: BulkTenant;
  ownerOf: (index: number) => string | null;
  /** Newest first. */
  history: (index: number) => readonly PropertyChange[];
  /** What somebody on the record's page does. */
  setByRep: (index: number, ownerId: string) => void;
  sync: (index: number) => void;
  remove: (index: number) => void;
  /** Owners whom HubSpot does not take. */
  refusedOwners: Set<string>;
  /** Runs at each request, before and after it takes effect; may wait for ever, or reject. */
  at: ((request: Request, when: 'before' | 'after') => Promise<void>) | null;
  /** Whether an admin lets the app change owners for somebody. */
  mayChange: (userId: number) => boolean;
  requests: Request[];
}

/** An archived owner of old: HubSpot cleared the name, and the e-mail address is that of owner 1, who came back. */
export const ARCHIVED: HubSpotOwner = { id: '901', type: 'PERSON', email: 'owner1@example.com', archived: true };

export interface ChangingPortalOptions {
  contacts: number;
  clock: Clock;
  owners?: number;
  settings?: object;
}

interface Stored {
  owner: PropertyChange[];
  sync: PropertyChange[];
  properties: Record<string, string | null>;
}

export function changingPortal({ contacts, clock, owners = 50, settings = {} }: ChangingPortalOptions): ChangingPortal {
  const given = generatedPortal({ contacts, clock, owners, settings: { ownerChangesBy: 'app', ...settings } });
  let moment = Date.parse('2026-11-27T00:00:00Z');
  const change = (value: string | null, sourceType: string): PropertyChange => {
    moment += 1000;
    return { value, at: new Date(moment).toISOString(), sourceType, userId: null };
  };
  const records = new Map<string, Stored>();
  const storedAt = async (id: string): Promise<Stored | undefined> => {
    const before = records.get(id);
    if (before !== undefined) return before;
    const [record] = await given.hubspot.records('contact', [id], [], undefined as never);
    if (record === undefined) return undefined;
    const owner = record.properties.hubspot_owner_id ?? null;
    const stored = {
      owner: owner === null ? [] : [change(owner, 'CRM_UI')],
      sync: [],
      properties: { ...record.properties },
    };
    records.set(id, stored);
    return stored;
  };
  const set = (stored: Stored, value: string | null, sourceType: string): void => {
    stored.owner.unshift(change(value, sourceType));
    stored.properties.hubspot_owner_id = value;
  };
  const gone = new Set<string>();
  const stored = (index: number): Stored => {
    const found = records.get(contactId(index));
    if (found === undefined) throw new Error('a record that nobody looked at yet');
    return found;
  };
  const portal: ChangingPortal = {
    bulk: undefined as never,
    ownerOf: (index) => stored(index).owner[0]?.value ?? null,
    history: (index) => stored(index).owner,
    setByRep: (index, ownerId) => set(stored(index), ownerId, 'CRM_UI'),
    sync: (index) => {
      const one = stored(index);
      const salesforceId = `00Q${String(index).padStart(12, '0')}`;
      one.sync.unshift(change(salesforceId, 'SALESFORCE'));
      one.properties.salesforceleadid = salesforceId;
    },
    remove: (index) => gone.add(contactId(index)),
    refusedOwners: new Set(),
    at: null,
    mayChange: () => true,
    requests: [],
  };
  const asked = async <T>(request: Request, effect: () => Promise<T> | T): Promise<T> => {
    portal.requests.push(request);
    await portal.at?.(request, 'before');
    const answer = await effect();
    await portal.at?.(request, 'after');
    return answer;
  };
  const refused = (): FailureError =>
    new FailureError(failure('hubspot', 'write', { kind: 'refused' }, { code: 'VALIDATION_ERROR' }));
  const write = (one: Stored, ownerId: string | null, trail: { property: string; text: string } | null): void => {
    set(one, ownerId, 'INTEGRATION');
    if (trail !== null) one.properties[trail.property] = trail.text;
  };
  // Before anything happens, so that a person or the sync can change any record.
  const ready = Promise.all(Array.from({ length: contacts }, (_, index) => storedAt(contactId(index))));
  const historyOf = (
    id: string,
  ): { properties: HubSpotProperties; owner: PropertyChange[]; sync: PropertyChange[] } => {
    const one = records.get(id);
    if (one === undefined || gone.has(id)) throw new FailureError(failure('hubspot', 'record', { kind: 'not-found' }));
    return { properties: { ...one.properties }, owner: [...one.owner], sync: [...one.sync] };
  };

  const { tenant } = given;
  portal.bulk = {
    batches: {
      ...given,
      tenant: {
        ...tenant,
        mayChangeOwner: ({ person }) => Promise.resolve(person !== null && portal.mayChange(person.userId)),
        hubspot: {
          ...tenant.hubspot,
          owner: (id) => Promise.resolve(id === ARCHIVED.id ? ARCHIVED : null),
          ownerOfUser: () => Promise.resolve(null),
          record: ({ id }) =>
            asked('read-one', () => {
              const { properties, owner, sync } = historyOf(id);
              return { id, properties, contactIds: [], ownerChanges: owner, syncChanges: sync };
            }),
          writeOwner: async ({ id, ownerId, trail }) => {
            try {
              return await asked('write-one', () => {
                const one = records.get(id);
                if (portal.refusedOwners.has(ownerId ?? '') || one === undefined)
                  return { kind: 'refused', failure: refused().failure, refusals: [] } as const;
                write(one, ownerId, trail);
                return { kind: 'accepted' } as const;
              });
            } catch {
              return { kind: 'unknown' };
            }
          },
        },
      },
    },
    past: {
      records: async (_object, ids) => {
        await ready;
        return asked('look', () =>
          ids.flatMap((id) => {
            if (!records.has(id) || gone.has(id)) return [];
            const { properties, owner, sync } = historyOf(id);
            return [{ id, properties, histories: { hubspot_owner_id: owner, salesforceleadid: sync } }];
          }),
        );
      },
      segments: (_object, ids) =>
        asked('segments', () => new Map(ids.map((id) => [id, [{ segmentId: '77', since: null }]]))),
    },
    writer: {
      writeOwners: async (_object, writes): Promise<BatchAnswer> => {
        try {
          return await asked('write-batch', () => {
            if (writes.some(({ ownerId }) => portal.refusedOwners.has(ownerId ?? '')))
              return { kind: 'refused', failure: refused().failure } as const;
            const accepted = new Set<string>();
            for (const { id, ownerId, trail } of writes) {
              const one = records.get(id);
              if (one === undefined || gone.has(id)) continue;
              write(one, ownerId, trail);
              accepted.add(id);
            }
            return { kind: 'answered', accepted } as const;
          });
        } catch {
          return { kind: 'unknown' };
        }
      },
    },
  };
  return portal;
}
