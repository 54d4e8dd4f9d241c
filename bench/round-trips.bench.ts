// How long an answer takes when every call does: with 100 ms added to each, the time tells the round trips on the way.
import { startStandIns } from '../preview/stand-ins/index.ts';
import { createHandler } from '../src/function/app-function.ts';
import { atMost } from './bench.ts';
import type { Bench, Row } from './bench.ts';
import { CALLS, environmentFor } from './function-call.ts';
import type { FunctionCall, Services } from './function-call.ts';
import { inTurns, milliseconds, times } from './measure.ts';

const LATENCY = 100;
const ROUNDS = 9;
const WARM_UP = 40;
const MOST = { cold: 3.2, warm: 2.2 } as const;

export const bench: Bench = {
  name: 'round-trips',
  title: `One answer, with ${LATENCY} ms added to every call`,
  run: async () => {
    const standIns = await startStandIns();
    try {
      const sides = CALLS.flatMap((call) => [new Side(call, 'cold', standIns), new Side(call, 'warm', standIns)]);
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

/** One object, cold (nothing kept: no session, no rules) or warm. */
class Side {
  readonly #environment: Record<string, string>;
  #handler: ReturnType<typeof createHandler>;
  #calls: string[] = [];

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
    const listened = listen();
    const begun = performance.now();
    const answer = await this.#handler(this.call.context);
    const took = performance.now() - begun;
    this.#calls = listened.stop();
    if (!answer.ok || answer.action !== 'explain' || answer.explanation.unknowns.length > 0)
      throw new Error(`The ${this.call.object} was not explained.`);
    return took;
  }

  row(median: number, bare: number): Row {
    const names = this.#calls.map((call) => call.split(' ')[0] ?? '');
    const repeated = this.#calls.filter((call, index) => this.#calls.indexOf(call) !== index);
    if (repeated.length > 0) throw new Error(`Asked twice: ${repeated.join(', ')}`);
    return {
      what: `${this.call.object}, ${this.temperature}: ${names.length} calls, none twice (${names.join(', ')})`,
      value: milliseconds(median),
      ratio: times(median, bare, 'a bare call'),
      target: atMost(MOST[this.temperature], `× ${LATENCY} ms`, median / LATENCY),
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

const NAMES: readonly [pattern: RegExp, name: string][] = [
  [/\/crm\/objects\/[^/]+\/\w+\/\d+/u, 'record'],
  [/\/crm\/owners\//u, 'owner'],
  [/\/memberships/u, 'segments'],
  [/\/search$/u, 'contacts'],
  [/\/oauth2\/token/u, 'sign-in'],
  [/\/composite$/u, 'composite'],
  [/\/Soap\//u, 'rules'],
  [/FROM%20UserLogin/u, 'frozen'],
  [/FROM%20User/u, 'assignees'],
];

/** Notes every request this process sends, by a name and by all that makes it that request. */
function listen(): { stop: () => string[] } {
  const { fetch } = globalThis;
  const calls: string[] = [];
  globalThis.fetch = (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    const name = NAMES.find(([pattern]) => pattern.test(url))?.[1] ?? 'another';
    calls.push(`${name} ${init?.method ?? 'GET'} ${url} ${typeof init?.body === 'string' ? init.body : ''}`);
    return fetch(input, init);
  };
  return {
    stop: () => {
      globalThis.fetch = fetch;
      return calls;
    },
  };
}
