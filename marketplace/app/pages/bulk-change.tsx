// One bulk change: its preview, the warning and the button under it, how far it is, what became of each record, and the
// way back.
import {
  Alert,
  Button,
  Flex,
  LoadingButton,
  LoadingSpinner,
  ProgressBar,
  StatusTag,
  Text,
} from '@hubspot/ui-extensions';
import { useAsking, useLookAgain } from './backend.ts';
import { ChangePreview } from './change-preview.tsx';
import { ChangeResults } from './change-results.tsx';
import type { BulkChangeShown, ChangeState } from './contract.js';
import { Problem, usePage } from './layout.tsx';
import { fill } from './words/page-words.ts';

const VARIANTS: Readonly<Record<ChangeState, 'default' | 'info' | 'warning' | 'success' | 'danger'>> = {
  previewing: 'info',
  previewed: 'default',
  writing: 'info',
  written: 'success',
  undoing: 'info',
  undone: 'success',
  waiting: 'warning',
  cancelled: 'default',
  failed: 'danger',
};

function isUnderWay({ state }: BulkChangeShown): boolean {
  return state === 'previewing' || state === 'writing' || state === 'undoing' || state === 'waiting';
}

export function BulkChange({ change: first }: { change: BulkChangeShown }) {
  const { words, locale, backend } = usePage();
  const { answer, refused, isBusy, ask } = useAsking<{ change: BulkChangeShown }>();
  const change = answer?.change ?? first;
  const { id: changeId, state, counts, message } = change;
  const underWay = isUnderWay(change);
  const number = (count: number): string => count.toLocaleString(locale);

  useLookAgain(underWay, () => void ask(() => backend.bulkChanges({ action: 'status', changeId })));

  const { ready, written } = counts.states;
  return (
    <Flex direction="column" gap="sm">
      <Flex direction="row" gap="sm" align="center" wrap="wrap">
        <StatusTag variant={VARIANTS[state]}>{words.bulk.state[state]}</StatusTag>
        {underWay && <Progress change={change} />}
        {(underWay || state === 'previewed') && (
          <Button
            size="sm"
            variant={underWay ? 'destructive' : 'secondary'}
            onClick={() => void ask(() => backend.bulkChanges({ action: 'cancel', changeId }))}
          >
            {words.bulk.cancel}
          </Button>
        )}
      </Flex>
      {message !== null && <Alert title={message} variant={state === 'failed' ? 'error' : 'warning'} />}
      {refused !== null && <Problem refused={refused} />}
      {state === 'previewed' && <ChangePreview key={changeId} change={change} />}
      {change.canApply && (
        <>
          <Alert
            title={fill(words.bulk.warning, { count: number(ready), syncing: number(counts.syncing) })}
            variant="warning"
          >
            {words.bulk.warningHelp}
          </Alert>
          <LoadingButton
            variant="primary"
            loading={isBusy}
            onClick={() => void ask(() => backend.bulkChanges({ action: 'apply', changeId, count: ready }))}
          >
            {fill(words.bulk.apply, { count: number(ready) })}
          </LoadingButton>
        </>
      )}
      {change.canUndo && (
        <Flex direction="column" gap="xs">
          <Text variant="microcopy">{words.bulk.undoHelp}</Text>
          <LoadingButton
            loading={isBusy}
            onClick={() => void ask(() => backend.bulkChanges({ action: 'undo', changeId }))}
          >
            {fill(words.bulk.undo, { count: number(written) })}
          </LoadingButton>
        </Flex>
      )}
      {!underWay && <ChangeResults key={state} change={change} />}
    </Flex>
  );
}

/** Of the records that this phase takes. */
function Progress({ change: { state, counts } }: { change: BulkChangeShown }) {
  const { words, locale } = usePage();
  const { waiting, ready, written, undone } = counts.states;
  const [todo, of] =
    waiting > 0 || state === 'previewing'
      ? [waiting, counts.chosen]
      : state === 'undoing'
        ? [written, written + undone + counts.states['not-undone']]
        : [ready, ready + written + counts.states['not-written']];
  if (of === 0) return <LoadingSpinner label={words.loading} />;
  const done = of - todo;
  const values = { done: done.toLocaleString(locale), total: of.toLocaleString(locale) };
  return (
    <ProgressBar
      aria-label={words.bulk.change}
      value={done}
      maxValue={of}
      valueDescription={fill(words.bulk.progress, values)}
    />
  );
}
