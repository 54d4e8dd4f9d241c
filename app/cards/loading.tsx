import { Accordion, Flex, LoadingSpinner, StatusTag, Text, Tile } from '@hubspot/ui-extensions';
import { COULD_CHANGE, LOADING, WHAT_TO_DO, WHY } from './words.ts';

/** The shape of the answer while it is on its way, so that nothing jumps when it comes. */
export function Loading() {
  return (
    <Flex direction="column" gap="sm">
      <StatusTag hollow>{LOADING.tag}</StatusTag>
      <LoadingSpinner label={LOADING.label} showLabel size="sm" />
      <Tile compact>
        <Text format={{ fontWeight: 'demibold' }}>{WHAT_TO_DO.title}</Text>
        <Text>…</Text>
      </Tile>
      {[WHY.title, COULD_CHANGE.title].map((title) => (
        <Accordion key={title} title={title} disabled>
          <Text>{LOADING.label}</Text>
        </Accordion>
      ))}
    </Flex>
  );
}
