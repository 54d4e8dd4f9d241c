import { Alert, Flex, LoadingButton, Text } from '@hubspot/ui-extensions';
import { ago } from '../ago.ts';
import type { Failure } from '../ask-function.ts';
import type { Resolution, WhatIf } from '../contract.js';
import { Problem } from '../problem.tsx';
import type { OwnerChoosing } from './use-owner-choice.ts';
import { Warning } from './warning.tsx';
import { ACTING, UNKNOWN_END, VARIANTS, WEIGHING, assign } from './words.ts';

interface TellAndActProps {
  whatIf: WhatIf;
  choosing: OwnerChoosing;
}

/**
 * What became of the last step, and the one button for the next: make them the owner, try again, undo. It is one button
 * throughout, so that who pressed it keeps their place.
 */
export function TellAndAct({ whatIf, choosing }: TellAndActProps) {
  const { told, acting } = choosing;
  const next = nextStep(whatIf, choosing);
  return (
    <Flex direction="column" align="start" gap="xs">
      {told !== null && <Told told={told} />}
      {told === null && <Warning warning={whatIf.warning} />}
      {told === null && whatIf.fits && <Text variant="microcopy">{WEIGHING.nothingWritten}</Text>}
      {next !== null && (
        <LoadingButton variant={told === null ? 'primary' : 'secondary'} size="sm" loading={acting} onClick={next.run}>
          {acting ? ACTING.busy : next.label}
        </LoadingButton>
      )}
    </Flex>
  );
}

function nextStep(
  whatIf: WhatIf,
  { told, resolve, undo, tryAgain, lookAgain }: OwnerChoosing,
): { label: string; run: () => void } | null {
  if (told === null)
    return whatIf.fits && whatIf.shown.ownerId !== whatIf.owner.id
      ? { label: assign(whatIf.owner.name), run: () => resolve(whatIf.owner.id, whatIf.shown) }
      : null;
  const again = { label: ACTING.tryAgain, run: tryAgain };
  const afresh = { label: ACTING.lookAgain, run: lookAgain };
  if ('kind' in told) return told.kind === 'refused' && !told.error.retryable ? afresh : again;
  const { undo: back, retryable } = told;
  if (back !== null) return { label: back.label, run: () => undo(back) };
  return retryable ? again : afresh;
}

function Told({ told }: { told: Resolution | Failure }) {
  if (!('kind' in told)) {
    return (
      <Alert title={told.title} variant={VARIANTS[told.result]}>
        {told.change === null ? told.text : `${told.text} (${whenOf(told.change.at)})`}
      </Alert>
    );
  }
  if (told.kind === 'refused') return <Problem problem={told} />;
  return (
    <Alert title={UNKNOWN_END.title} variant="warning">
      {UNKNOWN_END.text}
    </Alert>
  );
}

/** How long ago somebody else changed the owner. */
function whenOf(at: string): string {
  return ago(at, Date.now(), undefined) ?? at;
}
