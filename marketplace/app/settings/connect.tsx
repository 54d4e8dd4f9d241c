import { useState } from 'react';
import { Alert, Button, Flex, Input, Link, LoadingButton, Select, Text } from '@hubspot/ui-extensions';
import type { Connection } from './answers.ts';
import type { Asked, Backend, Environment } from './backend.ts';
import type { PageWords } from './words/page-words.ts';

export interface ConnectProps {
  connection: Connection;
  backend: Backend;
  words: PageWords;
  /** Called when the admin returns from Salesforce. */
  onBack: () => void;
  onDisconnect: () => void;
}

/** Connects Salesforce by click: a link to its sign-in page, and the present connection. */
export function Connect({ connection, backend, words, onBack, onDisconnect }: ConnectProps) {
  const [environment, setEnvironment] = useState<Environment>('production');
  const [domain, setDomain] = useState('');
  const [link, setLink] = useState<Asked<{ url: string }> | 'asking' | null>(null);
  if (!connection.byClick) return null;
  const ask = (): void => {
    setLink('asking');
    void backend.link(environment, domain).then(setLink);
  };
  const { connected, lost, host } = connection;
  return (
    <Flex direction="column" gap="sm">
      {lost && (
        <Alert title={words.lost} variant="danger">
          {words.connectAgain}
        </Alert>
      )}
      {connected && !lost && <Text>{`${words.connectedTo} ${host ?? ''}`}</Text>}
      <Text>{words.connectText}</Text>
      <Select
        name="environment"
        label={words.environment}
        value={environment}
        options={[
          { value: 'production', label: words.production },
          { value: 'sandbox', label: words.sandbox },
          { value: 'my-domain', label: words.myDomain },
        ]}
        onChange={(chosen) => setEnvironment(chosen as Environment)}
      />
      {environment === 'my-domain' && (
        <Input
          name="domain"
          label={words.domain}
          placeholder="acme.my.salesforce.com"
          value={domain}
          error={link !== null && link !== 'asking' && link.kind === 'refused'}
          validationMessage={link !== null && link !== 'asking' && link.kind === 'refused' ? words.domainWrong : ''}
          onInput={setDomain}
        />
      )}
      <Flex direction="row" gap="sm" wrap="wrap" align="center">
        <LoadingButton variant="secondary" loading={link === 'asking'} onClick={ask}>
          {connected ? words.connectAgain : words.connect}
        </LoadingButton>
        {connected && (
          <Button variant="destructive" onClick={onDisconnect}>
            {words.disconnect}
          </Button>
        )}
      </Flex>
      {link !== null && link !== 'asking' && <Told link={link} words={words} onBack={onBack} />}
    </Flex>
  );
}

function Told({ link, words, onBack }: { link: Asked<{ url: string }>; words: PageWords; onBack: () => void }) {
  if (link.kind !== 'answered')
    return <Alert title={link.kind === 'refused' ? link.message : words.noAnswer} variant="danger" />;
  return (
    <Flex direction="column" gap="xs">
      <Link href={{ url: link.value.url, external: true }}>{words.openSalesforce}</Link>
      <Text variant="microcopy">{words.openWithin}</Text>
      <Button variant="secondary" size="sm" onClick={onBack}>
        {words.backAgain}
      </Button>
    </Flex>
  );
}
