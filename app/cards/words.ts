// Every fixed word of the card: labels, headings, states. What a rep reads about a prediction comes from the
// function; nothing here states a rule.
import type { Check, ErrorCode } from './contract.js';

export const LOADING = {
  label: 'Checking who will own this in Salesforce…',
  tag: 'Checking',
} as const;

export const CHECKING = {
  again: 'Check again',
  retry: 'Try again',
  busy: 'Checking again…',
  recordChanged: 'This record changed. Checking again…',
} as const;

export const ANSWER = {
  hubspotOwner: 'HubSpot owner',
  noHubspotOwner: 'none',
  whenItSyncs: 'When it syncs',
  warning: 'Read this first',
} as const;

export const WHAT_TO_DO = { title: 'What to do', nothing: 'Nothing to do.' } as const;

export const NOT_CONNECTED = {
  title: 'Salesforce is not connected to this card',
  text: 'Until an admin connects it, the card cannot look anybody up. Nothing is wrong with this record.',
} as const;

export const PARTLY_CHECKED = {
  title: 'Partly checked',
  text: 'Not everything could be read, so this answer is made from the rest:',
} as const;

export const WHY = {
  title: 'Why',
  compared: { hubspot: 'HubSpot', salesforce: 'Salesforce', same: 'Same?' },
  blank: 'blank',
  fields: { name: 'Name', email: 'E-mail' },
} as const;

/** The answer to a check's question. Not "passed" and "failed": a "no" is often good news. */
export const RESULTS: Readonly<Record<Check['result'], string>> = { yes: 'Yes', no: 'No', unknown: 'Not known' };

export const COULD_CHANGE = { title: 'What could still change it', alternatives: 'It could also be:' } as const;

export const SOURCES = { one: 'Source', several: 'Sources' } as const;

export const CHECKED = { justNow: 'just now', facts: 'Checked', rules: 'rules read' } as const;

export const ERROR_TITLES: Readonly<Record<ErrorCode, string>> = {
  'bad-request': 'This record could not be checked',
  'contract-mismatch': 'The card was updated',
  'not-configured': 'Owner Preflight is not set up yet',
  'hubspot-not-allowed': 'The app may not read this record',
  'hubspot-record-not-found': 'This record was not found',
  'hubspot-rate-limited': 'HubSpot is busy',
  'hubspot-unavailable': 'HubSpot did not answer',
  timeout: 'The check took too long',
  internal: 'Something went wrong in the check',
};

export const CALL_FAILED = {
  title: 'The check could not be run',
  text: 'HubSpot could not run it or did not pass its answer on. Your record was not changed.',
  help: 'Try again in a minute. If it stays, ask your HubSpot admin to look at the logs of the app.',
  hubspotSaid: 'HubSpot says',
} as const;

export const NO_ANSWER = {
  title: 'No answer came',
  text: 'The check was started, but nothing came back. Your record was not changed.',
  help: 'Check your connection, then try again.',
} as const;

export const showAll = (count: number): string => `Show all ${count}`;
export const showFewer = 'Show fewer';
export const pageOf = (first: number, last: number, count: number): string => `${first}–${last} of ${count}`;
export const PAGES = { previous: 'Previous', next: 'Next' } as const;

/** "Name: same"; never a colour alone. */
export const comparison = (field: keyof typeof WHY.fields, equal: boolean): string =>
  `${WHY.fields[field]} ${equal ? 'is the same' : 'differs'}`;
