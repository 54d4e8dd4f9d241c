// What HubSpot might hand to the function: calls of the card as they should be, calls with parts changed, and anything else.
import fc from 'fast-check';
import * as z from 'zod';
import { OWNERS, SAMPLE_RECORDS } from '../../../preview/sample/index.ts';
import { seededAt } from '../../../preview/stand-ins/index.ts';
import { CONTRACT_VERSION, requestSchema } from '../../../src/contract/index.ts';
import { fromSchema } from './from-schema.ts';
import type { Known } from './from-schema.ts';
import { mutated, oddWhole } from './mutated.ts';

/** Request kinds come from the contract's schema. A line here names values that lead a call deep into the function. */
const KNOWN: Known = {
  contract: [CONTRACT_VERSION],
  ownerId: [...OWNERS.map(({ id }) => id), '999'],
  ownerSince: [null, ...SAMPLE_RECORDS.map(({ object, id }) => seededAt(object, id))],
  salesforceId: [null],
};

const request = fromSchema(z.toJSONSchema(requestSchema), KNOWN);

/** A call about a record of the sample, as the card on its page makes it. */
export const cardCall: fc.Arbitrary<unknown> = fc
  .tuple(fc.constantFrom(...SAMPLE_RECORDS), request, fc.boolean())
  .map(([{ object, id, objectTypeId, properties }, asked, asNumber]) => ({
    parameters: { ...z.record(z.string(), z.unknown()).parse(asked), objectTypeId },
    propertiesToSend: {
      hs_object_id: asNumber ? Number(id) : id,
      createdate: asNumber ? String(Date.parse(seededAt(object, id))) : seededAt(object, id),
      hubspot_owner_id: properties.hubspot_owner_id ?? null,
    },
    event: { type: 'serverless' },
  }));

/** @param secrets what the context may carry as its secrets */
export function arbitraryContext(secrets: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const withSecrets = fc
    .tuple(cardCall, secrets)
    .map(([call, given]) => ({ ...z.record(z.string(), z.unknown()).parse(call), secrets: given }));
  return fc.oneof(
    { weight: 1, arbitrary: cardCall },
    { weight: 1, arbitrary: withSecrets },
    { weight: 4, arbitrary: mutated(withSecrets, { min: 1, max: 3 }) },
    { weight: 60, arbitrary: mutated(withSecrets, { min: 4, max: 8 }) },
    { weight: 260, arbitrary: oddWhole },
  );
}
