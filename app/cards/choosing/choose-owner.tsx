import { useRef } from 'react';
import {
  Button,
  Divider,
  Flex,
  LoadingSpinner,
  Modal,
  ModalBody,
  ModalFooter,
  SearchInput,
} from '@hubspot/ui-extensions';
import { Problem } from '../problem.tsx';
import { FoundOwners } from './found-owners.tsx';
import type { OwnerChoosing } from './use-owner-choice.ts';
import { CHOOSING } from './words.ts';

interface ChooseOwnerProps {
  choosing: OwnerChoosing;
  closeOverlay: (id: string) => void;
}

const DIALOG = 'owner-preflight-choose-owner';

/**
 * The button that opens the dialog, and the dialog: search, see what a choice would do, make it, take it back. Everything
 * stays in one dialog and every step where its button was, so that the focus keeps its place; closing gives it back to
 * this button.
 */
export function ChooseOwner({ choosing, closeOverlay }: ChooseOwnerProps) {
  const { explanation, found, searching, isOpen, told, open, close, search } = choosing;
  const changesBy = explanation?.ownerChangesBy ?? null;
  // Where nothing needs setting right, the button does not press for it.
  const isRight = explanation?.standing === 'matches';
  // What a choice did may be that none can be made any more: the dialog that tells it stays.
  const latest = useRef(changesBy);
  if (changesBy !== null) latest.current = changesBy;
  const by = changesBy ?? (isOpen || told !== null ? latest.current : null);
  if (by === null) return null;
  const dialog = (
    <Modal id={DIALOG} title={CHOOSING.title} width="md" onOpen={open} onClose={close}>
      <ModalBody>
        <Flex direction="column" gap="sm">
          <SearchInput
            name="owner-search"
            label={CHOOSING.search}
            placeholder={CHOOSING.placeholder}
            onInput={search}
          />
          {searching && <LoadingSpinner label={CHOOSING.searching} showLabel size="sm" />}
          {found?.kind === 'answered' && (
            <FoundOwners suggestions={found.answer.suggestions} choosing={choosing} changesBy={by} />
          )}
          {found !== null && found.kind !== 'answered' && <Problem problem={found} />}
          <Divider size="flush" />
        </Flex>
      </ModalBody>
      <ModalFooter>
        <Button onClick={() => closeOverlay(DIALOG)}>{CHOOSING.close}</Button>
      </ModalFooter>
    </Modal>
  );
  return (
    <Button variant={isRight ? 'secondary' : 'primary'} size="sm" overlay={dialog}>
      {CHOOSING.open}
    </Button>
  );
}
