// The function on the stand-ins, for tests of choosing an owner.
import { sampleSettings } from '../../preview/sample/index.ts';
import type { StandIns } from '../../preview/stand-ins/index.ts';
import { createHandler } from '../../src/function/app-function.ts';
import type { Answer, Resolution, Shown, Suggestions, WhatIf } from '../../src/contract/index.ts';
import type { CrmObject } from '../../src/domain/prediction/index.ts';
import { idleClock } from '../idle-clock.ts';
import { VIEWER, answerTo, contextFor, explanationIn } from '../function/function-context.ts';

export { VIEWER };

/** What a change gave along for taking it back. */
export type Back = Pick<NonNullable<Resolution['undo']>, 'shown' | 'receipt'>;

export interface Chooser {
  main: (context: unknown) => Promise<Answer>;
  /** What a rep is shown now. */
  shown: (object: CrmObject, id: string) => Promise<Shown>;
  suggest: (object: CrmObject, id: string, search?: string) => Promise<Suggestions>;
  whatIf: (object: CrmObject, id: string, ownerId: string) => Promise<WhatIf>;
  resolve: (object: CrmObject, id: string, ownerId: string, shown: Shown) => Promise<Resolution>;
  undo: (object: CrmObject, id: string, back: Back) => Promise<Resolution>;
}

/**
 * Nobody waits for a system that does not answer.
 *
 * @param settings over those of the sample
 */
export function chooserOn({ hubspot, salesforce, faults }: StandIns, settings: Record<string, unknown> = {}): Chooser {
  const sample = JSON.parse(
    sampleSettings({ hubspot: hubspot.url, salesforce: salesforce.url, clientId: salesforce.clientId }),
  ) as object;
  const main = createHandler(
    {
      PRIVATE_APP_ACCESS_TOKEN: hubspot.token,
      SALESFORCE_CLIENT_SECRET: salesforce.clientSecret,
      OWNER_PREFLIGHT_SETTINGS: JSON.stringify({ ...sample, ...settings }),
    },
    idleClock(faults),
  );
  return {
    main,
    shown: async (object, id) => (await explanationIn(main(contextFor(object, id)))).shown,
    suggest: async (object, id, search = '') =>
      (await answerTo('suggest', main(contextFor(object, id, { action: 'suggest', search })))).suggestions,
    whatIf: async (object, id, ownerId) =>
      (await answerTo('what-if', main(contextFor(object, id, { action: 'what-if', ownerId })))).whatIf,
    resolve: async (object, id, ownerId, shown) =>
      (await answerTo('resolve', main(contextFor(object, id, { action: 'resolve', ownerId, shown })))).resolution,
    undo: async (object, id, { shown, receipt }) =>
      (await answerTo('undo', main(contextFor(object, id, { action: 'undo', shown, receipt })))).resolution,
  };
}

/** The owner's history of a record in the stand-in, newest first. */
export function ownerHistory(standIns: StandIns, object: CrmObject, id: string) {
  return standIns.state().hubspot.records[object].get(id)?.history.get('hubspot_owner_id') ?? [];
}

export function ownerOf(standIns: StandIns, object: CrmObject, id: string): string | null {
  return standIns.state().hubspot.records[object].get(id)?.properties.get('hubspot_owner_id') ?? null;
}
