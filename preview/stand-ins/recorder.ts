import type { RequestKind } from './faults.ts';

export interface RecordedRequest {
  system: 'hubspot' | 'salesforce';
  kind: RequestKind | null;
  method: string;
  path: string;
  status: number;
}

/** Every request the stand-ins were sent, in order; the oldest are forgotten. */
export class Recorder {
  readonly requests: RecordedRequest[] = [];

  add(request: RecordedRequest): void {
    this.requests.push(request);
    if (this.requests.length > 1000) this.requests.shift();
  }

  clear(): void {
    this.requests.length = 0;
  }
}
