import { Fragment } from 'react';
import { Flex, Link, List, Text } from '@hubspot/ui-extensions';
import type { Explanation } from './contract.js';
import { dateIn } from './dates.ts';
import { useWords } from './says.tsx';

/**
 * What is in Salesforce already: after the sync, the owner; before it, the records that the sync matches and their
 * owners; and links to the record and the owners.
 */
export function InSalesforce({ explanation }: { explanation: Explanation }) {
  const { after, existingRecords } = explanation;
  return (
    <>
      {after !== null && <Text>{after.text}</Text>}
      {existingRecords.length > 1 && <Existing records={existingRecords} />}
      <Links explanation={explanation} />
    </>
  );
}

function Existing({ records }: { records: Explanation['existingRecords'] }) {
  const { say, locale } = useWords();
  return (
    <Flex direction="column">
      <Text format={{ fontWeight: 'demibold' }}>{say('existingRecords')}</Text>
      <List variant="unordered-styled">
        {records.map(({ label, owner, createdAt, url }, index) => (
          <Text key={url ?? index}>
            {url === null ? label : <Link href={{ url, external: true }}>{label}</Link>}
            {`: ${owner}${createdAt === null ? '' : ` · ${say('createdAt')} ${dateIn(locale, createdAt)}`}`}
          </Text>
        ))}
      </List>
    </Flex>
  );
}

/** Links to the record, if there is only one, and to the owners. */
function Links({ explanation: { salesforceRecord, existingRecords, owners } }: { explanation: Explanation }) {
  const { say } = useWords();
  const [existing] = existingRecords.length === 1 ? existingRecords : [];
  const record = salesforceRecord ?? (existing?.url == null ? null : { label: existing.label, url: existing.url });
  const links = [
    ...(record === null ? [] : [{ text: record.label, url: record.url }]),
    // The headline names a single owner; several owners have their links under "What would change it".
    ...(owners.length === 1 ? linksTo(owners).map(({ url }) => ({ text: say('who'), url })) : []),
  ];
  return <OpenInSalesforce links={links} />;
}

interface NamedLink {
  text: string;
  url: string;
}

/** Links to owners' pages, if known. */
export function linksTo(owners: Explanation['owners']): NamedLink[] {
  return owners.flatMap(({ name, url }) => (url === null ? [] : [{ text: name, url }]));
}

export function OpenInSalesforce({ links }: { links: readonly NamedLink[] }) {
  const { say } = useWords();
  return <LinkLine label={say('openInSalesforce')} links={links} />;
}

/** A line of links in small print. */
export function LinkLine({ label, links }: { label: string; links: readonly NamedLink[] }) {
  if (links.length === 0) return null;
  return (
    <Text variant="microcopy">
      {`${label}: `}
      {links.map(({ text, url }, index) => (
        <Fragment key={`${text} ${url}`}>
          {index > 0 && ' · '}
          <Link href={{ url, external: true }}>{text}</Link>
        </Fragment>
      ))}
    </Text>
  );
}
