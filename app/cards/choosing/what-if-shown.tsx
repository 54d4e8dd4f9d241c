import { DescriptionList, DescriptionListItem, Flex, StatusTag, Text } from '@hubspot/ui-extensions';
import { STANDING_TAGS } from '../answer.tsx';
import type { Outlook, WhatIf } from '../contract.js';
import { WEIGHING } from './words.ts';

/** The prediction as it is, beside the one with the chosen owner, and what that means. */
export function WhatIfShown({ whatIf: { now, then, verdict } }: { whatIf: WhatIf }) {
  return (
    <Flex direction="column" gap="xs">
      <DescriptionList direction="row">
        <DescriptionListItem label={WEIGHING.now}>
          <OutlookShown outlook={now} />
        </DescriptionListItem>
        <DescriptionListItem label={WEIGHING.then}>
          <OutlookShown outlook={then} />
        </DescriptionListItem>
      </DescriptionList>
      <Text>{verdict}</Text>
    </Flex>
  );
}

function OutlookShown({ outlook: { headline, standing, standingLabel } }: { outlook: Outlook }) {
  return (
    <Flex direction="column" gap="xs">
      <Text>{headline}</Text>
      <StatusTag {...STANDING_TAGS[standing]}>{standingLabel}</StatusTag>
    </Flex>
  );
}
