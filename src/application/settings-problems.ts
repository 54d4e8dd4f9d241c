// Turns what a schema found wrong into this product's codes.
import type * as z from 'zod/mini';
import { AGE, TIME_BUDGET } from './settings-limits.ts';
import type { SettingProblem, SettingsMessage } from './settings-messages.ts';

type Issue = z.core.$ZodIssue;

export function problemsOf(issues: readonly Issue[]): SettingProblem[] {
  return issues.flatMap((issue) => {
    const path = `$${issue.path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('')}`;
    return problems(issue).map((problem) => ({
      path: problem.id === 'setting.unknown-key' ? `${path}.${problem.params.key}` : path,
      problem,
    }));
  });
}

function problems(issue: Issue): SettingsMessage[] {
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ id: 'setting.unknown-key', params: { key } }));
    case 'invalid_type':
      return [ofType(issue)];
    case 'invalid_value':
      return [{ id: 'setting.expected-one-of', params: { values: issue.values.map(String) } }];
    case 'too_small':
    case 'too_big':
      return [issue.origin === 'string' ? { id: 'setting.expected-text', params: {} } : wholeNumber(issue)];
    case 'invalid_union':
      return [{ id: 'setting.expected-plain-value', params: {} }];
    case 'invalid_format':
    case 'custom':
      // The message of a refinement is the ID of a message here.
      return [isId(issue.message) ? { id: issue.message, params: {} } : { id: 'setting.does-not-fit', params: {} }];
    default:
      return [{ id: 'setting.does-not-fit', params: {} }];
  }
}

function wholeNumber({ path }: Issue): SettingsMessage {
  const [least, most] = path[0] === 'timeBudget' ? TIME_BUDGET : AGE;
  return { id: 'setting.expected-whole-number', params: { least, most } };
}

function ofType(issue: Extract<Issue, { code: 'invalid_type' }>): SettingsMessage {
  if (issue.input === undefined) return { id: 'setting.missing', params: {} };
  switch (issue.expected) {
    case 'string':
      return { id: 'setting.expected-text', params: {} };
    case 'number':
    case 'int':
      return wholeNumber(issue);
    case 'boolean':
      return { id: 'setting.expected-true-or-false', params: {} };
    case 'array':
      return { id: 'setting.expected-list', params: {} };
    default:
      return { id: 'setting.expected-object', params: {} };
  }
}

const REFINED = [
  'setting.expected-https',
  'setting.expected-api-version',
  'setting.expected-segment',
  'setting.expected-salesforce-id',
  'setting.expected-id',
  'setting.expected-property',
  'setting.expected-own-property',
  'setting.expected-username',
  'setting.expected-support-address',
] as const;

function isId(message: string): message is (typeof REFINED)[number] {
  return (REFINED as readonly string[]).includes(message);
}
