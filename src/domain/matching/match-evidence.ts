// What is said of the comparison between a HubSpot owner and Salesforce's users.
import { activeCandidates } from './owner-match.ts';
import type { OwnerMatch } from './owner-match.ts';
import type { HubSpotOwner } from '../facts/situation.ts';
import { ownerName } from './text-comparison.ts';

/** The check's answer: is the HubSpot owner one active Salesforce user? */
export function matchResult(match: OwnerMatch): 'yes' | 'no' | 'unknown' {
  if (activeCandidates(match).length === 1) return 'yes';
  return ['several', 'guest', 'no-email', 'no-email-name-equal', 'queue'].includes(match.kind) ? 'unknown' : 'no';
}

/** The check's evidence in one sentence, with the names of both systems. */
export function matchEvidence(match: OwnerMatch, owner: HubSpotOwner | null): string {
  const name = owner === null ? '' : ownerName(owner);
  const names = 'users' in match ? match.users.map((user) => user.name).join(', ') : '';
  switch (match.kind) {
    case 'unset':
      return 'No owner is set in HubSpot.';
    case 'queue':
      return `The HubSpot owner ${name} is a queue.`;
    case 'no-email':
    case 'no-email-name-equal':
      return `The HubSpot owner ${name} has no e-mail address to match by.`;
    case 'none':
      return `No active Salesforce user has the name and e-mail of ${name}.`;
    case 'several':
      return `Several active Salesforce users have the name and e-mail of ${name}.`;
    case 'archived':
      return `${matchEvidence(match.otherwise, owner)} That HubSpot owner is deactivated.`;
    case 'exact':
    case 'others-inactive':
      return `${name} is the active Salesforce user ${names}: name and e-mail are the same.`;
    case 'case-or-space':
      return `${name} is the active Salesforce user ${names}, but for letter case or spaces.`;
    case 'frozen':
      return `${name} is the Salesforce user ${names}, who is active but frozen.`;
    case 'partner':
      return `${name} is the active Salesforce partner user ${names}.`;
    case 'integration-user':
      return `${name} is the active Salesforce user ${names}, whom the integration is connected as.`;
    case 'guest':
      return `${name} is the Salesforce guest user ${names}.`;
    case 'unsupported-type':
      return `${names} has the name and e-mail of ${name}, but is of a user type HubSpot does not recognise.`;
    case 'inactive':
      return `${names} has the name and e-mail of ${name}, but is inactive.`;
    case 'accents-or-nickname':
      return `${names} has the e-mail of ${name}; the names differ by accents or a short form.`;
    case 'email-only':
      return `${names} has the e-mail of ${name}, but another name.`;
    case 'sandbox-email':
      return `${names} has the name of ${name}, and the e-mail with a sandbox's ".invalid" at its end.`;
    case 'plus-address-or-alias':
      return `${names} has the name of ${name}; the e-mails differ by a plus-address or an alias domain.`;
    case 'name-only':
      return `${names} has the name of ${name}, but another e-mail.`;
  }
}
