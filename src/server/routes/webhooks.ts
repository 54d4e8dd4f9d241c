// `POST /webhooks/hubspot`: up to 100 events, each of which names its account.
import type { IncomingMessage } from 'node:http';
import * as z from 'zod/mini';
import type { WhichPrediction } from '../../application/predictions/ports.ts';
import type { CrmObject } from '../../domain/facts/record-facts.ts';
import { SALESFORCE_ID_PROPERTIES } from '../../domain/prediction/index.ts';
import type { Jobs } from '../jobs.ts';
import { readBody } from '../read-body.ts';
import type { Services } from '../services.ts';
import { readJson, requireSignature, signedRequestOf } from '../signed-call.ts';

const eventSchema = z.object({
  portalId: z.int().check(z.positive()),
  appId: z.optional(z.union([z.int(), z.string()])),
  subscriptionType: z.optional(z.string()),
  objectId: z.optional(z.union([z.int(), z.string().check(z.regex(/^\d{1,20}$/u))])),
  objectTypeId: z.optional(z.string()),
  propertyName: z.optional(z.string()),
});
const eventsSchema = z.union([z.array(eventSchema).check(z.maxLength(1000)), eventSchema]);
type Event = z.infer<typeof eventSchema>;

/** Properties that the sync writes first; each belongs to one object. */
const OBJECT_BY_SYNC_ID: ReadonlyMap<string, CrmObject> = new Map(
  (['contact', 'company', 'deal'] as const).flatMap((object) =>
    SALESFORCE_ID_PROPERTIES[object].map((name): [string, CrmObject] => [name, object]),
  ),
);
/** Seconds: the save is over by then, flows included. */
const AFTER_SYNC = 120;

/** HubSpot's object type for uninstalling. */
const UNINSTALLED = '4-1916193';

export async function answerWebhooks(
  incoming: IncomingMessage,
  services: Services,
  jobs: Pick<Jobs, 'checkInstallation' | 'comparePredictions'>,
): Promise<{ status: number; body: object }> {
  const body = await readBody(incoming);
  requireSignature(signedRequestOf(incoming, body), services);
  const given = readJson(incoming, body, eventsSchema);
  const events = (Array.isArray(given) ? given : [given]).filter((event) => isOurs(event, services));
  for (const event of events) await take(event, services, jobs);
  return { status: 200, body: { ok: true } };
}

function isOurs({ appId }: Event, { config }: Services): boolean {
  return appId === undefined || String(appId) === config.hubspot.appId;
}

/** Handles one event. Events may repeat and come in any order, because deleting twice does no harm. */
async function take(
  event: Event,
  services: Services,
  jobs: Pick<Jobs, 'checkInstallation' | 'comparePredictions'>,
): Promise<void> {
  const { portalId, subscriptionType = '', objectId } = event;
  if (subscriptionType === 'contact.privacyDeletion' && objectId !== undefined) {
    const record = `contact/${objectId}`;
    await services.writes.deleteOf(portalId, record);
    await services.workflowAnswers.deleteOf(portalId, record);
    await services.workflowCalls.deleteOf(portalId, record);
    await services.predictions.deleteOf(portalId, record);
    services.log.info({ account: portalId }, 'a contact was deleted for privacy');
  } else if (/uninstall/iu.test(subscriptionType) || event.objectTypeId === UNINSTALLED) {
    // The event may be old, so HubSpot's token endpoint is asked.
    await jobs.checkInstallation(portalId);
  } else {
    const synced = syncedRecord(event);
    if (synced !== null && (await isWaiting(portalId, synced, services)))
      await jobs.comparePredictions(portalId, AFTER_SYNC);
  }
}

/** The record whose Salesforce ID the sync has just written; null for any other event. */
function syncedRecord({ subscriptionType = '', objectId, propertyName = '' }: Event): WhichPrediction | null {
  const object = OBJECT_BY_SYNC_ID.get(propertyName);
  if (object === undefined || objectId === undefined || !subscriptionType.endsWith('.propertyChange')) return null;
  return { object, id: String(objectId) };
}

/** Whether something was predicted of the record: most records sync without anybody having looked at them. */
async function isWaiting(portalId: number, which: WhichPrediction, { predictions }: Services): Promise<boolean> {
  const recorded = await predictions.read(portalId, which);
  return recorded !== null && recorded.verdict === null;
}
