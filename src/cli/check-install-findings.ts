// What a check found, and how a failure is told: what is missing, and where to set it.
import { settled } from '../application/failures.ts';
import type { Failure, Result } from '../application/failures.ts';
import { Deadline } from '../application/deadline.ts';
import type { Clock } from '../application/ports.ts';
import type { InstallationMessage, InstallationMessages } from '../presentation/messages/types/install.ts';
import { whatFailed } from '../presentation/failures.ts';

export interface Finding {
  /** What was checked, e.g. "HubSpot, contacts". */
  about: InstallationMessage;
  outcome: 'works' | 'missing' | 'note';
  /** It says where to set what is missing. */
  text: InstallationMessage;
}

/** Ids of messages without parameters. */
type PlainId = {
  [Id in keyof InstallationMessages]: keyof InstallationMessages[Id] extends never ? Id : never;
}[keyof InstallationMessages];

/** Milliseconds for one question: long, since whoever waits has time, and a list may have many pages. */
const BUDGET = 60_000;

/** Asks one question. Never rejects. */
export async function ask<T>(clock: Clock, question: (deadline: Deadline) => Promise<T>): Promise<Result<T>> {
  const deadline = new Deadline(BUDGET, clock);
  try {
    return await settled(question(deadline));
  } finally {
    deadline.stop();
  }
}

/** A message without parameters. */
export function plain(id: PlainId): InstallationMessage {
  // The compiler does not follow a union of so many ids into the union of messages.
  return { id, params: {} } as InstallationMessage;
}

export const works = (about: InstallationMessage, text: InstallationMessage): Finding => ({
  about,
  outcome: 'works',
  text,
});
export const missing = (about: InstallationMessage, text: InstallationMessage): Finding => ({
  about,
  outcome: 'missing',
  text,
});
export const note = (about: InstallationMessage, text: InstallationMessage): Finding => ({
  about,
  outcome: 'note',
  text,
});

/**
 * A failure as a finding.
 *
 * @param mend what to do where the right to ask is missing
 */
export function failed(about: InstallationMessage, failure: Failure, mend: InstallationMessage): Finding {
  // `mend` names the permission.
  const what = whatFailed(failure.kind === 'not-allowed' ? { ...failure, permission: null } : failure);
  const next = nextStep(failure, mend);
  return missing(
    about,
    failure.code === null
      ? { id: 'install.failed', params: { what, mend: next } }
      : { id: 'install.failed-code', params: { what, code: failure.code, mend: next } },
  );
}

function nextStep({ kind }: Failure, mend: InstallationMessage): InstallationMessage {
  switch (kind) {
    case 'refused':
    case 'not-allowed':
    case 'not-found':
      return mend;
    case 'limited':
      return plain('mend.later');
    case 'slow':
      return plain('mend.again');
    case 'broken-answer':
      return plain('mend.address');
    case 'unavailable':
      return plain('mend.network');
    case 'defect':
      return plain('mend.report');
  }
}
