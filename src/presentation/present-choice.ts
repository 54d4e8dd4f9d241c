// Presents the choice of an owner: who fits, why others do not, and what a choice would do.
import type { Suggestion, Suggestions, WhatIf } from '../contract/index.ts';
import type { NoChoosing, PreviewedChoice, SuggestedOwner, SuggestedOwners } from '../application/outcomes.ts';
import { fullName, ownerName } from '../domain/matching/text-comparison.ts';
import type { Decision, Explanation, OwnerAnswer } from '../domain/prediction/decision.ts';
import { comparedOf } from './compared.ts';
import { ownerHeadline, whenItSyncs, whoIs } from './headline.ts';
import { whatFailed } from './failures.ts';
import type { ChoosingMessage } from './messages/types/choosing.ts';
import { outlookOf } from './present-explanation.ts';
import type { Words } from './words.ts';

export function presentSuggestions(suggested: SuggestedOwners, words: Words): Suggestions {
  const { search, fits, misfits, moreFits, moreMisfits, limits, leftOut, readAt } = suggested;
  const all = [...fits, ...misfits];
  const advice = limits === null ? leftOutAdvice(leftOut) : limitOf(limits);
  return {
    search,
    fits: fits.map((one) => suggestionOf(one, all, noteOf(one), words)),
    misfits: misfits.map((one) => suggestionOf(one, all, misfitOf(one), words)),
    moreFits,
    moreMisfits,
    advice: advice === null ? null : words.text(advice),
    readAt,
  };
}

function suggestionOf(
  { owner, group, user }: SuggestedOwner,
  all: readonly SuggestedOwner[],
  note: ChoosingMessage | null,
  { text }: Words,
): Suggestion {
  const name = ownerName(owner);
  const sameName = all.filter((other) => ownerName(other.owner) === name).length > 1;
  return {
    ownerId: owner.id,
    name,
    email: owner.email ?? null,
    username: sameName ? (user?.username ?? null) : null,
    group,
    frozen: user?.isFrozen ?? false,
    note: note === null ? null : text(note),
  };
}

/** A note about an owner who fits. */
function noteOf({ decision, user }: SuggestedOwner): ChoosingMessage | null {
  const params = {};
  if (user?.isFrozen === true) return { id: 'note.frozen', params };
  switch (decision.match) {
    case 'frozen':
      return { id: 'note.frozen', params };
    case 'partner':
      return { id: 'note.partner', params };
    case 'integration-user':
      return { id: 'note.integration-user', params };
    case 'case-or-space':
      return { id: 'note.case-or-space', params };
    case 'name-order':
      return { id: 'note.name-order', params };
    default:
      return null;
  }
}

/** Why an owner would not get the record: a problem with the person, or else what decides instead. */
function misfitOf({ owner, decision, user }: SuggestedOwner): ChoosingMessage {
  const names = { hubspot: fullName(owner), salesforce: user?.name ?? '' };
  const emails = { hubspot: owner.email ?? '', salesforce: user?.email ?? '' };
  return reasonAgainst(decision, { users: user === null ? [] : [user.name], names, emails });
}

interface Beside {
  users: readonly string[];
  names: { hubspot: string; salesforce: string } | null;
  emails: { hubspot: string; salesforce: string } | null;
}

function reasonAgainst(decision: Decision | Explanation, { users, names, emails }: Beside): ChoosingMessage {
  const params = {};
  const otherwise: ChoosingMessage = {
    id: 'misfit.headline',
    params: { headline: ownerHeadline(decision.ifItSyncs ?? decision) },
  };
  const named = users.length > 0;
  switch (decision.match) {
    case 'queue':
      return { id: 'misfit.queue', params };
    case 'unreadable':
      return { id: 'misfit.unreadable', params };
    case 'no-email':
      return { id: 'misfit.no-email', params };
    case 'several':
      return named ? { id: 'misfit.several', params: { users } } : otherwise;
    case 'not-known':
      return named ? { id: 'misfit.not-known', params: { users } } : otherwise;
    case 'archived-maybe':
    case 'archived-nobody':
      return { id: 'misfit.archived', params };
    case 'guest':
      return { id: 'misfit.guest', params };
    case 'unsupported-type':
      return { id: 'misfit.unsupported-type', params };
    case 'inactive':
      return { id: 'misfit.inactive', params };
    case 'accents-or-nickname':
    case 'email-only':
      return names === null ? otherwise : { id: 'misfit.names-differ', params: names };
    case 'plus-address-or-alias':
    case 'name-only':
      return emails === null ? otherwise : { id: 'misfit.emails-differ', params: emails };
    case 'sandbox-email':
      return emails === null ? otherwise : { id: 'misfit.sandbox-email', params: { salesforce: emails.salesforce } };
    case 'none':
      return { id: 'misfit.nobody', params };
    // Probably the owner, but not certainly; says why.
    case 'case-or-space':
      return { id: 'note.case-or-space', params };
    case 'name-order':
      return { id: 'note.name-order', params };
    default:
      return otherwise;
  }
}

function leftOutAdvice(count: number): ChoosingMessage | null {
  return count === 0 ? null : { id: 'limit.left-out', params: { count } };
}

function limitOf(limits: NoChoosing): ChoosingMessage {
  const params = {};
  switch (limits.because) {
    case 'existing-owner-stays': {
      const keepers = limits.owners.map((owner) => whoIs(owner));
      return keepers.length === 0
        ? { id: 'limit.existing-owner-unnamed', params }
        : { id: 'limit.existing-owner', params: { keepers } };
    }
    case 'users-unread':
      return { id: 'limit.users-unread', params: { why: whatFailed(limits.failure) } };
    case 'salesforce-failed':
      return { id: 'limit.salesforce-failed', params: { why: whatFailed(limits.failure) } };
    case 'not-connected':
      return { id: 'limit.not-connected', params };
    case 'no-email':
      return { id: 'limit.no-email', params };
    case 'synced':
      return { id: 'verdict.synced', params };
    case 'settings':
      return { id: 'limit.settings', params };
  }
}

export function presentWhatIf(previewed: PreviewedChoice, salesforceUrl: string | null, words: Words): WhatIf {
  const { owner, ownerId, now, then, predicted, isCurrent, choosing, shown } = previewed;
  const name = owner === null ? ownerId : ownerName(owner);
  const warns = !isCurrent && then.explanation.sync.result !== 'no' && then.explanation.sync.result !== 'already';
  return {
    owner: { id: ownerId, name, email: owner?.email ?? null },
    now: outlookWhenItSyncs(now.explanation, salesforceUrl, words),
    then: outlookWhenItSyncs(then.explanation, salesforceUrl, words),
    fits: predicted !== null,
    verdict: words.text(verdictOn(previewed)),
    warning: warns ? words.text({ id: 'verdict.sync-warning', params: {} }) : null,
    inField:
      choosing.by === 'user' && predicted !== null && !isCurrent
        ? words.text({ id: 'verdict.choose-in-field', params: { owner: name } })
        : null,
    shown,
  };
}

/** For a record that does not sync yet, shows what happens when it does. */
function outlookWhenItSyncs(explanation: Explanation, salesforceUrl: string | null, words: Words): WhatIf['now'] {
  const outlook = outlookOf(whenItSyncs(explanation), salesforceUrl, words);
  if (explanation.ifItSyncs === null) return outlook;
  const headline = ownerHeadline(explanation.ifItSyncs);
  return { ...outlook, headline: words.text({ id: 'headline.if-it-syncs', params: { headline } }) };
}

/** What choosing this owner does, or why it does not help. */
export function verdictOn({ owner, then, predicted, shown }: Verdict): ChoosingMessage {
  const params = {};
  if (owner === null) return { id: 'verdict.unknown-owner', params };
  if (shown.salesforceId !== null) return { id: 'verdict.synced', params };
  const { explanation } = then;
  if (predicted !== null)
    return { id: explanation.sync.result === 'yes' ? 'verdict.fits' : 'verdict.fits-if-it-syncs', params };
  const met = whenItSyncs(explanation);
  return keeping(met) ?? reasonAgainst(explanation, besideOf(met));
}

export type Verdict = Pick<PreviewedChoice, 'owner' | 'then' | 'predicted' | 'shown'>;

/** An existing Salesforce owner who stays, whoever is chosen (HS25); null if there is none. */
function keeping({ outcome, owners }: OwnerAnswer): ChoosingMessage | null {
  if (outcome !== 'KEEP_EXISTING_OWNER' && outcome !== 'KEEP_EXISTING_QUEUE') return null;
  const keepers = owners.map((owner) => whoIs(owner));
  return keepers.length === 0
    ? { id: 'verdict.existing-owner-unnamed', params: {} }
    : { id: 'verdict.existing-owner', params: { keepers } };
}

function besideOf({ findings }: Explanation): Beside {
  return {
    users: findings.map(({ user }) => user.name),
    names: comparedOf(findings, 'name'),
    emails: comparedOf(findings, 'email'),
  };
}
