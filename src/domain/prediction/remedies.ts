// What the rep, or an admin, can do. Every remedy is proved: applied to the facts and decided again, it changes the
// outcome as it promises; else it is not offered.
import type { HubSpotOwner } from '../facts/record-facts.ts';
import type { Case } from './case.ts';
import type { Walked } from './decide.ts';
import type { Remedy } from './decision.ts';
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
  const remedies = [
    ...(open ? [...assignToMe(about, decision, me), ...chooseOwner(about, decision), ...alignRemedies(about, me)] : []),
    ...(open ? salesforceRemedies(about, decision) : []),
    ...syncRemedies(about, walked),
    ...readingRemedies(about, walked),
  ];
  if (remedies.length === 0) return [remedy('none', 'rep', { id: 'do.nothing', params: {} })];
  const rank = ({ for: who }: Remedy): number => (who === 'rep' ? 0 : 1);
  return [...remedies].sort((a, b) => rank(a) - rank(b));
}

function assignToMe(about: Case, { outcome }: Walked['decision'], me: HubSpotOwner | null): Remedy[] {
  const { owner } = about.record;
  if (me === null || outcome === 'ALREADY_SYNCED' || (owner.state === 'read' && owner.owner.id === me.id)) return [];
  const then = decided(withOwner(about, me));
  const [mine] = finalAnswer(then).owners;
  if (then.chosenOwner !== 'wins' || mine === undefined) return [];
  return [remedy('assign-to-me', 'rep', { id: 'do.assign-to-me', params: { owner: mine.name } })];
}

function chooseOwner(about: Case, decision: Walked['decision']): Remedy[] {
  if (decision.outcome === 'ALREADY_SYNCED' && decision.decision !== 'G08') return [];
  const trial = withMatchingOwner(about);
  if (trial === null) return [];
  const then = decided(trial);
  // After the first sync the choice is HubSpot's to make: it counts once the owner is an active user (G06).
  const counts = decision.decision === 'G08' ? then.decision === 'G06' : isSure(finalAnswer(then), userOwner(ANY_USER));
  return counts ? [remedy('choose-owner', 'rep', choosing(about, decision))] : [];
}

function choosing({ record, match }: Case, { decision }: Walked['decision']): RemedyMessage {
  if (decision === 'W02' || decision === 'W20') return { id: 'do.choose-before-joining', params: {} };
  if (record.owner.state === 'read') {
    const { owner } = record.owner;
    if (owner.type === 'QUEUE') return { id: 'do.choose-person', params: {} };
    if (owner.archived === true) return { id: 'do.choose-active-owner', params: {} };
    if (match !== 'users-unreadable') {
      if (match.kind === 'no-email') return { id: 'do.choose-owner-with-email', params: {} };
      if (match.kind === 'inactive') return { id: 'do.choose-active-owner', params: {} };
    }
  }
  return { id: 'do.choose-matching-owner', params: {} };
}
