// Secrets at rest: what opens with which key, and what a rotation leaves.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Accounts } from '../../../src/adapters/store/accounts.ts';
import { AccountSettings, NO_SETTINGS } from '../../../src/adapters/store/account-settings.ts';
import { migrate, readMigrations } from '../../../src/adapters/store/migrate.ts';
import { Vault, VaultError } from '../../../src/adapters/store/vault.ts';
import { systemClock } from '../../../src/adapters/clock.ts';
import { onBothDatabases } from './both-databases.ts';

const key = (byte: number): Buffer => Buffer.alloc(32, byte);
const COLUMN = 'hubspot_tokens.access_token';

describe('a secret', () => {
  const vault = new Vault(new Map([['a', key(1)]]));

  it('comes back as it was, and looks different each time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const cipher = vault.cipher(7, vault.newKey(7));
        const [one, two] = [cipher.seal(COLUMN, text), cipher.seal(COLUMN, text)];
        expect(cipher.open(COLUMN, one)).toBe(text);
        expect(one.equals(two)).toBe(false);
        if (text.length > 3) expect(one.includes(text)).toBe(false);
      }),
    );
  });

  it('does not open in another column or account, nor with one bit changed', () => {
    const wrapped = vault.newKey(7);
    const sealed = vault.cipher(7, wrapped).seal(COLUMN, 'token');
    expect(() => vault.cipher(7, wrapped).open('hubspot_tokens.refresh_token', sealed)).toThrow(VaultError);
    expect(() => vault.cipher(8, wrapped)).toThrow(VaultError);
    expect(() => vault.cipher(7, vault.newKey(7)).open(COLUMN, sealed)).toThrow(VaultError);
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => vault.cipher(7, wrapped).open(COLUMN, changed)).toThrow(VaultError);
    }
  });

  it('of an account whose master key is gone is told by the key, not by the secret', () => {
    const wrapped = vault.newKey(7);
    expect(() => new Vault(new Map([['b', key(2)]])).cipher(7, wrapped)).toThrow(/"a", which ENCRYPTION_KEYS lacks/u);
  });
});

describe('keys', () => {
  onBothDatabases(({ open }) => {
    it('are rotated without touching a secret, and go on where a kill stopped them', async () => {
      const database = await open();
      await migrate(database, await readMigrations());
      const old = new Vault(new Map([['a', key(1)]]));
      const accounts = new Accounts(database, old, systemClock);
      for (const accountId of [1, 2, 3, 4, 5]) {
        const tokens = { accessToken: `a${accountId}`, refreshToken: 'r', expiresAt: new Date() };
        await accounts.install({ accountId, scopes: [], installedBy: null, tokens });
      }
      const first = await accounts.find(1);
      if (first === null) throw new Error('not installed');
      await new AccountSettings(database, systemClock).save(first, {}, { clientSecret: 'kept' }, null);

      // Account 3 is encrypted by a key that this run does not have: those before it are done.
      const foreign = new Vault(new Map([['x', key(9)]])).newKey(3);
      const { rows: before } = await database.execute(
        'SELECT master_key_id, data_key FROM accounts WHERE account_id = 3',
      );
      const store = (id: string, bytes: unknown): Promise<unknown> =>
        database.execute('UPDATE accounts SET master_key_id = $1, data_key = $2 WHERE account_id = 3', [id, bytes]);
      await store(foreign.masterKeyId, foreign.bytes);
      const both = new Vault(
        new Map([
          ['b', key(2)],
          ['a', key(1)],
        ]),
      );
      const rotating = new Accounts(database, both, systemClock);
      await expect(rotating.rotateKeys()).rejects.toThrow(VaultError);
      const count = async (): Promise<unknown> =>
        (await database.execute("SELECT count(*) AS n FROM accounts WHERE master_key_id = 'b'")).rows;
      expect(await count()).toEqual([{ n: 2 }]);

      const [row] = before as { master_key_id: string; data_key: Uint8Array }[];
      await store(row?.master_key_id ?? '', row?.data_key);
      expect(await rotating.rotateKeys()).toBe(3);
      expect(await rotating.rotateKeys()).toBe(0);

      const onlyNew = new Accounts(database, new Vault(new Map([['b', key(2)]])), systemClock);
      const account = await onlyNew.find(1);
      if (account === null) throw new Error('not there');
      const settings = new AccountSettings(database, systemClock);
      expect((await settings.read(account)).secrets).toEqual({ clientSecret: 'kept', privateKey: null });
      const second = await onlyNew.find(2);
      expect(second === null ? null : await settings.read(second)).toEqual(NO_SETTINGS);
    });

    it('leave nothing of an account that is forgotten', async () => {
      const database = await open();
      await migrate(database, await readMigrations());
      const accounts = new Accounts(database, new Vault(new Map([['a', key(1)]])), systemClock);
      const tokens = { accessToken: 'a', refreshToken: 'r', expiresAt: new Date() };
      for (const accountId of [1, 2]) await accounts.install({ accountId, scopes: [], installedBy: null, tokens });
      expect([await accounts.forget(1), await accounts.forget(1)]).toEqual([true, false]);
      const { rows } = await database.execute('SELECT account_id FROM hubspot_tokens');
      expect(rows).toEqual([{ account_id: 2 }]);
    });
  });
});
