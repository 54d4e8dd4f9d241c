import type { CardWords } from './card-words.ts';

export const en: CardWords = {
  checking: 'Checking',
  loading: 'Checking who will own this in Salesforce…',
  checkAgain: 'Check again',
  checkingAgain: 'Checking again…',
  tryAgain: 'Try again',
  close: 'Close',
  whatToDo: 'What to do',
  why: 'Why',
  whatCouldStillChange: 'What could still change it',
  callFailed: {
    title: 'The check could not run',
    text: 'HubSpot could not run the check or did not return its answer. Your record was not changed.',
    help: 'Try again in a minute. If it happens again, ask your HubSpot admin to look at the app’s logs.',
  },
  hubspotSays: 'HubSpot says',
  noAnswer: {
    title: 'No answer came back',
    text: 'The check started, but nothing came back. Your record was not changed.',
    help: 'Check your connection, then try again.',
  },
  reload: {
    title: 'Reload this page',
    text: 'This page and Owner Preflight no longer fit together, usually after an update.',
    help: 'Reload the page. If it happens again, tell your HubSpot admin.',
  },
  changeNotConfirmed: {
    title: 'We don’t know whether the owner was changed',
    text: 'HubSpot did not return the answer.',
    help: 'Trying again is safe: a change that was saved is not saved twice.',
  },
  refusals: {
    'not-checked': 'This record could not be checked',
    'not-set-up': 'Owner Preflight is not set up yet',
    'not-allowed': 'Owner Preflight is not allowed to do this',
    'not-found': 'This record was not found',
    busy: 'Too many requests right now',
    'no-answer-from-hubspot': 'HubSpot did not answer',
    'no-answer-from-salesforce': 'Salesforce did not answer',
    slow: 'The check took too long',
    defect: 'Something went wrong in Owner Preflight',
  },
};
