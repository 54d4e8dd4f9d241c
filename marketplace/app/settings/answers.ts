// What the backend's `POST /settings` answers.

export interface Proposal {
  path: string;
  /** The value as people read it. */
  shown: string;
  certainty: 'high' | 'medium' | 'low';
  /** The certainty in words. */
  sure: string;
  evidence: string;
  /** Records that disagree; null where none does. */
  against: string | null;
}

/** One setting as a field of the form. All texts are in the person's language. */
export interface Field {
  path: string;
  section: 'connection' | 'sync' | 'fields' | 'owners' | 'more';
  kind:
    | 'choice'
    | 'switch'
    | 'text'
    | 'long-text'
    | 'milliseconds'
    | 'secret'
    | 'user'
    | 'lead-owner'
    | 'mapping'
    | 'values'
    | 'people';
  label: string;
  decides: string;
  expected: string | null;
  where: string | null;
  open: string | null;
  /** Of a secret: whether one is stored. */
  value: unknown;
  source: 'set' | 'detected' | 'assumed';
  sourceLabel: string;
  evidence: string | null;
  choices: { value: string; label: string }[] | null;
  proposals: Proposal[];
}

export interface Connection {
  /** Whether connecting by a click is offered. */
  byClick: boolean;
  connected: boolean;
  /** Salesforce no longer lets the app in. */
  lost: boolean;
  host: string | null;
}

export interface SettingsRead {
  fields: Field[];
  connection: Connection;
  /** Where HubSpot asks for the scopes that changes by the app need. */
  grantUrl: string;
}

export interface Line {
  state: 'works' | 'missing' | 'note';
  about: string | null;
  text: string;
  cost: string | null;
}

export interface Health {
  connections: Line[];
  missing: Line[];
  readings: Line[];
  open: Line[];
}

/** Work on the past, as far as it is. */
export interface PastRun {
  state: 'never' | 'waiting' | 'running' | 'done' | 'failed';
  /** Records read, of those that there will be. */
  done: number;
  total: number;
  /** The state as a sentence. */
  text: string;
  /** What to do about a failure. */
  help: string | null;
  at: string | null;
}

export interface Choice {
  id: string;
  name: string;
}

/** What can be chosen for changes by the app; null where HubSpot does not let the app list it. */
export interface People {
  permissionSets: Choice[] | null;
  teams: Choice[] | null;
}

/** What does not fit: a JSON path in the request, and what was expected. */
export interface Problem {
  path: string;
  message: string;
}
