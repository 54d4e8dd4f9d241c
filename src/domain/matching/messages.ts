// Messages about how a HubSpot owner compares with Salesforce's users, as codes. The texts are in the catalogues.
import type { MessageOf, NoParams } from '../message.ts';

/** How a HubSpot owner compares with Salesforce's users. */
export type MatchKind =
  | 'unset'
  | 'unreadable'
  | 'queue'
  | 'no-email'
  /** Name and e-mail address equal those of one active user. */
  | 'exact'
  | 'several'
  /** A user matches as far as known, but type, e-mail address, name or active state is unknown. */
  | 'not-known'
  | 'case-or-space'
  | 'name-order'
  | 'frozen'
  | 'partner'
  | 'others-inactive'
  | 'integration-user'
  /** The owner is archived, and an active user who can own the record has the same e-mail address. */
  | 'archived-maybe'
  /** The owner is archived, and no user has the same e-mail address. */
  | 'archived-nobody'
  | 'guest'
  | 'unsupported-type'
  | 'inactive'
  | 'accents-or-nickname'
  | 'sandbox-email'
  | 'plus-address-or-alias'
  | 'email-only'
  | 'name-only'
  | 'none';

type OwnerAndUsers = { readonly owner: string; readonly users: readonly string[] };

/**
 * Evidence of the check "owner-match", one message per kind. `owner` is the HubSpot owner; `users` are Salesforce
 * users.
 */
export interface MatchingMessages {
  'match.unset': NoParams;
  'match.unreadable': NoParams;
  'match.queue': { readonly owner: string };
  'match.no-email': { readonly owner: string };
  'match.exact': OwnerAndUsers;
  'match.several': OwnerAndUsers;
  'match.not-known': OwnerAndUsers;
  'match.case-or-space': OwnerAndUsers;
  'match.name-order': OwnerAndUsers;
  'match.frozen': OwnerAndUsers;
  'match.partner': OwnerAndUsers;
  'match.others-inactive': OwnerAndUsers;
  'match.integration-user': OwnerAndUsers;
  'match.archived-maybe': OwnerAndUsers;
  'match.archived-nobody': { readonly owner: string };
  'match.guest': OwnerAndUsers;
  'match.unsupported-type': OwnerAndUsers;
  'match.inactive': OwnerAndUsers;
  'match.accents-or-nickname': OwnerAndUsers;
  'match.sandbox-email': OwnerAndUsers;
  'match.plus-address-or-alias': OwnerAndUsers;
  'match.email-only': OwnerAndUsers;
  'match.name-only': OwnerAndUsers;
  'match.none': { readonly owner: string };
  'match.users-unreadable': { readonly owner: string };
}
export type MatchingMessage = MessageOf<MatchingMessages>;
