import { Accordion, Divider, Flex, Heading, Link, Text } from '@hubspot/ui-extensions';
import type { Check, Explanation } from '../contract.js';
import { useWords } from '../says.tsx';
import { DecidingCheck, OtherCheck } from './check-shown.tsx';

/** How the answer came about: the check that decided first and open, the others one line each; the sources once. */
export function Why({ explanation }: { explanation: Explanation }) {
  const { say } = useWords();
  const { checks, ifItSyncs, sureness, checkedAgainst, unknowns, sources } = explanation;
  if (checks.length === 0) return null;
  return (
    <Accordion title={say('why')}>
      <Flex direction="column" gap="xs">
        <Checks checks={checks} />
        {ifItSyncs !== null && ifItSyncs.checks.length > 0 && (
          <>
            <Heading>{say('ifItSyncs')}</Heading>
            <Checks checks={ifItSyncs.checks} />
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

function Checks({ checks }: { checks: readonly Check[] }) {
  return (
    <>
      {checks
        .filter(({ deciding }) => deciding)
        .map((check) => (
          <DecidingCheck key={check.check} check={check} />
        ))}
      <Flex direction="column">
        {checks
          .filter(({ deciding }) => !deciding)
          .map((check, index) => (
            <OtherCheck key={`${index} ${check.check}`} check={check} />
          ))}
      </Flex>
    </>
  );
}

/** What could not be read, why, and what would make it known. */
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
  if (sources.length === 0) return null;
  return (
    <Flex direction="row" gap="xs" align="baseline" wrap="wrap">
      <Text variant="microcopy">{`${say(sources.length === 1 ? 'source' : 'sources')}:`}</Text>
      {sources.map(({ title, url }) => (
        <Link key={`${title} ${url}`} href={{ url, external: true }}>
          {title}
        </Link>
      ))}
    </Flex>
  );
}
