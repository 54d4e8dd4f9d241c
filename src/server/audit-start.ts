// Starts an audit run for a person or for the weekly job.
import type { AuditRun } from '../adapters/store/audit-runs.ts';
import { firstTasks } from '../application/audit/plan.ts';
import type { RunSpec } from '../application/audit/run-store.ts';
import type { InstalledAccount } from './directory.ts';
import type { Services } from './services.ts';
import { settingsOf } from './tenants.ts';

/** Starts a run with its first tasks. @returns null if the account has an active run already */
export function startAudit(
  { audits, config }: Services,
  { account, stored }: InstalledAccount,
  startedBy: number | null,
  run: RunSpec,
): Promise<AuditRun | null> {
  return audits.start(account.id, startedBy, run, firstTasks(run, settingsOf(stored, config)));
}
