// Evidence about how the HubSpot owner compares with Salesforce's users.
import type { SalesforceUser } from '../facts/org-snapshot.ts';
import { compare } from '../matching/compare.ts';
import type { Comparison } from '../matching/compare.ts';
import { matchMessage } from '../matching/match-message.ts';
import type { MatchKind, MatchingMessage } from '../matching/messages.ts';
import { isMatchUnknown, isMatched, nearUsers } from '../matching/owner-match.ts';
import type { OwnerMatch } from '../matching/owner-match.ts';
import { fullName, ownerName } from '../matching/text-comparison.ts';
import type { Case } from './case.ts';
import type { Check, MatchFinding } from './decision.ts';
import { userOwner } from './possible-owners.ts';
import type { RowId } from './rows.ts';
import type { Walk } from './walk.ts';

/** Records the check "owner-match" with the row that it leads to; without a row if an existing record decides. */
export function tellMatch(about: Case, { story }: Walk, row: RowId | null): void {
  if (story === null) return;
  const { match } = about;
  const result = match === 'users-unreadable' ? 'unknown' : resultOf(match);
  const evidence = evidenceOf(about);
  if (row === null) story.note('owner-match', result, evidence);
  else story.row('owner-match', result, row, evidence);
}

function resultOf(match: OwnerMatch): Check['result'] {
  if (isMatched(match)) return 'yes';
  return isMatchUnknown(match) || ['several', 'guest', 'queue'].includes(match.kind) ? 'unknown' : 'no';
}

function evidenceOf({ match, record }: Case): MatchingMessage {
  if (match === 'users-unreadable') {
    const owner = record.owner.state === 'read' ? ownerName(record.owner.owner) : '';
    return { id: 'match.users-unreadable', params: { owner } };
  }
  return matchMessage(record.owner.state === 'read' ? record.owner.owner : null, match);
}

/** Comparisons with the users that decided the match, and then with other similar ones. */
export function findingsOf({ match, record, salesforce }: Case): MatchFinding[] {
  if (record.owner.state !== 'read' || match === 'users-unreadable' || salesforce?.users.readable !== true) return [];
  const { owner } = record.owner;
  const named = new Map<SalesforceUser, MatchKind>();
  for (const user of match.users) named.set(user, match.kind);
  for (const user of match.beside) named.set(user, 'case-or-space');
  for (const { kind, users } of match.misses) for (const user of users) if (!named.has(user)) named.set(user, kind);
  for (const user of nearUsers(owner, salesforce.users.value)) {
    const kind = named.has(user) ? null : missOf(compare(owner, user));
    if (kind !== null) named.set(user, kind);
  }
  return [...named].map(([user, kind]) => {
    const { name, email } = compare(owner, user);
    return {
      kind,
      user: userOwner(user),
      username: user.username ?? null,
      compared: [
        { field: 'name', hubspot: fullName(owner), salesforce: namedAs(user), equal: name === 'equal' },
        { field: 'email', hubspot: owner.email ?? '', salesforce: user.email ?? null, equal: email === 'equal' },
      ],
    };
  });
}

/** In what way another user nearly matches; null if not at all. */
function missOf({ user, name, email, type }: Comparison): MatchKind | null {
  const sameName = name === 'equal' || name === 'loose' || name === 'swapped';
  const sameEmail = email === 'equal' || email === 'loose';
  if (!sameName && !sameEmail) return null;
  if (user.isActive === false) return 'inactive';
  if (sameName && sameEmail)
    return type === 'guest' ? 'guest' : type === 'unsupported' ? 'unsupported-type' : 'not-known';
  if (sameEmail) return name === 'alike' ? 'accents-or-nickname' : 'email-only';
  return email === 'sandbox' ? 'sandbox-email' : email === 'alike' ? 'plus-address-or-alias' : 'name-only';
}

function namedAs({ firstName, lastName, name }: SalesforceUser): string | null {
  return firstName != null && lastName != null ? fullName({ firstName, lastName }) : (name ?? null);
}
