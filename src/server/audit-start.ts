// Begins a run: what a person or the weekly job asks for, as tasks.
import type { AuditRun } from '../adapters/store/audit-runs.ts';
import { firstTasks } from '../application/audit/plan.ts';
import type { RunSpec } from '../application/audit/run-store.ts';
import type { InstalledAccount } from './directory.ts';
import type { Services } from './services.ts';
import { settingsOf } from './tenants.ts';

/** @returns null where the account has a run under way already */
export function startAudit(
  { audits, config }: Services,
  { account, stored }: InstalledAccount,
  startedBy: number | null,
  run: RunSpec,
): Promise<AuditRun | null> {
  return audits.start(account.id, startedBy, run, firstTasks(run, settingsOf(stored, config)));
}
