// Background jobs: pg-boss on either database. Every job must tolerate running twice.
import PgBoss from 'pg-boss';
import { Deadline } from '../application/deadline.ts';
import { failureOf } from '../application/failures.ts';
import type { AnswerCard } from './answer-card.ts';
import { ACCOUNT_GONE } from './hubspot-tokens.ts';
import type { PastKind } from '../adapters/store/past-runs.ts';
import { answerWorkflowCalls } from './jobs/answer-workflow-calls.ts';
import { compareAccountPredictions } from './jobs/compare-predictions.ts';
import { backtestAccount, detectAccountSettings } from './jobs/read-past.ts';
import { startWeeklyAudits } from './jobs/weekly-audits.ts';
import { workAudit } from './jobs/work-audit.ts';
import { workChange } from './jobs/work-bulk-change.ts';
import { errorFields } from './logger.ts';
import type { Services } from './services.ts';

/** Days to keep an account's data after it removed the app. */
export const KEPT_AFTER_REMOVAL_DAYS = 30;
/** Salesforce ends a refresh token that is idle for 30 days, so it is refreshed well before that. */
const REFRESH_AFTER_DAYS = 7;
const DAY = 86_400_000;
/** Minutes after which a job counts as lost and runs again. */
const EXPIRE_IN_MINUTES = 15;

/** Long jobs of one kind per process, so that one account's does not hold up another's. */
const LONG_JOBS_AT_ONCE = 2;
/** Processes per audit run. */
const WORKERS_PER_AUDIT = 4;

/** `stately` allows at most one waiting and one active job per key. */
const QUEUES = {
  'tidy-up': { cron: '17 * * * *', retryLimit: 3, policy: 'standard' },
  'keep-salesforce': { cron: '41 3 * * *', retryLimit: 3, policy: 'standard' },
  'check-installation': { cron: null, retryLimit: 5, policy: 'standard' },
  // The job below finds calls whose job failed or was lost.
  'answer-workflow-calls': { cron: null, retryLimit: 0, policy: 'stately' },
  // The key is account and kind. After a temporary failure, a run resumes from what it gathered.
  'read-past': { cron: null, retryLimit: 3, policy: 'stately' },
  'compare-predictions': { cron: null, retryLimit: 3, policy: 'stately' },
  'find-predictions': { cron: '23 4 * * *', retryLimit: 1, policy: 'standard' },
  // The job below counts the workers of each run and replaces those that failed or were lost.
  'work-audit': { cron: null, retryLimit: 0, policy: 'standard' },
  'work-bulk-change': { cron: null, retryLimit: 0, policy: 'standard' },
  'find-bulk-changes': { cron: '* * * * *', retryLimit: 0, policy: 'standard' },
  'find-audits': { cron: '* * * * *', retryLimit: 0, policy: 'standard' },
  'start-weekly-audits': { cron: '23 * * * *', retryLimit: 3, policy: 'standard' },
  'find-workflow-calls': { cron: '* * * * *', retryLimit: 0, policy: 'standard' },
} as const;
type QueueName = keyof typeof QUEUES;

export interface JobParts {
  services: Services;
  answerCard: AnswerCard;
}

export class Jobs {
  readonly #stopping = new AbortController();
  #boss: PgBoss | null = null;

  constructor(private readonly parts: JobParts) {}

  /** Starts sending jobs, and working on them if this process is a worker. May be called again after a failure. */
  async start(works: boolean): Promise<void> {
    const { services, answerCard } = this.parts;
    const { database, log } = services;
    const boss = new PgBoss({ db: { executeSql: (text, values) => database.execute(text, values) }, schema: 'jobs' });
    boss.on('error', (error) => log.warn(errorFields(error), 'jobs'));
    await boss.start();
    this.#boss = boss;
    for (const [name, { cron, retryLimit, policy }] of Object.entries(QUEUES)) {
      await boss.createQueue(name, {
        name,
        policy,
        retryLimit,
        retryBackoff: true,
        expireInMinutes: EXPIRE_IN_MINUTES,
      });
      if (cron !== null) await boss.schedule(name, cron);
    }
    if (!works) return;
    await this.#work(boss, 'tidy-up', () => tidyUp(services));
    await this.#work(boss, 'keep-salesforce', () => keepSalesforce(services));
    await this.#work(boss, 'check-installation', (data) => checkInstallation(services, data));
    const stopping = this.#stopping.signal;
    await this.#work(boss, 'answer-workflow-calls', async (data) => {
      const accountId = accountIdOf(data);
      if (await answerWorkflowCalls(accountId, { services, answerCard, stopping }))
        await this.answerWorkflowCalls(accountId);
    });
    await this.#work(boss, 'read-past', async (data) => {
      const accountId = accountIdOf(data);
      const kind = isDetection(data) ? 'detect-settings' : 'backtest';
      const work = kind === 'backtest' ? backtestAccount : detectAccountSettings;
      await work(accountId, services, stopping);
      // Detected settings are of little use until a backtest shows how well predictions do with them.
      if (kind === 'detect-settings') await this.readPast(accountId, 'backtest');
    });
    await this.#work(boss, 'compare-predictions', (data) =>
      compareAccountPredictions(accountIdOf(data), services, stopping),
    );
    await this.#work(boss, 'find-predictions', async () => {
      for (const accountId of await services.predictions.accountsWaiting()) await this.comparePredictions(accountId);
    });
    for (let workers = 0; workers < LONG_JOBS_AT_ONCE; workers++) {
      await this.#work(boss, 'work-audit', async (data) => {
        const runNo = runNoOf(data);
        if (await workAudit(runNo, { services, stopping })) await boss.send('work-audit', { runNo });
      });
      await this.#work(boss, 'work-bulk-change', async (data) => {
        const no = runNoOf(data);
        if (await workChange(no, { services, stopping })) await this.workBulkChange(no);
      });
    }
    await this.#work(boss, 'find-bulk-changes', async () => {
      for (const no of await services.bulkChanges.abandoned()) await this.workBulkChange(no);
    });
    await this.#work(boss, 'find-audits', async () => {
      for (const { no, workers } of await services.audits.running()) await this.#sendWorkers(no, workers);
    });
    await this.#work(boss, 'start-weekly-audits', async () => {
      for (const runNo of await startWeeklyAudits(services)) await this.workAudit(runNo);
    });
    await this.#work(boss, 'find-workflow-calls', async () => {
      for (const accountId of await services.workflowCalls.accountsDue()) await this.answerWorkflowCalls(accountId);
    });
  }

  /** Queues a check with HubSpot whether an account still has the app. */
  async checkInstallation(accountId: number): Promise<void> {
    if (this.#boss === null) throw new Error('jobs are not started');
    await this.#boss.send('check-installation', { accountId }, { singletonKey: String(accountId) });
  }

  /** Queues answering the waiting workflow calls of an account. */
  async answerWorkflowCalls(accountId: number): Promise<void> {
    if (this.#boss === null) throw new Error('jobs are not started');
    await this.#boss.send('answer-workflow-calls', { accountId }, { singletonKey: String(accountId) });
  }

  /**
   * Queues detecting an account's settings or testing its predictions. At most one job of a kind runs and one waits.
   */
  async readPast(accountId: number, kind: PastKind): Promise<void> {
    if (this.#boss === null) throw new Error('jobs are not started');
    const before = await this.parts.services.pastRuns.read(accountId, kind);
    if (before?.state !== 'running') await this.parts.services.pastRuns.set(accountId, kind, { state: 'waiting' });
    await this.#boss.send('read-past', { accountId, kind }, { singletonKey: `${accountId}/${kind}` });
  }

  /**
   * Queues comparing predictions with synced records. @param wait seconds to wait, as flows may still change the owner
   */
  async comparePredictions(accountId: number, wait = 0): Promise<void> {
    if (this.#boss === null) throw new Error('jobs are not started');
    const options = { singletonKey: String(accountId), startAfter: wait };
    await this.#boss.send('compare-predictions', { accountId }, options);
  }

  /** Queues workers for an audit run, one per process. */
  async workAudit(runNo: number): Promise<void> {
    await this.#sendWorkers(runNo, 0);
  }

  /** Has a bulk change worked on. One that another worker has stays that worker's. */
  async workBulkChange(no: number): Promise<void> {
    if (this.#boss === null) throw new Error('jobs are not started');
    await this.#boss.send('work-bulk-change', { runNo: no });
  }

  /** @param workers those that the run has already */
  async #sendWorkers(runNo: number, workers: number): Promise<void> {
    if (this.#boss === null) throw new Error('jobs are not started');
    for (let place = workers; place < WORKERS_PER_AUDIT; place++)
      await this.#boss.send('work-audit', { runNo }, { singletonKey: `${runNo}/${place}`, singletonSeconds: 30 });
  }

  /** Waits for active jobs. Jobs that have not started stay queued. */
  async stop(timeout: number): Promise<void> {
    this.#stopping.abort();
    await this.#boss?.stop({ graceful: true, timeout, wait: true, close: false });
    this.#boss = null;
  }

  async #work(boss: PgBoss, name: QueueName, work: (data: unknown) => Promise<void>): Promise<void> {
    const { metrics, log } = this.parts.services;
    await boss.work(name, async (jobs: PgBoss.Job[]) => {
      for (const { data } of jobs) {
        try {
          await work(data);
          metrics.jobs.inc({ queue: name, result: 'done' });
        } catch (error) {
          metrics.jobs.inc({ queue: name, result: 'failed' });
          log.warn({ queue: name, ...errorFields(error) }, 'a job failed');
          // Drops the message, which pg-boss would store and which may quote a record.
          // eslint-disable-next-line preserve-caught-error -- pg-boss stores a cause as well.
          throw new Error(error instanceof Error ? error.name : 'failed');
        }
      }
    });
  }
}

/** Deletes old data, each kind by its own rule. */
export async function tidyUp(services: Services): Promise<void> {
  const { accounts, writes, workflowAnswers, codes, limits, claims, readings, clock, log } = services;
  await services.predictions.deleteOld();
  await services.pastRuns.deleteOld();
  await writes.deleteOld();
  await workflowAnswers.deleteOld();
  await codes.deleteOld();
  await limits.deleteOld();
  await claims.deleteOld();
  await services.changes.deleteOld();
  await services.audits.deleteOld();
  await services.bulkChanges.deleteOld();
  await readings.deleteOld();
  const before = new Date(clock.now().getTime() - KEPT_AFTER_REMOVAL_DAYS * DAY);
  const forgotten = await accounts.forgetRemovedBefore(before);
  if (forgotten > 0) log.info({ accounts: forgotten }, 'data of removed accounts deleted');
}

/** Refreshes the tokens of orgs that have not been used for a week. */
export async function keepSalesforce({ salesforceTokens, clock, log }: Services): Promise<void> {
  const refreshed = await salesforceTokens.refreshIdle(new Date(clock.now().getTime() - REFRESH_AFTER_DAYS * DAY));
  if (refreshed > 0) log.info({ accounts: refreshed }, 'idle Salesforce sessions refreshed');
}

/** Checks by a token refresh, which marks the account as removed if HubSpot says so. */
export async function checkInstallation({ accounts, tokens, clock }: Services, data: unknown): Promise<void> {
  const account = await accounts.find(accountIdOf(data));
  if (account?.status !== 'installed') return;
  const deadline = new Deadline(10_000, clock);
  try {
    const source = tokens.ofAccount(account);
    await source.refused(await source.get(deadline));
  } catch (error) {
    if (failureOf(error).code !== ACCOUNT_GONE) throw error;
  } finally {
    deadline.stop();
  }
}

function isDetection(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'kind' in data && data.kind === 'detect-settings';
}

function accountIdOf(data: unknown): number {
  const id = typeof data === 'object' && data !== null && 'accountId' in data ? Number(data.accountId) : NaN;
  if (!Number.isSafeInteger(id)) throw new TypeError('a job of an account without its number');
  return id;
}

function runNoOf(data: unknown): number {
  return typeof data === 'object' && data !== null && 'runNo' in data ? Number(data.runNo) : NaN;
}
