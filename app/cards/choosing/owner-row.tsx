import { Button, Flex, LoadingSpinner, Text, Tile } from '@hubspot/ui-extensions';
import type { Explanation, Suggestion, WhatIf } from '../contract.js';
import { Problem } from '../problem.tsx';
import { OwnersField } from './owners-field.tsx';
import { TellAndAct } from './tell-and-act.tsx';
import type { OwnerChoosing } from './use-owner-choice.ts';
import { WhatIfShown } from './what-if-shown.tsx';
import { CHOOSING, assignToMe, weighing } from './words.ts';

interface OwnerRowProps {
  suggestion: Suggestion;
  choosing: OwnerChoosing;
  changesBy: NonNullable<Explanation['ownerChangesBy']>;
}

/** One owner. Choosing them opens right below what it would do, so that the next thing in the tab order is to do it. */
export function OwnerRow({ suggestion, choosing, changesBy }: OwnerRowProps) {
  const { ownerId, name, email, group, note } = suggestion;
  const isChosen = choosing.chosen?.ownerId === ownerId;
  const about = [group === 'team' ? CHOOSING.teammate : null, email, note].filter((part) => part !== null).join(' · ');
  return (
    <Flex direction="column" gap="flush">
      <Flex direction="column" align="start" gap="flush">
        <Button variant={isChosen ? 'secondary' : 'transparent'} size="sm" onClick={() => choosing.choose(suggestion)}>
          {group === 'me' ? assignToMe(name) : name}
        </Button>
        {about !== '' && <Text variant="microcopy">{about}</Text>}
      </Flex>
      {isChosen && (
        <Tile compact>
          <Chosen name={name} choosing={choosing} changesBy={changesBy} />
        </Tile>
      )}
    </Flex>
  );
}

function Chosen({ name, choosing, changesBy }: { name: string } & Pick<OwnerRowProps, 'choosing' | 'changesBy'>) {
  const { whatIf } = choosing;
  if (whatIf === null) return <LoadingSpinner label={weighing(name)} showLabel size="sm" />;
  if (whatIf.kind !== 'answered') return <Problem problem={whatIf} />;
  const weighed = whatIf.answer.whatIf;
  const changed = changedSince(weighed, choosing.explanation);
  const hasHappened = changesBy === 'app' ? choosing.told !== null : weighed.fits && changed !== null;
  return (
    <Flex direction="column" gap="sm">
      {!hasHappened && <WhatIfShown whatIf={weighed} />}
      {changesBy === 'app' ? (
        <TellAndAct whatIf={weighed} choosing={choosing} />
      ) : (
        weighed.fits && <OwnersField warning={weighed.warning} changed={changed} />
      )}
    </Flex>
  );
}

/** What the card knows by now, where the owner was changed after the choice was weighed; else null. */
function changedSince({ shown: { ownerSince: before } }: WhatIf, explanation: Explanation | null): Explanation | null {
  const since = explanation?.shown.ownerSince ?? null;
  return since !== null && (before === null || since > before) ? explanation : null;
}
