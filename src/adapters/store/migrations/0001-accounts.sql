-- Accounts that installed the app, and everything that is kept of them. A column of type bytea that holds a secret or
-- record content is encrypted by the account's data key (vault.ts); nothing else here is a secret.

CREATE TABLE accounts (
  -- HubSpot's portalId.
  account_id bigint PRIMARY KEY,
  status text NOT NULL CHECK (status IN ('installed', 'removed')),
  installed_at timestamptz NOT NULL,
  -- HubSpot's userId; no name, no e-mail.
  installed_by bigint,
  removed_at timestamptz,
  removed_because text,
  scopes text[] NOT NULL DEFAULT '{}',
  -- The account's data key, wrapped by the master key of that id.
  master_key_id text NOT NULL,
  data_key bytea NOT NULL
);
CREATE INDEX accounts_removed ON accounts (removed_at) WHERE status = 'removed';
CREATE INDEX accounts_master_key ON accounts (master_key_id);

CREATE TABLE hubspot_tokens (
  account_id bigint PRIMARY KEY REFERENCES accounts ON DELETE CASCADE,
  access_token bytea NOT NULL,
  refresh_token bytea NOT NULL,
  expires_at timestamptz NOT NULL,
  -- Raised by every new pair of tokens.
  version integer NOT NULL DEFAULT 1
);

-- Only of the code flow; an External Client App's own secret stands in account_settings.
CREATE TABLE salesforce_tokens (
  account_id bigint PRIMARY KEY REFERENCES accounts ON DELETE CASCADE,
  access_token bytea NOT NULL,
  refresh_token bytea NOT NULL,
  instance_url text NOT NULL,
  org_id text NOT NULL,
  expires_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  refreshed_at timestamptz NOT NULL
);

CREATE TABLE account_settings (
  account_id bigint PRIMARY KEY REFERENCES accounts ON DELETE CASCADE,
  -- As application/settings.ts reads them, without secrets.
  settings jsonb NOT NULL,
  salesforce_client_secret bytea,
  salesforce_private_key bytea,
  version integer NOT NULL DEFAULT 1,
  -- HubSpot's userId; null for an operator's command.
  saved_by bigint,
  saved_at timestamptz NOT NULL
);

-- States of an OAuth flow that a browser began, and tickets for one; single use.
CREATE TABLE one_time_codes (
  -- SHA-256 of the code: the code itself is known to the browser alone.
  code_hash bytea PRIMARY KEY,
  purpose text NOT NULL,
  account_id bigint REFERENCES accounts ON DELETE CASCADE,
  user_id bigint,
  -- What the flow needs again at its end, such as a code verifier; encrypted.
  payload bytea,
  expires_at timestamptz NOT NULL
);
CREATE INDEX one_time_codes_expiry ON one_time_codes (expires_at);

-- Writes, by who asked for them and their request's id.
CREATE TABLE stored_requests (
  account_id bigint NOT NULL REFERENCES accounts ON DELETE CASCADE,
  user_id bigint NOT NULL,
  request_id uuid NOT NULL,
  -- SHA-256 of the body.
  fingerprint bytea NOT NULL,
  -- What it is about, such as "contact/101", so that a person's deletion finds it.
  record text,
  answer bytea NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (account_id, user_id, request_id)
);
CREATE INDEX stored_requests_record ON stored_requests (account_id, record);
CREATE INDEX stored_requests_age ON stored_requests (created_at);

-- Who may do what only one may do at a time, such as refreshing an account's token. One whose process died ends by itself.
CREATE TABLE locks (
  key text PRIMARY KEY,
  holder uuid NOT NULL,
  until timestamptz NOT NULL
);

-- Records a person asked about without having seen them.
CREATE TABLE wrong_claims (
  account_id bigint NOT NULL REFERENCES accounts ON DELETE CASCADE,
  user_id bigint NOT NULL,
  -- The last hour's, oldest first.
  times timestamptz[] NOT NULL,
  blocked_until timestamptz,
  PRIMARY KEY (account_id, user_id)
);

-- Calls a minute, per person ("p:<account>:<user>") and per account ("a:<account>"). May be lost in a crash.
CREATE UNLOGGED TABLE call_windows (
  key text PRIMARY KEY,
  ends_at timestamptz NOT NULL,
  calls integer NOT NULL
);
CREATE INDEX call_windows_age ON call_windows (ends_at);

-- Requests to HubSpot that a process may make, counted until they leave HubSpot's ten seconds. May be lost in a crash.
CREATE UNLOGGED TABLE hubspot_leases (
  id uuid PRIMARY KEY,
  account_id bigint NOT NULL,
  permits integer NOT NULL,
  -- From then on they no longer count.
  counts_until timestamptz NOT NULL
);
CREATE INDEX hubspot_leases_account ON hubspot_leases (account_id, counts_until);

-- Answers to workflow calls, by HubSpot's callbackId.
CREATE TABLE workflow_answers (
  account_id bigint NOT NULL REFERENCES accounts ON DELETE CASCADE,
  callback_id text NOT NULL,
  fingerprint bytea NOT NULL,
  record text,
  answer bytea NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (account_id, callback_id)
);
CREATE INDEX workflow_answers_record ON workflow_answers (account_id, record);
CREATE INDEX workflow_answers_age ON workflow_answers (created_at);
