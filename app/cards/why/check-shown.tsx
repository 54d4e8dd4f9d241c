import { useState } from 'react';
import { Button, Flex, Heading, StatusTag, Text } from '@hubspot/ui-extensions';
import type { StatusTagProps } from '@hubspot/ui-extensions';
import type { Check } from '../contract.js';
import { useWords } from '../says.tsx';
import { Compared } from './compared.tsx';
import { EntriesTable } from './entries-table.tsx';
import { LinesOnDemand } from './lines-on-demand.tsx';

/** Tag per result. "No" has no colour, because whether it is good news depends on the question. */
const TAGS: Readonly<Record<Check['result'], Required<Pick<StatusTagProps, 'variant' | 'hollow'>>>> = {
  yes: { variant: 'success', hollow: false },
  no: { variant: 'default', hollow: false },
  unknown: { variant: 'warning', hollow: true },
};

interface DecidingCheckProps {
  check: Check;
  /** The reason that the top of the card shows already. */
  reason: string;
}

export function DecidingCheck({ check, reason }: DecidingCheckProps) {
  const { say } = useWords();
  return (
    <Flex direction="column" gap="xs">
      <Heading>{check.title}</Heading>
      <StatusTag {...TAGS[check.result]}>{say(check.result)}</StatusTag>
      <Found check={reason.includes(check.evidence) ? { ...check, evidence: '' } : check} />
    </Flex>
  );
}

/** One line per check with its result and question. One button shows the evidence of all. */
export function OtherChecks({ checks }: { checks: readonly Check[] }) {
  const { say } = useWords();
  const [isOpen, setOpen] = useState(false);
  if (checks.length === 0) return null;
  return (
    <Flex direction="column" align="start">
      {checks.map((check, index) => (
        <Flex key={`${index} ${check.check}`} direction="column">
          <Text variant="microcopy">{`${say(check.result)} · ${check.title}`}</Text>
          {isOpen && <Found check={check} />}
        </Flex>
      ))}
      {!checks.every(hasNothingFound) && (
        <Button size="xs" variant="transparent" onClick={() => setOpen(!isOpen)}>
          {isOpen ? say('showFewer') : say('details')}
        </Button>
      )}
    </Flex>
  );
}

function hasNothingFound({ evidence, compared, entries, details }: Check): boolean {
  return evidence === '' && compared.length === 0 && entries.length === 0 && details.length === 0;
}

function Found({ check: { evidence, compared, entries, details } }: { check: Check }) {
  return (
    <Flex direction="column" gap="xs">
      {evidence !== '' && <Text>{evidence}</Text>}
      <Compared compared={compared} />
      <EntriesTable entries={entries} />
      <LinesOnDemand lines={details} />
    </Flex>
  );
}
