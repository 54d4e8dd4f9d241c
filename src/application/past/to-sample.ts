// Turns gathered pages into the sample that detection and backtest use.
import type { PastOwner, PastRecord, Sample } from '../../domain/evidence/sample.ts';
import { salesforceIdKey } from '../../domain/facts/salesforce-id.ts';
import type { GatheredRecord, Page } from './read-page.ts';
import type { OrgRead } from './read-org.ts';
import { salesforceHalf, trackingOf } from './salesforce-half.ts';
import type { Tracking } from './salesforce-half.ts';
import type { FieldChange } from './ports.ts';

/** Which values of a lead count: all, or only those that it certainly had at its creation. */
export type FieldsUsed = 'all' | 'sure';

/** @param fields 'sure' for a backtest, which must not use a value that the rules never saw; detection may use all */
export function toSample(
  pages: readonly Pick<Page, 'records' | 'changes'>[],
  { owners, org }: OrgRead,
  fields: FieldsUsed,
): Sample {
  const changes = pages.flatMap((page) => page.changes);
  const byRecord = grouped(changes, ({ recordId }) => salesforceIdKey(recordId));
  const tracking = trackingByObject(pages, byRecord);
  const ownerOf = ownersOf(org);
  const once = new Map<string, GatheredRecord>();
  // Pages of a search shift while records sync, so a record can appear twice. The first reading counts.
  for (const record of pages.flatMap((page) => page.records)) {
    const name = `${record.object}/${record.hubspot.id}`;
    if (!once.has(name)) once.set(name, record);
  }
  const records = [...once.values()].map((gathered): PastRecord => {
    const { object, hubspot, salesforce } = gathered;
    if (salesforce === null) return { object, hubspot, salesforce: null };
    const own = byRecord.get(salesforceIdKey(salesforce.today.id)) ?? [];
    const half = salesforceHalf(
      { ...salesforce, changes: own },
      tracking.get(salesforce.object) ?? { since: new Map() },
      ownerOf,
    );
    const { record, sure } = half;
    const kept = Object.entries(record.fields).filter(([field]) => fields === 'all' || sure.includes(field));
    return { object, hubspot, salesforce: { ...record, fields: Object.fromEntries(kept) } };
  });
  return { records, owners, org };
}

function trackingByObject(
  pages: readonly Pick<Page, 'records'>[],
  changes: ReadonlyMap<string, readonly FieldChange[]>,
): Map<string, Tracking> {
  const made = pages.flatMap(({ records }) => records.flatMap(({ salesforce }) => salesforce ?? []));
  const byObject = grouped(made, ({ object }) => object);
  return new Map(
    [...byObject].map(([object, some]) => [
      object,
      trackingOf(some.flatMap(({ today }) => changes.get(salesforceIdKey(today.id)) ?? [])),
    ]),
  );
}

/** Like Map.groupBy, which Node 20 does not have. */
function grouped<T>(list: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const group = groups.get(keyOf(one));
    if (group === undefined) groups.set(keyOf(one), [one]);
    else group.push(one);
  }
  return groups;
}

function ownersOf({ users, queues }: OrgRead['org']): (id: string) => PastOwner | null {
  const all = new Map<string, PastOwner>([
    ...users.map(({ id, name }): [string, PastOwner] => [salesforceIdKey(id), { type: 'User', id, name: name ?? '' }]),
    ...queues.flatMap(({ id, name }): [string, PastOwner][] =>
      id == null ? [] : [[salesforceIdKey(id), { type: 'Queue', id, name }]],
    ),
  ]);
  return (id) => all.get(salesforceIdKey(id)) ?? null;
}
