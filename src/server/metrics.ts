// Prometheus metrics. Labels are closed lists and never contain an account, person or record.
import { Counter, Gauge, Histogram, Registry } from 'prom-client';

const SECONDS = [0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 5, 8, 10];

export class Metrics {
  readonly registry = new Registry();
  readonly requests = new Counter({
    name: 'owner_preflight_requests_total',
    help: 'Calls answered, by route and status.',
    labelNames: ['route', 'status'],
    registers: [this.registry],
  });
  readonly seconds = new Histogram({
    name: 'owner_preflight_request_seconds',
    help: 'Time from the first byte of a call to the last of its answer.',
    labelNames: ['route'],
    buckets: SECONDS,
    registers: [this.registry],
  });
  readonly refreshes = new Counter({
    name: 'owner_preflight_token_refreshes_total',
    help: 'Refreshes of tokens, by system and what came of them.',
    labelNames: ['system', 'result'],
    registers: [this.registry],
  });
  readonly jobs = new Counter({
    name: 'owner_preflight_jobs_total',
    help: 'Jobs, by queue and what came of them.',
    labelNames: ['queue', 'result'],
    registers: [this.registry],
  });
  readonly inFlight = new Gauge({
    name: 'owner_preflight_requests_in_flight',
    help: 'Calls that are being answered.',
    registers: [this.registry],
  });
}
