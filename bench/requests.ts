// Every request that this process sends, as it was sent and after which others: to count round trips, and to send the
// same ones again by other means.
import http from 'node:http';
import type { ClientRequest, IncomingMessage, RequestOptions } from 'node:http';

export interface SentRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string | null;
  /** Counted from 1: one more than that of the requests whose answers were there when it was sent. */
  trip: number;
}

type Send = (url: URL, options: RequestOptions, answered: (message: IncomingMessage) => void) => ClientRequest;

/** Notes what goes over `node:http` until `stop`. */
export function listen(): { sent: readonly SentRequest[]; stop: () => void } {
  const { request } = http;
  const sent: SentRequest[] = [];
  let answeredTrips = 0;
  const noted: Send = (url, options, answered) => {
    const made = (request as Send)(url, options, answered);
    const one: SentRequest = {
      method: options.method ?? 'GET',
      url: url.href,
      headers: options.headers as Record<string, string>,
      body: null,
      trip: answeredTrips + 1,
    };
    sent.push(one);
    made.on('response', (message: IncomingMessage) => {
      message.on('end', () => {
        answeredTrips = Math.max(answeredTrips, one.trip);
      });
    });
    const end = made.end.bind(made) as (body?: string) => ClientRequest;
    made.end = ((body?: string) => {
      one.body = body ?? null;
      return end(body);
    }) as ClientRequest['end'];
    return made;
  };
  http.request = noted as typeof http.request;
  return {
    sent,
    stop: () => {
      http.request = request;
    },
  };
}

const NAMES: readonly [pattern: RegExp, name: string][] = [
  [/\/crm\/objects\/[^/]+\/\w+\/\d+/u, 'record'],
  [/\/crm\/owners\/.*idProperty=userId/u, 'the person looking'],
  [/\/crm\/owners\//u, 'owner'],
  [/\/memberships/u, 'segments'],
  [/\/batch\/read/u, 'contacts'],
  [/\/oauth2\/token/u, 'sign-in'],
  [/\/composite$/u, 'composite'],
  [/\/Soap\//u, 'rules'],
  [/\/describe$/u, 'required fields'],
  [/FROM(?:%20|\+)FlowDefinitionView/u, 'flows'],
  [/FROM(?:%20|\+)ApexTrigger/u, 'triggers'],
  [/FROM(?:%20|\+)User/u, 'users'],
];

export function nameOf({ url }: SentRequest): string {
  return NAMES.find(([pattern]) => pattern.test(url))?.[1] ?? 'another';
}

/** The requests of each trip, in order. */
export function tripsOf(sent: readonly SentRequest[]): SentRequest[][] {
  const last = Math.max(0, ...sent.map(({ trip }) => trip));
  return Array.from({ length: last }, (_, index) => sent.filter(({ trip }) => trip === index + 1));
}
