import { Flex, List, Text } from '@hubspot/ui-extensions';
import { FoldButtons, useFold } from './fold.tsx';

const SHOWN_FOLDED = 2;

/** Further lines of a check. Only the first two are shown before "Show all". */
export function LinesOnDemand({ lines }: { lines: readonly string[] }) {
  const fold = useFold(lines.length, SHOWN_FOLDED);
  if (lines.length === 0) return null;
  return (
    <Flex direction="column" gap="xs">
      <List variant="unordered-styled">
        {lines.slice(fold.from, fold.to).map((line, index) => (
          <Text key={fold.from + index}>{line}</Text>
        ))}
      </List>
      <FoldButtons fold={fold} />
    </Flex>
  );
}
