// The Salesforce half of a past record: what the field history says of the moment it was made.
import type { LeadFields } from '../../domain/assignment-rules/index.ts';
import type { PastOwner, PastSalesforceRecord } from '../../domain/evidence/sample.ts';
import { salesforceIdKey } from '../../domain/facts/salesforce-id.ts';
import type { FieldChange, SalesforceToday } from './ports.ts';

/** What a whole sample shows of an object's field history. */
export interface Tracking {
  /** By field: since when changes of it are certainly kept, in milliseconds. A field without any change is absent. */
  since: ReadonlyMap<string, number>;
}

/** Milliseconds in which a save is over: after-save flows change the record within it. */
const CREATING_SAVE = 10_000;

/**
 * A field's history is on where it holds any change, and was on since the first of them: of an older record nobody can
 * tell whether it changed before.
 */
export function trackingOf(changes: readonly FieldChange[]): Tracking {
  const since = new Map<string, number>();
  for (const { field, at } of changes) {
    const key = field.toLowerCase();
    since.set(key, Math.min(at, since.get(key) ?? Infinity));
  }
  return { since };
}

/** A Salesforce record of the past; `sure` names the fields whose value is certainly the one at creation. */
export interface SalesforceHalf {
  record: PastSalesforceRecord;
  sure: string[];
}

/**
 * @param ownerOf the user or queue with an ID; null for one that is not known
 */
export function salesforceHalf(
  {
    object,
    today,
    changes,
  }: { object: PastSalesforceRecord['object']; today: SalesforceToday; changes: readonly FieldChange[] },
  tracking: Tracking,
  ownerOf: (id: string) => PastOwner | null,
): SalesforceHalf {
  const { id, createdAt, createdBy, modifiedAt, owner } = today;
  const isUntouched = modifiedAt !== null && modifiedAt - createdAt <= CREATING_SAVE;
  const isTold = (field: string): boolean =>
    isUntouched || (tracking.since.get(field.toLowerCase()) ?? Infinity) <= createdAt + CREATING_SAVE;
  const fields: Record<string, LeadFields[string]> = {};
  const sure: string[] = [];
  for (const [field, value] of Object.entries(today.fields)) {
    const first = valueAfterSave(changesOf(field, changes), createdAt);
    fields[field] = first === undefined ? value : first;
    if (first !== undefined || isTold(field)) sure.push(field);
  }
  return {
    record: {
      object,
      id,
      createdAt,
      createdBy,
      owner,
      ownerAtCreation: ownerAtCreation(
        changesOf('Owner', changes),
        { createdAt, owner, isTold: isTold('Owner') },
        ownerOf,
      ),
      fields,
    },
    sure,
  };
}

/** Oldest first. */
function changesOf(field: string, changes: readonly FieldChange[]): FieldChange[] {
  return changes.filter((change) => change.field.toLowerCase() === field.toLowerCase()).sort((a, b) => a.at - b.at);
}

/** The value that the creating save ended with; undefined where no change tells it. */
function valueAfterSave(changes: readonly FieldChange[], createdAt: number): FieldChange['to'] | undefined {
  const within = changes.filter(({ at }) => at <= createdAt + CREATING_SAVE);
  const last = within.at(-1);
  if (last !== undefined) return last.to;
  return changes[0]?.from;
}

const IS_OWNER_ID = /^(?:005|00G)[A-Za-z0-9]{12}(?:[A-Za-z0-9]{3})?$/u;

function ownerAtCreation(
  changes: readonly FieldChange[],
  { createdAt, owner, isTold }: { createdAt: number; owner: PastOwner; isTold: boolean },
  ownerOf: (id: string) => PastOwner | null,
): PastOwner | null {
  // Each change of an owner stands twice in the history: with the names, and with the IDs.
  const byId = changes.filter(({ from, to }) => isOwnerId(from) && isOwnerId(to));
  const id = valueAfterSave(byId, createdAt);
  if (typeof id === 'string')
    return salesforceIdKey(id) === salesforceIdKey(owner.id) ? owner : (ownerOf(id) ?? namedById(id));
  if (changes.length > 0) return null;
  return isTold ? owner : null;
}

function isOwnerId(value: FieldChange['to']): boolean {
  return typeof value === 'string' && IS_OWNER_ID.test(value);
}

function namedById(id: string): PastOwner {
  return { type: id.startsWith('00G') ? 'Queue' : 'User', id, name: '' };
}
