// Stands before every route of both stand-ins: notes the request, and lets the set fault happen to it.
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context, MiddlewareHandler, Next } from 'hono';
import type { FaultName, FaultSwitch, RequestKind } from './faults.ts';
import type { RecordedRequest, Recorder } from './recorder.ts';

/** What the stand-ins' apps know of Node's own request and answer, and of the fault that happens to it. */
export interface NodeEnv {
  Bindings: HttpBindings;
  Variables: { fault?: FaultName };
}

/** Faults that are an answer; each system words them its own way. */
export type Refusal = Extract<
  FaultName,
  'unauthorized' | 'forbidden' | 'daily-limit' | 'rate-limited' | 'server-error' | 'bad-gateway' | 'unavailable'
>;

interface Options {
  system: RecordedRequest['system'];
  faults: FaultSwitch;
  recorder: Recorder;
  /** What happens to the systems between a request's arrival and its being served. */
  meanwhile: (kind: RequestKind) => void;
  kindOf: (method: string, path: string) => RequestKind | null;
  refuse: (refusal: Refusal, kind: RequestKind | null) => Response;
}

const LATE_MS = 2000;

export function misbehaving({
  system,
  faults,
  recorder,
  meanwhile,
  kindOf,
  refuse,
}: Options): MiddlewareHandler<NodeEnv> {
  return (context, next) =>
    faults.serving(async () => {
      const { method, path } = context.req;
      const kind = kindOf(method, path);
      const recorded = recorder.arrived({ system, kind, method, path });
      if (faults.latency > 0) await faults.keepWaiting(faults.pause(faults.latency));
      if (kind !== null) meanwhile(kind);
      const fault = faults.take(kind);
      context.set('fault', fault ?? 'none');
      if (fault === null) await next();
      const instead =
        fault === null
          ? undefined
          : await happen(fault, faults, { context, next, refuse: (refusal) => refuse(refusal, kind) });
      const answer = instead ?? context.res;
      if (answer !== RESPONSE_ALREADY_SENT) recorded.status = answer.status;
      return instead;
    });
}

interface Request {
  context: Context<NodeEnv>;
  next: Next;
  refuse: (refusal: Refusal) => Response;
}

/** @returns an answer that takes the place of the route's; nothing where the route has answered */
async function happen(
  fault: Exclude<FaultName, 'none'>,
  faults: FaultSwitch,
  { context, next, refuse }: Request,
): Promise<Response | undefined> {
  switch (fault) {
    case 'slow':
      await faults.keepWaiting(faults.pause(LATE_MS));
      await next();
      return undefined;
    case 'timeout':
      return neverAnswer(context, faults);
    case 'lost-answer':
      await next();
      return neverAnswer(context, faults);
    case 'connection-reset':
      context.env.incoming.socket.resetAndDestroy();
      return RESPONSE_ALREADY_SENT;
    case 'answer-cut':
      await next();
      context.env.incoming.socket.resetAndDestroy();
      return RESPONSE_ALREADY_SENT;
    case 'broken-json':
      await next();
      return withBody(context, halves(await context.res.text())[0]);
    case 'slow-body':
      await next();
      return withBody(context, dripping(halves(await context.res.text()), faults));
    default:
      return refuse(fault);
  }
}

/** The client gives up first, or the stand-in stops. */
async function neverAnswer({ env: { incoming } }: Context<NodeEnv>, faults: FaultSwitch): Promise<Response> {
  const { socket } = incoming;
  if (!socket.destroyed) await faults.keepWaiting(new Promise((gone) => socket.once('close', gone)));
  return RESPONSE_ALREADY_SENT;
}

/** The route's answer with another body. */
function withBody(context: Context<NodeEnv>, body: BodyInit): Response {
  const { status, headers } = context.res;
  const answer = new Response(body, {
    status,
    headers: { 'Content-Type': headers.get('content-type') ?? 'application/json' },
  });
  // Else the route's own answer, whose body is spent, would be sent.
  context.res = undefined;
  context.res = answer;
  return answer;
}

function halves(text: string): [string, string] {
  const middle = Math.ceil(text.length / 2);
  return [text.slice(0, middle), text.slice(middle)];
}

function dripping([first, second]: [string, string], faults: FaultSwitch): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async start(controller) {
      controller.enqueue(encoder.encode(first));
      await faults.pause(LATE_MS);
      try {
        controller.enqueue(encoder.encode(second));
        controller.close();
      } catch {
        // The client has gone meanwhile, and nobody reads on.
      }
    },
  });
}
