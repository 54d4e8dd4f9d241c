// A call of the app function as HubSpot makes it, to systems given by their addresses.
import { sampleSettings } from '../preview/sample/index.ts';
import { seededAt } from '../preview/stand-ins/index.ts';
import type { StandIns } from '../preview/stand-ins/index.ts';
import { CONTRACT_VERSION } from '../src/contract/index.ts';
import type { CrmObject } from '../src/domain/prediction/index.ts';

export type Services = Pick<StandIns, 'hubspot' | 'salesforce'>;

export interface FunctionCall {
  object: CrmObject;
  context: { parameters: object; propertiesToSend: object };
}

/** A contact, a company and a deal of the sample that ask for all their object ever asks for, each with its owner. */
export const CALLS: readonly FunctionCall[] = [
  call('contact', '0-1', '101', '11'),
  call('company', '0-2', '203', '11'),
  call('deal', '0-3', '301', '11'),
];

/** The function's environment: secrets, and settings that let a warm function keep the rules it has read. */
export function environmentFor({ hubspot, salesforce }: Services): Record<string, string> {
  const settings = JSON.parse(
    sampleSettings({ hubspot: hubspot.url, salesforce: salesforce.url, clientId: salesforce.clientId }),
  ) as object;
  return {
    PRIVATE_APP_ACCESS_TOKEN: hubspot.token,
    SALESFORCE_CLIENT_SECRET: salesforce.clientSecret,
    OWNER_PREFLIGHT_SETTINGS: JSON.stringify({ ...settings, rulesMaxAge: 600_000 }),
  };
}

function call(object: CrmObject, objectTypeId: string, id: string, owner: string): FunctionCall {
  return {
    object,
    context: {
      parameters: { contract: CONTRACT_VERSION, action: 'explain', objectTypeId },
      propertiesToSend: { hs_object_id: id, createdate: seededAt(object, id), hubspot_owner_id: owner },
    },
  };
}
