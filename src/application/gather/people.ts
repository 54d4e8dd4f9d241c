// The HubSpot owners who matter to one call.
import type { HubSpotOwner, OwnerFact } from '../../domain/facts/record-facts.ts';
import type { Call } from '../call.ts';
import type { Failure, Result } from '../failures.ts';
import { ownerAtHand, ownerOfUserAtHand, readOwner, readOwnerOfUser } from '../owners.ts';
import type { HubSpotProperties, HubSpotRecord } from '../ports.ts';
import type { Tenant } from '../tenant.ts';
import { ownerFact, ownerIdOf } from './hubspot-side.ts';
import { textOf } from './record-properties.ts';

export interface WhoElse {
  /** An owner who might be chosen. Looked up in Salesforce together with the record's owner. */
  chosenId?: string;
  /** True to look up the person who asks, too. */
  me?: boolean;
}

export interface PeopleRead {
  owner: OwnerFact;
  /** Null if nobody was asked about. The value is null for an ID that HubSpot does not know. */
  chosen: Result<HubSpotOwner | null> | null;
  me: HubSpotOwner | null;
  /** All of these owners, each once. */
  all: HubSpotOwner[];
  /** Why the record's owner could not be read; null if it could. */
  failure: Failure | null;
}

/** The people to look up in Salesforce: the record's owner, an owner who might be chosen, and the person who asks. */
export class People {
  readonly #hinted: { id: string; read: Promise<Result<HubSpotOwner | null>> } | null;
  readonly #chosen: Promise<Result<HubSpotOwner | null>> | null;
  readonly #me: Promise<Result<HubSpotOwner | null>> | null;

  constructor(
    private readonly tenant: Tenant,
    private readonly call: Call,
    private readonly hints: HubSpotProperties,
    private readonly options: WhoElse,
  ) {
    const { deadline, person } = call;
    const id = textOf(hints.hubspot_owner_id);
    this.#hinted = id === null ? null : { id, read: readOwner(tenant, id, deadline) };
    this.#chosen = options.chosenId === undefined ? null : readOwner(tenant, options.chosenId, deadline);
    this.#me = options.me === true && person !== null ? readOwnerOfUser(tenant, person.userId, deadline) : null;
  }

  /** The owners that the hints name, if the cache knows all of them; otherwise null. */
  atHand(): HubSpotOwner[] | null {
    if (this.hints.hubspot_owner_id === undefined) return null;
    const { tenant, call } = this;
    const ids = [this.#hinted?.id, this.options.chosenId].filter((id) => id !== undefined);
    const known = [
      ...ids.map((id) => ownerAtHand(tenant, id)),
      ...(this.#me === null || call.person === null ? [] : [ownerOfUserAtHand(tenant, call.person.userId)]),
    ];
    return known.includes(undefined) ? null : eachOnce(known);
  }

  async of(record: HubSpotRecord): Promise<PeopleRead> {
    const ownerId = ownerIdOf(record);
    const reading =
      ownerId === null
        ? null
        : ownerId === this.#hinted?.id
          ? this.#hinted.read
          : readOwner(this.tenant, ownerId, this.call.deadline);
    const [read, chosen, me] = await Promise.all([reading, this.#chosen, this.#me]);
    const owner = ownerFact(ownerId, read);
    const all = [read, chosen, me].flatMap((one) => (one?.ok === true && one.value !== null ? [one.value] : []));
    return {
      owner,
      chosen,
      me: me?.ok === true ? me.value : null,
      all: eachOnce(all),
      failure: read?.ok === false ? read.failure : null,
    };
  }
}

/** Looks a person up only once, even in two roles. */
function eachOnce(owners: readonly (HubSpotOwner | null | undefined)[]): HubSpotOwner[] {
  return [...new Map(owners.flatMap((one) => (one == null ? [] : [[one.id, one] as const]))).values()];
}
