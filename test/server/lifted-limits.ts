// HubSpot's limits lifted for a test that makes more requests in a second than an account may, and is about something else.
import type { Database } from '../../src/adapters/store/database.ts';

/** From now on no request of this database's accounts counts, and no search waits for its turn. */
export async function liftHubSpotLimits(database: Database): Promise<void> {
  await database.execute(`
    CREATE FUNCTION count_nothing() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
    CREATE TRIGGER lifted BEFORE INSERT ON hubspot_leases FOR EACH ROW EXECUTE FUNCTION count_nothing();
    CREATE FUNCTION come_at_once() RETURNS trigger LANGUAGE plpgsql AS
      'BEGIN NEW.next_at := clock_timestamp() - interval ''1 hour''; RETURN NEW; END';
    CREATE TRIGGER lifted BEFORE INSERT OR UPDATE ON hubspot_searches FOR EACH ROW EXECUTE FUNCTION come_at_once();
  `);
}
