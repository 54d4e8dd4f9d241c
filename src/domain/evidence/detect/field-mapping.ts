// Which HubSpot property fills a lead field: the one whose values agree over the sample.
import { countedFor, isClearlyAhead } from '../best-value.ts';
import { atMost, certaintyOf } from '../certainty.ts';
import type { EvidenceMessage } from '../messages.ts';
import { notEnough, proposal } from '../proposal.ts';
import type { Proposal } from '../proposal.ts';
import { changedAt } from './integration-user.ts';
import { bestFixedValue, bestProperty } from './best-explanation.ts';
import type { FieldSample } from './lead-values.ts';

/** @param usual the property that HubSpot maps to the field by default, if any: taken before one that fits no better */
export function detectFieldMapping(sample: FieldSample, usual: string | undefined): Proposal<string> {
  const best = bestProperty(sample, usual);
  if (best === null) return notEnough(sample.observations.length);
  const { value, support, of, since } = best;
  const fixed = bestFixedValue({ ...sample, observations: countedFor(best, sample.observations) });
  const misfits = of - support;
  // One value in nearly every lead: a property that holds it in nearly every contact shows nothing.
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
