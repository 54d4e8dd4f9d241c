import { Alert, Flex, Heading, StatusTag, Text } from '@hubspot/ui-extensions';
import type { StatusTagProps } from '@hubspot/ui-extensions';
import type { Explanation, Standing } from './contract.js';
import { ANSWER } from './words.ts';

/** Beside the words, which say the same: filled where the owner is named, hollow where none is or it is open. */
export const STANDING_TAGS: Readonly<Record<Standing, Required<Pick<StatusTagProps, 'variant' | 'hollow'>>>> = {
  matches: { variant: 'success', hollow: false },
  'someone-else': { variant: 'warning', hollow: false },
  'not-certain': { variant: 'info', hollow: true },
  'already-synced': { variant: 'default', hollow: false },
  'will-not-sync': { variant: 'default', hollow: true },
};

/** Who will own the record in Salesforce, how that stands to the owner chosen here, and how sure it is. */
export function Answer({ explanation }: { explanation: Explanation }) {
  const { standing, standingLabel, headline, summary, warning, ifItSyncs, hubspotOwner } = explanation;
  return (
    <Flex direction="column" gap="xs">
      <StatusTag {...STANDING_TAGS[standing]}>{standingLabel}</StatusTag>
      <Heading>{headline}</Heading>
      {warning !== null && (
        <Alert title={ANSWER.warning} variant="warning">
          {warning}
        </Alert>
      )}
      {ifItSyncs !== null && (
        <Text format={{ fontWeight: 'demibold' }}>{`${ANSWER.whenItSyncs}: ${ifItSyncs.headline}`}</Text>
      )}
      {summary !== '' && <Text>{summary}</Text>}
      <Text variant="microcopy">{`${ANSWER.hubspotOwner}: ${hubspotOwner?.name ?? ANSWER.noHubspotOwner}`}</Text>
      <Text variant="microcopy">{`${explanation.basisLabel} · ${explanation.confidenceLabel}`}</Text>
    </Flex>
  );
}
