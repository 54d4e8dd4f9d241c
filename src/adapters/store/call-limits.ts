// How often a person and an account may ask in a minute, counted across processes.
import type { Clock } from '../../application/ports.ts';
import { CALLS_A_MINUTE, countInDatabase, countInMemory } from './call-windows.ts';
import type { CountCalls, Tally } from './call-windows.ts';
import type { Database } from './database.ts';

/** A call that waits to be counted. */
interface Waiting {
  person: string;
  account: string;
  resolve: (wait: number) => void;
  reject: (error: unknown) => void;
}

export class CallLimits {
  readonly #countCalls: CountCalls;
  #waiting: Waiting[] = [];
  #counting = false;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    // Only one process uses PGlite.
    this.#countCalls = database.kind === 'pglite' ? countInMemory() : countInDatabase(database);
  }

  /**
   * Counts a call. A call that the person's limit refuses does not count for the account.
   *
   * Calls that come while a statement is on its way are counted together by the next one. So a busy process writes as
   * often as the database answers, and every count is exact across processes: no process keeps a share of its own.
   *
   * @returns milliseconds to wait; 0 if the call is allowed
   */
  count(accountId: number, userId: number): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ person: `p:${accountId}:${userId}`, account: `a:${accountId}`, resolve, reject });
      if (!this.#counting) void this.#countWaiting();
    });
  }

  /** Deletes the counts of past minutes. */
  async deleteOld(): Promise<void> {
    await this.database.db.deleteFrom('call_windows').where('ends_at', '<', this.clock.now()).execute();
  }

  async #countWaiting(): Promise<void> {
    this.#counting = true;
    while (this.#waiting.length > 0) {
      const calls = this.#waiting.splice(0);
      try {
        await this.#countTogether(calls);
      } catch (error) {
        for (const { reject } of calls) reject(error);
      }
    }
    this.#counting = false;
  }

  async #countTogether(calls: readonly Waiting[]): Promise<void> {
    const now = this.clock.now();
    const counted = await this.#countCalls(talliesOf(calls), now);
    // Each call gets the next number of its person, and where that lets it through of its account.
    const numbers = new Map<string, number>();
    const wait = (key: string, most: number): number => {
      const { before = 0, endsAt = now } = counted.get(key) ?? {};
      const number = (numbers.get(key) ?? before) + 1;
      numbers.set(key, number);
      return number > most ? Math.max(1, endsAt.getTime() - now.getTime()) : 0;
    };
    for (const { person, account, resolve } of calls)
      resolve(wait(person, CALLS_A_MINUTE.person) || wait(account, CALLS_A_MINUTE.account));
  }
}

function talliesOf(calls: readonly Waiting[]): Tally[] {
  const tallies = new Map<string, Tally>();
  for (const { person, account } of calls) {
    const tally = tallies.get(person) ?? { person, account, calls: 0 };
    tally.calls++;
    tallies.set(person, tally);
  }
  return [...tallies.values()];
}
