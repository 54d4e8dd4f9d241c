// The shared part of `detect-settings --env` and `backtest --env`: connections, resuming and progress.
import { hubSpotPast } from '../adapters/hubspot/past.ts';
import { salesforcePast } from '../adapters/salesforce/past.ts';
import { FailureError } from '../application/failures.ts';
import type { Failure } from '../application/failures.ts';
import type { PastRun } from '../application/past/gather-past.ts';
import type { PastTenant } from '../application/past/read-org.ts';
import type { Message } from '../domain/message.ts';
import type { AdminWords } from '../presentation/admin-words.ts';
import { whatFailed } from '../presentation/failures.ts';
import { checkpointFile } from './checkpoint-file.ts';
import { CliError } from './cli-error.ts';
import type { CliStreams } from './cli-streams.ts';
import { saidOfPast } from './said.ts';
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
  { streams, words }: { streams: CliStreams; words: AdminWords },
  work: (past: PastTenant, run: PastRun) => Promise<T>,
): Promise<T> {
  const { tenant, access, close } = await openInstallation(env);
  const { PRIVATE_APP_ACCESS_TOKEN: token = '' } = await readEnvironmentFile(env);
  const past: PastTenant = {
    tenant,
    hubspot: hubSpotPast(access.hubspot),
    salesforce: access.salesforce === null ? null : salesforcePast(access.salesforce),
  };
  const progress = progressLine(streams, words);
  try {
    return await work(past, { checkpoint: checkpointFile(resume, token), onProgress: progress.show });
  } catch (error) {
    if (!(error instanceof FailureError)) throw error;
    throw new CliError(saidOfPast('past.resume', { what: describe(error.failure), file: resume }));
  } finally {
    progress.end();
    close();
  }
}

function progressLine(
  { stderr }: CliStreams,
  { text }: AdminWords,
): { show: (done: number, of: number) => void; end: () => void } {
  const isTerminal = stderr.isTTY === true;
  let stands = false;
  let told = 0;
  return {
    show: (done, total) => {
      const line = text(saidOfPast('past.progress', { done, total }));
      if (isTerminal) {
        stands = true;
        stderr.write(`\r\u001B[2K${line}`);
        return;
      }
      // In a log, a line for each tenth.
      const tenth = total === 0 ? 0 : Math.floor((10 * done) / total);
      if (tenth <= told) return;
      told = tenth;
      stderr.write(`preflight: ${line}\n`);
    },
    end: () => {
      if (stands) stderr.write('\r\u001B[2K');
    },
  };
}

/** What could not be read, and why; with the other system's own word where it said one. */
function describe(failed: Failure): Message {
  if (failed.code === 'not-connected') return { id: 'health.salesforce-none', params: {} };
  const question: Message = { id: `question.${failed.question}`, params: {} };
  const params = { question, why: whatFailed(failed) };
  return failed.code === null
    ? saidOfPast('past.failed', params)
    : saidOfPast('past.failed-code', { ...params, code: failed.code });
}
