// What would happen if the record had another HubSpot owner: the same engine, before anything is written.
import type { Outlook, WhatIf } from '../contract/index.ts';
import type { Deadline } from './deadline.ts';
import { gatherSituation } from './explain-owner.ts';
import type { Systems } from './explain-owner.ts';
import { readOwner } from '../adapters/hubspot/records.ts';
import type { OpenedRecord } from './opened-record.ts';
import {
  certainlyChosenOwner,
  ownerName,
  predict,
  salesforceFactsOf,
  whenItSyncs,
} from '../domain/prediction/index.ts';
import type { HubSpotOwner, PredictedOwner, Prediction, Situation } from '../domain/prediction/index.ts';
import { outlookOf } from '../presentation/present-explanation.ts';
import type { GatheredFacts } from '../presentation/present-explanation.ts';
import { syncWarning, verdictOn } from '../presentation/choice-words.ts';

/** The facts about a record, and the two predictions: as it is, and with the chosen owner. */
export interface WeighedChoice {
  facts: GatheredFacts;
  /** Null for an id that HubSpot does not know. */
  chosen: HubSpotOwner | null;
  now: Prediction;
  /** The situation and the prediction with the chosen owner. */
  then: { situation: Situation; prediction: Prediction };
  /** Who certainly becomes the Salesforce owner by the choice; null where that is not certain. */
  predicted: PredictedOwner | null;
}

/**
 * Shows what choosing an owner would do.
 *
 * @throws HubSpotError, DeadlineError when HubSpot cannot be read; OtherRecordError
 */
export async function whatIfOwner(
  systems: Systems,
  opened: OpenedRecord,
  ownerId: string,
  deadline: Deadline,
  now: Date,
): Promise<WhatIf> {
  const choice = await weighChoice(systems, opened, ownerId, deadline, now);
  const { facts, chosen, then, predicted } = choice;
  return {
    owner: { id: ownerId, name: chosen === null ? ownerId : ownerName(chosen), email: chosen?.email ?? null },
    now: outlookWhenItSyncs(choice.now, facts.situation),
    then: outlookWhenItSyncs(then.prediction, then.situation),
    fits: predicted !== null,
    verdict: verdictOn(choice),
    warning: facts.shown.ownerId === ownerId ? null : syncWarning(then.prediction),
    shown: facts.shown,
  };
}

/** Of a record that does not sync yet, what matters is what happens when it does. */
function outlookWhenItSyncs(prediction: Prediction, situation: Situation): Outlook {
  const synced = outlookOf(whenItSyncs(prediction), situation);
  return prediction.ifItSyncs === null ? synced : { ...synced, headline: `When it syncs: ${synced.headline}` };
}

/** @throws HubSpotError, DeadlineError when HubSpot cannot be read; OtherRecordError */
export async function weighChoice(
  systems: Systems,
  opened: OpenedRecord,
  ownerId: string,
  deadline: Deadline,
  now: Date,
): Promise<WeighedChoice> {
  const reading = readOwner(systems.hubspot, ownerId, deadline);
  // Awaited below; should the record fail first, this one's failure is nobody's.
  reading.catch(() => undefined);
  const facts = await gatherSituation(systems, opened, deadline, now, { chosen: reading });
  const chosen = await reading;
  const situation = withOwner(facts.situation, chosen);
  const prediction = predict(situation, { now });
  return {
    facts,
    chosen,
    now: predict(facts.situation, { now }),
    then: { situation, prediction },
    predicted: chosen === null ? null : certainlyChosenOwner(prediction),
  };
}

/** The situation with another owner, whom we have read whether or not the record's own could be. */
export function withOwner(situation: Situation, owner: HubSpotOwner | null): Situation {
  const salesforce = salesforceFactsOf(situation);
  if (salesforce === null) return { ...situation, owner };
  const unreadable = (salesforce.unreadable ?? []).filter(({ fact }) => fact !== 'owner');
  return { ...situation, owner, salesforce: { ...salesforce, unreadable } };
}
