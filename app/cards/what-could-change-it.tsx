import { Accordion, Flex, List, Text } from '@hubspot/ui-extensions';
import type { Explanation } from './contract.js';
import { SourceLinks } from './source-links.tsx';
import { COULD_CHANGE } from './words.ts';

/** Who else it could be, and what may happen between now and the first sync. */
export function WhatCouldChangeIt({ caveats, alternatives }: Pick<Explanation, 'caveats' | 'alternatives'>) {
  if (caveats.length === 0 && alternatives.length === 0) return null;
  return (
    <Accordion title={COULD_CHANGE.title}>
      <Flex direction="column" gap="sm">
        {alternatives.length > 0 && (
          <Flex direction="column">
            <Text format={{ fontWeight: 'demibold' }}>{COULD_CHANGE.alternatives}</Text>
            <List variant="unordered-styled">
              {alternatives.map((text) => (
                <Text key={text}>{text}</Text>
              ))}
            </List>
          </Flex>
        )}
        {caveats.map(({ id, text, sources }) => (
          <Flex key={id} direction="column" gap="xs">
            <Text>{text}</Text>
            <SourceLinks sources={sources} />
          </Flex>
        ))}
      </Flex>
    </Accordion>
  );
}
