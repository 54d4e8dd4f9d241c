// What the settings page shows of detecting settings and of the backtest, and what starts them.
import type { PastKind, PastRunState } from '../../adapters/store/past-runs.ts';
import { refusal } from '../../contract/index.ts';
import { presentFailure } from '../../presentation/failures.ts';
import { adminWordsFor } from '../../presentation/admin-words.ts';
import type { AdminWords } from '../../presentation/admin-words.ts';
import { wordsFor } from '../../presentation/words.ts';
import type { InstalledAccount } from '../directory.ts';
import type { Jobs } from '../jobs.ts';
import { failureFrom } from '../past-failure.ts';
import type { Services } from '../services.ts';

/** Work on the past, as far as it is. */
export interface PastShown {
  state: PastRunState['state'] | 'never';
  /** Records read, of those that there will be; 0 of 0 before anything is known. */
  done: number;
  total: number;
  /** The state as a sentence, in the person's language. */
  text: string;
  /** What to do about a failure; null where nothing failed. */
  help: string | null;
  /** When this was noted last, ISO 8601; null: never begun. */
  at: string | null;
}

export interface BothShown {
  detection: PastShown;
  backtest: PastShown;
}

/** How far both kinds of work are. */
export async function pastOf(
  { account }: Pick<InstalledAccount, 'account'>,
  locale: string | undefined,
  { pastRuns }: Services,
): Promise<BothShown> {
  const [detection, backtest] = await Promise.all([
    pastRuns.read(account.id, 'detect-settings'),
    pastRuns.read(account.id, 'backtest'),
  ]);
  return {
    detection: shown(detection, 'detect-settings', locale),
    backtest: shown(backtest, 'backtest', locale),
  };
}

/** Milliseconds: what was noted of a run longer ago is of one that was lost. */
const LOST_AFTER = 15 * 60_000;

/**
 * Starts work on the past, unless it is under way.
 *
 * @returns a refusal where there is nothing to compare with; null where it was started, or is under way
 */
export async function startPast(
  kind: PastKind,
  { installed, locale }: { installed: InstalledAccount; locale: string | undefined },
  { services, jobs }: { services: Services; jobs: Pick<Jobs, 'readPast'> },
): Promise<object | null> {
  const { pastRuns, tenants, clock, log } = services;
  const { id } = installed.account;
  if (tenants.of(installed, null).salesforce === null) return notConnected(adminWordsFor(locale));
  const before = await pastRuns.read(id, kind);
  const isUnderWay = before?.state === 'running' || before?.state === 'waiting';
  if (isUnderWay && clock.now().getTime() - before.changedAt.getTime() < LOST_AFTER) return null;
  await jobs.readPast(id, kind);
  log.info({ account: id, kind }, 'work on the past started');
  return null;
}

function notConnected({ text }: AdminWords): object {
  return refusal({
    code: 'not-configured',
    message: text({ id: 'health.salesforce-none', params: {} }),
    help: text({ id: 'past.connect-first', params: {} }),
    retryable: false,
  });
}

function shown(run: PastRunState | null, kind: PastKind, locale: string | undefined): PastShown {
  const { text } = adminWordsFor(locale);
  if (run === null)
    return {
      state: 'never',
      done: 0,
      total: 0,
      text: text({ id: `past.never.${kind}`, params: {} }),
      help: null,
      at: null,
    };
  const { state, done, total, failure, changedAt } = run;
  const at = changedAt.toISOString();
  const soFar = { state, done, total, help: null, at };
  switch (state) {
    case 'waiting':
      return { ...soFar, text: text({ id: 'past.waiting', params: {} }) };
    case 'running':
      return {
        ...soFar,
        text:
          total === 0 ? text({ id: 'past.begun', params: {} }) : text({ id: 'past.progress', params: { done, total } }),
      };
    case 'done':
      return { ...soFar, text: text({ id: 'past.done', params: { count: done, at } }) };
    case 'failed': {
      const { message, help } = presentFailure(failureFrom(failure ?? ''), wordsFor(locale));
      return { ...soFar, text: message, help };
    }
  }
}
