// A set of possible owners: known people and queues, and roles whose holder is unknown.
import { salesforceIdKey, sameSalesforceId } from '../facts/salesforce-id.ts';
import type { OrgSettings, Queue, SalesforceUser } from '../facts/org-snapshot.ts';
import type { RecordOwner } from '../facts/record-facts.ts';
import { valueOf } from '../facts/known.ts';
import { userName } from '../matching/match-message.ts';
import type { PredictedOwner } from './decision.ts';

/** Unknown owners: the integration user or default lead owner if missing in the settings, or anybody. */
export const UNNAMED_INTEGRATION_USER = 1;
export const UNNAMED_DEFAULT_OWNER = 2;
export const ANYBODY = 4;

export interface PossibleOwners {
  readonly owners: readonly PredictedOwner[];
  /** Bits of the constants above; 0 if `owners` is complete. */
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

/** The default lead owner from the settings, because no API reveals it (SFLCS). */
export function defaultLeadOwner({ defaultLeadOwner: fact }: OrgSettings, queues: readonly Queue[]): PossibleOwners {
  const owner = valueOf(fact);
  if (owner === null) return { owners: [], unnamed: UNNAMED_DEFAULT_OWNER };
  const { type, name } = owner;
  const queue = type === 'Queue' ? queues.find((one) => one.name === name || one.developerName === name) : undefined;
  return { owners: [{ type, id: queue?.id ?? null, name: queue?.name ?? name }], unnamed: 0 };
}

/** Merges sets of possible owners, each owner once, in order. */
export function union(...sets: readonly PossibleOwners[]): PossibleOwners {
  const owners: PredictedOwner[] = [];
  // Compares by keys, because a rule with hundreds of entries may leave hundreds of possible owners.
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

/** True if types and IDs are equal, or names if an ID is missing. */
export function sameOwner(a: PredictedOwner, b: PredictedOwner): boolean {
  if (a.type !== b.type) return false;
  return a.id !== null && b.id !== null ? sameSalesforceId(a.id, b.id) : a.name === b.name;
}

/** True if both sets have the same owners and roles. "Anybody" never equals "anybody". */
export function sameOwners(a: PossibleOwners, b: PossibleOwners): boolean {
  return (
    a.unnamed === b.unnamed &&
    (a.unnamed & ANYBODY) === 0 &&
    a.owners.length === b.owners.length &&
    a.owners.every((owner) => b.owners.some((other) => sameOwner(owner, other)))
  );
}

/** The owner, if exactly one is possible; otherwise null. */
export function onlyOwner({ owners, unnamed }: PossibleOwners): PredictedOwner | null {
  return owners.length === 1 && unnamed === 0 ? (owners[0] ?? null) : null;
}
