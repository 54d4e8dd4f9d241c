// What can be wrong with a setting, in codes. The texts are in presentation/messages/<language>/admin/settings.ts.
import type { MessageOf, NoParams } from '../domain/message.ts';

export interface SettingsMessages {
  /** The text is not JSON. The parser's own message would quote the text, which is a secret. */
  'setting.not-json': NoParams;
  /** The text ends too early, e.g. because only the first line of a paste was accepted. */
  'setting.cut': NoParams;
  /** The text is a private key or a certificate instead of settings. */
  'setting.is-key': NoParams;
  'setting.missing': NoParams;
  'setting.unknown-key': { key: string };
  'setting.expected-text': NoParams;
  'setting.expected-object': NoParams;
  'setting.expected-list': NoParams;
  'setting.expected-true-or-false': NoParams;
  'setting.expected-one-of': { values: readonly string[] };
  'setting.expected-whole-number': { least: number; most: number };
  'setting.expected-plain-value': NoParams;
  'setting.expected-https': NoParams;
  'setting.expected-api-version': NoParams;
  'setting.expected-segment': NoParams;
  'setting.expected-salesforce-id': NoParams;
  'setting.expected-id': NoParams;
  'setting.expected-property': NoParams;
  'setting.expected-own-property': NoParams;
  'setting.expected-username': NoParams;
  'setting.expected-support-address': NoParams;
  'setting.expected-rules-xml': NoParams;
  'setting.does-not-fit': NoParams;
}
export type SettingsMessage = MessageOf<SettingsMessages>;

/** One problem. It never contains the value, which may be a secret. */
export interface SettingProblem {
  /** JSON path, e.g. "$.salesforce.username". */
  path: string;
  problem: SettingsMessage;
}
