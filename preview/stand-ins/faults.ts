// Misbehaviour on request: each kind of request can be made slow, refused, or broken, for a number of times or until cleared.
import * as z from 'zod';
import { systemClock } from '../../src/adapters/clock.ts';
import type { Clock } from '../../src/application/ports.ts';

export const REQUEST_KINDS = {
  'hubspot.record': 'HubSpot: record',
  'hubspot.owner': 'HubSpot: owner',
  'hubspot.owners': 'HubSpot: list of owners',
  'hubspot.memberships': 'HubSpot: segment membership',
  'hubspot.search': 'HubSpot: search for contacts',
  'hubspot.batch': 'HubSpot: contacts by ID',
  'hubspot.write': 'HubSpot: write',
  'hubspot.token': 'HubSpot: token (marketplace edition)',
  'hubspot.users': 'HubSpot: users (marketplace edition)',
  'salesforce.token': 'Salesforce: sign-in',
  'salesforce.composite': 'Salesforce: composite',
  'salesforce.query': 'Salesforce: query',
  'salesforce.describe': 'Salesforce: required fields (describe)',
  'salesforce.metadata': 'Salesforce: rules (metadata)',
} as const;

export type RequestKind = keyof typeof REQUEST_KINDS;

export const FAULTS = {
  none: 'works',
  slow: 'takes 2 seconds',
  timeout: 'never answers',
  'lost-answer': 'does it, and never answers',
  unauthorized: '401 unauthorized',
  forbidden: '403 forbidden',
  'daily-limit': "the day's requests are used up",
  'rate-limited': '429 too many requests',
  'server-error': '500 server error',
  'bad-gateway': '502 bad gateway',
  unavailable: '503 unavailable',
  'broken-json': 'half an answer',
  'slow-body': 'second half of the answer 2 seconds late',
  'connection-reset': 'cuts the connection',
  'answer-cut': 'does it, and cuts the connection',
} as const;

export type FaultName = keyof typeof FAULTS;

export const faultSchema = z.object({
  kind: z.enum(Object.keys(REQUEST_KINDS) as [RequestKind, ...RequestKind[]]),
  fault: z.enum(Object.keys(FAULTS) as [FaultName, ...FaultName[]]),
  /** How many requests it meets; without it, all until cleared. */
  times: z.number().int().positive().optional(),
});

export class FaultSwitch {
  readonly #set = new Map<RequestKind, { fault: Exclude<FaultName, 'none'>; left: number }>();

  /** Milliseconds added to every request of both systems. */
  latency = 0;
  /** Times the slowness; a test may bring a clock that nobody waits for. */
  clock: Pick<Clock, 'after'> = systemClock;
  #served = 0;
  #waiting = 0;
  #pauses = 0;
  #toldToWait = false;

  /**
   * "works" while a request is being served that no fault keeps waiting; "waits" while there is none, and a fault keeps
   * somebody waiting, be it only by telling them to ask again later.
   */
  get activity(): 'works' | 'waits' | 'none' {
    if (this.#served > this.#waiting) return 'works';
    return this.#waiting + this.#pauses > 0 || this.#toldToWait ? 'waits' : 'none';
  }

  /** Counts a request as being served until the work is done. */
  async serving<T>(work: () => Promise<T>): Promise<T> {
    this.#served += 1;
    this.#toldToWait = false;
    try {
      return await work();
    } finally {
      this.#served -= 1;
    }
  }

  /** Keeps a request waiting until something happens. */
  async keepWaiting(event: Promise<unknown>): Promise<void> {
    this.#waiting += 1;
    try {
      await event;
    } finally {
      this.#waiting -= 1;
    }
  }

  /** Settles after so many milliseconds of the clock. */
  async pause(milliseconds: number): Promise<void> {
    this.#pauses += 1;
    await new Promise<void>((resolve) => {
      this.clock.after(milliseconds, resolve);
    });
    this.#pauses -= 1;
  }

  /** @throws RangeError when `times` is not a number of requests */
  set(kind: RequestKind, fault: FaultName, times = Infinity): void {
    if (!(times >= 1)) throw new RangeError(`A fault meets one request or more, not ${times}.`);
    if (fault === 'none') this.#set.delete(kind);
    else this.#set.set(kind, { fault, left: times });
  }

  clear(): void {
    this.#set.clear();
    this.latency = 0;
  }

  /** What is set now, by kind. */
  current(): Partial<Record<RequestKind, FaultName>> {
    return Object.fromEntries([...this.#set].map(([kind, { fault }]) => [kind, fault]));
  }

  /** The fault that one request of this kind meets now, or null; it counts as met. */
  take(kind: RequestKind | null): Exclude<FaultName, 'none'> | null {
    const met = kind === null ? undefined : this.#set.get(kind);
    if (kind === null || met === undefined) return null;
    met.left -= 1;
    this.#toldToWait = met.fault === 'rate-limited';
    if (met.left <= 0) this.#set.delete(kind);
    return met.fault;
  }
}
