// What a piece of code does to the world while it runs: where it connects to, and what it writes.
import { Socket } from 'node:net';
import process from 'node:process';
import { vi } from 'vitest';
import * as z from 'zod';

export interface Watch {
  /** "host:port" of every connection that was not allowed; none of them was made. */
  readonly foreign: string[];
  /** How many connections were. */
  readonly made: () => number;
  /** Everything written to the console, to standard output and to standard error. */
  readonly written: string[];
  stop: () => void;
}

/**
 * @param allowed "host:port", each
 * @param unreachable likewise; allowed too, but nobody is there
 */
export function watchProcess(allowed: readonly string[], unreachable: readonly string[]): Watch {
  const foreign: string[] = [];
  const written: string[] = [];
  let made = 0;
  // The arguments of net.connect() come in an array of their own.
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with the socket it was taken from
  const connect = Socket.prototype.connect;
  const connecting = vi.spyOn(Socket.prototype, 'connect').mockImplementation(function (
    this: Socket,
    ...given: unknown[]
  ): Socket {
    const target = targetOf(given.flat()[0], given.flat()[1]);
    if (allowed.includes(target)) {
      made += 1;
      Reflect.apply(connect, this, given);
      return this;
    }
    if (!unreachable.includes(target)) foreign.push(target);
    // Only then somebody listens for its errors.
    setImmediate(() => this.destroy(new Error('nobody is there')));
    return this;
  });
  const consoles = (['log', 'info', 'warn', 'error', 'debug', 'trace'] as const).map((method) =>
    vi.spyOn(console, method).mockImplementation((...said: unknown[]) => void written.push(said.map(String).join(' '))),
  );
  const streams = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, 'write').mockImplementation((chunk: string | Uint8Array) => {
      written.push(String(chunk));
      return true;
    }),
  );
  const warned = (warning: Error): void => void written.push(warning.message);
  process.on('warning', warned);
  return {
    foreign,
    made: () => made,
    written,
    stop: () => {
      for (const spy of [connecting, ...consoles, ...streams]) spy.mockRestore();
      process.off('warning', warned);
    },
  };
}

const optionsSchema = z.object({
  host: z.string().default('localhost'),
  port: z.union([z.string(), z.number()]).optional(),
  path: z.string().nullish(),
});

/** "host:port", or the path of a local socket. */
function targetOf(first: unknown, second: unknown): string {
  if (typeof first === 'number') return `${typeof second === 'string' ? second : 'localhost'}:${first}`;
  const { host, port = '', path } = optionsSchema.parse(typeof first === 'string' ? { path: first } : first);
  return path ?? `${host}:${port}`;
}
