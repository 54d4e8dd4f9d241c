// What is wrong with a setting or a key, in words for the admin at the terminal. A value is never repeated: it may be secret.
import type { SettingProblem, SettingsMessage } from '../application/settings-messages.ts';
import type { PrivateKeyProblem } from '../adapters/salesforce/private-key.ts';
import type { RulesFileMessage } from '../domain/assignment-rules/index.ts';
import { adminWordsFor } from '../presentation/admin-words.ts';

/** One line, e.g. "salesforce.loginUrl: expected an https address". */
export function describeSettingProblem({ path, problem }: SettingProblem): string {
  const key = path.replace(/^\$\.?/u, '');
  return key === '' ? describe(problem) : `${key}: ${describe(problem)}`;
}

function describe(problem: SettingsMessage): string {
  switch (problem.id) {
    case 'setting.not-json':
      return 'this is not JSON; look for a missing quote, or a comma too many';
    case 'setting.cut':
      return 'this ends too early: HubSpot’s tool takes only the first line of a paste; print the settings as one line with npm run settings -- --file FILE';
    case 'setting.is-key':
      return 'this is a key, not the settings: it belongs into the secret SALESFORCE_PRIVATE_KEY';
    case 'setting.missing':
      return 'missing';
    case 'setting.unknown-key':
      return `there is no setting "${problem.params.key}"`;
    case 'setting.expected-text':
      return 'expected a text that is not empty';
    case 'setting.expected-object':
      return 'expected an object, in { and }';
    case 'setting.expected-list':
      return 'expected a list, in [ and ]';
    case 'setting.expected-true-or-false':
      return 'expected true or false, without quotes';
    case 'setting.expected-one-of':
      return `expected ${orList(problem.params.values.map((value) => `"${value}"`))}`;
    case 'setting.expected-whole-number':
      return `expected milliseconds: a whole number from ${grouped(problem.params.least)} to ${grouped(problem.params.most)}`;
    case 'setting.expected-plain-value':
      return 'expected a text, a number, true, false or null';
    case 'setting.expected-https':
      return 'expected an address that begins with https://';
    case 'setting.expected-api-version':
      return 'expected an API version such as "67.0"';
    case 'setting.expected-segment':
      return 'expected a segment’s ID (digits, in quotes), or "none"';
    case 'setting.expected-salesforce-id':
      return 'expected a Salesforce ID: 15 or 18 letters and digits';
    case 'setting.expected-id':
      return 'expected IDs as HubSpot writes them: digits, in quotes';
    case 'setting.expected-property':
      return 'expected a property’s internal name: small letters, digits and _';
    case 'setting.expected-own-property':
      return 'expected a property of its own, not the owner’s';
    case 'setting.expected-username':
      return 'missing: with "auth": "jwt", name the run-as user';
    case 'setting.expected-support-address':
      return 'expected an e-mail address, or an address that begins with https://';
    case 'setting.expected-rules-xml':
      return 'expected lead assignment rules as Salesforce’s metadata XML';
    case 'setting.does-not-fit':
      return 'this value does not fit';
  }
}

const { text } = adminWordsFor('en');

/** What is wrong with rule XML, e.g. "line 12: expected <AssignmentRules> as the root element, found <Flow>". */
export function describeRulesProblem({ problem, line }: { problem: RulesFileMessage; line: number | null }): string {
  return line === null ? text(problem) : `line ${line}: ${text(problem)}`;
}

/** A sentence without its full stop. */
export const KEY_WORDS: Readonly<Record<PrivateKeyProblem, string>> = {
  missing: 'there is no key',
  cut: 'the key ends too early: HubSpot’s tool takes only the first line of a paste; print the key as one line with npm run settings -- --key FILE',
  encrypted: 'the key is protected by a passphrase; remove it with openssl pkcs8 -in key.pem -out plain.pem',
  'not-private': 'this is the public half (a certificate or a public key); the private key is in another file',
  'not-rsa': 'the key is not an RSA key; Salesforce’s JWT flow takes RSA only',
  unreadable: 'this is no private key: expected a PEM file, or its content as base64',
};

export function orList(words: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'disjunction' }).format(words);
}

export function andList(words: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(words);
}

function grouped(number: number): string {
  return new Intl.NumberFormat('en').format(number);
}
