-- Predictions that were shown, held against what happened. Codes and Salesforce IDs; no names, no e-mail addresses.

CREATE TABLE predictions (
  account_id bigint NOT NULL REFERENCES accounts ON DELETE CASCADE,
  -- Such as "contact/101".
  record text NOT NULL,
  decision text NOT NULL,
  confidence text NOT NULL,
  -- [{"type": "User", "id": "005…"}]
  owners jsonb NOT NULL,
  open_ended boolean NOT NULL,
  shown_by text NOT NULL,
  engine text NOT NULL,
  rules_fingerprint text,
  settings_fingerprint text NOT NULL,
  shown_at timestamptz NOT NULL,
  -- Null until the record has synced and was compared.
  verdict text CHECK (verdict IN ('right', 'wrong', 'undecided', 'not-comparable')),
  compared_at timestamptz,
  PRIMARY KEY (account_id, record)
);
CREATE INDEX predictions_shown ON predictions (shown_at);

-- What the last backtest came to: right and wrong, in all and by row.
CREATE TABLE past_checks (
  account_id bigint PRIMARY KEY REFERENCES accounts ON DELETE CASCADE,
  checked jsonb NOT NULL,
  -- The records that it looked at: a prediction about one of them counts once.
  records text[] NOT NULL,
  checked_at timestamptz NOT NULL
);
