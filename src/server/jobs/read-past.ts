// Jobs that read an account's past to detect settings or to test predictions. They resume after a restart.
import type { Account } from '../../adapters/store/accounts.ts';
import type { PastKind } from '../../adapters/store/past-runs.ts';
import type { SettingProposal } from '../../adapters/store/setting-proposals.ts';
import { backtestTenant } from '../../application/backtest.ts';
import { detectTenantSettings } from '../../application/detect-settings.ts';
import { FailureError, failureOf, isPassing } from '../../application/failures.ts';
import type { PastRun } from '../../application/past/gather-past.ts';
import { RunStopped } from '../../application/past/patience.ts';
import type { PastTenant } from '../../application/past/read-org.ts';
import type { Json } from '../../application/ports.ts';
import { figuresFrom } from '../../domain/evidence/backtest/figures.ts';
import type { DetectedSettings } from '../../domain/evidence/detect-settings.ts';
import type { Proposal } from '../../domain/evidence/proposal.ts';
import { failureCode } from '../past-failure.ts';
import type { Services } from '../services.ts';

/** Records of each object in a backtest. */
const BACKTESTED = 2000;
/** Milliseconds between two updates of the progress. */
const NOTED_EVERY = 2000;

/** Detects the settings of an account and stores them as proposals for an admin. */
export function detectAccountSettings(accountId: number, services: Services, stopping: AbortSignal): Promise<void> {
  return runOver('detect-settings', { accountId, services, stopping }, async (account, past, run) => {
    const detected = await detectTenantSettings(past, run);
    await services.proposals.replace(account, proposalsOf(detected), services.clock.now());
  });
}

/** Tests the predictions of an account on synced records. The card then shows how many were right. */
export function backtestAccount(accountId: number, services: Services, stopping: AbortSignal): Promise<void> {
  return runOver('backtest', { accountId, services, stopping }, async (_account, past, run) => {
    const result = await backtestTenant(past, { since: null, limit: BACKTESTED }, run);
    const compared = result.records.filter(({ verdict }) => verdict !== 'not-comparable');
    await services.predictions.keepBacktest(
      accountId,
      figuresFrom(result),
      compared.map(({ object, id }) => `${object}/${id}`),
    );
  });
}

async function runOver(
  kind: PastKind,
  { accountId, services, stopping }: { accountId: number; services: Services; stopping: AbortSignal },
  work: (account: Account, past: PastTenant, run: PastRun) => Promise<void>,
): Promise<void> {
  const { directory, pastRuns, tenants, clock } = services;
  const installed = await directory.find(accountId);
  if (installed === null) return;
  await pastRuns.set(accountId, kind, { state: 'running', failure: null });
  let notedAt = -Infinity;
  const onProgress = (done: number, total: number): void => {
    if (clock.elapsed() - notedAt < NOTED_EVERY && done < total) return;
    notedAt = clock.elapsed();
    // Losing a progress update does no harm.
    void pastRuns.set(accountId, kind, { done, total }).catch(() => undefined);
  };
  try {
    const { account } = installed;
    await work(account, tenants.past(installed), {
      checkpoint: pastRuns.checkpoint(account, kind),
      onProgress,
      stopping,
    });
    await pastRuns.set(accountId, kind, { state: 'done', failure: null });
  } catch (error) {
    // The next worker resumes from what was gathered.
    if (error instanceof RunStopped) {
      await pastRuns.set(accountId, kind, { state: 'waiting' });
      throw error;
    }
    const failure = failureOf(error);
    await pastRuns.set(accountId, kind, { state: 'failed', failure: failureCode(failure) });
    // What stays refused is for an admin to mend; trying again changes nothing. A defect is for the log.
    if (isPassing(failure) || !(error instanceof FailureError)) throw error;
  }
}

/**
 * Converts the result of a detection to proposals, by setting path. Settings that the records do not reveal are left
 * out.
 */
export function proposalsOf({ proposals }: DetectedSettings): SettingProposal[] {
  const { fieldMapping, fixedLeadValues, ...single } = proposals;
  return [
    ...Object.entries(single).flatMap(([name, found]) => proposalOf(name, found)),
    ...Object.entries(fieldMapping).flatMap(([field, found]) => proposalOf(`fieldMapping.${field}`, found)),
    ...Object.entries(fixedLeadValues).flatMap(([field, found]) => proposalOf(`fixedLeadValues.${field}`, found)),
  ];
}

function proposalOf(path: string, { value, certainty, ...found }: Proposal<unknown>): SettingProposal[] {
  if (value === null || certainty === 'not-enough') return [];
  return [{ ...found, path, value: value as Json, certainty }];
}
