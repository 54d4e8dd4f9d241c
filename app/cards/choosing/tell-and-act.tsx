import { Alert, Flex, LoadingButton, Text } from '@hubspot/ui-extensions';
import { CrmPropertyList } from '@hubspot/ui-extensions/crm';
import { ago } from '../ago.ts';
import type { Failure } from '../ask-function.ts';
import type { Explanation, Resolution, WhatIf } from '../contract.js';
import { Problem } from '../problem.tsx';
import type { OwnerChoosing } from './use-owner-choice.ts';
import { ACTING, UNKNOWN_END, VARIANTS, WEIGHING, assign, ownerNow } from './words.ts';

interface TellAndActProps {
  whatIf: WhatIf;
  choosing: OwnerChoosing;
  changesBy: NonNullable<Explanation['ownerChangesBy']>;
}

/**
 * What became of the last step, and the one button for the next: make them the owner, try again, undo. It is one button
 * throughout, so that who pressed it keeps their place.
 */
export function TellAndAct({ whatIf, choosing, changesBy }: TellAndActProps) {
  const { told, acting, explanation } = choosing;
  if (changesBy === 'user') return whatIf.fits ? <OwnersField warning={whatIf.warning} changed={changedSince(whatIf, explanation)} /> : null;
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

function nextStep(whatIf: WhatIf, { told, resolve, undo, tryAgain, lookAgain }: OwnerChoosing): { label: string; run: () => void } | null {
  if (told === null) return whatIf.fits && whatIf.shown.ownerId !== whatIf.owner.id ? { label: assign(whatIf.owner.name), run: () => resolve(whatIf.owner.id, whatIf.shown) } : null;
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

/** What the change itself sets going. */
function Warning({ warning }: Pick<WhatIf, 'warning'>) {
  if (warning === null) return null;
  return (
    <Alert title={WEIGHING.warning} variant="warning">
      {warning}
    </Alert>
  );
}

/** What the card knows by now, where the owner was changed after the choice was weighed; else null. */
function changedSince({ shown: { ownerSince: before } }: WhatIf, explanation: Explanation | null): Explanation | null {
  const since = explanation?.shown.ownerSince ?? null;
  return since !== null && (before === null || since > before) ? explanation : null;
}

interface OwnersFieldProps extends Pick<WhatIf, 'warning'> {
  /** What became of it; null before the change. */
  changed: Explanation | null;
}

/**
 * HubSpot's own field: it saves as the person looking, and asks nobody else's rights. What became of it stands above the
 * field, which stays: the focus is in it.
 */
function OwnersField({ warning, changed }: OwnersFieldProps) {
  return (
    <Flex direction="column" gap="xs">
      {changed === null ? (
        <Warning warning={warning} />
      ) : (
        <Alert title={ownerNow(changed.hubspotOwner?.name ?? null)} variant={changed.standing === 'matches' ? 'success' : 'warning'}>
          {`${changed.headline}.`}
        </Alert>
      )}
      <Text>{WEIGHING.asUser}</Text>
      <CrmPropertyList properties={['hubspot_owner_id']} />
    </Flex>
  );
}
