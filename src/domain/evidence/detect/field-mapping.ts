// Detects which HubSpot property fills a lead field: the one whose values agree across the sample.
import { countedFor, isClearlyAhead } from '../best-value.ts';
import { atMost, certaintyOf } from '../certainty.ts';
import type { EvidenceMessage } from '../messages.ts';
import { notEnough, proposal } from '../proposal.ts';
import type { Proposal } from '../proposal.ts';
import { changedAt } from './integration-user.ts';
import { bestFixedValue, bestProperty } from './best-explanation.ts';
import type { FieldSample } from './lead-values.ts';

/** @param usual the property that HubSpot maps to the field by default, if any. It wins against equally good ones */
export function detectFieldMapping(sample: FieldSample, usual: string | undefined): Proposal<string> {
  const best = bestProperty(sample, usual);
  if (best === null) return notEnough(sample.observations.length);
  const { value, support, of, since } = best;
  const fixed = bestFixedValue({ ...sample, observations: countedFor(best, sample.observations) });
  const misfits = of - support;
  // If nearly every lead has the same value, a property that has it in nearly every contact proves nothing.
  const oneValueOnly = fixed !== null && !isClearlyAhead({ ahead: fixed.of - fixed.support - misfits });
  const isSure = isClearlyAhead(best) && !oneValueOnly;
  const says: EvidenceMessage[] = [
    { id: 'evidence.field-mapping', params: { support, count: of, field: sample.field, property: value } },
    ...(isClearlyAhead(best) ? [] : [{ id: 'evidence.fits-equally' as const, params: { others: best.equals } }]),
    ...(oneValueOnly ? [{ id: 'evidence.one-value-only' as const, params: { field: sample.field } }] : []),
    ...(since === null ? [] : [changedAt(since)]),
  ];
  const byCount = certaintyOf(support, of);
  return proposal(best, says, isSure ? byCount : atMost('medium', byCount));
}
