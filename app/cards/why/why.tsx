import { Accordion, Divider, Flex, Heading, Text } from '@hubspot/ui-extensions';
import type { Check, Explanation } from '../contract.js';
import { useWords } from '../says.tsx';
import { LinkLine } from '../in-salesforce.tsx';
import { DecidingCheck, OtherChecks } from './check-shown.tsx';

/** How the answer came about: the deciding check first and expanded, the others in one line each, and the sources. */
export function Why({ explanation }: { explanation: Explanation }) {
  const { say } = useWords();
  const { checks, reason, ifItSyncs, sureness, checkedAgainst, unknowns, sources } = explanation;
  if (checks.length === 0) return null;
  return (
    <Accordion title={say('why')}>
      <Flex direction="column" gap="xs">
        <Checks checks={checks} reason={reason} />
        {ifItSyncs !== null && ifItSyncs.checks.length > 0 && (
          <>
            <Heading>{say('ifItSyncs')}</Heading>
            <Checks checks={ifItSyncs.checks} reason="" />
          </>
        )}
        <Divider size="flush" />
        <Text variant="microcopy">{`${say('howSure')}: ${[sureness.label, sureness.basis].join('. ')}`}</Text>
        {checkedAgainst !== null && <Text variant="microcopy">{checkedAgainst}</Text>}
        <Unread unknowns={unknowns} />
        <Sources sources={sources} />
      </Flex>
    </Accordion>
  );
}

function Checks({ checks, reason }: { checks: readonly Check[]; reason: string }) {
  return (
    <>
      {checks
        .filter(({ deciding }) => deciding)
        .map((check) => (
          <DecidingCheck key={check.check} check={check} reason={reason} />
        ))}
      <OtherChecks checks={checks.filter(({ deciding }) => !deciding)} />
    </>
  );
}

/** What could not be read, why, and how to fix it. */
function Unread({ unknowns }: Pick<Explanation, 'unknowns'>) {
  return (
    <>
      {unknowns.map(({ what, why, fix }) => (
        <Text key={what} variant="microcopy">
          {[`${what}: ${why}`, fix].filter((part) => part !== '').join(' ')}
        </Text>
      ))}
    </>
  );
}

function Sources({ sources }: Pick<Explanation, 'sources'>) {
  const { say } = useWords();
  const links = sources.map(({ title, url }) => ({ text: title, url }));
  return <LinkLine label={say(sources.length === 1 ? 'source' : 'sources')} links={links} />;
}
