// Remedies for a Salesforce user who nearly matches: make the owner equal in both systems.
import type { SalesforceUser } from '../facts/org-snapshot.ts';
import type { HubSpotOwner } from '../facts/record-facts.ts';
import { compare } from '../matching/compare.ts';
import type { MissKind } from '../matching/owner-match.ts';
import { fullName } from '../matching/text-comparison.ts';
import type { Case } from './case.ts';
import type { Decision, Remedy } from './decision.ts';
import type { RemedyMessage } from './messages.ts';
import { userOwner } from './possible-owners.ts';
import { userName } from '../matching/match-message.ts';
import { remedy } from './remedy.ts';
import { decided, finalAnswer, isSure, named, withOwner } from './variants.ts';

const NEAR: ReadonlySet<MissKind> = new Set<MissKind>([
  'accents-or-nickname',
  'sandbox-email',
  'plus-address-or-alias',
  'email-only',
  'name-only',
]);

/**
 * None if the org keeps owners unmatched on purpose (O08) or the owner is archived and HubSpot has cleared the name.
 */
export function alignRemedies(about: Case, decision: Decision, me: HubSpotOwner | null): Remedy[] {
  const { record, org, match } = about;
  const { unmatchedOnPurpose } = org.settings;
  if (record.owner.state !== 'read' || match === 'users-unreadable') return [];
  if (unmatchedOnPurpose.known && unmatchedOnPurpose.value) return [];
  const { owner } = record.owner;
  if (owner.archived === true) return [];
  const weak = match.kind === 'case-or-space' ? match.users : [];
  const near = match.misses.filter(({ kind }) => NEAR.has(kind)).flatMap(({ users }) => users);
  const now = finalAnswer(decision);
  for (const user of [...weak, ...near]) {
    const then = decided(withOwner(about, named(owner, user)));
    const answer = finalAnswer(then);
    if (!isSure(answer, userOwner(user)) || then.chosenOwner !== 'wins') continue;
    // An active owner in Salesforce stays, equal or not.
    if (isSure(now, userOwner(user)) && now.confidence === answer.confidence) continue;
    const [kind, message] = aligning(owner, user, !unmatchedOnPurpose.known);
    // Only the person or an admin can change their e-mail address or name.
    return [remedy(kind, me?.id === owner.id ? 'rep' : 'admin', message)];
  }
  return [];
}

function aligning(
  owner: HubSpotOwner,
  user: SalesforceUser,
  unless: boolean,
): ['fix-name' | 'fix-email', RemedyMessage] {
  const { name, email } = compare(owner, user);
  const emails = { owner: userName(user), hubspot: owner.email ?? '', salesforce: user.email ?? '' };
  const names = { owner: userName(user), hubspot: fullName(owner), salesforce: fullName(named(owner, user)) };
  if (name === 'equal') return ['fix-email', { id: unless ? 'do.fix-email-unless' : 'do.fix-email', params: emails }];
  if (email === 'equal') return ['fix-name', { id: unless ? 'do.fix-name-unless' : 'do.fix-name', params: names }];
  const params = {
    owner: userName(user),
    hubspot: `${names.hubspot} <${emails.hubspot}>`,
    salesforce: `${names.salesforce} <${emails.salesforce}>`,
  };
  return ['fix-name', { id: unless ? 'do.make-identical-unless' : 'do.make-identical', params }];
}
