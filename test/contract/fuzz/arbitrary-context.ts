// What HubSpot might hand to the function: calls of the card as they should be, calls with parts changed, and anything else.
import fc from 'fast-check';
import * as z from 'zod';
import { OWNERS, SAMPLE_RECORDS } from '../../../preview/sample/index.ts';
import { seededAt } from '../../../preview/stand-ins/index.ts';
import { CONTRACT_VERSION, PROPERTIES_TO_SEND, requestSchema } from '../../../src/contract/index.ts';
import { fromSchema } from './from-schema.ts';
import type { Known } from './from-schema.ts';
import { ODD_TEXTS, mutated, oddWhole } from './mutated.ts';

/** Request kinds come from the contract's schema. A line here names values that lead a call deep into the function. */
const KNOWN: Known = {
  contract: [CONTRACT_VERSION],
  ownerId: [...OWNERS.map(({ id }) => id), '999'],
  ownerSince: [null, ...SAMPLE_RECORDS.map(({ object, id }) => seededAt(object, id))],
  salesforceId: [null],
};

const request = fromSchema(z.toJSONSchema(requestSchema), KNOWN);
const requestParts = z.record(z.string(), z.unknown());

/** A call about a record of the sample, as the card on its page makes it; its texts are odd where any text may stand. */
export const cardCall: fc.Arbitrary<Record<string, unknown>> = fc
  .tuple(fc.constantFrom(...SAMPLE_RECORDS), request, fc.boolean())
  .map(([{ object, id, objectTypeId, properties }, asked, asNumber]) => ({
    parameters: { ...requestParts.parse(asked), record: { objectTypeId } },
    propertiesToSend: {
      ...sentOf(properties),
      hs_object_id: asNumber ? Number(id) : id,
      createdate: asNumber ? String(Date.parse(seededAt(object, id))) : seededAt(object, id),
    },
    event: { type: 'serverless' },
  }));

/** HubSpot hands over what the record has of the properties that the card asks for. */
function sentOf(properties: Readonly<Record<string, string | null>>): Record<string, string | null> {
  return Object.fromEntries(
    PROPERTIES_TO_SEND.flatMap((name) => (name in properties ? [[name, properties[name] ?? null]] : [])),
  );
}

/** What HubSpot itself sends of the open record, with one of them not what the record says; each is of the right form. */
const otherRecord = fc.oneof(
  fc.record({ hs_object_id: fc.oneof(fc.constantFrom('101', '201', '301', '999999', '0'), fc.nat()) }),
  fc.record({ hubspot_owner_id: fc.constantFrom('', '999', '0101', ...OWNERS.map(({ id }) => id), ...ODD_TEXTS) }),
  fc.record({
    createdate: fc.constantFrom('0', '2026-01-01T00:00:00Z', '1e3', ...ODD_TEXTS.filter((text) => text !== '')),
  }),
);

/** A call that has the form of one, about another record than the one that is open, or with a value that is none of its own. */
const wellFormedCall = fc.tuple(cardCall, otherRecord).map(([call, other]) => ({
  ...call,
  propertiesToSend: { ...requestParts.parse(call.propertiesToSend), ...other },
}));

/** A call of an older or newer card. */
const otherVersion = fc
  .tuple(cardCall, fc.constantFrom(0, CONTRACT_VERSION - 1, CONTRACT_VERSION + 1))
  .map(([call, contract]) => ({
    ...call,
    parameters: { ...requestParts.parse(call.parameters), contract },
  }));

/**
 * Most are calls that get past the door: well-formed, with odd values inside. The rest try the door.
 *
 * @param secrets what the context may carry as its secrets
 */
export function arbitraryContext(secrets: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const withSecrets = fc.tuple(cardCall, secrets).map(([call, given]) => ({ ...call, secrets: given }));
  return fc.oneof(
    { weight: 55, arbitrary: cardCall },
    { weight: 20, arbitrary: wellFormedCall },
    { weight: 10, arbitrary: withSecrets },
    { weight: 8, arbitrary: mutated(withSecrets, { min: 1, max: 3 }) },
    { weight: 4, arbitrary: mutated(withSecrets, { min: 4, max: 8 }) },
    { weight: 2, arbitrary: otherVersion },
    { weight: 3, arbitrary: oddWhole },
  );
}
