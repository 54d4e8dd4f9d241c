// What the rules see of the new lead: the record's fields, the codes that follow from them, and what the insert sets.
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

/** On save the code follows a valid country or state, and the text follows a valid code (SFSCP). */
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

/** A lead's field in whatever case it is spelt; undefined where it is not known. */
export function fieldOf(lead: LeadFields, field: string): LeadValue | undefined {
  if (Object.hasOwn(lead, field)) return lead[field];
  const wanted = field.toLowerCase();
  const spelt = Object.keys(lead).find((key) => ownField(key).toLowerCase() === wanted);
  return spelt === undefined ? undefined : lead[spelt];
}

/** The picklist's value that a text is, whatever its case; a code is no valid text. */
export function valueIn(values: readonly PicklistValue[], text: LeadValue | undefined): PicklistValue | undefined {
  const wanted = String(text ?? '')
    .trim()
    .toLowerCase();
  return values.find(({ value }) => value.trim().toLowerCase() === wanted);
}
