// What can be wrong with a setting, in codes. The words: presentation/messages/<language>/admin/settings.ts.
import type { MessageOf, NoParams } from '../domain/message.ts';

export interface SettingsMessages {
  /** The whole text is not JSON; its parser would quote it, and it is a secret. */
  'setting.not-json': NoParams;
  /** It ends too early, as a paste over several lines does where one line is taken. */
  'setting.cut': NoParams;
  /** A private key or a certificate stands where the settings should. */
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

/** One thing that is wrong. The value is never told: it may be a secret. */
export interface SettingProblem {
  /** JSON path, e.g. "$.salesforce.username". */
  path: string;
  problem: SettingsMessage;
}
