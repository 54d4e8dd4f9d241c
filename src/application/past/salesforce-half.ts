// The Salesforce half of a past record: what the field history says about the moment of its creation.
import type { LeadFields } from '../../domain/assignment-rules/index.ts';
import type { PastOwner, PastSalesforceRecord } from '../../domain/evidence/sample.ts';
import { salesforceIdKey } from '../../domain/facts/salesforce-id.ts';
import type { FieldChange, SalesforceToday } from './ports.ts';

/** What a whole sample shows about an object's field history. */
export interface Tracking {
  /**
   * By field: since when Salesforce certainly tracks its changes, in milliseconds. Fields without changes are absent.
   */
  since: ReadonlyMap<string, number>;
}

/** Milliseconds within which a save, including its after-save flows, is over. */
const CREATING_SAVE = 10_000;

/**
 * Derives since when each field's history is tracked. If there is any change, tracking was on at least since the first
 * one. Whether an older record changed before that is unknown.
 */
export function trackingOf(changes: readonly FieldChange[]): Tracking {
  const since = new Map<string, number>();
  for (const { field, at } of changes) {
    const key = field.toLowerCase();
    since.set(key, Math.min(at, since.get(key) ?? Infinity));
  }
  return { since };
}

/** A Salesforce record at its creation. `sure` names the fields whose value at creation is certain. */
export interface SalesforceHalf {
  record: PastSalesforceRecord;
  sure: string[];
}

/**
 * @param ownerOf finds the user or queue with an ID; null for an unknown one
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

/** The value at the end of the creating save; undefined if no change shows it. */
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
  // The history lists each change of owner twice: once with names and once with IDs.
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
