// Predicts what would happen if the record had another HubSpot owner, with the same engine, before anything is written.
import { certainlyChosenOwner, decide, explain } from '../domain/prediction/index.ts';
import type { Decision } from '../domain/prediction/index.ts';
import type { HubSpotOwner } from '../domain/facts/record-facts.ts';
import type { Call } from './call.ts';
import { choosingOf } from './choosing.ts';
import { ownerFact } from './gather/hubspot-side.ts';
import { gatherRecord } from './gather/record.ts';
import type { Gathered } from './gather/record.ts';
import type { OpenedRecord } from './opened-record.ts';
import type { Facts, Outcome, PreviewedChoice } from './outcomes.ts';
import { savesShown } from './owner-changers.ts';
import type { Tenant } from './tenant.ts';

/** The facts about a record, with the present owner and with the chosen one. */
export interface WeighedChoice {
  gathered: Gathered;
  /** Null for an ID that HubSpot does not know. */
  owner: HubSpotOwner | null;
  /** The facts with the chosen owner. */
  then: Facts;
  decision: Decision;
}

/** Predicts what choosing an owner would do. */
export async function previewChoice(
  tenant: Tenant,
  call: Call,
  opened: OpenedRecord,
  ownerId: string,
): Promise<Outcome<PreviewedChoice>> {
  const [weighed, saves] = await Promise.all([
    weighChoice(tenant, call, opened, ownerId),
    savesShown(tenant, call, opened.object),
  ]);
  if (weighed.kind !== 'answered') return weighed;
  const { gathered, owner, then, decision } = weighed.value;
  const now = tenant.clock.now();
  const { org, record, shown, unread } = gathered;
  return {
    kind: 'answered',
    value: {
      owner,
      ownerId,
      now: { org, record, explanation: explain(org, record, now) },
      then: { ...then, explanation: explain(then.org, then.record, now) },
      predicted: owner === null ? null : certainlyChosenOwner(decision),
      isCurrent: shown.ownerId === ownerId,
      choosing: choosingOf(gathered, saves, now),
      shown,
      unread,
    },
  };
}

/** Gathers the record and the chosen owner, and decides for both owners. Fails if either cannot be read. */
export async function weighChoice(
  tenant: Tenant,
  call: Call,
  opened: OpenedRecord,
  ownerId: string,
): Promise<Outcome<WeighedChoice>> {
  const read = await gatherRecord(tenant, call, opened, { chosenId: ownerId });
  if (read.kind !== 'answered') return read;
  const gathered = read.value;
  const { chosen, org, record } = gathered;
  if (chosen?.ok === false) return { kind: 'failed', failure: chosen.failure, claim: 'right' };
  const then: Facts = { org, record: { ...record, owner: ownerFact(ownerId, chosen) } };
  const decision = decide(then.org, then.record, tenant.clock.now());
  return { kind: 'answered', value: { gathered, owner: chosen?.value ?? null, then, decision } };
}
