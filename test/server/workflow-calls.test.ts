// Workflows that enrol many records at once: some calls are answered at once, the others wait, and each gets one answer.
import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { onBothDatabases } from '../adapters/store/both-databases.ts';
import { longer } from '../property-runs.ts';
import type { Database } from '../../src/adapters/store/database.ts';
import { failure } from '../../src/application/failures.ts';
import { CONTRACT_VERSION, refusal } from '../../src/contract/index.ts';
import { answerWorkflowCalls } from '../../src/server/jobs/answer-workflow-calls.ts';
import { MOST_AT_ONCE } from '../../src/server/routes/predict-owner.ts';
import type { AnswerCard } from '../../src/server/answer-card.ts';
import type { Services } from '../../src/server/services.ts';
import type { FakeHubSpot } from './fake-hubspot.ts';
import { CLIENT_SECRET } from './fake-hubspot.ts';
import { PUBLIC_URL, SEEN, call, runServer } from './running-server.ts';
import type { Called, Running } from './running-server.ts';

const PATH = '/workflow-actions/predict-owner';
const HOUR = 3_600_000;
/** HubSpot has a few connections, not one for each record. */
const CONNECTIONS = 20;
let lastPortal = 5000;

/** The card's answer without HubSpot, each with a number of its own: two answers to one call would differ. */
class Predictor {
  given = 0;
  /** Passing failures to come, by record. */
  readonly fails = new Map<string, number>();
  /** What an answer waits for. */
  before: () => Promise<void> = () => Promise.resolve();

  readonly answer: AnswerCard = async (_tenant, _call, { id }) => {
    const left = this.fails.get(id) ?? 0;
    this.fails.set(id, left - 1);
    if (left > 0) {
      const failed = failure('salesforce', 'leads', { kind: 'slow' });
      const error = { code: 'salesforce-unavailable' as const, message: '', help: '', retryable: true };
      return { answer: refusal(error), claim: 'unknown', failure: failed };
    }
    await this.before();
    this.given += 1;
    const explanation = {
      owners: [{ type: 'User', id: `005${this.given}`, name: 'Ann Lee' }],
      outcome: 'ASSIGN_MATCH',
      sureness: { level: 'high' },
      headline: `Answer ${this.given} for ${id}`,
      standing: 'matches',
      ifItSyncs: null,
    };
    // Only what a workflow is told.
    const answer = { contract: CONTRACT_VERSION, ok: true, action: 'explain', explanation } as never;
    return { answer, claim: 'right', failure: null };
  };
}

describe('a workflow that enrols many records', () => {
  onBothDatabases(({ open }) => {
    let running: Running;
    let database: Database;
    let hubspot: FakeHubSpot;
    let predictor: Predictor;
    beforeAll(async () => {
      database = await open();
      predictor = new Predictor();
      const answerCard: AnswerCard = (...given) => predictor.answer(...given);
      const card = { answerCard, written: [], writeTakes: 0, onWritten: null };
      running = await runServer({ database, card });
      hubspot = running.hubspot;
    });
    beforeEach(() => {
      predictor = new Predictor();
      hubspot.scopes = ['oauth', 'automation'];
      hubspot.refuseRequests = null;
      hubspot.completed.splice(0);
      running.clock.ahead = 0;
    });
    afterAll(async () => {
      await running.stop();
    });

    const enrolment = (portalId: number, id: number, callbackId = randomUUID() as string): Record<string, unknown> => ({
      callbackId,
      origin: { portalId },
      object: { objectId: id, objectType: 'CONTACT', properties: { createdate: SEEN.createdate } },
    });
    const enrol = (body: object): Promise<Called> => call(running, { portalId: 0, path: PATH, query: '', body });
    const stateOf = ({ body }: Called): unknown =>
      (body.outputFields as Record<string, string> | undefined)?.hs_execution_state;
    const work = (portalId: number, services: Services = running.services): Promise<boolean> =>
      answerWorkflowCalls(portalId, {
        services,
        answerCard: (...given) => predictor.answer(...given),
        stopping: new AbortController().signal,
      });
    const waiting = async (portalId: number): Promise<number> => {
      const rows = await database.db
        .selectFrom('workflow_calls')
        .select('callback_id')
        .where('account_id', '=', portalId)
        .execute();
      return rows.length;
    };
    /**
     * So many calls at once that all but the first few wait: these are answered as soon as one waits, after which all do
     * that come later; or once all calls are here, where none may wait.
     */
    const burst = async (portalId: number, count: number): Promise<{ bodies: object[]; answers: Called[] }> => {
      const bodies = Array.from({ length: count }, (_, index) => enrolment(portalId, index + 1));
      const answers: Called[] = [];
      let begun = 0;
      let goOn = (): void => undefined;
      const mayGoOn = new Promise<void>((resolve) => (goOn = resolve));
      predictor.before = () => {
        begun += 1;
        if (begun === Math.min(count, CONNECTIONS)) goOn();
        return mayGoOn;
      };
      const left = [...bodies.entries()];
      const connection = async (): Promise<void> => {
        for (let next = left.shift(); next !== undefined; next = left.shift()) {
          answers[next[0]] = await enrol(next[1]);
          goOn();
        }
      };
      await Promise.all(Array.from({ length: CONNECTIONS }, connection));
      predictor.before = () => Promise.resolve();
      return { bodies, answers };
    };

    it('gets each record answered once, through faults of both systems and workers that end in the middle', async () => {
      const portalId = ++lastPortal;
      await running.install(portalId);
      const count = longer({ usual: 120, long: 10_000 });
      for (let id = 1; id <= count; id += 1) if (id % 7 === 0) predictor.fails.set(String(id), (id % 3) + 1);
      const { bodies, answers } = await burst(portalId, count);
      expect(answers.every(({ status }) => status === 200)).toBe(true);
      expect(answers.filter((answer) => stateOf(answer) === 'BLOCK').length).toBeGreaterThan(count / 2);

      // A process that ends just before the queue is told of what HubSpot has, every other time.
      let rounds = 0;
      const { services } = running;
      const dying: Services = Object.create(services) as Services;
      dying.workflowCalls = Object.create(services.workflowCalls) as Services['workflowCalls'];
      dying.workflowCalls.remove = () => Promise.reject(new TypeError('the process ends here'));
      dying.workflowCalls.putOff = () => Promise.resolve();
      hubspot.refuseRequests = (path) => {
        rounds += 1;
        if (!path.endsWith('/complete')) return null;
        return (
          [new Response('', { status: 503 }), Response.json({ policyName: 'TEN_SECONDLY_ROLLING' }, { status: 429 })][
            rounds % 5
          ] ?? null
        );
      };
      for (let turn = 0; (await waiting(portalId)) > 0 && turn < 5000; turn += 1) {
        running.clock.ahead += 60_000;
        await work(portalId, turn % 2 === 0 ? dying : services);
      }
      expect(await waiting(portalId)).toBe(0);

      const told = new Map<string, Set<string>>();
      for (const { callbackId, outputFields } of hubspot.completed) {
        const before = told.get(callbackId) ?? new Set<string>();
        told.set(callbackId, before.add(JSON.stringify(outputFields)));
      }
      for (const [index, body] of bodies.entries()) {
        const { callbackId } = body as { callbackId: string };
        const atOnce = answers[index];
        const later = told.get(callbackId);
        if (atOnce !== undefined && stateOf(atOnce) === 'SUCCESS') {
          expect(later).toBeUndefined();
          continue;
        }
        // Told again after a crash, a call has the same answer.
        expect(
          [...(later ?? [])].map((text) => (JSON.parse(text) as { hs_execution_state: string }).hs_execution_state),
        ).toEqual(['SUCCESS']);
        expect([...(later ?? [])][0]).toContain(` for ${index + 1}"`);
      }
    }, 600_000);

    it('keeps waiting calls of one account from delaying another, and answers a repeated call the same', async () => {
      const [crowded, other] = [++lastPortal, ++lastPortal];
      await running.install(crowded);
      await running.install(other);
      const { bodies, answers } = await burst(crowded, 3 * MOST_AT_ONCE);
      expect(stateOf(await enrol(enrolment(other, 101)))).toBe('SUCCESS');
      const index = answers.findIndex((answer) => stateOf(answer) === 'BLOCK');
      const body = bodies[index] as Record<string, unknown>;
      expect(stateOf(await enrol(body))).toBe('BLOCK');
      // The same callback with another record is not the same call.
      const reused = await enrol({ ...body, object: { objectId: 9999, objectType: 'CONTACT' } });
      expect([reused.status, reused.body.error?.path]).toEqual([400, '$.callbackId']);
      await work(crowded);
      const told = hubspot.completed.find(({ callbackId }) => callbackId === body.callbackId);
      expect((await enrol(body)).body.outputFields).toEqual(told?.outputFields);
      expect(await waiting(crowded)).toBe(0);
    });

    it('is told to call again where the app may not answer later', async () => {
      const portalId = ++lastPortal;
      hubspot.scopes = ['oauth'];
      await running.install(portalId);
      predictor.fails.set('7', 1);
      const refused = await enrol(enrolment(portalId, 7));
      expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60']);
      const { answers } = await burst(portalId, 3 * MOST_AT_ONCE);
      expect(answers.map(stateOf).every((state) => state === 'SUCCESS')).toBe(true);
    });

    it('goes on without an answer where none is found in 22 hours; a callback that HubSpot does not know keeps no other waiting', async () => {
      const portalId = ++lastPortal;
      await running.install(portalId);
      predictor.fails.set('1', 1000);
      const hopeless = enrolment(portalId, 1);
      expect(stateOf(await enrol(hopeless))).toBe('BLOCK');
      const behind = enrolment(portalId, 2);
      expect(stateOf(await enrol(behind))).toBe('BLOCK');
      await work(portalId);
      running.clock.ahead = 23 * HOUR;
      const another = enrolment(portalId, 3);
      expect(stateOf(await enrol(another))).toBe('BLOCK');
      hubspot.unknownCallbacks.add(String(hopeless.callbackId));
      await work(portalId);
      const told = new Map(hubspot.completed.map(({ callbackId, outputFields }) => [callbackId, outputFields]));
      expect([...told.values()].map(({ hs_execution_state }) => hs_execution_state).sort()).toEqual([
        'SUCCESS',
        'SUCCESS',
      ]);
      expect(await waiting(portalId)).toBe(0);
      // Its answer is kept, though HubSpot would not take it.
      expect((await enrol(hopeless)).body.outputFields).toEqual({ hs_execution_state: 'FAIL_CONTINUE' });
    });

    it('drops what waits of a contact that is deleted for privacy, and of an account that removed the app', async () => {
      const portalId = ++lastPortal;
      await running.install(portalId);
      const { bodies } = await burst(portalId, 3 * MOST_AT_ONCE);
      const before = await waiting(portalId);
      expect(before).toBeGreaterThan(0);
      const last = bodies.length;
      const events = [{ portalId, subscriptionType: 'contact.privacyDeletion', objectId: last }];
      await call(running, { portalId: 0, path: '/webhooks/hubspot', query: '', body: events });
      expect(await waiting(portalId)).toBeLessThanOrEqual(before);
      const left = await database.db
        .selectFrom('workflow_calls')
        .select('record')
        .where('account_id', '=', portalId)
        .execute();
      expect(left.map(({ record }) => record)).not.toContain(`contact/${last}`);
      await running.services.accounts.markRemoved(portalId, 'uninstalled');
      running.services.directory.changed(portalId);
      await work(portalId);
      expect([await waiting(portalId), hubspot.completed]).toEqual([0, []]);
    });

    it('signs by v2 or v3, and a call that is played again changes nothing', async () => {
      const portalId = ++lastPortal;
      await running.install(portalId);
      const text = JSON.stringify(enrolment(portalId, 1));
      const signature = createHash('sha256').update(`${CLIENT_SECRET}POST${PUBLIC_URL}${PATH}${text}`).digest('hex');
      const send = (): Promise<Response> =>
        fetch(running.url + PATH, {
          method: 'POST',
          body: text,
          headers: { 'Content-Type': 'application/json', 'X-HubSpot-Signature': signature },
        });
      const first: unknown = await (await send()).json();
      expect(await (await send()).json()).toEqual(first);
      expect(predictor.given).toBe(1);
    });
  });
});
