// What the card must be able to say before any answer has come, or when none comes. All other words come with the
// answer (`explanation.labels`).

interface Failure {
  title: string;
  text: string;
  /** What the person reading can do. */
  help: string;
}

/** Kinds of refusals; the refusal itself brings its message and help. */
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
  /** What a screen reader hears meanwhile. */
  loading: string;
  checkAgain: string;
  checkingAgain: string;
  tryAgain: string;
  close: string;
  whatToDo: string;
  why: string;
  whatCouldStillChange: string;
  /** HubSpot could not run the check, or did not pass its answer on. */
  callFailed: Failure;
  /** "HubSpot says": before HubSpot's own message, which is not translated. */
  hubspotSays: string;
  /** Nothing came back in time. */
  noAnswer: Failure;
  /** The card and its host are of different versions, or the page is too old for its signature. */
  reload: Failure;
  /** Nobody knows whether a change was written. */
  changeNotConfirmed: Failure;
  refusals: Readonly<Record<RefusalKind, string>>;
}
