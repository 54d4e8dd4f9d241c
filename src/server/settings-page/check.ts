// "Test installation": asks both systems and reports line by line what works. The command line runs the same check.
import { AssignmentRulesError } from '../../adapters/salesforce/rules-xml/assignment-rules-error.ts';
import { parseAssignmentRules } from '../../adapters/salesforce/rules-xml/parse-assignment-rules.ts';
import { checkHubSpot } from '../../application/check-installation/check-hubspot.ts';
import { checkSalesforce } from '../../application/check-installation/check-salesforce.ts';
import type { Finding, Installation } from '../../application/check-installation/findings.ts';
import type { Message } from '../../domain/message.ts';
import type { AdminMessage, AdminWords } from '../../presentation/admin-words.ts';
import type { InstalledAccount } from '../directory.ts';
import type { Services } from '../services.ts';

/** Milliseconds for one question, because HubSpot's page must be answered within ten seconds. */
const BUDGET = 7000;

/** One line of the page. */
export interface Line {
  state: Finding['outcome'];
  /** Null if `text` mentions it. */
  about: string | null;
  text: string;
  /** What stays unknown until it is fixed; null if nothing. */
  cost: string | null;
}

/** Asks both systems in parallel. */
export async function checkAccount(
  installed: InstalledAccount,
  words: AdminWords,
  services: Services,
): Promise<Line[]> {
  const { settings, hubspot, salesforce, clock } = services.tenants.of(installed, null);
  const installation: Installation = {
    settings,
    hubspot,
    salesforce,
    clock,
    edition: 'marketplace',
    budget: BUDGET,
    pastedRulesProblem,
  };
  const found = await Promise.all([all(checkHubSpot(installation)), all(checkSalesforce(installation))]);
  return found.flat().map((finding) => lineOf(finding, words));
}

async function all(findings: AsyncIterable<Finding>): Promise<Finding[]> {
  const list: Finding[] = [];
  for await (const finding of findings) list.push(finding);
  return list;
}

function lineOf({ about, outcome, said, cost }: Finding, { text }: AdminWords): Line {
  return {
    state: outcome,
    about: about.id === 'checked.setting' ? text(nameOf(about.params.key)) : text(about),
    text: capitalised(text(said)),
    cost: cost === null ? null : text(cost),
  };
}

/** Names a setting as the form does. */
function nameOf(key: string): AdminMessage {
  return { id: `setting-name.${key}`, params: {} } as AdminMessage;
}

/** Findings start in lower case, since they follow a colon at the command line. On the page they stand alone. */
function capitalised(sentence: string): string {
  return sentence.charAt(0).toLocaleUpperCase() + sentence.slice(1);
}

/** What is wrong with pasted rules; null if they can be read. */
export function pastedRulesProblem(xml: string): Message | null {
  try {
    parseAssignmentRules(xml);
    return null;
  } catch (error) {
    if (!(error instanceof AssignmentRulesError)) throw error;
    const { problem, line } = error;
    return line === null ? problem : { id: 'setting-problem.line', params: { line, problem } };
  }
}
