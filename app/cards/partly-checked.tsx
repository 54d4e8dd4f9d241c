import { Alert, Flex, Text } from '@hubspot/ui-extensions';
import type { Explanation } from './contract.js';
import { PARTLY_CHECKED } from './words.ts';

/** The facts that could not be read: what, why, and what would make each known. Nothing when all were read. */
export function PartlyChecked({ unknowns }: Pick<Explanation, 'unknowns'>) {
  if (unknowns.length === 0) return null;
  return (
    <Alert title={PARTLY_CHECKED.title} variant="info">
      <Flex direction="column" gap="xs">
        <Text>{PARTLY_CHECKED.text}</Text>
        {unknowns.map(({ what, why, fix }, index) => (
          <Flex key={index} direction="column">
            <Text format={{ fontWeight: 'demibold' }}>{what}</Text>
            <Text>{why}</Text>
            <Text>{fix}</Text>
          </Flex>
        ))}
      </Flex>
    </Alert>
  );
}
