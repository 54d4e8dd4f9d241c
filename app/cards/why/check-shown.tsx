import { Accordion, Flex, Heading, StatusTag, Text } from '@hubspot/ui-extensions';
import type { StatusTagProps } from '@hubspot/ui-extensions';
import type { Check } from '../contract.js';
import { useWords } from '../says.tsx';
import { Compared } from './compared.tsx';
import { EntriesTable } from './entries-table.tsx';
import { LinesOnDemand } from './lines-on-demand.tsx';

/** Beside the word of the answer. A "no" has no colour: whether it is good news depends on the question. */
const TAGS: Readonly<Record<Check['result'], Required<Pick<StatusTagProps, 'variant' | 'hollow'>>>> = {
  yes: { variant: 'success', hollow: false },
  no: { variant: 'default', hollow: false },
  unknown: { variant: 'warning', hollow: true },
};

export function DecidingCheck({ check }: { check: Check }) {
  const { say } = useWords();
  return (
    <Flex direction="column" gap="xs">
      <Heading>{check.title}</Heading>
      <StatusTag {...TAGS[check.result]}>{say(check.result)}</StatusTag>
      <Found check={check} />
    </Flex>
  );
}

/** One line: the answer in a word and the question. What was found unfolds. */
export function OtherCheck({ check }: { check: Check }) {
  const { say } = useWords();
  const line = `${say(check.result)} · ${check.title}`;
  if (hasNothingFound(check)) return <Text>{line}</Text>;
  return (
    <Accordion size="xs" title={line}>
      <Found check={check} />
    </Accordion>
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
