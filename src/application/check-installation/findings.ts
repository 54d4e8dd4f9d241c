// What a check found. A failure says what is missing, what that costs, and where to fix it.
import type { Message } from '../../domain/message.ts';
import { Deadline } from '../deadline.ts';
import { settled } from '../failures.ts';
import type { Failure, Result } from '../failures.ts';
import type { Clock, HubSpot, Salesforce } from '../ports.ts';
import type { Settings } from '../settings.ts';
import type { AboutMessage, Cost, CostMessage, MendMessage, SaidMessage } from './messages.ts';

export interface Finding {
  /** What was checked, e.g. "HubSpot, contacts". */
  about: AboutMessage;
  outcome: 'works' | 'missing' | 'note';
  /** The finding itself, including where to fix what is missing. */
  said: SaidMessage | SaidOfFailure;
  /** What stays unknown until it is fixed; null if nothing is missing or `said` mentions it already. */
  cost: CostMessage | null;
}

/** `what` is one of the message catalogue's "failed.*". */
type SaidOfFailure = Extract<SaidMessage, { id: `install.failed${string}` }>;

/** The two systems of an installation, as a check asks them. */
export interface Installation {
  settings: Settings;
  /** Null if there is no connection to ask. */
  hubspot: HubSpot | null;
  salesforce: Salesforce | null;
  clock: Clock;
  edition: 'private' | 'marketplace';
  /** Milliseconds for one question. The command line allows more time than a page. */
  budget: number;
  /** What is wrong with the rules that an admin pasted, as part of a sentence; null if they can be read. */
  pastedRulesProblem: (xml: string) => Message | null;
}

/** Asks one question. Never rejects. */
export async function ask<T>(
  { clock, budget }: Pick<Installation, 'clock' | 'budget'>,
  question: (deadline: Deadline) => Promise<T>,
): Promise<Result<T>> {
  const deadline = new Deadline(budget, clock);
  try {
    return await settled(question(deadline));
  } finally {
    deadline.stop();
  }
}

type PlainOf<M> = M extends { id: infer Id; params: Record<string, never> } ? Id : never;

/** Makes a message without parameters. */
export const about = (id: PlainOf<AboutMessage>): AboutMessage => ({ id, params: {} });
export const said = (id: PlainOf<SaidMessage>): SaidMessage => ({ id, params: {} });
export const mend = (id: PlainOf<MendMessage>): MendMessage => ({ id, params: {} });

export const works = (what: AboutMessage, text: SaidMessage): Finding => finding(what, 'works', text);
export const missing = (what: AboutMessage, text: SaidMessage): Finding => finding(what, 'missing', text);
export const note = (what: AboutMessage, text: SaidMessage): Finding => finding(what, 'note', text);

function finding(what: AboutMessage, outcome: Finding['outcome'], text: SaidMessage): Finding {
  return { about: what, outcome, said: text, cost: null };
}

/**
 * Turns a failure into a finding.
 *
 * @param toDo what to do if a permission is missing
 * @param cost what stays unknown without the answer
 */
export function failed(what: AboutMessage, failure: Failure, toDo: Message, cost: Cost): Finding {
  const next = NEXT[failure.kind];
  const params = { what: whatFailed(failure), mend: next === null ? toDo : mend(next) };
  const { code } = failure;
  return {
    about: what,
    outcome: 'missing',
    // For timeouts and rate limits, the system's code adds nothing.
    said:
      code === null || !CODE_TELLS.includes(failure.kind)
        ? { id: 'install.failed', params }
        : { id: 'install.failed-code', params: { ...params, code } },
    cost: { id: `cost.${cost}`, params: {} },
  };
}

const CODE_TELLS: readonly Failure['kind'][] = ['refused', 'not-allowed', 'not-found', 'unavailable', 'defect'];

/** Reuses the card's messages for failures. */
function whatFailed(failure: Failure): Message {
  const params = { system: { id: `system.${failure.system}`, params: {} } };
  switch (failure.kind) {
    case 'refused':
      return { id: failure.question === 'sign-in' ? 'failed.sign-in' : 'failed.refused', params };
    case 'limited':
      return { id: failure.limit === 'daily' ? 'failed.limited-daily' : 'failed.limited-burst', params };
    case 'defect':
      return { id: 'failed.defect', params: {} };
    case 'not-allowed':
    case 'not-found':
    case 'slow':
    case 'broken-answer':
    case 'unavailable':
      return { id: `failed.${failure.kind}`, params };
  }
}

/** What to do, by kind of failure. Null for missing rights, where it depends on the question. */
const NEXT = {
  refused: null,
  'not-allowed': null,
  'not-found': null,
  limited: 'mend.later',
  slow: 'mend.again',
  'broken-answer': 'mend.address',
  unavailable: 'mend.network',
  defect: 'mend.report',
} as const satisfies Record<Failure['kind'], PlainOf<MendMessage> | null>;
