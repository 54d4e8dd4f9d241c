import { Flex, Heading, LoadingButton, Text, Tile } from '@hubspot/ui-extensions';
import type { ActionsProps } from './answer-and-actions.tsx';
import { AskAdmin } from './ask-admin.tsx';
import { ChooseOwner } from './choosing/choose-owner.tsx';
import type { Action } from './contract.js';
import { useWords } from './says.tsx';

/** One action with a button and at most one other, or why there is none. */
export function WhatToDo(props: ActionsProps) {
  const { say } = useWords();
  const { primaryAction, secondaryAction, keep, nobodyCanBeChosen, adminStep } = props.explanation;
  const said = [keep, nobodyCanBeChosen].filter((text) => text !== null);
  const isEmpty = primaryAction === null && secondaryAction === null && said.length === 0 && adminStep === null;
  if (isEmpty && !canChoose(props)) return null;
  return (
    <Tile compact>
      <Flex direction="column" gap="xs">
        <Heading>{say('whatToDo')}</Heading>
        {said.map((text) => (
          <Text key={text}>{text}</Text>
        ))}
        {primaryAction !== null && <Text>{primaryAction.text}</Text>}
        {secondaryAction !== null && <Text>{secondaryAction.text}</Text>}
        <Buttons {...props} />
        {adminStep !== null && <AskAdmin step={adminStep} page={props.page} />}
      </Flex>
    </Tile>
  );
}

/** An open dialog stays, even if the answer changes. */
function canChoose({ explanation: { ownerChangesBy, nobodyCanBeChosen }, choosing }: ActionsProps): boolean {
  return (ownerChangesBy !== null && nobodyCanBeChosen === null) || choosing.isOpen;
}

/** "Assign to me" if the app may save, otherwise the dialog, as a primary button only if an owner should be chosen. */
function Buttons(props: ActionsProps) {
  const { explanation, changing, page } = props;
  const { ownerChangesBy, primaryAction, secondaryAction } = explanation;
  const mine = ownerChangesBy === 'app' ? assignToMe(primaryAction) : null;
  const isWanted = [primaryAction, secondaryAction].some((action) => action !== null && CHOOSES.includes(action.kind));
  return (
    <Flex direction="row" gap="xs" wrap="wrap">
      {mine !== null && changing.told === null && (
        <LoadingButton
          variant="primary"
          size="sm"
          loading={changing.acting}
          onClick={() => changing.resolve(mine.ownerId, explanation.shown)}
        >
          {mine.button}
        </LoadingButton>
      )}
      {primaryAction?.kind === 'check-again' && primaryAction.button !== null && (
        <LoadingButton variant="primary" size="sm" loading={page.isChecking} onClick={() => page.checkAgain()}>
          {primaryAction.button}
        </LoadingButton>
      )}
      {canChoose(props) && (
        <ChooseOwner {...props} isPrimary={isWanted && mine === null && primaryAction?.kind !== 'check-again'} />
      )}
    </Flex>
  );
}

const CHOOSES: readonly Action['kind'][] = ['choose-owner', 'assign-to-me'];

/** The action that makes the person looking the owner with one click; null if there is none. */
function assignToMe(action: Action | null): { ownerId: string; button: string } | null {
  if (action?.kind !== 'assign-to-me' || action.ownerId === null || action.button === null) return null;
  return { ownerId: action.ownerId, button: action.button };
}
