// Recognises the active lead rule "Standard" that Salesforce ships in every new org and that many orgs never change.
import type { AssignmentRule, RuleEntry } from '../assignment-rules/index.ts';

const SHIPPED_COUNTRIES = ['US', 'USA', 'United States', 'United States of America'];

/**
 * True for the rule as shipped: Country equals the US names, then Country not equal to them, both assigned to one user.
 * Together the two entries take every lead, even if its country is blank or unknown.
 * Source: SFMETA; observed in two unmodified developer orgs (row L29).
 */
export function isShippedStandardRule(rule: AssignmentRule): boolean {
  const [inside, outside, ...more] = rule.entries;
  if (inside === undefined || outside === undefined || more.length > 0) return false;
  return (
    isCountryEntry(inside, 'equals') &&
    isCountryEntry(outside, 'notEqual') &&
    inside.assignee?.type === 'User' &&
    outside.assignee?.type === 'User' &&
    inside.assignee.name.toLowerCase() === outside.assignee.name.toLowerCase()
  );
}

function isCountryEntry(entry: RuleEntry, operation: string): boolean {
  const [only, ...more] = entry.criteria;
  if (only === undefined || more.length > 0 || entry.formula !== null || entry.booleanFilter !== null) return false;
  const countries = (only.value ?? '').split(',').map((country) => country.trim().toLowerCase());
  return (
    only.field.toLowerCase() === 'lead.country' &&
    only.operation === operation &&
    countries.length === SHIPPED_COUNTRIES.length &&
    SHIPPED_COUNTRIES.every((country) => countries.includes(country.toLowerCase()))
  );
}
