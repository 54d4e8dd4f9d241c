// Messages about problems with settings or keys. They never contain a value, which may be secret.
import type { SettingProblem } from '../application/settings-messages.ts';
import type { RulesFileMessage } from '../domain/assignment-rules/index.ts';
import type { SettingsPageMessage } from '../presentation/messages/types/settings.ts';

/** "salesforce.loginUrl: expected an address that begins with https://". */
export function settingProblem({ path, problem }: SettingProblem): SettingsPageMessage {
  const key = path.replace(/^\$\.?/u, '');
  return key === '' ? asWritten(problem) : { id: 'setting-problem.at', params: { key, problem: asWritten(problem) } };
}

/** Writes the values of a list as in JSON. */
function asWritten(problem: SettingProblem['problem']): SettingProblem['problem'] {
  if (problem.id !== 'setting.expected-one-of') return problem;
  return { ...problem, params: { values: problem.params.values.map((value) => JSON.stringify(value)) } };
}

/** "line 12: expected <AssignmentRules> as the root element, found <Flow>". */
export function rulesProblem({
  problem,
  line,
}: {
  problem: RulesFileMessage;
  line: number | null;
}): SettingsPageMessage | RulesFileMessage {
  return line === null ? problem : { id: 'setting-problem.line', params: { line, problem } };
}
