import { ErrorState, Text } from '@hubspot/ui-extensions';
import type { ErrorStateProps } from '@hubspot/ui-extensions';
import type { Failure } from './ask/ask.ts';
import type { ErrorCode } from './contract.js';
import { useWords } from './says.tsx';
import type { CardWords, RefusalKind } from './words/card-words.ts';

/** What went wrong, and what the person can do about it. */
export function Problem({ problem }: { problem: Failure }) {
  const { own } = useWords();
  const { type, title, lines } = told(problem, own);
  return (
    <ErrorState title={title} type={type}>
      {lines.map((line) => (
        <Text key={line}>{line}</Text>
      ))}
    </ErrorState>
  );
}

export function canTryAgain(problem: Failure): boolean {
  return problem.kind !== 'refused' || problem.error.retryable;
}

interface ProblemTold {
  type: NonNullable<ErrorStateProps['type']>;
  title: string;
  lines: string[];
}

function told(problem: Failure, own: CardWords): ProblemTold {
  switch (problem.kind) {
    case 'refused': {
      const { code, message, help } = problem.error;
      const kind = KINDS[code];
      const type = PICTURES[kind] ?? 'error';
      if (kind === 'reload') return { type, title: own.reload.title, lines: [own.reload.text, own.reload.help] };
      const words = own.refusals[kind];
      return { type, title: words.title, lines: message === '' ? [words.help] : [message, help].filter(Boolean) };
    }
    case 'call-failed': {
      const { title, text, help } = own.callFailed;
      const said = problem.said === null ? [] : [`${own.hubspotSays}: ${problem.said}`];
      return { type: 'error', title, lines: [text, help, ...said] };
    }
    case 'no-answer':
      return { type: 'error', title: own.noAnswer.title, lines: [own.noAnswer.text, own.noAnswer.help] };
  }
}

/** Groups error codes by what the person needs to know; each group has one text. */
export const KINDS: Readonly<Record<ErrorCode, RefusalKind | 'reload'>> = {
  'contract-mismatch': 'reload',
  'signature-expired': 'reload',
  'record-not-seen': 'not-checked',
  'bad-request': 'defect',
  'body-too-large': 'defect',
  'unsupported-media-type': 'defect',
  'not-found': 'defect',
  'method-not-allowed': 'defect',
  'request-id-reused': 'defect',
  'signature-invalid': 'defect',
  'identity-ambiguous': 'defect',
  internal: 'defect',
  'too-many-requests': 'busy',
  'hubspot-rate-limited': 'busy',
  'hubspot-daily-limit': 'busy',
  'salesforce-limit': 'busy',
  'not-installed': 'not-set-up',
  'not-configured': 'not-set-up',
  'not-allowed': 'not-allowed',
  'hubspot-unauthorized': 'not-allowed',
  'hubspot-not-allowed': 'not-allowed',
  'salesforce-unauthorized': 'not-allowed',
  'salesforce-not-allowed': 'not-allowed',
  'hubspot-record-not-found': 'not-found',
  'hubspot-refused': 'not-checked',
  'hubspot-broken-answer': 'not-checked',
  'salesforce-broken-answer': 'not-checked',
  'hubspot-unavailable': 'no-answer-from-hubspot',
  'salesforce-unavailable': 'no-answer-from-salesforce',
  timeout: 'slow',
};

/** Illustrations for problems that only an admin can fix. */
const PICTURES: Partial<Record<RefusalKind | 'reload', ProblemTold['type']>> = {
  'not-set-up': 'support',
  'not-allowed': 'lock',
};
