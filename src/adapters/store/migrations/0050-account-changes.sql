-- Which accounts changed, so that every process may keep what it read of an account until then. A trigger notes a change
-- in its own transaction: no writer can forget it, an operator's statement included.

CREATE TABLE account_changes (
  no bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  account_id bigint NOT NULL,
  -- The transaction that made the change: a reader asks for what it could not see the time before.
  made_by xid8 NOT NULL DEFAULT pg_current_xact_id(),
  changed_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX account_changes_made_by ON account_changes (made_by);
CREATE INDEX account_changes_age ON account_changes (changed_at);

CREATE FUNCTION note_account_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  INSERT INTO account_changes (account_id) VALUES (coalesce(NEW.account_id, OLD.account_id)); RETURN NULL; END $$;

CREATE TRIGGER note_change AFTER INSERT OR UPDATE OR DELETE ON accounts
  FOR EACH ROW EXECUTE FUNCTION note_account_change();
CREATE TRIGGER note_change AFTER INSERT OR UPDATE OR DELETE ON account_settings
  FOR EACH ROW EXECUTE FUNCTION note_account_change();
CREATE TRIGGER note_change AFTER INSERT OR UPDATE OR DELETE ON salesforce_tokens
  FOR EACH ROW EXECUTE FUNCTION note_account_change();
CREATE TRIGGER note_change AFTER INSERT OR UPDATE OR DELETE ON setting_proposals
  FOR EACH ROW EXECUTE FUNCTION note_account_change();
-- Most wrong claims are counted without an effect.
CREATE TRIGGER note_change AFTER UPDATE ON wrong_claims
  FOR EACH ROW WHEN (OLD.blocked_until IS DISTINCT FROM NEW.blocked_until) EXECUTE FUNCTION note_account_change();
