import type { CardWords } from './card-words.ts';

export const en: CardWords = {
  checking: 'Checking',
  loading: 'Checking who will own this in Salesforce…',
  checkAgain: 'Check again',
  checkingAgain: 'Checking again…',
  tryAgain: 'Try again',
  whatToDo: 'What to do',
  why: 'Why',
  whatWouldChangeIt: 'What would change it',
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
  notWatched: 'This card does not notice changes to other fields on this page. Check again after one.',
  refusals: {
    'not-checked': { title: 'This record could not be checked', help: 'Reload the page, then try again.' },
    'not-set-up': { title: 'Owner Preflight is not set up yet', help: 'Ask your HubSpot admin to finish the setup.' },
    'not-allowed': {
      title: 'Owner Preflight is not allowed to do this',
      help: 'Ask your HubSpot admin to check the app’s permissions.',
    },
    'not-found': { title: 'This record was not found', help: 'It may have been deleted or merged. Reload the page.' },
    busy: { title: 'Too many requests right now', help: 'Wait a minute, then try again.' },
    'no-answer-from-hubspot': { title: 'HubSpot did not answer', help: 'Try again in a minute.' },
    'no-answer-from-salesforce': { title: 'Salesforce did not answer', help: 'Try again in a minute.' },
    slow: { title: 'The check took too long', help: 'Try again in a minute.' },
    defect: {
      title: 'Something went wrong in Owner Preflight',
      help: 'Your record was not changed. If it happens again, tell your HubSpot admin.',
    },
  },
};
