// The routes. Each call is measured, refusals have codes, and a bug never reaches HubSpot's page as a 5xx.
import { timingSafeEqual, createHash } from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { Context } from 'hono';
import type { AnswerCard } from './answer-card.ts';
import type { Jobs } from './jobs.ts';
import { errorFields } from './logger.ts';
import { RefusedError, refusalBody, refusalResponse } from './refusals.ts';
import { exportAudit } from './audit-export.ts';
import { BULK_CHANGE_FILE, bulkChangeFile } from './bulk-change-export.ts';
import { answerAudits } from './routes/audits.ts';
import { answerBulkChanges } from './routes/bulk-changes.ts';
import { answerCardCall } from './routes/card.ts';
import { finishInstall, startInstall } from './routes/hubspot-install.ts';
import { workflowCalls } from './routes/predict-owner.ts';
import { finishConnect, startConnect } from './routes/salesforce-connect.ts';
import { answerSalesforceLink, answerSettings } from './routes/settings.ts';
import { OWNERS_FILE, answerOwners, ownersFile } from './routes/owners.ts';
import { answerWebhooks } from './routes/webhooks.ts';
import type { Services } from './services.ts';
import type { Browser } from './browser.ts';

interface Env {
  Bindings: HttpBindings;
}

export interface AppParts {
  services: Services;
  answerCard: AnswerCard;
  jobs: Pick<
    Jobs,
    'answerWorkflowCalls' | 'checkInstallation' | 'comparePredictions' | 'readPast' | 'workAudit' | 'workBulkChange'
  >;
  /** Migrations are done, and the process is not stopping. */
  isReady: () => boolean;
  /** True if open connections should receive no further calls. */
  isStopping: () => boolean;
  /** "itself" for a worker, which only answers health and metrics. */
  serves: 'everything' | 'itself';
}

/** HubSpot's page gets an answer after this many milliseconds, even if something hangs. */
const LONGEST = 9500;

export function createApp(parts: AppParts): Hono<Env> {
  const app = new Hono<Env>();
  app.use(async (context, next) => {
    await next();
    if (parts.isStopping()) context.header('Connection', 'close');
  });
  ownRoutes(app, parts);
  if (parts.serves === 'everything') {
    pageRoutes(app, parts);
    browserRoutes(app, parts);
  }
  app.notFound(() => refusalResponse(new RefusedError('not-found')));
  return app;
}

/** Routes about the process itself. */
function ownRoutes(app: Hono<Env>, { services, isReady }: AppParts): void {
  const { config, database, metrics } = services;
  app.get('/healthz', (context) => context.json({ status: 'ok' }));
  app.get('/readyz', async (context) => {
    const answers =
      isReady() &&
      (await within(
        2000,
        database.ping().then(
          () => true,
          () => false,
        ),
        false,
      ));
    return context.json({ status: answers ? 'ready' : 'not ready' }, answers ? 200 : 503);
  });
  app.get('/metrics', async (context) => {
    if (config.metricsToken === null) return refusalResponse(new RefusedError('not-found'));
    const [, bearer = ''] = /^Bearer (.+)$/iu.exec(context.req.header('authorization') ?? '') ?? [];
    if (!sameText(bearer, config.metricsToken))
      return new Response(null, { status: 401, headers: { 'WWW-Authenticate': 'Bearer' } });
    return new Response(await metrics.registry.metrics(), {
      headers: { 'Content-Type': metrics.registry.contentType, 'Cache-Control': 'no-store' },
    });
  });
}

type Answering = (context: Context<Env>) => Promise<{ status: number; body: unknown }>;

/** Routes that HubSpot calls for a page, a workflow or a webhook. */
function pageRoutes(app: Hono<Env>, { services, answerCard, jobs }: AppParts): void {
  const page = (path: string, answer: Answering): void => route(app, services, { path, answer, defect: 200 });
  page('/card', ({ env }) => answerCardCall(env.incoming, services, answerCard));
  page('/settings', ({ env }) => answerSettings(env.incoming, services, jobs));
  page('/owners', ({ env }) => answerOwners(env.incoming, services));
  page('/audits', ({ env }) => answerAudits(env.incoming, services, jobs));
  page('/bulk-changes', ({ env }) => answerBulkChanges(env.incoming, services, jobs));
  page('/settings/salesforce-link', ({ env }) => answerSalesforceLink(env.incoming, services));
  // HubSpot repeats workflow and webhook calls only after a 5xx.
  const again = (path: string, answer: Answering): void => route(app, services, { path, answer, defect: 503 });
  const answerWorkflowCall = workflowCalls({ services, answerCard, jobs });
  again('/workflow-actions/predict-owner', ({ env }) => answerWorkflowCall(env.incoming));
  again('/webhooks/hubspot', ({ env }) => answerWebhooks(env.incoming, services, jobs));
}

function route(
  app: Hono<Env>,
  services: Services,
  { path, answer, defect }: { path: string; answer: Answering; defect: 200 | 503 },
): void {
  app.post(path, (context) =>
    measured(path, services, async () => {
      try {
        const answered = await within(LONGEST, answer(context), null);
        const { status, body } = answered ?? { status: defect, body: refusalBody('timeout') };
        return Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } });
      } catch (error) {
        if (error instanceof RefusedError) return refusalResponse(error);
        services.log.error({ route: path, ...errorFields(error) }, 'a call failed');
        return Response.json(refusalBody('internal'), { status: defect, headers: { 'Cache-Control': 'no-store' } });
      }
    }),
  );
  app.all(path, () => refusalResponse(new RefusedError('method-not-allowed', { allow: 'POST' })));
}

/** Routes that a person's browser opens. */
function browserRoutes(app: Hono<Env>, { services }: AppParts): void {
  const get = (path: string, answer: (query: URLSearchParams, browser: Browser) => Promise<Response>): void => {
    app.get(path, (context) =>
      measured(path, services, async () => {
        try {
          const query = new URL(context.req.url).searchParams;
          const browser = {
            cookies: context.req.header('cookie') ?? '',
            acceptLanguage: context.req.header('accept-language') ?? null,
          };
          return await answer(query, browser);
        } catch (error) {
          if (error instanceof RefusedError) return refusalResponse(error);
          services.log.error({ route: path, ...errorFields(error) }, 'a call failed');
          return Response.json(refusalBody('internal'), { status: 500 });
        }
      }),
    );
    app.all(path, () => refusalResponse(new RefusedError('method-not-allowed', { allow: 'GET' })));
  };
  get('/audits/export', (query) => exportAudit(query, services));
  get('/install', (query) => startInstall(query, services));
  get('/oauth/hubspot/callback', (query, browser) => finishInstall(query, browser, services));
  get(BULK_CHANGE_FILE, (query) => bulkChangeFile(query, services));
  get(OWNERS_FILE, (query) => ownersFile(query, services));
  get('/oauth/salesforce/start', (query) => startConnect(query, services));
  get('/oauth/salesforce/callback', (query, browser) => finishConnect(query, browser, services));
}

async function measured(
  path: string,
  { metrics, clock }: Services,
  answer: () => Promise<Response>,
): Promise<Response> {
  const began = clock.elapsed();
  metrics.inFlight.inc();
  try {
    const response = await answer();
    metrics.requests.inc({ route: path, status: String(response.status) });
    return response;
  } finally {
    metrics.inFlight.dec();
    metrics.seconds.observe({ route: path }, (clock.elapsed() - began) / 1000);
  }
}

/** The promise's value, or another after a while; a rejection in time stays one. */
async function within<T, U>(milliseconds: number, promise: Promise<T>, otherwise: U): Promise<T | U> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<U>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), milliseconds);
  });
  // A rejection after that time must not surface as unhandled.
  promise.catch(() => undefined);
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

function sameText(given: string, wanted: string): boolean {
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(given), hash(wanted));
}
