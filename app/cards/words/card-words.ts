// What the card must be able to say before any answer has come, or when none comes. All other words come with the
// answer (`explanation.labels`).

export interface FailureWords {
  title: string;
  text: string;
  /** What the person reading can do. */
  help: string;
}

/** Kinds of refusals; most bring their own message and help. */
export type RefusalKind =
  | 'not-checked'
  | 'not-set-up'
  | 'not-allowed'
  | 'not-found'
  | 'busy'
  | 'no-answer-from-hubspot'
  | 'no-answer-from-salesforce'
  | 'slow'
  | 'defect';

export interface CardWords {
  /** The status tag while the first check runs. */
  checking: string;
  /** What stands beside the spinner meanwhile, and what a screen reader hears. */
  loading: string;
  checkAgain: string;
  checkingAgain: string;
  tryAgain: string;
  whatToDo: string;
  why: string;
  whatWouldChangeIt: string;
  /** HubSpot could not run the check, or did not pass its answer on. */
  callFailed: FailureWords;
  /** "HubSpot says": before HubSpot's own message, which is not translated. */
  hubspotSays: string;
  /** Nothing came back in time. */
  noAnswer: FailureWords;
  /** The card and its host are of different versions, or the page is too old for its signature. */
  reload: FailureWords;
  /** Nobody knows whether a change was written. */
  changeNotConfirmed: FailureWords;
  /** HubSpot does not tell the card of changes on the page. */
  notWatched: string;
  refusals: Readonly<Record<RefusalKind, Pick<FailureWords, 'title' | 'help'>>>;
}
