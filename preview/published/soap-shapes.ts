// The SOAP messages of Metadata API's readMetadata, for lead assignment rules.
// https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_readMetadata.htm
// https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_assignmentrule.htm
import * as z from 'zod';

export const readRulesRequest = z.strictObject({
  Envelope: z.strictObject({
    Header: z.strictObject({ SessionHeader: z.strictObject({ sessionId: z.string().min(1) }) }),
    Body: z.strictObject({
      readMetadata: z.strictObject({ type: z.literal('AssignmentRules'), fullNames: z.tuple([z.literal('Lead')]) }),
    }),
  }),
});

const flag = z.enum(['true', 'false']);

const criteriaItem = z.strictObject({
  field: z.string().min(1),
  operation: z.string().min(1),
  value: z.string().optional(),
  valueField: z.string().optional(),
});

const ruleEntry = z.strictObject({
  assignedTo: z.string().optional(),
  assignedToType: z.enum(['User', 'Queue']).optional(),
  booleanFilter: z.string().optional(),
  criteriaItems: z.array(criteriaItem).optional(),
  formula: z.string().optional(),
  notifyCcRecipients: flag.optional(),
  overrideExistingTeams: flag.optional(),
  team: z.string().optional(),
  template: z.string().optional(),
});

const assignmentRule = z.strictObject({
  fullName: z.string().min(1),
  active: flag,
  ruleEntry: z.array(ruleEntry).optional(),
});

const record = z.union([
  z.strictObject({
    '@type': z.literal('AssignmentRules'),
    fullName: z.literal('Lead'),
    assignmentRule: z.array(assignmentRule).optional(),
  }),
  z.strictObject({ '@nil': z.literal('true') }),
]);

export const rulesAnswer = z.strictObject({
  Envelope: z.strictObject({
    Body: z.strictObject({
      readMetadataResponse: z.strictObject({ result: z.strictObject({ records: z.array(record) }) }),
    }),
  }),
});

/** https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_error_handling.htm */
export const soapFault = z.strictObject({
  Envelope: z.strictObject({
    Body: z.strictObject({
      Fault: z.strictObject({
        faultcode: z.string().regex(/^(?:sf:[A-Z_]+|soapenv:(?:Client|Server))$/u),
        faultstring: z.string().min(1),
      }),
    }),
  }),
});
