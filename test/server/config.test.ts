// The server's configuration: each variable wrong, empty and missing is named with what was expected, never its value.
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../../src/server/config.ts';

const KEY = Buffer.alloc(32, 7).toString('base64');
const COMPLETE: Readonly<Record<string, string>> = {
  PUBLIC_URL: 'https://api.example.com',
  ENCRYPTION_KEYS: `a:${KEY}`,
  HUBSPOT_CLIENT_ID: 'client',
  HUBSPOT_CLIENT_SECRET: 'secret',
  HUBSPOT_APP_ID: '4242',
};
const SALESFORCE = {
  SALESFORCE_LOGIN_URL: 'https://login.salesforce.com',
  SALESFORCE_CLIENT_ID: 'key',
  SALESFORCE_CLIENT_SECRET: 'secret',
};

/** The problems of an environment, none where it can be used. */
function problemsOf(environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

const WRONG_ADDRESSES = [
  'verysecret',
  'http://verysecret.example.com',
  'ftp://verysecret.example.com',
  'https://user:verysecret@example.com',
  'https://example.com/#verysecret',
  ' https://verysecret.example.com',
];
const WRONG: Readonly<Record<string, readonly string[]>> = {
  PUBLIC_URL: [
    ...WRONG_ADDRESSES,
    'https://example.com/',
    'https://example.com/verysecret',
    'https://example.com?verysecret',
    'https://EXAMPLE.com',
    'https://example.com:443',
  ],
  DATABASE_URL: ['verysecret', 'mysql://verysecret/db', 'postgres:verysecret', 'postgres://', 'https://verysecret/db'],
  DATA_DIR: [' verysecret'],
  ENCRYPTION_KEYS: [
    'verysecret',
    KEY,
    `:${KEY}`,
    `a:${KEY},`,
    `a:${KEY},a:${KEY}`,
    `a:${KEY.slice(4)}`,
    `a:${Buffer.alloc(31).toString('base64')}`,
    `a:${Buffer.alloc(33).toString('base64')}`,
    `very secret:${KEY}`,
  ],
  HUBSPOT_CLIENT_ID: [' verysecret'],
  HUBSPOT_CLIENT_SECRET: ['verysecret\n'],
  HUBSPOT_APP_ID: ['verysecret', '42a', '-1', '4.2', '1'.repeat(21)],
  HUBSPOT_API_BASE: WRONG_ADDRESSES,
  HUBSPOT_AUTHORIZE_URL: WRONG_ADDRESSES,
  SALESFORCE_LOGIN_URL: WRONG_ADDRESSES,
  SALESFORCE_CLIENT_ID: [' verysecret'],
  SALESFORCE_CLIENT_SECRET: ['verysecret '],
  METRICS_TOKEN: [' verysecret'],
  LOG_LEVEL: ['verysecret', 'INFO', 'fatal'],
};

describe('the configuration', () => {
  it.each<[says: string, environment: Record<string, string>]>([
    ['what is needed', {}],
    ['Postgres', { DATABASE_URL: 'postgres://user:password@db.example.com:5432/name' }],
    ['Postgres on a socket', { DATABASE_URL: 'postgres:///name?host=/var/run/postgresql' }],
    ['several keys', { ENCRYPTION_KEYS: `b:${Buffer.alloc(32, 8).toString('base64')}, a:${KEY}` }],
    ['an origin of this machine', { PUBLIC_URL: 'http://127.0.0.1:8080', HUBSPOT_API_BASE: 'http://localhost:9090' }],
    ["Salesforce's three", SALESFORCE],
  ])('with %s can be used', (_says, more) => {
    expect(problemsOf({ ...COMPLETE, ...more })).toEqual([]);
  });

  it('has a wrong value of every variable tried here', () => {
    const named = new Set(problemsOf(Object.fromEntries(Object.keys(WRONG).map((name) => [name, '']))));
    expect([...named].map((problem) => problem.split(' ')[0]).sort()).toEqual(Object.keys(WRONG).sort());
  });

  const cases = Object.entries(WRONG).flatMap(([name, values]) => ['', ' ', ...values].map((value) => [name, value]));
  it.each(cases)('names %s where it is %j, and never repeats it', (name = '', value = '') => {
    const others = name.startsWith('SALESFORCE') ? { ...COMPLETE, ...SALESFORCE } : COMPLETE;
    const problems = problemsOf({ ...others, [name]: value });
    expect(problems).toEqual([expect.stringMatching(new RegExp(`^${name} does not fit: expected \\S`, 'u'))]);
    expect(problems.join()).not.toContain('verysecret');
    if (value.includes(KEY)) expect(problems.join()).not.toContain(KEY);
  });

  it.each(Object.keys(COMPLETE))('names %s where it is missing', (name) => {
    expect(problemsOf({ ...COMPLETE, [name]: undefined })).toEqual([
      expect.stringMatching(new RegExp(`^${name} is missing: expected \\S`, 'u')),
    ]);
  });

  it.each(Object.keys(SALESFORCE))("wants Salesforce's variables together: %s is missing", (name) => {
    expect(problemsOf({ ...COMPLETE, ...SALESFORCE, [name]: undefined })).toEqual([
      expect.stringMatching(new RegExp(`^${name} is missing: expected \\S`, 'u')),
    ]);
  });

  it('tells every problem at once', () => {
    expect(problemsOf({})).toHaveLength(Object.keys(COMPLETE).length);
  });
});
