-- Workflow calls that HubSpot was told to wait for. A row is deleted when HubSpot has its answer.
CREATE TABLE workflow_calls (
  account_id bigint NOT NULL REFERENCES accounts ON DELETE CASCADE,
  callback_id text NOT NULL,
  -- SHA-256 of the body.
  fingerprint bytea NOT NULL,
  -- Such as "contact/101".
  record text NOT NULL,
  -- HubSpot's createdate of the record, as the call gave it.
  record_created text,
  received_at timestamptz NOT NULL,
  -- Not before then: later after each failure that may pass.
  due_at timestamptz NOT NULL,
  tries integer NOT NULL DEFAULT 0,
  PRIMARY KEY (account_id, callback_id)
);
CREATE INDEX workflow_calls_due ON workflow_calls (account_id, due_at);
CREATE INDEX workflow_calls_record ON workflow_calls (account_id, record);
