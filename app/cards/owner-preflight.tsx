// The card from top to bottom: the answer, what to do, why, what would change it.
import { useMemo } from 'react';
import { Flex, LoadingSpinner } from '@hubspot/ui-extensions';
import { AnswerAndActions } from './answer-and-actions.tsx';
import { Boundary } from './boundary.tsx';
import { CheckAgain } from './check-again.tsx';
import { Told } from './changing/told.tsx';
import { useOwnerChange } from './changing/use-owner-change.ts';
import { useOwnerChoice } from './choosing/use-owner-choice.ts';
import type { Explanation } from './contract.js';
import { Loading } from './loading.tsx';
import { pageOf, recordUrl } from './page.ts';
import type { PageActions, PageContext } from './page.ts';
import { Problem, canTryAgain } from './problem.tsx';
import { Reasons } from './reasons.tsx';
import { WordsProvider, sayIn, useWords } from './says.tsx';
import { useExplanation } from './use-explanation.ts';
import type { Explaining } from './use-explanation.ts';
import { wordsFor } from './words/words-for.ts';

interface OwnerPreflightProps {
  context: PageContext;
  actions: PageActions;
}

export function OwnerPreflight({ context, actions }: OwnerPreflightProps) {
  const page = pageOf(context, actions);
  const explaining = useExplanation(page, actions.onCrmPropertiesUpdate);
  const { explanation } = explaining;
  const { locale } = page;
  const words = useMemo(
    () => ({ own: wordsFor(locale), say: sayIn(explanation?.labels ?? NO_LABELS, locale), locale }),
    [locale, explanation],
  );
  return (
    <WordsProvider value={words}>
      <Boundary>
        <Card context={context} actions={actions} explaining={explaining} />
      </Boundary>
    </WordsProvider>
  );
}

/** Labels come with the answer, and nothing shows a label before. */
const NO_LABELS = {} as Explanation['labels'];

function Card({ context, actions, explaining }: OwnerPreflightProps & { explaining: Explaining }) {
  const { own, say } = useWords();
  const page = pageOf(context, actions);
  const { explanation, failure, busy, isOld, watchesAll, checkAgain } = explaining;
  const changing = useOwnerChange(page, () => {
    actions.refreshObjectProperties();
    checkAgain();
  });
  const choosing = useOwnerChoice(page);

  if (explanation === null && failure === null) return <Loading />;
  return (
    <Flex direction="column" gap="sm">
      {busy === 'record-changed' && (
        <LoadingSpinner label={explanation === null ? own.checkingAgain : say('recordChanged')} showLabel size="sm" />
      )}
      {explanation !== null && (
        <>
          <AnswerAndActions
            explanation={explanation}
            oldBecause={oldBecause(explaining)}
            ownerOnPage={explaining.ownerOnPage}
            changing={changing}
            choosing={choosing}
            page={{ ...actions, recordUrl: recordUrl(context), checkAgain, isChecking: busy !== null }}
          />
          {!choosing.isOpen && <Told changing={changing} />}
        </>
      )}
      {failure !== null && busy !== 'record-changed' && <Problem problem={failure} />}
      {explanation !== null && <Reasons explanation={explanation} isOld={isOld} watchesAll={watchesAll} />}
      {(failure === null || canTryAgain(failure)) && (
        <CheckAgain busy={busy !== null} failed={failure !== null} onClick={checkAgain} />
      )}
    </Flex>
  );
}

/** Why the answer may be outdated; null if it is not or is being checked again. */
function oldBecause({ busy, failure, isOld }: Explaining): 'recheckFailed' | 'olderThanLastChange' | null {
  if (busy !== null) return null;
  if (isOld) return 'olderThanLastChange';
  return failure === null ? null : 'recheckFailed';
}
