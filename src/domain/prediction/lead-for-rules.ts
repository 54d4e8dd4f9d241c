// The new lead as the rules see it: the record's fields, derived codes, and values that the insert sets.
import { ownField } from '../assignment-rules/index.ts';
import type { KnownLeadFields, LeadFields, LeadValue } from '../assignment-rules/index.ts';
import { valueOf } from '../facts/known.ts';
import { leadAtInsert } from '../facts/lead-rules.ts';
import type { ActiveLeadRule } from '../facts/lead-rules.ts';
import type { PicklistValue } from '../facts/org-snapshot.ts';
import { isBlank } from '../facts/text.ts';
import { foundAutomation } from './automation.ts';
import type { Case } from './case.ts';

export function leadForRules(rule: ActiveLeadRule, about: Case): KnownLeadFields {
  const lead = withCodes(rule, about);
  if (rule.askedAtInsert.length === 0) return lead;
  return leadAtInsert(lead, {
    createdBy: valueOf(about.org.settings.integrationUser),
    ownerMayDiffer: foundAutomation(about.salesforce, 'Lead', 'create').beforeSave.length > 0,
  });
}

const CODES = [
  ['Country', 'CountryCode'],
  ['State', 'StateCode'],
] as const;

/**
 * Adds codes. On save, Salesforce derives the code from a valid country or state, and the text from a valid code
 * (SFSCP).
 */
function withCodes(rule: ActiveLeadRule, { record, salesforce }: Case): LeadFields {
  const picklists = salesforce?.picklists.Lead;
  let { lead } = record;
  if (picklists === undefined) return lead;
  for (const [field, codeField] of CODES) {
    const values = picklists[field];
    if (values === undefined || !(rule.asked.has(codeField.toLowerCase()) || rule.asked.has(field.toLowerCase())))
      continue;
    const text = fieldOf(lead, field);
    const code = fieldOf(lead, codeField);
    if (code === undefined && !isBlank(text)) {
      const found = valueIn(values, text)?.code;
      if (found != null) lead = { ...lead, [codeField]: found };
    } else if (text === undefined && !isBlank(code)) {
      const found = values.find((one) => one.code === String(code).trim());
      if (found !== undefined) lead = { ...lead, [field]: found.value };
    }
  }
  return lead;
}

/** A lead's field, ignoring the case of its name; undefined if unknown. */
export function fieldOf(lead: LeadFields, field: string): LeadValue | undefined {
  if (Object.hasOwn(lead, field)) return lead[field];
  const wanted = field.toLowerCase();
  const spelt = Object.keys(lead).find((key) => ownField(key).toLowerCase() === wanted);
  return spelt === undefined ? undefined : lead[spelt];
}

/** Finds the picklist value for a text, ignoring case. Codes are not valid texts. */
export function valueIn(values: readonly PicklistValue[], text: LeadValue | undefined): PicklistValue | undefined {
  const wanted = String(text ?? '')
    .trim()
    .toLowerCase();
  return values.find(({ value }) => value.trim().toLowerCase() === wanted);
}
