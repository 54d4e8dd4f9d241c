// Shows the values of both systems side by side.
import type { Compared } from '../contract/index.ts';
import type { MatchFinding } from '../domain/prediction/decision.ts';
import type { Words } from './words.ts';

/** The first values that differ; null if none do, or if Salesforce's value is unknown. */
export function comparedOf(
  findings: readonly MatchFinding[],
  field: 'name' | 'email',
): { hubspot: string; salesforce: string } | null {
  const different = findings
    .flatMap(({ compared }) => compared)
    .find((pair) => pair.field === field && !pair.equal && pair.salesforce !== null);
  return different?.salesforce == null ? null : { hubspot: different.hubspot, salesforce: different.salesforce };
}

/** Rows for the card's table. Unknown values are shown as "Unknown". */
export function comparedLines({ compared }: MatchFinding, { label }: Words): Compared[] {
  return compared.map(({ field, hubspot, salesforce, equal }) => ({
    field,
    label: label(field),
    hubspot,
    salesforce: salesforce ?? label('unknown'),
    equal,
  }));
}
