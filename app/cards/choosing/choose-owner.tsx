import { useRef } from 'react';
import { Button, Flex, LoadingSpinner, Modal, ModalBody, ModalFooter, SearchInput } from '@hubspot/ui-extensions';
import type { ActionsProps } from '../answer-and-actions.tsx';
import { Told } from '../changing/told.tsx';
import type { OwnerChanging } from '../changing/use-owner-change.ts';
import { Problem } from '../problem.tsx';
import { useWords } from '../says.tsx';
import { FoundOwners } from './found-owners.tsx';

interface ChooseOwnerProps extends ActionsProps {
  /** True if an owner should be chosen; otherwise choosing is only possible. */
  isPrimary: boolean;
}

const DIALOG = 'owner-preflight-choose-owner';

/**
 * The dialog for searching owners, previewing a choice and making it, and its button. Closing the dialog returns the
 * focus to the button.
 */
export function ChooseOwner({ isPrimary, ...props }: ChooseOwnerProps) {
  const { explanation, choosing, changing, page } = props;
  const { say } = useWords();
  // After a change, it may no longer be possible to choose, but the open dialog keeps its way of saving.
  const latest = useRef(explanation.ownerChangesBy);
  if (explanation.ownerChangesBy !== null) latest.current = explanation.ownerChangesBy;
  const changesBy = latest.current;
  if (changesBy === null) return null;

  const open = (): void => {
    if (changing.isActing() || hasWayBack(changing)) {
      choosing.reopen();
      return;
    }
    changing.forget();
    choosing.open(changesBy === 'user' ? proposedOwner(explanation) : null);
  };
  const { isOpen, found, searching, chosen } = choosing;
  const dialog = (
    <Modal id={DIALOG} title={say('dialogTitle')} width="md" onOpen={open} onClose={() => choosing.close()}>
      <ModalBody>
        <Flex direction="column" gap="sm">
          {isOpen && chosen === null && <Told changing={changing} />}
          <SearchInput
            name="owner-search"
            label={say('search')}
            placeholder={say('searchPlaceholder')}
            onInput={(text) => choosing.search(text)}
          />
          {searching && <LoadingSpinner label={say('searching')} showLabel size="sm" />}
          {found?.kind === 'answered' && (
            <FoundOwners suggestions={found.answer.suggestions} changesBy={changesBy} {...props} />
          )}
          {found !== null && found.kind !== 'answered' && <Problem problem={found} />}
        </Flex>
      </ModalBody>
      <ModalFooter>
        <Button onClick={() => page.closeOverlay(DIALOG)}>{say('close')}</Button>
      </ModalFooter>
    </Modal>
  );
  return (
    <Button variant={isPrimary ? 'primary' : 'secondary'} size="sm" overlay={dialog}>
      {say('chooseOwner')}
    </Button>
  );
}

function hasWayBack({ told }: OwnerChanging): boolean {
  return told !== null && 'undo' in told && told.undo !== null;
}

/** The owner whom the answer proposes, to preselect in the dialog if the app itself does not save. */
function proposedOwner({ primaryAction, secondaryAction }: ActionsProps['explanation']): string | null {
  return [primaryAction, secondaryAction].find((action) => action?.ownerId != null)?.ownerId ?? null;
}
