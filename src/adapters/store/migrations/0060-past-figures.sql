-- Everything that the last backtest came to, for the home page: counts by row, certainty, reason and cause, and the IDs of
-- a few records. No names, no owners. Null for a backtest of before.

ALTER TABLE past_checks ADD COLUMN figures jsonb;
