// `hubspot.fetch` as HubSpot passes it on: to permitted addresses only, with who is signed in, signed, repeated once.
// https://developers.hubspot.com/docs/apps/developer-platform/add-features/ui-extensions/fetching-data
import { personOf } from '../sample/people.ts';
import type { FetchAnswer, FetchOptions } from '../page/messages.ts';
import { PORTAL_ID, signV3, withIdentity } from '../stand-ins/index.ts';
import type { StandIns } from '../stand-ins/index.ts';

/** @param userId who is signed in */
export type HubSpotProxy = (url: string, options: FetchOptions, userId: number) => Promise<FetchAnswer>;

const USUAL_TIMEOUT = 15_000;
const LONGEST_TIMEOUT = 120_000;

interface Options {
  publicUrl: string;
  oauthApp: StandIns['hubspot']['oauthApp'];
}

export function hubspotProxy({ publicUrl, oauthApp }: Options): HubSpotProxy {
  return async (url, { method = 'GET', headers = {}, body = '', timeout = USUAL_TIMEOUT }, userId) => {
    if (new URL(url).origin !== publicUrl)
      return refused(403, `The app's metadata does not permit fetching ${new URL(url).origin}.`);
    const names = Object.keys(headers).map((name) => name.toLowerCase());
    if (names.some((name) => name !== 'authorization'))
      return refused(400, 'Only the header Authorization may be set.');
    const person = personOf(userId);
    if (person === null) return refused(401, `Nobody with the user number ${userId} can sign in.`);
    const who = { userId, userEmail: person.email };
    const whole = withIdentity(url, { portalId: PORTAL_ID, appId: oauthApp.appId, ...who });
    const once = async (): Promise<Response> => {
      const signed = signV3({ method, url: whole, body }, oauthApp.clientSecret, Date.now());
      return fetch(whole, {
        method,
        headers: { ...headers, ...signed.headers, ...(body === '' ? {} : { 'Content-Type': 'application/json' }) },
        ...(body === '' ? {} : { body }),
        redirect: 'manual',
        signal: AbortSignal.timeout(Math.min(timeout, LONGEST_TIMEOUT)),
      });
    };
    const first = await once().catch(() => null);
    const answer = first === null || first.status >= 500 ? await once() : first;
    // HubSpot hands on no headers.
    return { status: answer.status, headers: {}, body: await answer.text() };
  };
}

function refused(status: number, message: string): FetchAnswer {
  const body = JSON.stringify({ status: 'error', category: 'VALIDATION_ERROR', message });
  return { status, headers: {}, body };
}
