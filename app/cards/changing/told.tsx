import { Alert, Flex, Heading, LoadingButton } from '@hubspot/ui-extensions';
import type { AlertProps } from '@hubspot/ui-extensions';
import type { Failure } from '../ask/ask.ts';
import type { Resolution, ResolutionResult } from '../contract.js';
import { ago } from '../dates.ts';
import { Problem } from '../problem.tsx';
import { useWords } from '../says.tsx';
import type { OwnerChanging } from './use-owner-change.ts';

interface ToldProps {
  changing: OwnerChanging;
  /** Previews the choice again, if somebody may have changed the record since. */
  lookAgain?: (() => void) | undefined;
}

/**
 * The result of the last step, and the button for the next one. It is a different button further down, so that pressing
 * Enter twice does not undo the change.
 */
export function Told({ changing, lookAgain }: ToldProps) {
  const { say } = useWords();
  const { told, acting } = changing;
  if (told === null) return null;
  const next = nextStep(told, changing, lookAgain);
  return (
    <Flex direction="column" align="start" gap="xs">
      <Result told={told} />
      {next !== null && (
        <LoadingButton key={next.key} variant="secondary" size="sm" loading={acting} onClick={() => next.run()}>
          {acting ? say('working') : (next.label ?? say(next.key))}
        </LoadingButton>
      )}
    </Flex>
  );
}

interface NextStep {
  key: 'tryAgain' | 'lookAgain' | 'undo';
  label: string | null;
  run: () => void;
}

function nextStep(
  told: Resolution | Failure,
  { tryAgain, undo }: OwnerChanging,
  lookAgain: (() => void) | undefined,
): NextStep | null {
  const again: NextStep = { key: 'tryAgain', label: null, run: tryAgain };
  const afresh: NextStep | null = lookAgain === undefined ? null : { key: 'lookAgain', label: null, run: lookAgain };
  if ('kind' in told) return told.kind === 'refused' && !told.error.retryable ? afresh : again;
  const { undo: back, retryable } = told;
  if (back !== null) return { key: 'undo', label: back.label, run: () => undo(back) };
  return retryable ? again : afresh;
}

/** The kind of alert for each result. */
const VARIANTS: Readonly<Record<ResolutionResult, NonNullable<AlertProps['variant']>>> = {
  done: 'success',
  undone: 'success',
  'owner-changed': 'warning',
  'synced-meanwhile': 'warning',
  'no-longer-matches': 'info',
  'not-checked': 'info',
  'not-allowed': 'danger',
  refused: 'danger',
  'not-confirmed': 'warning',
};

/** The heading receives the focus; a screen reader announces the alert. */
function Result({ told }: { told: Resolution | Failure }) {
  const { own, say, locale } = useWords();
  if ('kind' in told) {
    if (told.kind === 'refused') return <Problem problem={told} />;
    const { title, text, help } = own.changeNotConfirmed;
    return (
      <>
        <Heading>{title}</Heading>
        <Alert title={text} variant="warning">
          {help}
        </Alert>
      </>
    );
  }
  const when = told.change === null ? null : ago(told.change.at, Date.now(), locale, say('justNow'));
  return (
    <>
      <Heading>{told.title}</Heading>
      <Alert title={told.text} variant={VARIANTS[told.result]}>
        {when}
      </Alert>
    </>
  );
}
