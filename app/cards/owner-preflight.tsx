// The card, top to bottom: the answer, what to do, why, what could still change it.
import { Flex, LoadingSpinner } from '@hubspot/ui-extensions';
import type { ExtensionPointApiActions, ExtensionPointApiContext } from '@hubspot/ui-extensions';
import type { Asked } from './ask-function.ts';
import { CheckAgain } from './check-again.tsx';
import { Explained } from './explained.tsx';
import { Loading } from './loading.tsx';
import { Problem } from './problem.tsx';
import { useExplanation } from './use-explanation.ts';
import { CHECKING } from './words.ts';

interface OwnerPreflightProps {
  context: ExtensionPointApiContext<'crm.record.sidebar'>;
  actions: Pick<ExtensionPointApiActions<'crm.record.sidebar'>, 'onCrmPropertiesUpdate'>;
}

export function OwnerPreflight({ context, actions }: OwnerPreflightProps) {
  const { result, busy, checkAgain } = useExplanation(context.crm, actions.onCrmPropertiesUpdate);
  if (result === null) return <Loading />;
  return (
    <Flex direction="column" gap="sm">
      {busy === 'record-changed' && <LoadingSpinner label={CHECKING.recordChanged} showLabel />}
      {result.kind === 'answered' ? (
        <Explained explanation={result.answer.explanation} locale={context.user.locale} />
      ) : (
        <Problem problem={result} />
      )}
      {canCheckAgain(result) && <CheckAgain busy={busy !== null} failed={result.kind !== 'answered'} onClick={checkAgain} />}
    </Flex>
  );
}

function canCheckAgain(result: Asked<'explain'>): boolean {
  return result.kind !== 'refused' || result.error.retryable;
}
