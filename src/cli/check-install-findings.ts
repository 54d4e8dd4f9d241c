// What a check found, and how a failure is told: what is missing, and where to set it.
import { settled } from '../application/failures.ts';
import type { Failure, Result } from '../application/failures.ts';
import { Deadline } from '../application/deadline.ts';
import type { Clock } from '../application/ports.ts';

export interface Finding {
  /** What was checked, e.g. "HubSpot, contacts". */
  about: string;
  outcome: 'works' | 'missing' | 'note';
  /** A sentence; it says where to set what is missing. */
  text: string;
}

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

export const works = (about: string, text: string): Finding => ({ about, outcome: 'works', text });
export const missing = (about: string, text: string): Finding => ({ about, outcome: 'missing', text });
export const note = (about: string, text: string): Finding => ({ about, outcome: 'note', text });

/**
 * A failure as a finding.
 *
 * @param mend what to do where the right to ask is missing
 */
export function failed(about: string, failure: Failure, mend: string): Finding {
  return missing(about, `${describe(failure)} ${isAboutRights(failure) ? mend : WHAT_NEXT[failure.kind]}`.trim());
}

function isAboutRights({ kind }: Failure): boolean {
  return kind === 'not-allowed' || kind === 'refused' || kind === 'not-found';
}

function describe(failure: Failure): string {
  const system = { hubspot: 'HubSpot', salesforce: 'Salesforce', app: 'Owner Preflight' }[failure.system];
  const code = failure.code === null ? '' : ` (${failure.code})`;
  switch (failure.kind) {
    case 'refused':
      return failure.question === 'sign-in'
        ? `${system} refused the sign-in${code}.`
        : `${system} refused the question${code}.`;
    case 'not-allowed':
      return `${system} does not allow it${code}.`;
    case 'not-found':
      return `${system} did not find it${code}.`;
    case 'limited':
      return failure.limit === 'daily'
        ? `${system}’s limit of requests for today is reached.`
        : `${system} took too many requests at once.`;
    case 'slow':
      return `${system} did not answer within a minute.`;
    case 'broken-answer':
      return `${system} gave an answer that cannot be read.`;
    case 'unavailable':
      return `${system} cannot be reached, or has an error of its own${code}.`;
    case 'defect':
      return `This is an error in Owner Preflight${code}.`;
  }
}

const WHAT_NEXT: Readonly<Record<Failure['kind'], string>> = {
  refused: '',
  'not-allowed': '',
  'not-found': '',
  limited: 'Run the check again later.',
  slow: 'Run the check again.',
  'broken-answer': 'Check the address in the settings, then run the check again.',
  unavailable: 'Check the address in the settings and the network, then run the check again.',
  defect: 'Please report it.',
};
