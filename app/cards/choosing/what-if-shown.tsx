import { Alert, DescriptionList, DescriptionListItem, Flex, StatusTag, Text } from '@hubspot/ui-extensions';
import { STANDING_TAGS } from '../answer.tsx';
import type { Outlook, WhatIf } from '../contract.js';
import { useWords } from '../says.tsx';

/** The verdict, announced to screen readers, and then the answers before and after the choice. */
export function WhatIfShown({ whatIf: { owner, now, then, verdict, fits } }: { whatIf: WhatIf }) {
  const { say } = useWords();
  return (
    <Flex direction="column" gap="xs">
      <Alert title={say('chosen', { owner: owner.name })} variant={fits ? 'success' : 'info'}>
        {verdict}
      </Alert>
      <DescriptionList direction="row">
        <DescriptionListItem label={say('asItIs')}>
          <OutlookShown outlook={now} />
        </DescriptionListItem>
        <DescriptionListItem label={say('withThisOwner', { owner: owner.name })}>
          <OutlookShown outlook={then} />
        </DescriptionListItem>
      </DescriptionList>
    </Flex>
  );
}

function OutlookShown({ outlook: { headline, standing, standingLabel, sureness } }: { outlook: Outlook }) {
  return (
    <Flex direction="column" gap="xs">
      <Text>{headline}</Text>
      <StatusTag {...STANDING_TAGS[standing]}>{standingLabel}</StatusTag>
      {sureness.label !== standingLabel && <Text variant="microcopy">{sureness.label}</Text>}
    </Flex>
  );
}
