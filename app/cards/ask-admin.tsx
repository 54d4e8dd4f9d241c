import { useState } from 'react';
import { Button, Flex, Text, TextArea } from '@hubspot/ui-extensions';
import type { CardPage } from './answer-and-actions.tsx';
import { fill } from './contract.js';
import type { Explanation } from './contract.js';
import { useWords } from './says.tsx';

interface AskAdminProps {
  step: NonNullable<Explanation['adminStep']>;
  page: CardPage;
}

/** A step for the admin in one line, with a text to send them: the record, the fact and the step. */
export function AskAdmin({ step: { text, copyText }, page }: AskAdminProps) {
  const { say } = useWords();
  const [byHand, setByHand] = useState<string | null>(null);
  const copy = async (): Promise<void> => {
    const ready = fill(copyText, { recordLink: page.recordUrl });
    try {
      await page.copyTextToClipboard(ready);
      page.addAlert({ type: 'success', message: say('copied') });
    } catch {
      // If the browser refuses access to the clipboard, the person copies the text themselves.
      setByHand(ready);
    }
  };
  return (
    <Flex direction="column" align="start" gap="flush">
      <Text>{text}</Text>
      <Button variant="transparent" size="xs" onClick={() => void copy()}>
        {say('copyForAdmin')}
      </Button>
      {byHand !== null && <TextArea name="for-admin" label={say('copyForAdmin')} value={byHand} readOnly rows={4} />}
    </Flex>
  );
}
