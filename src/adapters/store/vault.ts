// Secrets at rest: each account has a data key of its own, wrapped by a master key that only the process holds.
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

/** 32 bytes by id, in the order of ENCRYPTION_KEYS: the first encrypts, all decrypt. */
export type MasterKeys = ReadonlyMap<string, Buffer>;

/** An account's data key as it is stored. */
export interface WrappedKey {
  masterKeyId: string;
  bytes: Uint8Array;
}

/** Something stored cannot be read: its master key is not among those given, or it was changed or moved. */
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

  /** The master key that encrypts; every account's key is to be wrapped by it after a rotation. */
  get primaryId(): string {
    return this.#primary[0];
  }

  newKey(accountId: number): WrappedKey {
    return this.#wrap(accountId, randomBytes(KEY_BYTES));
  }

  /** The same data key under the first master key. @throws VaultError */
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

/** Encrypts an account's columns. A value that is moved to another column or account no longer opens. */
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

  /** A key for another purpose, which tells nothing of the data key. */
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

/** One byte of format, the nonce, the tag, the text. */
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
