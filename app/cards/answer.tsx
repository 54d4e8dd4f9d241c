import { Alert, Flex, Heading, StatusTag, Text } from '@hubspot/ui-extensions';
import type { StatusTagProps } from '@hubspot/ui-extensions';
import type { Explanation, Standing } from './contract.js';
import { InSalesforce } from './in-salesforce.tsx';
import { useWords } from './says.tsx';

/** Colours that repeat what the label says: filled if the owner is known, hollow if not. */
export const STANDING_TAGS: Readonly<Record<Standing, Required<Pick<StatusTagProps, 'variant' | 'hollow'>>>> = {
  matches: { variant: 'success', hollow: false },
  'someone-else': { variant: 'warning', hollow: false },
  'not-certain': { variant: 'info', hollow: true },
  'already-synced': { variant: 'default', hollow: false },
  'will-not-sync': { variant: 'default', hollow: true },
  error: { variant: 'danger', hollow: false },
};

interface AnswerProps {
  explanation: Explanation;
  /** Why the answer may be outdated; null if it is not. */
  oldBecause: 'recheckFailed' | 'olderThanLastChange' | null;
}

/** Who will own the record in Salesforce, how that compares with the HubSpot owner, and how sure it is. */
export function Answer({ explanation, oldBecause }: AnswerProps) {
  const { say } = useWords();
  const { standing, standingLabel, headline, reason, sureness, readThisFirst, condition, ifItSyncs } = explanation;
  return (
    <Flex direction="column" gap="xs">
      {oldBecause !== null && <Alert title={say(oldBecause)} variant="warning" />}
      <Flex direction="row" gap="sm" align="baseline" wrap="wrap">
        <StatusTag {...STANDING_TAGS[standing]}>{standingLabel}</StatusTag>
        {sureness.label !== standingLabel && <Text variant="microcopy">{sureness.label}</Text>}
      </Flex>
      <Heading>{headline}</Heading>
      {readThisFirst !== null && (
        <Alert title={readThisFirst.title} variant="warning">
          {readThisFirst.text}
        </Alert>
      )}
      {reason !== '' && <Text>{reason}</Text>}
      {condition !== null && <Text>{`${condition.text} ${condition.step}`}</Text>}
      {ifItSyncs !== null && (
        <Text>
          <Text inline format={{ fontWeight: 'demibold' }}>
            {ifItSyncs.headline}
          </Text>
          {` (${ifItSyncs.sureness.label})`}
        </Text>
      )}
      <PartlyChecked unknowns={explanation.unknowns} />
      <InSalesforce explanation={explanation} />
      <HubSpotOwner explanation={explanation} />
    </Flex>
  );
}

/** Shows the HubSpot owner, unless the answer names them already or its tag says that there is none. */
function HubSpotOwner({ explanation }: Pick<AnswerProps, 'explanation'>) {
  const { say } = useWords();
  const { hubspotOwner, standing, headline, reason, readThisFirst, keep } = explanation;
  const name = hubspotOwner?.name ?? say('noHubspotOwner');
  const isNamed = [headline, reason, readThisFirst?.text, keep].some((text) => text?.includes(name) === true);
  if (hubspotOwner === null ? standing === 'someone-else' : isNamed) return null;
  return <Text variant="microcopy">{`${say('hubspotOwner')}: ${name}`}</Text>;
}

/** What could not be read, in one line. "Why" has the reasons and what would help. */
function PartlyChecked({ unknowns }: Pick<Explanation, 'unknowns'>) {
  const { say, locale } = useWords();
  if (unknowns.length === 0) return null;
  return (
    <Alert title={say('partlyChecked')} variant="info">
      {`${say('partlyCheckedText')} ${new Intl.ListFormat(locale, { type: 'unit' }).format(unknowns.map(({ what }) => what))}`}
    </Alert>
  );
}
