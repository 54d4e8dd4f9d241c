// Misbehaviour on request: each kind of request can be made slow, refused, or broken, for a number of times or until cleared.
import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';

export const REQUEST_KINDS = {
  'hubspot.record': 'HubSpot: record',
  'hubspot.owner': 'HubSpot: owner',
  'hubspot.memberships': 'HubSpot: segment membership',
  'hubspot.batch': 'HubSpot: associated contacts',
  'hubspot.write': 'HubSpot: write',
  'salesforce.token': 'Salesforce: sign-in',
  'salesforce.composite': 'Salesforce: composite',
  'salesforce.query': 'Salesforce: query',
  'salesforce.metadata': 'Salesforce: rules (metadata)',
} as const;

export type RequestKind = keyof typeof REQUEST_KINDS;

export const FAULTS = {
  none: 'works',
  slow: 'takes 2 seconds',
  timeout: 'never answers',
  unauthorized: '401 unauthorized',
  forbidden: '403 forbidden',
  'rate-limited': '429 too many requests',
  'server-error': '500 server error',
  unavailable: '503 unavailable',
  'broken-json': 'broken JSON',
} as const;

export type FaultName = keyof typeof FAULTS;

export const faultSchema = z.object({
  kind: z.enum(Object.keys(REQUEST_KINDS) as [RequestKind, ...RequestKind[]]),
  fault: z.enum(Object.keys(FAULTS) as [FaultName, ...FaultName[]]),
  /** How many requests it meets; without it, all until cleared. */
  times: z.number().int().positive().optional(),
});

const SLOW_MS = 2000;

export class FaultSwitch {
  readonly #set = new Map<RequestKind, { fault: FaultName; left: number }>();
  #latency = 0;

  /** Milliseconds added to every request of both systems. */
  set latency(milliseconds: number) {
    this.#latency = milliseconds;
  }

  set(kind: RequestKind, fault: FaultName, times = Infinity): void {
    if (fault === 'none') this.#set.delete(kind);
    else this.#set.set(kind, { fault, left: times });
  }

  clear(): void {
    this.#set.clear();
    this.#latency = 0;
  }

  /** What is set now, by kind. */
  current(): Partial<Record<RequestKind, FaultName>> {
    return Object.fromEntries([...this.#set].map(([kind, { fault }]) => [kind, fault]));
  }

  /**
   * Waits where the request is to be slow, and says what else is to go wrong with it.
   * "timeout" waits until the client has gone.
   */
  async meet(kind: RequestKind | null, clientGone: AbortSignal): Promise<Exclude<FaultName, 'none' | 'slow' | 'timeout'> | null> {
    if (this.#latency > 0) await sleep(this.#latency);
    const met = kind === null ? undefined : this.#set.get(kind);
    if (kind === null || met === undefined) return null;
    met.left -= 1;
    if (met.left <= 0) this.#set.delete(kind);
    switch (met.fault) {
      case 'none':
        return null;
      case 'slow':
        await sleep(SLOW_MS);
        return null;
      case 'timeout':
        await untilAborted(clientGone);
        return 'unavailable';
      default:
        return met.fault;
    }
  }
}

function untilAborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
