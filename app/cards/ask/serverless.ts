// The private edition: HubSpot runs the app function and tells it which record's page is open.
import { hubspot } from '@hubspot/ui-extensions';
import { PROPERTIES_TO_SEND } from '../contract.js';
import type { CallHost } from './call-host.ts';

/** The function's name in HubSpot: the `uid` of app/functions/owner-preflight-hsmeta.json. */
const FUNCTION = 'owner_preflight';

export const callHost: CallHost = ({ record: { objectTypeId }, viewer }, request) =>
  hubspot.serverless<unknown>(FUNCTION, {
    propertiesToSend: [...PROPERTIES_TO_SEND],
    parameters: json({ ...request, record: { objectTypeId }, viewer }),
  });

type Json = NonNullable<NonNullable<Parameters<typeof hubspot.serverless>[1]>['parameters']>;

/** Requests are JSON. The cast is needed because HubSpot's type does not allow undefined for missing keys. */
const json = (value: object): Json => value as Json;
