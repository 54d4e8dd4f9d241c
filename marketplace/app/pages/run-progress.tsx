// The progress of an audit, and the buttons to pause or cancel it.
import { Alert, Button, Flex, ProgressBar, StatusTag, Text } from '@hubspot/ui-extensions';
import type { AuditRunShown, AuditRunState } from './contract.js';
import { usePage } from './layout.tsx';
import { fill } from './words/page-words.ts';

const VARIANTS: Readonly<Record<AuditRunState, 'default' | 'info' | 'warning' | 'success' | 'danger'>> = {
  planning: 'info',
  running: 'info',
  waiting: 'warning',
  paused: 'default',
  done: 'success',
  cancelled: 'default',
  failed: 'danger',
};

export function isOver({ state }: AuditRunShown): boolean {
  return state === 'done' || state === 'cancelled' || state === 'failed';
}

export interface RunProgressProps {
  run: AuditRunShown;
  onPause: () => void;
  onResume: () => void;
  onCancel: () => void;
}

export function RunProgress({ run, onPause, onResume, onCancel }: RunProgressProps) {
  const { words, locale } = usePage();
  const { state, message, progress } = run;
  const { decided, expected, isWhole, synced } = progress;
  const numbers = { decided: decided.toLocaleString(locale), expected: expected.toLocaleString(locale) };
  const so = isOver(run)
    ? fill(words.audited, { count: numbers.decided })
    : fill(isWhole ? words.decidedOf : words.decidedSoFar, numbers);
  return (
    <Flex direction="column" gap="sm">
      <Flex direction="row" gap="sm" align="center" wrap="wrap">
        <StatusTag variant={VARIANTS[state]}>{words.runState[state]}</StatusTag>
        <Text>{so}</Text>
        {!isOver(run) && state !== 'paused' && (
          <Button size="sm" onClick={onPause}>
            {words.pause}
          </Button>
        )}
        {state === 'paused' && (
          <Button size="sm" variant="primary" onClick={onResume}>
            {words.resume}
          </Button>
        )}
        {!isOver(run) && (
          <Button size="sm" variant="destructive" onClick={onCancel}>
            {words.cancel}
          </Button>
        )}
      </Flex>
      {!isOver(run) && isWhole && expected > 0 && (
        <ProgressBar
          aria-label={words.audit}
          value={decided}
          maxValue={expected}
          showPercentage
          valueDescription={timeLeft(progress.secondsLeft, locale, words.timeLeft)}
        />
      )}
      {synced > 0 && (
        <Text variant="microcopy">{fill(words.alreadySynced, { count: synced.toLocaleString(locale) })}</Text>
      )}
      {message !== null && <Alert title={message} variant={state === 'failed' ? 'error' : 'warning'} />}
    </Flex>
  );
}

/** Writes the time left in a suitable unit. */
function timeLeft(seconds: number | null, locale: string, template: string): string {
  if (seconds === null) return '';
  const [value, unit] =
    seconds < 90 ? [seconds, 'second'] : seconds < 5400 ? [seconds / 60, 'minute'] : [seconds / 3600, 'hour'];
  const time = Math.ceil(value).toLocaleString(locale, { style: 'unit', unit, unitDisplay: 'long' });
  return fill(template, { time });
}
