// Encrypts secrets at rest. Each account has its own data key, wrapped with a master key that only the process holds.
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

/** Keys of 32 bytes by ID, in the order of ENCRYPTION_KEYS. The first one encrypts; all can decrypt. */
export type MasterKeys = ReadonlyMap<string, Buffer>;

/** An account's data key in its stored form. */
export interface WrappedKey {
  masterKeyId: string;
  bytes: Uint8Array;
}

/** A stored value cannot be decrypted: its master key is not given, or the value was changed or moved. */
export class VaultError extends Error {
  override readonly name = 'VaultError';
}

const FORMAT = 1;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;

export class Vault {
  readonly #primary: readonly [id: string, key: Buffer];

  constructor(private readonly keys: MasterKeys) {
    const [primary] = keys;
    if (primary === undefined) throw new VaultError('there is no master key');
    this.#primary = primary;
  }

  /** ID of the master key that encrypts. After a rotation, it wraps every account's key. */
  get primaryId(): string {
    return this.#primary[0];
  }

  newKey(accountId: number): WrappedKey {
    return this.#wrap(accountId, randomBytes(KEY_BYTES));
  }

  /** Wraps the same data key with the first master key. @throws VaultError */
  rewrap(accountId: number, wrapped: WrappedKey): WrappedKey {
    return this.#wrap(accountId, this.#unwrap(accountId, wrapped));
  }

  /** @throws VaultError */
  cipher(accountId: number, wrapped: WrappedKey): AccountCipher {
    return new AccountCipher(accountId, this.#unwrap(accountId, wrapped));
  }

  #wrap(accountId: number, dataKey: Buffer): WrappedKey {
    const [id, key] = this.#primary;
    return { masterKeyId: id, bytes: encrypt(key, wrapContext(accountId, id), dataKey) };
  }

  #unwrap(accountId: number, { masterKeyId, bytes }: WrappedKey): Buffer {
    const key = this.keys.get(masterKeyId);
    if (key === undefined)
      throw new VaultError(
        `account ${accountId} is encrypted by the key "${masterKeyId}", which ENCRYPTION_KEYS lacks`,
      );
    return decrypt(key, wrapContext(accountId, masterKeyId), bytes);
  }
}

/** Encrypts an account's columns. A value that was moved to another column or account cannot be decrypted. */
export class AccountCipher {
  constructor(
    private readonly accountId: number,
    private readonly dataKey: Buffer,
  ) {}

  /** @param column table and column, such as "hubspot_tokens.access_token" */
  seal(column: string, text: string): Buffer {
    return encrypt(this.dataKey, this.#context(column), Buffer.from(text, 'utf8'));
  }

  /** @throws VaultError */
  open(column: string, bytes: Uint8Array): string {
    return decrypt(this.dataKey, this.#context(column), bytes).toString('utf8');
  }

  /** Derives a key for another purpose, which reveals nothing about the data key. */
  derivedKey(purpose: string): Buffer {
    return createHmac('sha256', this.dataKey).update(this.#context(purpose)).digest();
  }

  #context(column: string): string {
    return `account ${this.accountId} ${column}`;
  }
}

function wrapContext(accountId: number, masterKeyId: string): string {
  return `account ${accountId} data-key ${masterKeyId}`;
}

/** Format: version byte, nonce, authentication tag, encrypted text. */
function encrypt(key: Buffer, context: string, plain: Buffer): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(context));
  const text = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.from([FORMAT]), iv, cipher.getAuthTag(), text]);
}

function decrypt(key: Buffer, context: string, bytes: Uint8Array): Buffer {
  const sealed = Buffer.from(bytes);
  if (sealed[0] !== FORMAT || sealed.length < 1 + IV_BYTES + TAG_BYTES) throw new VaultError('not an encrypted value');
  const iv = sealed.subarray(1, 1 + IV_BYTES);
  const tag = sealed.subarray(1 + IV_BYTES, 1 + IV_BYTES + TAG_BYTES);
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(context)).setAuthTag(tag);
    return Buffer.concat([decipher.update(sealed.subarray(1 + IV_BYTES + TAG_BYTES)), decipher.final()]);
  } catch {
    throw new VaultError('an encrypted value does not open with its key');
  }
}
