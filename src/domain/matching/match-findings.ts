// What is told about a match or a near miss: the two values side by side.
import type { Comparison, OwnerMatch } from './owner-match.ts';
import type { MatchFinding } from '../prediction/prediction.ts';
import type { HubSpotOwner } from '../facts/situation.ts';
import { fullName } from './text-comparison.ts';

/** Findings on the users that made the match what it is. */
export function describeMatch(owner: HubSpotOwner, match: OwnerMatch, compared: readonly Comparison[]): MatchFinding[] {
  if (match.kind === 'archived') {
    const archived: MatchFinding = {
      kind: 'archived-owner',
      text: 'This HubSpot owner is deactivated in HubSpot.',
      user: null,
      compared: [],
    };
    return [archived, ...describeMatch(owner, match.otherwise, compared)];
  }
  if (match.kind === 'no-email' || match.kind === 'no-email-name-equal') {
    return [{ kind: 'no-email', text: 'This HubSpot owner has no e-mail address.', user: null, compared: [] }];
  }
  if (!('users' in match)) return [];
  return compared
    .filter(({ user }) => match.users.includes(user))
    .flatMap((comparison) => [
      finding(owner, comparison, kindOf(match.kind)),
      ...alsoTrue(owner, comparison, match.kind),
    ]);
}

/** Findings on other users who come close: a name or an address that is the same, on someone who does not count. */
export function nearMisses(owner: HubSpotOwner, match: OwnerMatch, compared: readonly Comparison[]): MatchFinding[] {
  if (match.kind === 'archived') return nearMisses(owner, match.otherwise, compared);
  const described = 'users' in match ? match.users : [];
  return compared
    .filter(({ user }) => !described.includes(user))
    .flatMap((comparison) => {
      const kind = missOf(comparison);
      return kind === null ? [] : [finding(owner, comparison, kind)];
    });
}

const TEXTS: Readonly<Record<MatchFinding['kind'], string>> = {
  exact: 'Name and e-mail are the same in both systems.',
  'case-or-space': 'Name and e-mail differ only in letter case or spaces.',
  'name-only': 'The name is the same, the e-mail is not.',
  'email-only': 'The e-mail is the same, the name is not.',
  'accents-or-nickname': 'The e-mail is the same; the names differ by accents or a short form.',
  'plus-address-or-alias': 'The name is the same; the e-mails differ by a plus-address or an alias domain.',
  'sandbox-email': 'The Salesforce e-mail ends in ".invalid", as a sandbox refresh leaves it.',
  inactive: 'This Salesforce user is inactive.',
  frozen: 'This Salesforce user is active but frozen, and cannot log in.',
  partner: 'This Salesforce user is a partner user.',
  guest: 'This Salesforce user is a guest user.',
  'unsupported-type': 'This Salesforce user is of a type that HubSpot does not take as an owner.',
  several: 'Several active Salesforce users have this name and e-mail.',
  'archived-owner': 'This HubSpot owner is deactivated in HubSpot.',
  'no-email': 'This HubSpot owner has no e-mail address.',
  'integration-user': "This Salesforce user is the one HubSpot's integration is connected as.",
};

function kindOf(
  kind: Exclude<OwnerMatch['kind'], 'unset' | 'queue' | 'none' | 'archived' | 'no-email' | 'no-email-name-equal'>,
): MatchFinding['kind'] {
  return kind === 'others-inactive' ? 'exact' : kind;
}

function alsoTrue(owner: HubSpotOwner, comparison: Comparison, said: OwnerMatch['kind']): MatchFinding[] {
  const frozen = comparison.user.isFrozen === true && said !== 'frozen';
  return frozen ? [finding(owner, comparison, 'frozen')] : [];
}

function missOf(comparison: Comparison): MatchFinding['kind'] | null {
  const { nameEqual, emailEqual, nameAlike, emailAlike, sandboxCopy, user } = comparison;
  if (!nameEqual && !emailEqual) return null;
  if (!user.isActive) return 'inactive';
  if (nameEqual && emailEqual) return 'unsupported-type';
  if (emailEqual) return nameAlike ? 'accents-or-nickname' : 'email-only';
  if (sandboxCopy) return 'sandbox-email';
  return emailAlike ? 'plus-address-or-alias' : 'name-only';
}

function finding(owner: HubSpotOwner, comparison: Comparison, kind: MatchFinding['kind']): MatchFinding {
  const { user, nameEqual, emailEqual } = comparison;
  return {
    kind,
    text: TEXTS[kind],
    user: { type: 'User', id: user.id, name: user.name },
    compared: [
      { field: 'name', hubspot: fullName(owner), salesforce: user.name, equal: nameEqual },
      { field: 'email', hubspot: owner.email ?? '', salesforce: user.email ?? '', equal: emailEqual },
    ],
  };
}
