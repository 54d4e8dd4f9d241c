// Texts that the card needs before or without an answer. All other texts come with the answer (`explanation.labels`).

export interface FailureWords {
  title: string;
  text: string;
  /** What the person can do. */
  help: string;
}

/** Kinds of refusals. Most come with their own message and help. */
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
  /** Text next to the spinner, also for screen readers. */
  loading: string;
  checkAgain: string;
  checkingAgain: string;
  tryAgain: string;
  whatToDo: string;
  why: string;
  whatWouldChangeIt: string;
  /** HubSpot could not run the check or did not return its answer. */
  callFailed: FailureWords;
  /** "HubSpot says", before HubSpot's own message, which is not translated. */
  hubspotSays: string;
  /** No answer came in time. */
  noAnswer: FailureWords;
  /** The card and its host have different versions, or the page was open too long for its signature. */
  reload: FailureWords;
  /** It is not known whether a change was written. */
  changeNotConfirmed: FailureWords;
  /** HubSpot does not report changes on the page to the card. */
  notWatched: string;
  refusals: Readonly<Record<RefusalKind, Pick<FailureWords, 'title' | 'help'>>>;
}
