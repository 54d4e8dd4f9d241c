// A rule file, and the rule of it that a command goes by.
import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { AssignmentRulesError, decodeRuleName, parseAssignmentRules } from '../adapters/salesforce/rules-xml/index.ts';
import type { AssignmentRule, AssignmentRuleSet } from '../domain/assignment-rules/index.ts';
import type { AdminMessage } from '../presentation/admin-words.ts';
import { CliError } from './cli-error.ts';
import { unreadable } from './unreadable.ts';

export type Say = (message: AdminMessage) => string;
export type Warn = (text: string) => void;

/**
 * Reads and parses a rule file, and warns of what it leaves out.
 *
 * @throws CliError with file, line and reason for a file that is no lead assignment rules
 */
export async function readRules(file: string, say: Say, warn: Warn): Promise<AssignmentRuleSet> {
  // A file of case rules need not name a field: its own name tells.
  if (/^Case\.assignmentRules(?:-meta\.xml)?$/iu.test(basename(file)))
    throw new CliError(`${file}: assignment rules for cases; expected lead assignment rules`);
  const bytes = await readFile(file).catch((error: unknown) => {
    throw unreadable(file, error);
  });
  if (!isUtf8(bytes)) throw new CliError(`${file}:1: not UTF-8; expected the file as Salesforce writes it`);
  const set = parsed(bytes.toString('utf8'), file, say);
  for (const { problem, path, line, text } of set.unknownElements)
    warn(`${file}:${line ?? 1}: ${path} ${LEFT_OUT[problem]}${text === '' ? '' : `: ${text}`}`);
  return set;
}

const LEFT_OUT = {
  unknown: 'is not known and was left out',
  repeated: 'stands a second time and was left out',
  'inside-text': 'stands inside a text and was left out',
} as const;

function parsed(xml: string, file: string, say: Say): AssignmentRuleSet {
  try {
    return parseAssignmentRules(xml);
  } catch (error) {
    if (error instanceof AssignmentRulesError) throw new CliError(`${file}:${error.line ?? 1}: ${say(error.problem)}`);
    throw error;
  }
}

/**
 * The rule to go by: the active one, or the one of that name, active or not. A name may also be written as the metadata
 * has it ("Web%2DLeads").
 *
 * @returns null when none is active and no name is given
 */
export function chooseRule(
  set: AssignmentRuleSet,
  wanted: string | undefined,
  file: string,
  warn: Warn,
): AssignmentRule | null {
  const [first, ...more] = wanted === undefined ? set.rules.filter(({ active }) => active) : rulesNamed(set, wanted);
  if (first === undefined && wanted === undefined) return null;
  if (first === undefined) {
    const names = set.rules.map(({ name }) => `"${name}"`).join(', ');
    throw new CliError(
      `${file}: there is no rule "${wanted ?? ''}"; ${names === '' ? 'the file has no rule' : `--rule takes ${names}`}`,
    );
  }
  if (more.length > 0)
    warn(
      `${file}: ${more.length + 1} rules are ${wanted === undefined ? 'active' : `named "${wanted}"`}; the first, "${first.name}", is evaluated`,
    );
  return first;
}

function rulesNamed(set: AssignmentRuleSet, wanted: string): AssignmentRule[] {
  const exact = set.rules.filter(({ name }) => name === wanted);
  return exact.length > 0 ? exact : set.rules.filter(({ name }) => name === decodeRuleName(wanted));
}
