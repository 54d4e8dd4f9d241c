// Unknown is a value: a fact says where it came from, and an absent fact says what would tell it.

/**
 * Where a fact came from: read from HubSpot or Salesforce, set by an admin, detected from records that synced, or
 * assumed because nothing told otherwise.
 */
export type FactSource = 'read' | 'set' | 'detected' | 'assumed';

/** What would make an unknown fact known. */
export type WouldTell =
  /** An admin records it in the app's settings: no API tells it. */
  | 'setting'
  /** HubSpot or Salesforce would tell, if the question were allowed or answered. */
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

/** A fact with its source; an admin's setting unless said otherwise. */
export function known<T>(value: T, source: FactSource = 'set'): KnownFact<T> {
  return { known: true, value, source };
}

export function unknown(wouldTell: WouldTell = 'setting'): UnknownFact {
  return { known: false, wouldTell };
}

/** The value, or null where it is not known. */
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

/** A question that was not answered: what was asked, how it failed, and for "not-allowed" the permission it needs. */
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
