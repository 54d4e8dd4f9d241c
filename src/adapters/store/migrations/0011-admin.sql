-- What the settings page tells of an account.

-- What was read last from an account's systems, and what Salesforce said of its limit.
CREATE TABLE account_readings (
  account_id bigint PRIMARY KEY REFERENCES accounts ON DELETE CASCADE,
  rules_read_at timestamptz,
  users_read_at timestamptz,
  -- Salesforce's own count over 24 hours, of all apps together.
  salesforce_calls integer,
  salesforce_calls_limit integer,
  salesforce_calls_at timestamptz
);

-- Requests to HubSpot, by day (UTC). May be lost in a crash.
CREATE UNLOGGED TABLE hubspot_calls (
  account_id bigint NOT NULL,
  day date NOT NULL,
  calls integer NOT NULL,
  PRIMARY KEY (account_id, day)
);

-- Settings that were detected from records that synced, for an admin to accept.
CREATE TABLE setting_proposals (
  account_id bigint NOT NULL REFERENCES accounts ON DELETE CASCADE,
  -- The setting, and of a mapping the lead field: "contactsBecome", "fieldMapping.Region__c".
  path text NOT NULL,
  -- Value, evidence and counter-examples; encrypted, since it may name people and records.
  proposal bytea NOT NULL,
  found_at timestamptz NOT NULL,
  PRIMARY KEY (account_id, path)
);
