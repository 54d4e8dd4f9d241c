// Reads and parses lead assignment rules, from the Metadata API or from the settings.
import { createHash } from 'node:crypto';
import type { Deadline } from '../../application/deadline.ts';
import { FailureError, failure } from '../../application/failures.ts';
import type { System } from '../../application/failures.ts';
import type { LeadRulesReading } from '../../application/ports.ts';
import type { AssignmentRuleSet } from '../../domain/assignment-rules/index.ts';
import type { SalesforceApi } from './api.ts';
import { AssignmentRulesError } from './rules-xml/assignment-rules-error.ts';
import { parseAssignmentRules, parseReadMetadataResponse } from './rules-xml/parse-assignment-rules.ts';

const READ_RULES =
  '<met:readMetadata><met:type>AssignmentRules</met:type><met:fullNames>Lead</met:fullNames></met:readMetadata>';

/** @throws FailureError */
export async function readLeadRules(api: SalesforceApi, deadline: Deadline): Promise<LeadRulesReading> {
  const answer = await api.metadata('lead-rules', READ_RULES, deadline);
  return reading(answer, 'salesforce', parseReadMetadataResponse);
}

/** Parses rules that an admin pasted. @throws FailureError of the question "settings" if the text is not a rule file */
export function pastedLeadRules(xml: string): LeadRulesReading {
  return reading(xml, 'app', parseAssignmentRules);
}

function reading(xml: string, system: System, parse: (xml: string) => AssignmentRuleSet): LeadRulesReading {
  try {
    return { rules: parse(xml), fingerprint: createHash('sha256').update(xml).digest('base64url') };
  } catch (error) {
    if (!(error instanceof AssignmentRulesError)) throw error;
    throw new FailureError(
      system === 'app'
        ? failure('app', 'settings', { kind: 'refused' }, { code: 'lead-rules-xml' })
        : failure('salesforce', 'lead-rules', { kind: 'broken-answer' }),
    );
  }
}
