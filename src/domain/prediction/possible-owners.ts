// Who may own a record: people with names, and places that nobody named.
import { salesforceIdKey, sameSalesforceId } from '../facts/salesforce-id.ts';
import type { OrgSettings, Queue, SalesforceUser } from '../facts/org-snapshot.ts';
import type { RecordOwner } from '../facts/record-facts.ts';
import { valueOf } from '../facts/known.ts';
import { userName } from '../matching/match-message.ts';
import type { PredictedOwner } from './decision.ts';

/** Somebody without a name: the integration user or the default lead owner where the settings do not tell, or anybody. */
export const UNNAMED_INTEGRATION_USER = 1;
export const UNNAMED_DEFAULT_OWNER = 2;
export const ANYBODY = 4;

export interface PossibleOwners {
  readonly owners: readonly PredictedOwner[];
  /** Bits of the above; 0 where `owners` is complete. */
  readonly unnamed: number;
}

export const NOBODY: PossibleOwners = { owners: [], unnamed: 0 };
export const NOT_KNOWN: PossibleOwners = { owners: [], unnamed: ANYBODY };

export function userOwner(user: SalesforceUser): PredictedOwner {
  return { type: 'User', id: user.id, name: userName(user) };
}

export function recordOwner({ type, id, name }: RecordOwner): PredictedOwner {
  return { type, id, name };
}

export function these(owners: readonly PredictedOwner[]): PossibleOwners {
  return { owners, unnamed: 0 };
}

export function integrationUser({ integrationUser: fact }: OrgSettings): PossibleOwners {
  const user = valueOf(fact);
  return user === null
    ? { owners: [], unnamed: UNNAMED_INTEGRATION_USER }
    : { owners: [{ type: 'User', id: user.id, name: user.name }], unnamed: 0 };
}

/** Lead Settings' default owner, from the settings: no API tells it (SFLCS). */
export function defaultLeadOwner({ defaultLeadOwner: fact }: OrgSettings, queues: readonly Queue[]): PossibleOwners {
  const owner = valueOf(fact);
  if (owner === null) return { owners: [], unnamed: UNNAMED_DEFAULT_OWNER };
  const { type, name } = owner;
  const queue = type === 'Queue' ? queues.find((one) => one.name === name || one.developerName === name) : undefined;
  return { owners: [{ type, id: queue?.id ?? null, name: queue?.name ?? name }], unnamed: 0 };
}

/** Everybody of these, each once and in order. */
export function union(...sets: readonly PossibleOwners[]): PossibleOwners {
  const owners: PredictedOwner[] = [];
  // A rule of hundreds of entries may leave hundreds possible: by keys, not each with each.
  const [ids, names, namesAlone] = [new Set<string>(), new Set<string>(), new Set<string>()];
  let unnamed = 0;
  for (const set of sets) {
    unnamed |= set.unnamed;
    for (const owner of set.owners) {
      const name = `${owner.type} ${owner.name}`;
      const id = owner.id === null ? null : `${owner.type} ${salesforceIdKey(owner.id)}`;
      if (id === null ? names.has(name) : ids.has(id) || namesAlone.has(name)) continue;
      owners.push(owner);
      names.add(name);
      if (id === null) namesAlone.add(name);
      else ids.add(id);
    }
  }
  return { owners, unnamed };
}

/** Type and ID agree, or, lacking an ID, the names. */
export function sameOwner(a: PredictedOwner, b: PredictedOwner): boolean {
  if (a.type !== b.type) return false;
  return a.id !== null && b.id !== null ? sameSalesforceId(a.id, b.id) : a.name === b.name;
}

/** True where both sets hold the same people and places. Two times anybody is not the same. */
export function sameOwners(a: PossibleOwners, b: PossibleOwners): boolean {
  return (
    a.unnamed === b.unnamed &&
    (a.unnamed & ANYBODY) === 0 &&
    a.owners.length === b.owners.length &&
    a.owners.every((owner) => b.owners.some((other) => sameOwner(owner, other)))
  );
}

/** The one owner, where there is one and nobody else is possible. */
export function onlyOwner({ owners, unnamed }: PossibleOwners): PredictedOwner | null {
  return owners.length === 1 && unnamed === 0 ? (owners[0] ?? null) : null;
}
