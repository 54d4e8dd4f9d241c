// What the rep or an admin can do. Every remedy is verified: it is applied to the facts and decided again, and only
// offered if the outcome changes as promised.
import type { HubSpotOwner } from '../facts/record-facts.ts';
import type { Case } from './case.ts';
import type { Walked } from './decide.ts';
import type { Decision, Remedy } from './decision.ts';
import type { RemedyMessage } from './messages.ts';
import { userOwner } from './possible-owners.ts';
import { alignRemedies } from './remedies-align.ts';
import { readingRemedies } from './remedies-reading.ts';
import { salesforceRemedies } from './remedies-salesforce.ts';
import { remedy } from './remedy.ts';
import { syncRemedies } from './remedies-sync.ts';
import { ANY_USER, decided, finalAnswer, isSure, withMatchingOwner, withOwner } from './variants.ts';

/**
 * Returns the remedies, most useful first; those for reps come before those for admins.
 *
 * @param me the person asking, as HubSpot owner; null if unknown
 */
export function remediesOf(about: Case, walked: Walked, me: HubSpotOwner | null): Remedy[] {
  const { decision } = walked;
  const open = decision.chosenOwner !== 'wins';
  // If the winner cannot work on the record, or is the integration user, another owner is still better.
  const unfit = hasUnfitOwner(about);
  const remedies = [
    ...(open
      ? [...assignToMe(about, decision, me), ...chooseOwner(about, decision), ...alignRemedies(about, decision, me)]
      : []),
    ...(!open && unfit ? chooseOwner(about, decision) : []),
    ...(open ? salesforceRemedies(about, decision) : []),
    ...syncRemedies(about, walked),
    ...readingRemedies(about, walked),
  ];
  if (remedies.length === 0) return [remedy('none', 'rep', { id: 'do.nothing', params: {} })];
  const rank = ({ for: who }: Remedy): number => (who === 'rep' ? 0 : 1);
  return [...remedies].sort((a, b) => rank(a) - rank(b));
}

function assignToMe(about: Case, decision: Decision, me: HubSpotOwner | null): Remedy[] {
  const { owner } = about.record;
  // An active owner in Salesforce stays, even if it is the person asking.
  const stays = ['ALREADY_SYNCED', 'KEEP_EXISTING_OWNER'].includes(finalAnswer(decision).outcome);
  if (me === null || stays || (owner.state === 'read' && owner.owner.id === me.id)) return [];
  const then = decided(withOwner(about, me));
  const [mine] = finalAnswer(then).owners;
  if (then.chosenOwner !== 'wins' || mine === undefined) return [];
  return [remedy('assign-to-me', 'rep', { id: 'do.assign-to-me', params: { owner: mine.name } })];
}

function chooseOwner(about: Case, decision: Decision): Remedy[] {
  if (decision.outcome === 'ALREADY_SYNCED' && decision.decision !== 'G08') return [];
  const trial = withMatchingOwner(about);
  if (trial === null) return [];
  const then = decided(trial);
  // After the first sync, a choice in HubSpot counts once the owner is an active user (G06).
  const counts = decision.decision === 'G08' ? then.decision === 'G06' : isSure(finalAnswer(then), userOwner(ANY_USER));
  if (!hasUnfitOwner(about) && isAsSureNow(about, decision, then)) return [];
  return counts ? [remedy('choose-owner', 'rep', choosing(about, decision))] : [];
}

/** True if the HubSpot owner is a user who cannot log in, or the integration user. */
function hasUnfitOwner({ match }: Case): boolean {
  return match !== 'users-unreadable' && (match.kind === 'frozen' || match.kind === 'integration-user');
}

/** True if the present owner matches already and another one would not make the answer more certain. */
function isAsSureNow({ candidates }: Case, decision: Decision, then: Decision): boolean {
  const [candidate] = candidates;
  const now = finalAnswer(decision);
  return (
    candidate !== undefined &&
    isSure(now, userOwner(candidate)) &&
    now.confidence === finalAnswer(then).confidence &&
    now.basis === finalAnswer(then).basis
  );
}

function choosing({ record, match }: Case, { decision }: Decision): RemedyMessage {
  if (decision === 'W02' || decision === 'W20') return { id: 'do.choose-before-joining', params: {} };
  if (record.owner.state === 'read') {
    const { owner } = record.owner;
    if (owner.type === 'QUEUE') return { id: 'do.choose-person', params: {} };
    if (owner.archived === true) return { id: 'do.choose-active-owner', params: {} };
    if (match !== 'users-unreadable') {
      if (match.kind === 'no-email') return { id: 'do.choose-owner-with-email', params: {} };
      if (match.kind === 'frozen') return { id: 'do.choose-who-can-log-in', params: {} };
      if (match.kind === 'integration-user') return { id: 'do.choose-rep', params: {} };
      if (match.kind === 'inactive') return { id: 'do.choose-active-owner', params: {} };
    }
  }
  return { id: 'do.choose-matching-owner', params: {} };
}
