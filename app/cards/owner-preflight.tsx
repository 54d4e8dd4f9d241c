// The card, top to bottom: the answer, what to do, why, what could still change it.
import { Flex, LoadingSpinner } from '@hubspot/ui-extensions';
import type { ExtensionPointApiActions, ExtensionPointApiContext } from '@hubspot/ui-extensions';
import type { Asked } from './ask-function.ts';
import { CheckAgain } from './check-again.tsx';
import { ChooseOwner } from './choosing/choose-owner.tsx';
import { useOwnerChoice } from './choosing/use-owner-choice.ts';
import type { Viewer } from './choosing/use-owner-choice.ts';
import { AnswerAndActions, Reasons } from './explained.tsx';
import { Loading } from './loading.tsx';
import { Problem } from './problem.tsx';
import { useExplanation } from './use-explanation.ts';
import { CHECKING } from './words.ts';

interface OwnerPreflightProps {
  context: ExtensionPointApiContext<'crm.record.sidebar'>;
  actions: Pick<
    ExtensionPointApiActions<'crm.record.sidebar'>,
    'onCrmPropertiesUpdate' | 'refreshObjectProperties' | 'closeOverlay'
  >;
}

export function OwnerPreflight({ context, actions }: OwnerPreflightProps) {
  const { result, busy, checkAgain } = useExplanation(context.crm, actions.onCrmPropertiesUpdate);
  const explanation = result?.kind === 'answered' ? result.answer.explanation : null;
  const choosing = useOwnerChoice(context.crm, viewerOf(context), explanation, () => {
    actions.refreshObjectProperties();
    checkAgain();
  });
  if (result === null) return <Loading />;
  return (
    <Flex direction="column" gap="sm">
      {busy === 'record-changed' && <LoadingSpinner label={CHECKING.recordChanged} showLabel />}
      {result.kind === 'answered' ? (
        <AnswerAndActions explanation={result.answer.explanation} />
      ) : (
        <Problem problem={result} />
      )}
      <ChooseOwner choosing={choosing} closeOverlay={actions.closeOverlay} />
      {explanation !== null && <Reasons explanation={explanation} locale={context.user.locale} />}
      {canCheckAgain(result) && <CheckAgain busy={busy !== null} failed={explanation === null} onClick={checkAgain} />}
    </Flex>
  );
}

function viewerOf({ user: { id, firstName, lastName } }: OwnerPreflightProps['context']): Viewer {
  return { userId: id, name: `${firstName} ${lastName}`.trim() };
}

function canCheckAgain(result: Asked<'explain'>): boolean {
  return result.kind !== 'refused' || result.error.retryable;
}
