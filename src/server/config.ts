// The server's configuration from the environment, checked completely at start. A problem never quotes a value.
import type { MasterKeys } from '../adapters/store/vault.ts';

export interface ServerConfig {
  /** The origin that HubSpot calls, without a path. */
  publicUrl: string;
  database: { kind: 'postgres'; url: string } | { kind: 'pglite'; folder: string };
  masterKeys: MasterKeys;
  hubspot: { clientId: string; clientSecret: string; appId: string; apiBase: string; authorizeUrl: string };
  /** OAuth client of the packaged Salesforce app; null if connecting by click is not offered. */
  salesforce: { loginUrl: string; clientId: string; clientSecret: string } | null;
  metricsToken: string | null;
  logLevel: LogLevel;
  /** True if all other systems are on this machine. Only then may an account's settings use loopback addresses. */
  isLocal: boolean;
}

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Invalid variables. The message has each name and what was expected, never a value. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/** @throws ConfigError with every problem at once */
export function readConfig(environment: Environment): ServerConfig {
  const reader = new Reader(environment);
  const config: ServerConfig = {
    publicUrl: reader.origin('PUBLIC_URL'),
    database: readDatabase(reader),
    masterKeys: readKeys(reader),
    hubspot: {
      clientId: reader.text('HUBSPOT_CLIENT_ID', "the app's client id"),
      clientSecret: reader.text('HUBSPOT_CLIENT_SECRET', "the app's client secret"),
      appId: reader.matching('HUBSPOT_APP_ID', /^\d{1,20}$/u, "the app's id, digits"),
      apiBase: reader.address('HUBSPOT_API_BASE', 'https://api.hubapi.com'),
      authorizeUrl: reader.address('HUBSPOT_AUTHORIZE_URL', 'https://app.hubspot.com/oauth/authorize'),
    },
    salesforce: readSalesforce(reader),
    metricsToken: reader.optional('METRICS_TOKEN', 'a token that whoever reads metrics sends'),
    logLevel: readLogLevel(reader),
    isLocal: false,
  };
  if (reader.problems.length > 0) throw new ConfigError(reader.problems);
  const isLocal = [config.publicUrl, config.hubspot.apiBase].some((text) => isLoopback(new URL(text)));
  return { ...config, isLocal };
}

/** The part of the configuration that the operator's commands need: the database and the keys. */
export function readStoreConfig(environment: Environment): Pick<ServerConfig, 'database' | 'masterKeys' | 'isLocal'> {
  const reader = new Reader(environment);
  const database = readDatabase(reader);
  const masterKeys = readKeys(reader);
  if (reader.problems.length > 0) throw new ConfigError(reader.problems);
  const isLocal = ['PUBLIC_URL', 'HUBSPOT_API_BASE'].some((name) => {
    const url = urlOf(environment[name] ?? '');
    return url !== null && isLoopback(url);
  });
  return { database, masterKeys, isLocal };
}

export function isLoopback({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/u.test(hostname);
}

/** Reads variables one by one and collects their problems. */
class Reader {
  readonly problems: string[] = [];

  constructor(private readonly environment: Environment) {}

  /** Returns null for an absent variable. An empty one is a problem, because somebody meant to set it. */
  optional(name: string, expected: string): string | null {
    const value = this.environment[name];
    if (value === undefined) return null;
    if (value.trim() !== '' && value === value.trim()) return value;
    this.problem(name, expected);
    return null;
  }

  text(name: string, expected: string): string {
    const value = this.optional(name, expected);
    if (value === null && this.environment[name] === undefined) this.problem(name, expected);
    return value ?? '';
  }

  matching(name: string, pattern: RegExp, expected: string): string {
    const value = this.text(name, expected);
    if (value !== '' && !pattern.test(value)) this.problem(name, expected);
    return value;
  }

  /** Reads an https address, or an http address on loopback. */
  address(name: string, usual?: string): string {
    const expected = 'an https address (http only for this machine)';
    if (usual !== undefined && this.environment[name] === undefined) return usual;
    const value = this.text(name, expected);
    if (value === '') return '';
    const url = urlOf(value);
    const safe = url !== null && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url)));
    if (safe && url.username === '' && url.password === '' && url.hash === '') return value;
    this.problem(name, expected);
    return '';
  }

  origin(name: string): string {
    const expected = 'an origin such as https://api.example.com, without a path or a slash at its end';
    const before = this.problems.length;
    const value = this.address(name);
    if (this.problems.length > before) {
      this.problems.length = before;
      this.problem(name, expected);
      return '';
    }
    if (urlOf(value)?.origin !== value) this.problem(name, expected);
    return value;
  }

  problem(name: string, expected: string): void {
    const state = this.environment[name] === undefined ? 'is missing' : 'does not fit';
    this.problems.push(`${name} ${state}: expected ${expected}`);
  }

  given(name: string): boolean {
    return this.environment[name] !== undefined;
  }
}

function readDatabase(reader: Reader): ServerConfig['database'] {
  const expected = 'postgres://user:password@host:port/database, or no such variable for the embedded database';
  const url = reader.optional('DATABASE_URL', expected);
  const folder = reader.optional('DATA_DIR', 'a folder') ?? '.data';
  if (url === null) return { kind: 'pglite', folder };
  if (!/^postgres(?:ql)?:\/\/\S+$/u.test(url) || urlOf(url) === null) reader.problem('DATABASE_URL', expected);
  return { kind: 'postgres', url };
}

function readKeys(reader: Reader): MasterKeys {
  const expected = 'id:base64 of 32 bytes, with commas between several; the first encrypts';
  const text = reader.text('ENCRYPTION_KEYS', expected);
  const keys = new Map<string, Buffer>();
  if (text === '') return keys;
  for (const part of text.split(',')) {
    const [, id = '', encoded = ''] = /^\s*([\w.-]{1,64}):([A-Za-z0-9+/]{43}=)\s*$/u.exec(part) ?? [];
    const key = Buffer.from(encoded, 'base64');
    if (id === '' || key.length !== 32 || keys.has(id)) {
      reader.problem('ENCRYPTION_KEYS', expected);
      return keys;
    }
    keys.set(id, key);
  }
  return keys;
}

function readSalesforce(reader: Reader): ServerConfig['salesforce'] {
  const names = ['SALESFORCE_LOGIN_URL', 'SALESFORCE_CLIENT_ID', 'SALESFORCE_CLIENT_SECRET'] as const;
  if (!names.some((name) => reader.given(name))) return null;
  return {
    loginUrl: reader.address(names[0]),
    clientId: reader.text(names[1], "the packaged app's consumer key; the three SALESFORCE_ variables go together"),
    clientSecret: reader.text(names[2], "the packaged app's secret; the three SALESFORCE_ variables go together"),
  };
}

function readLogLevel(reader: Reader): LogLevel {
  const expected = LOG_LEVELS.join(', ');
  const given = reader.optional('LOG_LEVEL', expected);
  if (given === null) return 'info';
  const level = LOG_LEVELS.find((name) => name === given);
  if (level === undefined) reader.problem('LOG_LEVEL', expected);
  return level ?? 'info';
}

function urlOf(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
