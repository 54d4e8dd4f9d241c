// Exchanges held against what is published, and what differed.
import { parsedTarget } from './operation.ts';
import type { AnswerSeen, Operation, RequestSeen } from './operation.ts';
import type { Problem } from './problems.ts';

export interface Drift extends Problem {
  /** E.g. "PATCH /crm/objects/2026-09/contacts/{id} (Change a contact's owner)". */
  operation: string;
  /** Where the path leads: into the request, or into the answer with this status. */
  side: 'request' | `answer ${number}`;
}

/** Whose requests come: the product's, of which each must be declared; or any, of which only the declared ones are judged. */
export type Asker = 'product' | 'anybody';

/** What is wrong with a request, and how an answer to it is judged; null where there is nothing to hold it against. */
export interface Held {
  drifts: Drift[];
  judge: ((answer: AnswerSeen) => Drift[]) | null;
}

/** Holds a request against the operations. */
export function hold(operations: readonly Operation[], asker: Asker, request: RequestSeen): Held {
  const { pathname } = parsedTarget(request.target);
  const operation = operations.find(
    ({ method, parametersOf }) => method === request.method && parametersOf(pathname) !== null,
  );
  const ofAsker = (drifts: Drift[]): Held => ({ drifts: asker === 'product' ? drifts : [], judge: null });
  if (operation === undefined)
    return ofAsker([
      { operation: `${request.method} ${pathname}`, side: 'request', path: '$', what: 'no such operation is declared' },
    ]);
  const named = `${operation.method} ${operation.path} (${operation.name})`;
  const read = operation.read(request);
  if ('problems' in read)
    return ofAsker(read.problems.map((problem) => ({ ...problem, operation: named, side: 'request' })));
  return {
    drifts: [],
    judge: (answer) =>
      read.judge(answer).map((problem) => ({ ...problem, operation: named, side: `answer ${answer.status}` })),
  };
}

/** Collects drifts, each once. */
export class Drifts {
  readonly #found = new Map<string, Drift>();

  constructor(readonly asker: Asker) {}

  get found(): readonly Drift[] {
    return [...this.#found.values()];
  }

  note(drifts: readonly Drift[]): void {
    for (const drift of drifts) this.#found.set(inWords(drift), drift);
  }

  /** @throws DriftError when there are any */
  assertNone(): void {
    if (this.#found.size > 0) throw new DriftError(this.found);
  }
}

/** The product or a stand-in is not what the published descriptions say; the message lists where. */
export class DriftError extends Error {
  override readonly name = 'DriftError';

  constructor(readonly drifts: readonly Drift[]) {
    super(['Drift from the published APIs:', ...drifts.map(inWords)].join('\n  '));
  }
}

/** "PATCH /… (…), request $.body.properties.lastname: not declared" */
export function inWords({ operation, side, path, what }: Drift): string {
  return `${operation}, ${side} ${path}: ${what}`;
}
