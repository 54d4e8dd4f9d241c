import { ErrorState, Text } from '@hubspot/ui-extensions';
import type { ErrorStateProps } from '@hubspot/ui-extensions';
import type { Failure } from './ask-function.ts';
import type { ErrorCode } from './contract.js';
import { CALL_FAILED, ERROR_TITLES, NO_ANSWER } from './words.ts';

/** What went wrong, and what the person reading can do about it. */
export function Problem({ problem }: { problem: Failure }) {
  const { type, title, lines } = told(problem);
  return (
    <ErrorState title={title} type={type}>
      {lines.map((line) => (
        <Text key={line}>{line}</Text>
      ))}
    </ErrorState>
  );
}

interface Told {
  type: NonNullable<ErrorStateProps['type']>;
  title: string;
  lines: string[];
}

function told(problem: Failure): Told {
  switch (problem.kind) {
    case 'refused': {
      const { code, message, help } = problem.error;
      return { type: PICTURES[code] ?? 'error', title: ERROR_TITLES[code], lines: [message, help] };
    }
    case 'call-failed': {
      const said = problem.hubspotSaid === null ? [] : [`${CALL_FAILED.hubspotSaid}: ${problem.hubspotSaid}`];
      return { type: 'error', title: CALL_FAILED.title, lines: [CALL_FAILED.text, CALL_FAILED.help, ...said] };
    }
    case 'no-answer':
      return { type: 'error', title: NO_ANSWER.title, lines: [NO_ANSWER.text, NO_ANSWER.help] };
  }
}

/** HubSpot's pictures for what only an admin can mend. */
const PICTURES: Partial<Record<ErrorCode, Told['type']>> = {
  'not-configured': 'support',
  'hubspot-not-allowed': 'lock',
};
