// What a rep is told became of a change of owner: each result in words of its own.
import type { AnswerError, Resolution } from '../contract/index.ts';
import { HubSpotError } from '../adapters/hubspot/hubspot-error.ts';
import type { PredictedOwner } from '../domain/prediction/index.ts';

type Told = Pick<Resolution, 'result' | 'title' | 'text'> & Partial<Resolution>;

/** A resolution: nothing to take back, nobody else's change, nothing gained by trying again, unless said otherwise. */
export function told(parts: Told): Resolution {
  return { change: null, salesforceOwners: [], retryable: false, undo: null, ...parts };
}

const NOTHING = 'Nothing was changed.';

export const LEFT_TO_HUBSPOT = told({
  result: 'not-allowed',
  title: 'The app does not change owners here',
  text: "Your admin has left that to HubSpot's own owner field, where HubSpot saves it as you. " + NOTHING,
});

export const ALREADY = told({ result: 'done', title: 'This is the owner already', text: NOTHING });

export function done(owner: string, willSync: boolean, undo: Resolution['undo']): Resolution {
  const then = willSync
    ? 'This change starts the first sync, which takes the owner over.'
    : 'The first sync takes the owner over, once the record syncs.';
  return told({
    result: 'done',
    title: `${owner} is the owner`,
    text: `HubSpot has saved it, and it was read back. ${then}`,
    undo,
  });
}

export function undone(owner: string | null): Resolution {
  const text =
    owner === null ? 'The record has no owner in HubSpot, as before.' : `HubSpot has ${owner} as the owner, as before.`;
  return told({ result: 'undone', title: 'The change was taken back', text });
}

/** Somebody else's change; whose stands now, and whether ours was there for a moment. */
export function ownerChanged(
  change: Resolution['change'],
  stands: 'theirs' | 'theirs-after-ours' | 'ours',
): Resolution {
  const by = change?.by ?? 'Somebody';
  const what = change?.owner == null ? 'took the owner away' : `set ${change.owner}`;
  const end = {
    theirs: NOTHING,
    'theirs-after-ours': 'Your choice was there for a moment; theirs stands.',
    ours: 'Yours came after it in the same moment and stands: look at the owner, and agree with them.',
  }[stands];
  return told({
    result: 'owner-changed',
    title: 'Somebody changed the owner meanwhile',
    text: `${by} ${what}. ${end}`,
    change,
  });
}

export function synced(owners: PredictedOwner[], written: boolean): Resolution {
  const names = owners.map(({ name }) => name).join(' or ');
  const owned = names === '' ? 'Who owns it in Salesforce could not be read.' : `In Salesforce it belongs to ${names}.`;
  const end = written
    ? 'Your choice was saved in the same moment, after the sync: from now on the newer change of either side counts.'
    : NOTHING;
  return told({
    result: 'synced-meanwhile',
    title: 'The record has synced meanwhile',
    text: `Its first sync is over. ${owned} ${end}`,
    salesforceOwners: owners,
  });
}

export function noLongerMatches(verdict: string): Resolution {
  return told({
    result: 'no-longer-matches',
    title: 'This owner would not become the Salesforce owner',
    text: `${verdict} ${NOTHING}`,
  });
}

export function notChecked(why: string): Resolution {
  return told({
    result: 'not-checked',
    title: 'Salesforce could not be asked',
    text: `${why} ${NOTHING} Try again in a minute.`,
    retryable: true,
  });
}

export const NOT_CONFIRMED = told({
  result: 'not-confirmed',
  title: 'It is not certain that it was saved',
  text: 'HubSpot took the request, or not, and did not say; it may still be saved. Try again: what was saved already is not saved twice.',
  retryable: true,
});

/**
 * HubSpot's refusal of a write.
 *
 * @throws HubSpotError for refusals that have nothing to do with the value: the record is gone, too many requests
 */
export function refusedBy(error: HubSpotError): Resolution {
  if (error.kind === 'missing-scope') {
    return told({
      result: 'not-allowed',
      title: 'HubSpot does not let the app do this',
      text: `An admin accepts the app's scopes again, with the right to change this kind of record. ${NOTHING}`,
    });
  }
  if (error.kind !== 'rejected') throw error;
  const why = error.detail.refusals.map(
    ({ code, property }) => REFUSALS[code]?.(property) ?? `Its code for this is ${code}.`,
  );
  const reason = why.length === 0 ? "One of the portal's own rules for properties may be against it." : why.join(' ');
  return told({ result: 'refused', title: 'HubSpot did not take it', text: `${reason} ${NOTHING}` });
}

const REFUSALS: Readonly<Record<string, (property: string | null) => string>> = {
  INVALID_OWNER_ID: () => 'This owner cannot be given records any more.',
  PROPERTY_DOESNT_EXIST: (property) =>
    `The property ${property ?? ''} does not exist: an admin makes it, or corrects "trailProperty" in the app's settings.`,
};

/** For a refusal before anything was written. An earlier sending of the same request may have been. */
export function withNothingChanged(error: AnswerError): AnswerError {
  return { ...error, message: `${error.message} This try changed nothing.` };
}
