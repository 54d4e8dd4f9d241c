// A rule file, and the rule of it that a command goes by.
import { basename } from 'node:path';
import { AssignmentRulesError, decodeRuleName, parseAssignmentRules } from '../adapters/salesforce/rules-xml/index.ts';
import type { AssignmentRule, AssignmentRuleSet } from '../domain/assignment-rules/index.ts';
import type { AdminWords } from '../presentation/admin-words.ts';
import type { CliMessage } from '../presentation/messages/types/cli.ts';
import { refusedAt } from './cli-error.ts';
import type { CliError } from './cli-error.ts';
import type { CliStreams } from './cli-streams.ts';
import { readText } from './read-input.ts';
import { said } from './said.ts';

/** Reports a problem that does not stop the command. */
export type Warn = (place: string, what: CliMessage) => void;

/** Makes a function that prints each warning as one line on standard error. */
export function warner({ stderr }: CliStreams, { text }: AdminWords): Warn {
  return (place, problem) => {
    stderr.write(`preflight: ${text(said('refused.at', { place, problem })).replace(/\s*\n\s*/gu, ' ')}\n`);
  };
}

/**
 * Reads and parses a rule file, and warns about elements that it ignores.
 *
 * @param file a path, or "-" for standard input
 * @throws CliError with file, line and reason for a file that is no lead assignment rules
 */
export async function readRules(file: string, streams: CliStreams, warn: Warn): Promise<AssignmentRuleSet> {
  // A file of case rules need not name a field: its own name tells.
  if (/^Case\.assignmentRules(?:-meta\.xml)?$/iu.test(basename(file)))
    throw refusedAt(file, said('refused.case-rules', {}));
  const set = parsed(await readText(file, streams), file);
  for (const { problem, path, line, text } of set.unknownElements) {
    const what = said('warned.left-out', { problem, path });
    warn(`${file}:${line ?? 1}`, text === '' ? what : said('warned.left-out-text', { what, text }));
  }
  return set;
}

function parsed(xml: string, file: string): AssignmentRuleSet {
  try {
    return parseAssignmentRules(xml);
  } catch (error) {
    if (error instanceof AssignmentRulesError) throw refusedAt(`${file}:${error.line ?? 1}`, error.problem);
    throw error;
  }
}

/**
 * Returns the active rule, or the rule with the given name, active or not. The name may be escaped as in the metadata
 * ("Web%2DLeads").
 *
 * @returns null if no rule is active and no name is given
 */
export function chooseRule(
  set: AssignmentRuleSet,
  wanted: string | undefined,
  file: string,
  warn: Warn,
): AssignmentRule | null {
  const [first, ...more] = wanted === undefined ? set.rules.filter(({ active }) => active) : rulesNamed(set, wanted);
  if (first === undefined) {
    if (wanted === undefined) return null;
    throw noSuchRule(set, wanted, file);
  }
  const count = more.length + 1;
  if (count > 1)
    warn(
      file,
      wanted === undefined
        ? said('warned.several-active', { count, first: first.name })
        : said('warned.several-named', { count, rule: wanted }),
    );
  return first;
}

function noSuchRule({ rules }: AssignmentRuleSet, rule: string, file: string): CliError {
  const names = rules.map(({ name }) => `"${name}"`);
  return refusedAt(
    file,
    names.length === 0 ? said('refused.no-rule-in-file', { rule }) : said('refused.no-rule', { rule, names }),
  );
}

function rulesNamed(set: AssignmentRuleSet, wanted: string): AssignmentRule[] {
  const exact = set.rules.filter(({ name }) => name === wanted);
  return exact.length > 0 ? exact : set.rules.filter(({ name }) => name === decodeRuleName(wanted));
}
