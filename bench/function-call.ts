// A call of the app function as HubSpot makes it, to systems given by their addresses.
import { randomUUID } from 'node:crypto';
import { REP, sampleSettings } from '../preview/sample/index.ts';
import { seededAt } from '../preview/stand-ins/index.ts';
import type { StandIns } from '../preview/stand-ins/index.ts';
import { CONTRACT_VERSION, PROPERTIES_TO_SEND } from '../src/contract/version.ts';
import type { CrmObject } from '../src/domain/prediction/index.ts';

export type Services = Pick<StandIns, 'hubspot' | 'salesforce'>;

export interface FunctionCall {
  what: string;
  object: CrmObject;
  context: { parameters: object; propertiesToSend: Readonly<Record<string, string | null>> };
}

const TYPE_IDS: Readonly<Record<CrmObject, string>> = { contact: '0-1', company: '0-2', deal: '0-3' };

/** Records of the sample that ask for all their object ever asks for. */
const RECORDS = [
  { what: 'contact whose owner decides', object: 'contact', id: '101' },
  { what: 'contact that lead rules assign', object: 'contact', id: '102' },
  { what: 'company', object: 'company', id: '203' },
  { what: 'deal', object: 'deal', id: '301' },
] as const;

/** A call for each, with the properties that HubSpot hands over for the card. */
export function callsOn(standIns: StandIns): FunctionCall[] {
  return RECORDS.map(({ what, object, id }) => callOn(standIns, { what, object, id }));
}

export function callOn(
  standIns: StandIns,
  { what, object, id }: { what: string; object: CrmObject; id: string },
  asking: object = { action: 'explain' },
): FunctionCall {
  const properties = standIns.state().hubspot.records[object].get(id)?.properties;
  const sent = PROPERTIES_TO_SEND.map((name) => [name, properties?.get(name) ?? null] as const);
  return {
    what,
    object,
    context: {
      parameters: {
        contract: CONTRACT_VERSION,
        record: { objectTypeId: TYPE_IDS[object] },
        viewer: { userId: REP.userId, name: `${REP.firstName} ${REP.lastName}` },
        requestId: randomUUID(),
        ...asking,
      },
      propertiesToSend: { ...Object.fromEntries(sent), hs_object_id: id, createdate: seededAt(object, id) },
    },
  };
}

/** The function's environment: secrets, and settings that let a warm function keep what it has read. */
export function environmentFor({ hubspot, salesforce }: Services): Record<string, string> {
  const settings = JSON.parse(
    sampleSettings({ hubspot: hubspot.url, salesforce: salesforce.url, clientId: salesforce.clientId }),
  ) as object;
  return {
    PRIVATE_APP_ACCESS_TOKEN: hubspot.token,
    SALESFORCE_CLIENT_SECRET: salesforce.clientSecret,
    OWNER_PREFLIGHT_SETTINGS: JSON.stringify({ ...settings, rulesMaxAge: 600_000, directoryMaxAge: 600_000 }),
  };
}
