// How long an answer takes when every call does: with 100 ms added to each, the time tells the round trips on the way.
import { startStandIns } from '../preview/stand-ins/index.ts';
import { createHandler } from '../src/function/app-function.ts';
import { atMost } from './bench.ts';
import type { Bench, Row } from './bench.ts';
import { callsOn, environmentFor } from './function-call.ts';
import type { FunctionCall, Services } from './function-call.ts';
import { inTurns, milliseconds, times } from './measure.ts';
import { listen, nameOf, tripsOf } from './requests.ts';
import type { SentRequest } from './requests.ts';

const LATENCY = 100;
const ROUNDS = 9;
const WARM_UP = 40;
const MOST = { cold: 2.2, warm: 1.2 } as const;

export const bench: Bench = {
  name: 'round-trips',
  title: `One answer, with ${LATENCY} ms added to every call`,
  run: async () => {
    const standIns = await startStandIns();
    try {
      const sides = callsOn(standIns).flatMap((call) => [
        new Side(call, 'cold', standIns),
        new Side(call, 'warm', standIns),
      ]);
      // What a young process costs is the cold start's to measure.
      await inTurns(
        WARM_UP,
        sides.map((side) => () => side.time()),
      );
      standIns.faults.latency = LATENCY;
      const [bare = 0, ...medians] = await inTurns(ROUNDS, [
        () => bareCall(standIns),
        ...sides.map((side) => () => side.time()),
      ]);
      return [
        { what: 'one bare call', value: milliseconds(bare), ratio: '' },
        ...sides.map((side, index) => side.row(medians[index] ?? 0, bare)),
      ];
    } finally {
      await standIns.stop();
    }
  },
};

/** One record, cold (nothing kept: no session, no rules) or warm. */
class Side {
  readonly #environment: Record<string, string>;
  #handler: ReturnType<typeof createHandler>;
  #sent: readonly SentRequest[] = [];

  constructor(
    private readonly call: FunctionCall,
    private readonly temperature: 'cold' | 'warm',
    services: Services,
  ) {
    this.#environment = environmentFor(services);
    this.#handler = createHandler(this.#environment);
  }

  async time(): Promise<number> {
    if (this.temperature === 'cold') this.#handler = createHandler(this.#environment);
    const listening = listen();
    const begun = performance.now();
    const answer = await this.#handler(this.call.context);
    const took = performance.now() - begun;
    listening.stop();
    this.#sent = listening.sent;
    if (!answer.ok || answer.action !== 'explain') throw new Error(`The ${this.call.what} was not explained.`);
    return took;
  }

  row(median: number, bare: number): Row {
    const whole = this.#sent.map(({ method, url, body }) => `${method} ${url} ${body ?? ''}`);
    if (new Set(whole).size < whole.length) throw new Error('Something was asked twice.');
    const trips = tripsOf(this.#sent);
    const told = trips.map((requests) => requests.map(nameOf).join(', ')).join('; then ');
    const most = MOST[this.temperature];
    const late = trips.length > Math.floor(most);
    return {
      what: `${this.call.what}, ${this.temperature}: ${whole.length} calls, none twice (${told})`,
      value: milliseconds(median),
      ratio: times(median, bare, 'a bare call'),
      target: atMost(
        most,
        '× a bare call',
        median / bare,
        late
          ? `${trips.length} calls wait for one another`
          : `${trips.length} × ${LATENCY} ms are waited, the rest is this machine's`,
      ),
    };
  }
}

/** What one call takes here, the added latency with all that the machine adds of its own. */
async function bareCall({ hubspot }: Services): Promise<number> {
  const begun = performance.now();
  const response = await fetch(`${hubspot.url}/crm/objects/2026-09/contacts/101?properties=email`, {
    headers: { Authorization: `Bearer ${hubspot.token}` },
  });
  await response.text();
  return performance.now() - begun;
}
