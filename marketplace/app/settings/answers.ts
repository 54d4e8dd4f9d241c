// The answers of the backend's `POST /settings`.

export interface Proposal {
  path: string;
  /** The value as text. */
  shown: string;
  certainty: 'high' | 'medium' | 'low';
  /** The certainty in words. */
  sure: string;
  evidence: string;
  /** Records that contradict it; null if none do. */
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
  /** For a secret: whether one is stored. */
  value: unknown;
  source: 'set' | 'detected' | 'assumed';
  sourceLabel: string;
  evidence: string | null;
  choices: { value: string; label: string }[] | null;
  proposals: Proposal[];
}

export interface Connection {
  /** True if the server offers connecting by click. */
  byClick: boolean;
  connected: boolean;
  /** True if Salesforce no longer accepts the connection. */
  lost: boolean;
  host: string | null;
}

export interface SettingsRead {
  fields: Field[];
  connection: Connection;
  /** Address where HubSpot asks for the scopes that owner changes by the app need. */
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

/** Permission sets and teams to choose from; null if HubSpot does not let the app list them. */
export interface People {
  permissionSets: Choice[] | null;
  teams: Choice[] | null;
}

/** A problem: a JSON path in the request, and what was expected. */
export interface Problem {
  path: string;
  message: string;
}
