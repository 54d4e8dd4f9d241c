-- Owners that are set right in bulk: each change of many records is one run, which can be taken back as a whole.

CREATE TABLE bulk_changes (
  no integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id uuid NOT NULL UNIQUE,
  account_id bigint NOT NULL REFERENCES accounts ON DELETE CASCADE,
  -- The audit whose rows were chosen; null once that is deleted.
  audit_no integer REFERENCES audit_runs ON DELETE SET NULL,
  -- HubSpot's userIds: who proposed it, and who confirmed it or had it taken back last.
  started_by bigint NOT NULL,
  acted_by bigint NOT NULL,
  -- As contract/bulk-changes.ts has it.
  owner jsonb NOT NULL,
  state text NOT NULL CHECK (state IN
    ('previewing', 'previewed', 'writing', 'written', 'undoing', 'undone', 'cancelled', 'failed')),
  started_at timestamptz NOT NULL,
  finished_at timestamptz,
  -- Why it rests or has failed, in codes; how often in a row.
  failure jsonb,
  failures integer NOT NULL DEFAULT 0,
  rests_until timestamptz,
  -- One worker at a time has it, until then.
  claimed_by uuid,
  claimed_until timestamptz
);
CREATE INDEX bulk_changes_account ON bulk_changes (account_id, no DESC);
CREATE INDEX bulk_changes_active ON bulk_changes (no) WHERE state IN ('previewing', 'writing', 'undoing');
CREATE INDEX bulk_changes_audit ON bulk_changes (audit_no);

-- One row a record. The object is its place in contract/audits.ts, the other words are as in contract/bulk-changes.ts.
CREATE TABLE bulk_change_records (
  change_no integer NOT NULL REFERENCES bulk_changes ON DELETE CASCADE,
  object smallint NOT NULL,
  record_id bigint NOT NULL,
  state text NOT NULL,
  reason text,
  -- Of "not-certain": what would become of the record, in an audit's words.
  verdict text,
  because text,
  -- HubSpot owners at the preview and as proposed; 0 for none.
  from_owner bigint NOT NULL DEFAULT 0,
  to_owner bigint NOT NULL DEFAULT 0,
  -- Since when it had its owner at the preview, and since our change: HubSpot's own text.
  owner_since text,
  left_since text,
  -- Key of bulk_change_people: who would own it in Salesforce.
  predicted text,
  will_sync boolean NOT NULL DEFAULT false,
  tries smallint NOT NULL DEFAULT 0,
  PRIMARY KEY (change_no, object, record_id)
);
CREATE INDEX bulk_change_records_state ON bulk_change_records (change_no, state, object, record_id);

-- Owners of both systems that records name; encrypted.
CREATE TABLE bulk_change_people (
  change_no integer NOT NULL REFERENCES bulk_changes ON DELETE CASCADE,
  key text NOT NULL,
  detail bytea NOT NULL,
  PRIMARY KEY (change_no, key)
);
