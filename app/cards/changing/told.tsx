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
  /** Weighs the choice anew, where somebody may have changed the record since. */
  lookAgain?: (() => void) | undefined;
}

/**
 * What became of the last step, and the one button for the next. It is another button than the one that was pressed, and
 * stands below: who presses Enter twice does not undo what they did.
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

/** Beside the title, which says the same: good news, news, or a reason to look again. */
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

/** The heading is what the focus goes to; the alert is what a screen reader hears. */
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
