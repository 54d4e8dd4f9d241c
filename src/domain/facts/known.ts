// Known and unknown facts. A known fact says where it came from; an unknown one says what would make it known.

/**
 * Where a fact came from: read from HubSpot or Salesforce, set by an admin, detected from synced records, or assumed.
 */
export type FactSource = 'read' | 'set' | 'detected' | 'assumed';

/** What would make an unknown fact known. */
export type WouldTell =
  /** An admin enters it in the app's settings, because no API reveals it. */
  | 'setting'
  /** HubSpot or Salesforce knows it, but the question was not allowed or not answered. */
  | 'reading'
  /** Nothing that this app can ask. */
  | 'nothing';

export interface KnownFact<T> {
  readonly known: true;
  readonly value: T;
  readonly source: FactSource;
}

export interface UnknownFact {
  readonly known: false;
  readonly wouldTell: WouldTell;
}

export type Known<T> = KnownFact<T> | UnknownFact;

/** Makes a known fact. By default its source is an admin's setting. */
export function known<T>(value: T, source: FactSource = 'set'): KnownFact<T> {
  return { known: true, value, source };
}

export function unknown(wouldTell: WouldTell = 'setting'): UnknownFact {
  return { known: false, wouldTell };
}

/** The value, or null if unknown. */
export function valueOf<T>(fact: Known<T>): T | null {
  return fact.known ? fact.value : null;
}

/** How a question to HubSpot or Salesforce failed. */
export type FailureKind =
  | 'refused'
  | 'not-allowed'
  | 'not-found'
  | 'limited'
  | 'slow'
  | 'unavailable'
  | 'broken-answer'
  | 'defect'
  | 'not-asked';

/** An unanswered question: what was asked, how it failed, and for "not-allowed" the missing permission. */
export interface ReadFailure {
  readonly kind: FailureKind;
  readonly question: string;
  readonly permission?: string;
}

/** A list or a document that was read, or the failure that kept it from being read. */
export type Readable<T> =
  { readonly readable: true; readonly value: T } | { readonly readable: false; readonly failure: ReadFailure };

export function readable<T>(value: T): Readable<T> {
  return { readable: true, value };
}

export function unreadable(question: string, kind: FailureKind = 'not-asked', permission?: string): Readable<never> {
  return { readable: false, failure: permission === undefined ? { kind, question } : { kind, question, permission } };
}
