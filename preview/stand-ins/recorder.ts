import type { RequestKind } from './faults.ts';

export interface RecordedRequest {
  system: 'hubspot' | 'salesforce';
  kind: RequestKind | null;
  method: string;
  /** Without the query, which may hold an e-mail address. */
  path: string;
  /** 0 as long as there is no answer, and for ever where a fault keeps it back. */
  status: number;
}

const MOST_KEPT = 1000;

/** Every request the stand-ins were sent, in order of arrival; the oldest are forgotten. */
export class Recorder {
  readonly requests: RecordedRequest[] = [];

  /** Notes a request that has come; its status is filled in when it is answered. */
  arrived(request: Omit<RecordedRequest, 'status'>): RecordedRequest {
    const recorded = { ...request, status: 0 };
    this.requests.push(recorded);
    if (this.requests.length > MOST_KEPT) this.requests.shift();
    return recorded;
  }

  clear(): void {
    this.requests.length = 0;
  }
}
