// The tables as Kysely types; `migrations/` creates them.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

/** Encrypted with the account's data key, or a hash. */
type Bytes = Uint8Array;
/** SQL increments it. */
type Version = Generated<number>;

export interface AccountsTable {
  account_id: number;
  status: 'installed' | 'removed';
  installed_at: Date;
  installed_by: number | null;
  removed_at: Date | null;
  removed_because: string | null;
  scopes: string[];
  master_key_id: string;
  data_key: Bytes;
}

export interface HubSpotTokensTable {
  account_id: number;
  access_token: Bytes;
  refresh_token: Bytes;
  expires_at: Date;
  version: Version;
}

export interface SalesforceTokensTable {
  account_id: number;
  access_token: Bytes;
  refresh_token: Bytes;
  instance_url: string;
  org_id: string;
  expires_at: Date;
  version: Version;
  refreshed_at: Date;
  connected_at: Generated<Date>;
  connected_by: number | null;
  lost_at: Date | null;
  lost_because: string | null;
  tried_at: Date | null;
}

export interface AccountSettingsTable {
  account_id: number;
  /** Written as JSON text, read as a value. */
  settings: ColumnType<unknown, string, string>;
  salesforce_client_secret: Bytes | null;
  salesforce_private_key: Bytes | null;
  version: Version;
  saved_by: number | null;
  saved_at: Date;
}

export interface OneTimeCodesTable {
  code_hash: Bytes;
  purpose: string;
  account_id: number | null;
  user_id: number | null;
  payload: Bytes | null;
  expires_at: Date;
}

export interface StoredRequestsTable {
  account_id: number;
  user_id: number;
  request_id: string;
  fingerprint: Bytes;
  record: string | null;
  answer: Bytes;
  created_at: Date;
}

export interface LocksTable {
  key: string;
  holder: string;
  until: Date;
}

export interface WrongClaimsTable {
  account_id: number;
  user_id: number;
  times: Date[];
  blocked_until: Date | null;
}

export interface AccountChangesTable {
  no: Generated<number>;
  account_id: number;
  made_by: Generated<string>;
  changed_at: Generated<Date>;
}

export interface CallWindowsTable {
  key: string;
  ends_at: Date;
  calls: number;
}

export interface HubSpotLeasesTable {
  id: string;
  account_id: number;
  permits: number;
  counts_until: Date;
}

export interface WorkflowAnswersTable {
  account_id: number;
  callback_id: string;
  fingerprint: Bytes;
  record: string | null;
  answer: Bytes;
  created_at: Date;
}

export interface WorkflowCallsTable {
  account_id: number;
  callback_id: string;
  fingerprint: Bytes;
  record: string;
  record_created: string | null;
  received_at: Date;
  due_at: Date;
  tries: Generated<number>;
}

export interface AuditRunsTable {
  no: Generated<number>;
  id: string;
  account_id: number;
  started_by: number | null;
  scope: ColumnType<unknown, string, string>;
  objects: string[];
  state: 'running' | 'paused' | 'done' | 'cancelled' | 'failed';
  started_at: Date;
  finished_at: Date | null;
  active_since: Date | null;
  active_seconds: Generated<number>;
  failure: ColumnType<unknown, string | null, string | null>;
  failures: Generated<number>;
  rests_until: Date | null;
}

export interface AuditSchedulesTable {
  account_id: number;
  weekly: boolean;
  saved_by: number | null;
  next_at: Date | null;
}

export interface AccountReadingsTable {
  account_id: number;
  rules_read_at: Date | null;
  users_read_at: Date | null;
  salesforce_calls: number | null;
  salesforce_calls_limit: number | null;
  salesforce_calls_at: Date | null;
}

export interface HubSpotCallsTable {
  account_id: number;
  day: Date;
  calls: number;
}

export interface SettingProposalsTable {
  account_id: number;
  path: string;
  proposal: Bytes;
  found_at: Date;
}

export interface PastRunsTable {
  account_id: number;
  kind: string;
  state: 'waiting' | 'running' | 'done' | 'failed';
  done: Generated<number>;
  total: Generated<number>;
  failure: string | null;
  changed_at: Date;
}

export interface PastChunksTable {
  account_id: number;
  kind: string;
  place: GeneratedAlways<number>;
  chunk: Bytes;
  added_at: Date;
}

export interface PredictionsTable {
  account_id: number;
  record: string;
  decision: string;
  confidence: string;
  owners: ColumnType<unknown, string, string>;
  open_ended: boolean;
  shown_by: string;
  engine: string;
  rules_fingerprint: string | null;
  settings_fingerprint: string;
  shown_at: Date;
  verdict: 'right' | 'wrong' | 'undecided' | 'not-comparable' | null;
  compared_at: Date | null;
}

export interface PastChecksTable {
  account_id: number;
  checked: ColumnType<unknown, string, string>;
  figures: ColumnType<unknown, string | null, string | null>;
  records: string[];
  checked_at: Date;
}

export interface Schema {
  audit_runs: AuditRunsTable;
  audit_schedules: AuditSchedulesTable;
  accounts: AccountsTable;
  hubspot_tokens: HubSpotTokensTable;
  salesforce_tokens: SalesforceTokensTable;
  account_settings: AccountSettingsTable;
  one_time_codes: OneTimeCodesTable;
  stored_requests: StoredRequestsTable;
  locks: LocksTable;
  wrong_claims: WrongClaimsTable;
  account_changes: AccountChangesTable;
  call_windows: CallWindowsTable;
  hubspot_leases: HubSpotLeasesTable;
  workflow_answers: WorkflowAnswersTable;
  workflow_calls: WorkflowCallsTable;
  account_readings: AccountReadingsTable;
  hubspot_calls: HubSpotCallsTable;
  setting_proposals: SettingProposalsTable;
  past_runs: PastRunsTable;
  past_chunks: PastChunksTable;
  predictions: PredictionsTable;
  past_checks: PastChecksTable;
}
