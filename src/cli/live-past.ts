// The shared part of `detect-settings --env` and `backtest --env`: connections, resuming and progress.
import { hubSpotPast } from '../adapters/hubspot/past.ts';
import { salesforcePast } from '../adapters/salesforce/past.ts';
import { FailureError } from '../application/failures.ts';
import type { Failure } from '../application/failures.ts';
import type { PastRun } from '../application/past/gather-past.ts';
import type { PastTenant } from '../application/past/read-org.ts';
import { checkpointFile } from './checkpoint-file.ts';
import { CliError } from './cli-error.ts';
import type { CliStreams } from './cli-streams.ts';
import { openInstallation, readEnvironmentFile } from './environment-file.ts';

interface LiveOptions {
  env: string;
  /** The file for what was gathered. */
  resume: string;
}

/**
 * Runs work on the past of the installation in an --env file.
 *
 * @throws CliError if a system cannot be asked; what was gathered stays in the file
 */
export async function withLivePast<T>(
  { env, resume }: LiveOptions,
  streams: CliStreams,
  work: (past: PastTenant, run: PastRun) => Promise<T>,
): Promise<T> {
  const { tenant, access, close } = await openInstallation(env);
  const { PRIVATE_APP_ACCESS_TOKEN: token = '' } = await readEnvironmentFile(env);
  const past: PastTenant = {
    tenant,
    hubspot: hubSpotPast(access.hubspot),
    salesforce: access.salesforce === null ? null : salesforcePast(access.salesforce),
  };
  const progress = progressLine(streams);
  try {
    return await work(past, { checkpoint: checkpointFile(resume, token), onProgress: progress.show });
  } catch (error) {
    if (!(error instanceof FailureError)) throw error;
    throw new CliError(
      `${describe(error.failure)} What was gathered is in ${resume}: the same command goes on from it.`,
    );
  } finally {
    progress.end();
    close();
  }
}

function progressLine({ stderr }: CliStreams): { show: (done: number, of: number) => void; end: () => void } {
  const isTerminal = stderr.isTTY === true;
  let stands = false;
  let told = 0;
  return {
    show: (done, of) => {
      const line = `${done} of ${of} records`;
      if (isTerminal) {
        stands = true;
        stderr.write(`\r\u001B[2K${line}`);
        return;
      }
      // In a log, one line per tenth.
      const tenth = of === 0 ? 0 : Math.floor((10 * done) / of);
      if (tenth <= told) return;
      told = tenth;
      stderr.write(`preflight: ${line}\n`);
    },
    end: () => {
      if (stands) stderr.write('\r\u001B[2K');
    },
  };
}

const SYSTEMS = { hubspot: 'HubSpot', salesforce: 'Salesforce', app: 'Owner Preflight' } as const;

/** In English, like the other messages of these commands. */
function describe({ system, kind, question, code }: Failure): string {
  if (code === 'not-connected') return 'The settings name no Salesforce org.';
  return `${SYSTEMS[system]} could not be asked about ${question}: ${kind}${code === null ? '' : ` (${code})`}.`;
}
