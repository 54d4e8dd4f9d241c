-- Audits: what becomes of every record that has not synced yet. No name and no e-mail of a record is kept.

CREATE TABLE audit_runs (
  no integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id uuid NOT NULL UNIQUE,
  account_id bigint NOT NULL REFERENCES accounts ON DELETE CASCADE,
  -- HubSpot's userId; null for a weekly run.
  started_by bigint,
  -- As contract/audits.ts has them.
  scope jsonb NOT NULL,
  objects text[] NOT NULL,
  state text NOT NULL CHECK (state IN ('running', 'paused', 'done', 'cancelled', 'failed')),
  started_at timestamptz NOT NULL,
  finished_at timestamptz,
  -- While it works: since when, and how long before.
  active_since timestamptz,
  active_seconds double precision NOT NULL DEFAULT 0,
  -- Why it rests or has failed, in codes; how often in a row.
  failure jsonb,
  failures integer NOT NULL DEFAULT 0,
  rests_until timestamptz
);
CREATE INDEX audit_runs_account ON audit_runs (account_id, no DESC);
CREATE INDEX audit_runs_running ON audit_runs (no) WHERE state = 'running';

-- What a run is cut into. A worker has a task until the time it is claimed for is over.
CREATE TABLE audit_tasks (
  run_no integer NOT NULL REFERENCES audit_runs ON DELETE CASCADE,
  no integer NOT NULL,
  kind text NOT NULL CHECK (kind IN ('plan', 'members', 'window')),
  object text NOT NULL,
  -- IDs greater than the one and up to the other.
  from_id bigint,
  to_id bigint,
  segment_id bigint,
  makes_windows boolean NOT NULL,
  expected integer NOT NULL,
  counted integer,
  reached bigint,
  token text,
  done boolean NOT NULL DEFAULT false,
  decided integer NOT NULL DEFAULT 0,
  synced integer NOT NULL DEFAULT 0,
  claimed_by uuid,
  claimed_until timestamptz,
  PRIMARY KEY (run_no, no)
);
CREATE INDEX audit_tasks_open ON audit_tasks (run_no, no) WHERE NOT done;

-- Members of a segment, while the run needs them.
CREATE TABLE audit_members (
  run_no integer NOT NULL REFERENCES audit_runs ON DELETE CASCADE,
  segment_id bigint NOT NULL,
  last_id bigint NOT NULL,
  ids bigint[] NOT NULL,
  PRIMARY KEY (run_no, segment_id, last_id)
);

-- One row a record. Words are numbers here: their places in contract/audits.ts.
CREATE TABLE audit_results (
  run_no integer NOT NULL REFERENCES audit_runs ON DELETE CASCADE,
  object smallint NOT NULL,
  verdict smallint NOT NULL,
  record_id bigint NOT NULL,
  -- HubSpot owner; 0 for none.
  owner_id bigint NOT NULL,
  reason smallint NOT NULL,
  confidence smallint NOT NULL,
  decision text NOT NULL,
  -- Key of audit_people; null where nobody in particular gets it.
  predicted text,
  PRIMARY KEY (run_no, object, record_id)
);

-- How many results of each kind a task has: figures without reading all results.
CREATE TABLE audit_tallies (
  run_no integer NOT NULL REFERENCES audit_runs ON DELETE CASCADE,
  task_no integer NOT NULL,
  object smallint NOT NULL,
  owner_id bigint NOT NULL,
  verdict smallint NOT NULL,
  reason smallint NOT NULL,
  count integer NOT NULL,
  PRIMARY KEY (run_no, task_no, object, owner_id, verdict, reason)
);

-- Owners of both systems that results name; encrypted.
CREATE TABLE audit_people (
  run_no integer NOT NULL REFERENCES audit_runs ON DELETE CASCADE,
  key text NOT NULL,
  detail bytea NOT NULL,
  PRIMARY KEY (run_no, key)
);

CREATE TABLE audit_schedules (
  account_id bigint PRIMARY KEY REFERENCES accounts ON DELETE CASCADE,
  weekly boolean NOT NULL,
  -- HubSpot's userId.
  saved_by bigint,
  next_at timestamptz
);

-- When the next search of an account may be sent. May be lost in a crash.
CREATE UNLOGGED TABLE hubspot_searches (
  account_id bigint PRIMARY KEY,
  next_at timestamptz NOT NULL
);
