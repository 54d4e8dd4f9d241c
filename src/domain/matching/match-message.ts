// Makes the message about how an owner compares with Salesforce's users.
import type { SalesforceUser } from '../facts/org-snapshot.ts';
import type { HubSpotOwner } from '../facts/record-facts.ts';
import type { MatchingMessage } from './messages.ts';
import type { OwnerMatch } from './owner-match.ts';
import { ownerName } from './text-comparison.ts';

/** @param owner null if the record has none or it could not be read; `match.kind` says which */
export function matchMessage(
  owner: HubSpotOwner | null,
  { kind, users }: Pick<OwnerMatch, 'kind' | 'users'>,
): MatchingMessage {
  const name = owner === null ? '' : ownerName(owner);
  switch (kind) {
    case 'unset':
    case 'unreadable':
      return { id: `match.${kind}`, params: {} };
    case 'queue':
    case 'no-email':
    case 'none':
    case 'archived-nobody':
      return { id: `match.${kind}`, params: { owner: name } };
    default:
      return { id: `match.${kind}`, params: { owner: name, users: users.map(userName) } };
  }
}

/** The best available name of a user. */
export function userName({ name, firstName, lastName, username, id }: SalesforceUser): string {
  const parts = [firstName ?? '', lastName ?? ''].filter((part) => part !== '').join(' ');
  return name ?? (parts === '' ? (username ?? id) : parts);
}
