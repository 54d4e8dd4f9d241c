// Every fixed word about choosing an owner. What a choice does, and what became of it, comes from the function.
import type { ResolutionResult } from '../contract.js';

export const CHOOSING = {
  open: 'Choose the owner',
  title: 'Who should own it in Salesforce?',
  search: 'Search owners',
  placeholder: 'Name or e-mail',
  searching: 'Looking for owners…',
  fits: 'Would own it in Salesforce',
  misfits: 'Would not, and why',
  nobody: 'Nobody of this name or e-mail.',
  teammate: 'Teammate',
  close: 'Close',
} as const;

export const WEIGHING = {
  now: 'As it is',
  then: 'With this owner',
  warning: 'Read this before you change it',
  nothingWritten: 'Nothing is changed yet.',
  asUser: 'Set it here. HubSpot saves it as you, with your own rights:',
} as const;

export const ACTING = {
  busy: 'Working on it…',
  tryAgain: 'Try again',
  lookAgain: 'Look again',
} as const;

/** A call that HubSpot lost says nothing about what was written. */
export const UNKNOWN_END = {
  title: 'It is not known whether the owner was changed',
  text: 'HubSpot did not pass the answer on. Try again: what was saved already is not saved twice.',
} as const;

export const weighing = (name: string): string => `Looking at what ${name} would change…`;
export const assign = (name: string): string => `Make ${name} the owner`;
export const assignToMe = (name: string): string => `Assign to me (${name})`;
export const ownerNow = (name: string | null): string =>
  name === null ? 'No owner is set in HubSpot now' : `${name} is the owner in HubSpot now`;
export const more = (count: number): string => `${count.toLocaleString('en')} more: search for a name.`;
export const moreMisfits = (count: number): string => `${count.toLocaleString('en')} more would not.`;

/** Beside the title, which says the same: good news, news, or a reason to look again. */
export const VARIANTS: Readonly<Record<ResolutionResult, 'success' | 'info' | 'warning' | 'danger'>> = {
  done: 'success',
  undone: 'success',
  'owner-changed': 'warning',
  'synced-meanwhile': 'warning',
  'no-longer-matches': 'info',
  'not-checked': 'info',
  'not-allowed': 'danger',
  refused: 'danger',
  'not-confirmed': 'warning',
};
