// Whom a record could be given to: owners who would certainly become its Salesforce owner, and why others would not.
import { existingOwnerWins, misfitReason } from '../presentation/choice-words.ts';
import type { Suggestion, Suggestions } from '../contract/index.ts';
import type { Deadline } from './deadline.ts';
import { gatherSituation } from './explain-owner.ts';
import type { Systems } from './explain-owner.ts';
import type { ListedOwner } from '../adapters/hubspot/owner-list.ts';
import type { OpenedRecord } from './opened-record.ts';
import type { Directory, OwnerDirectory } from './owner-directory.ts';
import {
  certainlyChosenOwner,
  isMatched,
  ownerName,
  predict,
  salesforceFactsOf,
  whenItSyncs,
  withoutAccents,
} from '../domain/prediction/index.ts';
import type { MatchedOwner, Prediction, Situation } from '../domain/prediction/index.ts';
import { withOwner } from './preview-choice.ts';

export interface SuggestInput {
  search: string;
  /** Who the page says is looking: puts a name first, and allows nothing. */
  viewer: { userId: number };
}

type Candidate = MatchedOwner<ListedOwner>;

interface Weighed {
  candidate: Candidate;
  prediction: Prediction;
}

/** As many as one looks through before searching. */
const MOST_FITS = 12;
const MOST_MISFITS = 6;

/**
 * Suggests owners for a record: those who fit first, then those who do not, each with the reason.
 *
 * @throws HubSpotError, DeadlineError when HubSpot cannot be read; OtherRecordError
 */
export async function suggestOwners(
  systems: Systems,
  owners: OwnerDirectory,
  opened: OpenedRecord,
  { search, viewer }: SuggestInput,
  deadline: Deadline,
  now: Date,
): Promise<Suggestions> {
  const reading = owners.read(deadline, now);
  reading.catch(() => undefined);
  const { situation } = await gatherSituation(systems, opened, deadline, now, { leadRules: false });
  return suggestFrom(await reading, situation, { search, viewer }, now);
}

/** The same of facts at hand; pure. */
export function suggestFrom(
  directory: Directory,
  situation: Situation,
  { search, viewer }: SuggestInput,
  now: Date,
): Suggestions {
  const groups = groupsFor(directory, situation.owner?.id ?? null, viewer.userId);
  const found = inOrder(
    directory.owners.filter(({ owner }) => matchesSearch(owner, search)),
    groups,
  );
  const wins = existingOwnerWins(predict(withOwner(situation, null), { now }));
  // Then nobody is a choice, and nobody's own reason matters.
  if (wins !== null)
    return { search, fits: [], misfits: [], moreFits: 0, moreMisfits: 0, advice: wins, readAt: directory.readAt };
  const hopeful = salesforceFactsOf(situation) === null ? [] : found.filter(({ match }) => isMatched(match));
  const weigh = (candidate: Candidate): Weighed => ({ candidate, prediction: predictWith(situation, candidate, now) });
  const weighed = hopeful.slice(0, MOST_FITS).map(weigh);
  const fits = weighed.filter(({ prediction }) => certainlyChosenOwner(prediction) !== null);
  const others = found.filter((candidate) => !hopeful.includes(candidate));
  const misfits = [...weighed.filter((one) => !fits.includes(one)), ...others.slice(0, MOST_MISFITS).map(weigh)];
  const shown = (candidate: Candidate, note: string | null): Suggestion => ({
    ownerId: candidate.owner.id,
    name: ownerName(candidate.owner),
    email: candidate.owner.email ?? null,
    group: groups(candidate.owner),
    note,
  });
  return {
    search,
    fits: fits.map(({ candidate, prediction }) => shown(candidate, caution(prediction))),
    misfits: misfits.map(({ candidate, prediction }) => shown(candidate, misfitReason(candidate.owner, prediction))),
    moreFits: fits.length === 0 ? 0 : hopeful.length - weighed.length,
    moreMisfits: others.length - Math.min(others.length, MOST_MISFITS),
    advice: adviceOn(directory, situation),
    readAt: directory.readAt,
  };
}

/** The users that share the candidate's name or e-mail are all the users a prediction about them needs. */
function predictWith(situation: Situation, { owner, users }: Candidate, now: Date): Prediction {
  const salesforce = salesforceFactsOf(situation);
  const changed = salesforce === null ? situation : { ...situation, salesforce: { ...salesforce, users: [...users] } };
  return predict(withOwner(changed, owner), { now });
}

/** What is worth knowing of somebody who fits: that they cannot log in, that they are the integration user. */
function caution(prediction: Prediction): string | null {
  const [noted] = whenItSyncs(prediction).findings.filter(({ kind }) =>
    ['frozen', 'partner', 'integration-user', 'case-or-space'].includes(kind),
  );
  return noted?.text ?? null;
}

function adviceOn({ usersUnreadable }: Directory, situation: Situation): string | null {
  if (usersUnreadable !== null)
    return `Nobody can be matched: Salesforce's users could not be read. ${usersUnreadable}.`;
  return salesforceFactsOf(situation) === null
    ? 'Salesforce could not be asked about this record, so nobody is certain. Try again in a minute.'
    : null;
}

type Group = Suggestion['group'];

/** "Me" is whose user is looking; the team is that of the record's owner, or of the person looking where it has none. */
function groupsFor({ owners }: Directory, ownerId: string | null, viewerUserId: number): (owner: ListedOwner) => Group {
  const me = owners.find(({ owner }) => owner.userId === viewerUserId)?.owner;
  const lead = owners.find(({ owner }) => owner.id === ownerId)?.owner ?? me;
  const teams = new Set(lead?.teamIds);
  return (owner) => {
    if (owner.id === me?.id) return 'me';
    return owner.teamIds.some((team) => teams.has(team)) ? 'team' : 'others';
  };
}

const ORDER: readonly Group[] = ['me', 'team', 'others'];

function inOrder(candidates: readonly Candidate[], groups: (owner: ListedOwner) => Group): Candidate[] {
  const keyed = candidates.map((candidate) => ({
    candidate,
    rank: ORDER.indexOf(groups(candidate.owner)),
    name: withoutAccents(ownerName(candidate.owner)),
  }));
  // Compared as code units: for tens of thousands of names a collation costs more than all the rest.
  keyed.sort((a, b) => a.rank - b.rank || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return keyed.map(({ candidate }) => candidate);
}

/** Each word of the search is part of the name or of the e-mail; accents and letter case do not count. */
function matchesSearch(owner: ListedOwner, search: string): boolean {
  const text = withoutAccents(`${ownerName(owner)} ${owner.email ?? ''}`);
  return withoutAccents(search)
    .split(' ')
    .every((word) => text.includes(word));
}
