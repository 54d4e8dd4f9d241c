-- Who connected an org by the code flow, and whether Salesforce still lets the app in.

ALTER TABLE salesforce_tokens
  ADD COLUMN connected_at timestamptz NOT NULL DEFAULT now(),
  -- HubSpot's userId.
  ADD COLUMN connected_by bigint,
  -- Since when Salesforce refuses the refresh token; null while it takes it.
  ADD COLUMN lost_at timestamptz,
  -- Salesforce's own code, such as invalid_grant.
  ADD COLUMN lost_because text,
  -- When Salesforce was asked last while the access is lost.
  ADD COLUMN tried_at timestamptz;
CREATE INDEX salesforce_tokens_refreshed ON salesforce_tokens (refreshed_at);
