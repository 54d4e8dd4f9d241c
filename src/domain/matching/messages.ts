// What can be said about a HubSpot owner beside Salesforce's users. Codes and values: the words stand in the catalogues.
import type { MessageOf, NoParams } from '../message.ts';

/** How a HubSpot owner compares with Salesforce's users. */
export type MatchKind =
  | 'unset'
  | 'unreadable'
  | 'queue'
  | 'no-email'
  /** Name and e-mail are those of one active user. */
  | 'exact'
  | 'several'
  /** A user matches as far as is known; type, e-mail, name or active state is not known. */
  | 'not-known'
  | 'case-or-space'
  | 'name-order'
  | 'frozen'
  | 'partner'
  | 'others-inactive'
  | 'integration-user'
  /** Archived, and an active user who could own the record has the e-mail. */
  | 'archived-maybe'
  /** Archived, and nobody has the e-mail. */
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

/** Evidence of the check "owner-match"; one message a kind. `owner` is the HubSpot owner, `users` are Salesforce's. */
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
