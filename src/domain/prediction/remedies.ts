// What the rep, or an admin, can do. Every remedy is proved: applied to the facts and decided again, it changes the
// outcome as it promises; else it is not offered.
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
 * The remedies, the most useful first: a rep's before an admin's.
 *
 * @param me the person asking, as HubSpot owner; null where that is not known
 */
export function remediesOf(about: Case, walked: Walked, me: HubSpotOwner | null): Remedy[] {
  const { decision } = walked;
  const open = decision.chosenOwner !== 'wins';
  // Somebody who cannot work the record, or the integration itself, may win; another owner is still better.
  const unfit = hasUnfitOwner(about);
  const remedies = [
    ...(open ? [...assignToMe(about, decision, me), ...chooseOwner(about, decision), ...alignRemedies(about, me)] : []),
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
  // An active owner in Salesforce stays, also where it is the person asking.
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
  // After the first sync the choice is HubSpot's to make: it counts once the owner is an active user (G06).
  const counts = decision.decision === 'G08' ? then.decision === 'G06' : isSure(finalAnswer(then), userOwner(ANY_USER));
  if (!hasUnfitOwner(about) && isAsSureNow(about, decision, then)) return [];
  return counts ? [remedy('choose-owner', 'rep', choosing(about, decision))] : [];
}

/** The HubSpot owner is a user who cannot log in, or the one HubSpot is connected as. */
function hasUnfitOwner({ match }: Case): boolean {
  return match !== 'users-unreadable' && (match.kind === 'frozen' || match.kind === 'integration-user');
}

/** True where the present owner is a match already, and another one would make the answer no surer. */
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
