import { Accordion, Divider, Flex, StatusTag, Text } from '@hubspot/ui-extensions';
import type { StatusTagProps } from '@hubspot/ui-extensions';
import { Compared } from './compared.tsx';
import type { Check, Explanation } from './contract.js';
import { Details } from './details.tsx';
import { SourceLinks } from './source-links.tsx';
import { RESULTS, WHY } from './words.ts';

/** Every check in the order it was made, folded away until asked for. */
export function Why({ checks }: Pick<Explanation, 'checks'>) {
  if (checks.length === 0) return null;
  return (
    <Accordion title={WHY.title}>
      <Flex direction="column" gap="sm">
        {checks.map((check, index) => (
          <Flex key={`${index} ${check.check}`} direction="column" gap="xs">
            {index > 0 && <Divider size="flush" />}
            <CheckShown check={check} />
          </Flex>
        ))}
      </Flex>
    </Accordion>
  );
}

/** Beside the word of the answer. A "no" has no colour: whether it is good news depends on the question. */
const TAGS: Readonly<Record<Check['result'], Required<Pick<StatusTagProps, 'variant' | 'hollow'>>>> = {
  yes: { variant: 'success', hollow: false },
  no: { variant: 'default', hollow: false },
  unknown: { variant: 'warning', hollow: true },
};

function CheckShown({ check }: { check: Check }) {
  return (
    <>
      <Text format={{ fontWeight: 'demibold' }}>{check.title}</Text>
      <StatusTag {...TAGS[check.result]}>{RESULTS[check.result]}</StatusTag>
      {check.evidence !== '' && <Text>{check.evidence}</Text>}
      <Compared compared={check.compared} />
      <Details details={check.details} />
      <SourceLinks sources={check.sources} />
    </>
  );
}
