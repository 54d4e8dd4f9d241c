import { Button, Flex, Text, Tile } from '@hubspot/ui-extensions';
import type { Suggestion } from '../contract.js';
import { useWords } from '../says.tsx';
import { ChosenOwner } from './chosen-owner.tsx';
import type { FoundOwnersProps } from './found-owners.tsx';

interface OwnerRowProps extends FoundOwnersProps {
  suggestion: Suggestion;
}

/** One owner. The preview of a choice opens right below, so that its button is next in the tab order. */
export function OwnerRow({ suggestion, ...props }: OwnerRowProps) {
  const { say } = useWords();
  const { choosing, changing } = props;
  const { ownerId, name, email, username, group, note } = suggestion;
  const isChosen = choosing.chosen?.ownerId === ownerId;
  const relation = group === 'others' ? null : say(group === 'me' ? 'me' : 'teammate');
  const about = [relation, username ?? email, note].filter((part) => part !== null).join(' · ');
  const choose = (): void => {
    if (changing.isActing()) return;
    changing.forget();
    choosing.choose(suggestion);
  };
  return (
    <Flex direction="column" gap="flush">
      <Flex direction="column" align="start" gap="flush">
        <Button variant={isChosen ? 'secondary' : 'transparent'} size="sm" onClick={() => choose()}>
          {isChosen ? say('chosen', { owner: name }) : name}
        </Button>
        {about !== '' && <Text variant="microcopy">{about}</Text>}
      </Flex>
      {isChosen && (
        <Tile compact>
          <ChosenOwner name={name} {...props} />
        </Tile>
      )}
    </Flex>
  );
}
