// Stands before everything else of a stand-in: holds each exchange against what is published of the real API.
import type { Context, MiddlewareHandler } from 'hono';
import { hold } from '../published/drifts.ts';
import type { Drifts } from '../published/drifts.ts';
import type { AnswerSeen, Operation } from '../published/operation.ts';
import type { FaultName } from './faults.ts';
import type { NodeEnv } from './misbehave.ts';

/** Faults that break an answer on purpose, or keep it back: what is left of it is held against nothing. */
const BROKEN: readonly FaultName[] = ['timeout', 'lost-answer', 'connection-reset', 'broken-json', 'slow-body'];

export function heldToPublished(operations: readonly Operation[], drifts: Drifts): MiddlewareHandler<NodeEnv> {
  return async (context, next) => {
    const { method, url = '/' } = context.env.incoming;
    const request = {
      method: method ?? '',
      target: url,
      contentType: context.req.header('content-type') ?? null,
      body: await context.req.text(),
    };
    const { drifts: ofRequest, judge } = hold(operations, drifts.asker, request);
    drifts.note(ofRequest);
    await next();
    if (judge !== null && !BROKEN.includes(context.get('fault') ?? 'none')) drifts.note(judge(await answerOf(context)));
  };
}

async function answerOf({ res }: Context<NodeEnv>): Promise<AnswerSeen> {
  return { status: res.status, contentType: res.headers.get('content-type'), body: await res.clone().text() };
}
