// Detects from synced records how HubSpot's integration is set up, because no API reveals it.
import { activeRule } from '../assignment-rules/index.ts';
import { DEFAULT_FIELD_MAPPING } from '../facts/lead-fields.ts';
import { detectContactsBecome } from './detect/contacts-become.ts';
import { detectDefaultLeadOwner } from './detect/default-lead-owner.ts';
import type { DefaultOwner } from './detect/default-lead-owner.ts';
import { detectFieldMapping } from './detect/field-mapping.ts';
import { detectFixedValue } from './detect/fixed-lead-values.ts';
import { detectInclusionSegment } from './detect/inclusion-segment.ts';
import { detectIntegrationUser } from './detect/integration-user.ts';
import type { UserSetting } from './detect/integration-user.ts';
import { detectLeadRulesRan } from './detect/lead-rules-ran.ts';
import { fieldSamples } from './detect/lead-values.ts';
import { detectObjectSync } from './detect/object-sync.ts';
import { leadOutcomes } from './lead-outcomes.ts';
import { notEnough } from './proposal.ts';
import type { Proposal } from './proposal.ts';
import type { PropertyValue } from '../facts/record-facts.ts';
import type { Sample } from './sample.ts';

export interface DetectedSettings {
  proposals: {
    integrationUser: Proposal<UserSetting>;
    contactsBecome: Proposal<'lead' | 'contact'>;
    companySync: Proposal<'on' | 'off'>;
    dealSync: Proposal<'on' | 'off'>;
    /** A segment's ID, or "none". */
    inclusionSegmentId: Proposal<string>;
    defaultLeadOwner: Proposal<DefaultOwner>;
    /** The HubSpot property that fills each lead field. */
    fieldMapping: Record<string, Proposal<string>>;
    /** The value that every new lead gets, by lead field. */
    fixedLeadValues: Record<string, Proposal<PropertyValue>>;
  };
  /**
   * Whether lead assignment rules run for synced leads. This is not a setting, but the rows about rules depend on it.
   */
  leadRulesRan: Proposal<boolean>;
}

/**
 * Proposes settings from a sample. The same records in another order give the same proposals.
 *
 * @example
 * detectSettings(sample).proposals.contactsBecome // { value: 'lead', support: 187, of: 190, certainty: 'high', … }
 */
export function detectSettings(sample: Sample): DetectedSettings {
  const { records, org } = sample;
  const rule = org.leadRules === null ? null : activeRule(org.leadRules.set);
  const outcomes = leadOutcomes(sample);
  const ran: Proposal<boolean> = outcomes === null ? notEnough(0) : detectLeadRulesRan(outcomes, org);
  const fields = fieldSamples(records, rule === null ? [] : [rule]);
  const usual = new Map(
    Object.entries(DEFAULT_FIELD_MAPPING).map(([name, property]) => [name.toLowerCase(), property]),
  );
  const usualFor = (field: string): string | undefined => usual.get(field.toLowerCase());
  return {
    proposals: {
      integrationUser: detectIntegrationUser(records),
      contactsBecome: detectContactsBecome(records),
      companySync: detectObjectSync('company', records),
      dealSync: detectObjectSync('deal', records),
      inclusionSegmentId: detectInclusionSegment(records),
      defaultLeadOwner: outcomes === null ? notEnough(0) : detectDefaultLeadOwner(outcomes, ran),
      fieldMapping: Object.fromEntries(
        fields.flatMap((sampled) => {
          const found = detectFieldMapping(sampled, usualFor(sampled.field));
          return found.value === null && !sampled.isAskedFor ? [] : [[sampled.field, found]];
        }),
      ),
      fixedLeadValues: Object.fromEntries(
        fields.flatMap((sampled) => {
          const found = detectFixedValue(sampled, usualFor(sampled.field));
          return found === null ? [] : [[sampled.field, found]];
        }),
      ),
    },
    leadRulesRan: ran,
  };
}
