-- Long work on an account's past: how far it is, and what it has gathered.

CREATE TABLE past_runs (
  account_id bigint NOT NULL REFERENCES accounts ON DELETE CASCADE,
  -- "detect-settings" or "backtest".
  kind text NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed')),
  done integer NOT NULL DEFAULT 0,
  total integer NOT NULL DEFAULT 0,
  -- What kept it from ending, in codes: "hubspot/record/not-allowed".
  failure text,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (account_id, kind)
);

-- Pieces of a run under way, so that it goes on after a restart; deleted at its end. Encrypted: they hold records.
CREATE TABLE past_chunks (
  account_id bigint NOT NULL REFERENCES accounts ON DELETE CASCADE,
  kind text NOT NULL,
  place bigint GENERATED ALWAYS AS IDENTITY,
  chunk bytea NOT NULL,
  added_at timestamptz NOT NULL,
  PRIMARY KEY (account_id, kind, place)
);
