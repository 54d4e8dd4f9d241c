import { Alert, Button, Flex, LoadingButton, LoadingSpinner, Text } from '@hubspot/ui-extensions';
import { Told } from '../changing/told.tsx';
import type { WhatIf } from '../contract.js';
import { Problem, canTryAgain } from '../problem.tsx';
import { useWords } from '../says.tsx';
import type { FoundOwnersProps } from './found-owners.tsx';
import { OwnersField } from './owners-field.tsx';
import { WhatIfShown } from './what-if-shown.tsx';

interface ChosenOwnerProps extends FoundOwnersProps {
  name: string;
}

/** What the choice would do, how to make it, and then its result. */
export function ChosenOwner({ name, ...props }: ChosenOwnerProps) {
  const { say } = useWords();
  const { choosing, changing, changesBy } = props;
  const { whatIf, lookAgain } = choosing;
  if (changing.told !== null) {
    const again = (): void => {
      changing.forget();
      lookAgain();
    };
    // While the dialog is closed, the card itself shows the result.
    return choosing.isOpen ? <Told changing={changing} lookAgain={again} /> : null;
  }
  if (whatIf === null) return <LoadingSpinner label={say('weighing', { owner: name })} showLabel size="sm" />;
  if (whatIf.kind !== 'answered') {
    return (
      <Flex direction="column" align="start" gap="xs">
        <Problem problem={whatIf} />
        {canTryAgain(whatIf) && (
          <Button size="sm" onClick={() => lookAgain()}>
            {say('tryAgain')}
          </Button>
        )}
      </Flex>
    );
  }
  const weighed = whatIf.answer.whatIf;
  if (changesBy === 'user' && weighed.fits) return <OwnersField whatIf={weighed} {...props} />;
  return (
    <Flex direction="column" gap="sm">
      <WhatIfShown whatIf={weighed} />
      {changesBy === 'app' && <MakeOwner whatIf={weighed} {...props} />}
    </Flex>
  );
}

/** Side effects of the change, and the button that makes it. */
function MakeOwner({ whatIf, changing }: { whatIf: WhatIf } & Pick<FoundOwnersProps, 'changing'>) {
  const { say } = useWords();
  const { owner, shown, fits } = whatIf;
  if (!fits || shown.ownerId === owner.id) return null;
  return (
    <Flex direction="column" align="start" gap="xs">
      <SyncWarning warning={whatIf.warning} />
      <Text variant="microcopy">{say('nothingChangedYet')}</Text>
      <LoadingButton
        variant="primary"
        size="sm"
        loading={changing.acting}
        onClick={() => changing.resolve(owner.id, shown)}
      >
        {changing.acting ? say('working') : say('makeOwner', { owner: owner.name })}
      </LoadingButton>
    </Flex>
  );
}

/** Side effects of the change. */
export function SyncWarning({ warning }: Pick<WhatIf, 'warning'>) {
  const { say } = useWords();
  if (warning === null) return null;
  return (
    <Alert title={say('beforeYouChange')} variant="warning">
      {warning}
    </Alert>
  );
}
