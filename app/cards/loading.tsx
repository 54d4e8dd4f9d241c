import { Accordion, Flex, Heading, LoadingSpinner, StatusTag, Text, Tile } from '@hubspot/ui-extensions';
import { useWords } from './says.tsx';

/** A placeholder in the shape of the answer, so that the layout does not jump. */
export function Loading() {
  const { own } = useWords();
  return (
    <Flex direction="column" gap="sm">
      <StatusTag hollow>{own.checking}</StatusTag>
      <LoadingSpinner label={own.loading} showLabel size="sm" />
      <Tile compact>
        <Heading>{own.whatToDo}</Heading>
        <Text>…</Text>
      </Tile>
      {[own.why, own.whatWouldChangeIt].map((title) => (
        <Accordion key={title} title={title} disabled>
          <Text>{own.loading}</Text>
        </Accordion>
      ))}
    </Flex>
  );
}
