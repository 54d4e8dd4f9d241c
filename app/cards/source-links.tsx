import { Flex, Link, Text } from '@hubspot/ui-extensions';
import type { Source } from './contract.js';
import { SOURCES } from './words.ts';

/** The public documents a statement was read in. */
export function SourceLinks({ sources }: { sources: readonly Source[] }) {
  if (sources.length === 0) return null;
  return (
    <Flex direction="column">
      <Text variant="microcopy">{sources.length === 1 ? SOURCES.one : SOURCES.several}</Text>
      {sources.map(({ id, title, url }) => (
        <Link key={id} href={{ url, external: true }}>
          {title}
        </Link>
      ))}
    </Flex>
  );
}
