// Detecting settings and testing predictions: start, progress, result, and all proposals at once.
import { useEffect, useState } from 'react';
import { Alert, Button, Flex, Heading, LoadingButton, ProgressBar, StatusTag, Text } from '@hubspot/ui-extensions';
import type { Field, PastRun } from './answers.ts';
import type { Asked, Backend } from './backend.ts';
import type { PageWords } from './words/page-words.ts';
import { pastWordsFor } from './words/past-words.ts';

export interface PastPanelProps {
  backend: Pick<Backend, 'past' | 'detect' | 'backtest'>;
  fields: readonly Field[];
  words: PageWords;
  locale: string;
  /** A detection has ended: there may be new proposals. */
  onDetected: () => void;
  onAccept: (paths: readonly string[]) => void;
}

type Past = Awaited<ReturnType<Backend['past']>>;

/** Milliseconds between two looks at work that is under way. */
const LOOK_AGAIN = 3000;

export function PastPanel({ backend, fields, words, locale, onDetected, onAccept }: PastPanelProps) {
  const own = pastWordsFor(locale);
  const { detection, backtest, refused, asking, ask } = usePast(backend, onDetected);
  const isReading = isUnderWay(detection) || isUnderWay(backtest);
  // A value of low certainty is worth a look of its own.
  const sure = fields.flatMap(({ proposals }) => proposals).filter(({ certainty }) => certainty !== 'low');
  const isEmpty = detection?.state === 'done' && fields.every(({ proposals }) => proposals.length === 0);
  return (
    <Flex direction="column" gap="sm">
      <Heading>{own.heading}</Heading>
      <Text>{own.text}</Text>
      <Flex direction="row" gap="sm" wrap="wrap">
        <LoadingButton
          variant="secondary"
          loading={asking === 'detect'}
          disabled={isReading}
          onClick={() => ask('detect')}
        >
          {own.detect}
        </LoadingButton>
        <LoadingButton
          variant="secondary"
          loading={asking === 'backtest'}
          disabled={isReading}
          onClick={() => ask('backtest')}
        >
          {own.test}
        </LoadingButton>
      </Flex>
      {refused !== null && (
        <Alert title={refused.kind === 'refused' ? refused.message : words.noAnswer} variant="danger">
          {refused.kind === 'refused' ? refused.help : words.tryAgain}
        </Alert>
      )}
      {detection !== null && <Run name={own.detection} run={detection} />}
      {backtest !== null && <Run name={own.backtest} run={backtest} />}
      {isEmpty && <Text>{own.nothingNew}</Text>}
      {sure.length > 0 && (
        <Flex direction="column" gap="xs">
          <Text variant="microcopy">{own.acceptHelp}</Text>
          <Button variant="secondary" onClick={() => onAccept(sure.map(({ path }) => path))}>
            {own.acceptAll.replace('{count}', sure.length.toLocaleString(locale))}
          </Button>
        </Flex>
      )}
    </Flex>
  );
}

const VARIANTS = { never: 'default', waiting: 'info', running: 'info', done: 'success', failed: 'danger' } as const;

function Run({ name, run }: { name: string; run: PastRun }) {
  const { state, done, total, text, help } = run;
  if (state === 'failed')
    return (
      <Alert title={`${name}: ${text}`} variant="danger">
        {help ?? ''}
      </Alert>
    );
  return (
    <Flex direction="column" gap="xs">
      <Flex direction="row" gap="sm" align="center" wrap="wrap">
        <StatusTag variant={VARIANTS[state]}>{name}</StatusTag>
        <Text>{text}</Text>
      </Flex>
      {state === 'running' && total > 0 && (
        <ProgressBar aria-label={name} value={done} maxValue={total} showPercentage />
      )}
    </Flex>
  );
}

function isUnderWay(run: PastRun | null): boolean {
  return run?.state === 'waiting' || run?.state === 'running';
}

/** Work on the past as it is now: looked at again until it is over. */
function usePast(backend: PastPanelProps['backend'], onDetected: () => void) {
  const [past, setPast] = useState<{ detection: PastRun; backtest: PastRun } | null>(null);
  const [refused, setRefused] = useState<Exclude<Asked<never>, { kind: 'answered' }> | null>(null);
  const [asking, setAsking] = useState<'detect' | 'backtest' | null>(null);
  const taken = (answer: Past): void => {
    setAsking(null);
    if (answer.kind === 'answered') {
      setPast(answer.value.past);
      setRefused(null);
    } else setRefused(answer);
  };
  const detecting = isUnderWay(past?.detection ?? null);
  const reading = detecting || isUnderWay(past?.backtest ?? null);

  useEffect(() => {
    void backend.past().then(taken);
  }, [backend]);

  useEffect(() => {
    if (!reading) return;
    const timer = setInterval(() => void backend.past().then(taken), LOOK_AGAIN);
    return () => clearInterval(timer);
  }, [backend, reading]);

  const [wasDetecting, setWasDetecting] = useState(false);
  useEffect(() => {
    if (wasDetecting && !detecting) onDetected();
    setWasDetecting(detecting);
  }, [detecting]);

  const ask = (what: 'detect' | 'backtest'): void => {
    setAsking(what);
    void backend[what]().then(taken);
  };
  return { detection: past?.detection ?? null, backtest: past?.backtest ?? null, refused, asking, ask };
}
