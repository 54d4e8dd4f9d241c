// Which records of an audit get another owner, and whom: then a preview is made of it.
import { useEffect, useMemo, useState } from 'react';
import {
  Alert,
  Button,
  Flex,
  Form,
  Heading,
  LoadingButton,
  LoadingSpinner,
  SearchInput,
  Select,
  Text,
  useDebounce,
} from '@hubspot/ui-extensions';
import { useAsking } from './backend.ts';
import { BulkChange } from './bulk-change.tsx';
import type { AuditFilter, AuditRunShown, BulkChangeAnswer, BulkChangeShown, ChosenRecords } from './contract.js';
import { Problem, usePage } from './layout.tsx';
import { newRequestId } from './request-id.ts';
import { fill } from './words/page-words.ts';

export type NamedRecord = Extract<ChosenRecords, { kind: 'records' }>['records'][number];

export interface ProposeChangeProps {
  run: AuditRunShown;
  filter: AuditFilter;
  /** Records that the filter finds. */
  found: number;
  ticked: readonly NamedRecord[];
  onClose: () => void;
}

const KINDS = ['twin', 'named'] as const;

export function ProposeChange(props: ProposeChangeProps) {
  const { words, backend } = usePage();
  const may = useAsking<Extract<BulkChangeAnswer, { action: 'list' }>>();
  const [change, setChange] = useState<BulkChangeShown | null>(null);

  useEffect(() => {
    void may.ask(() => backend.bulkChanges({ action: 'list' }));
  }, [backend]);

  return (
    <Flex direction="column" gap="sm">
      <Flex direction="row" gap="sm" align="center">
        <Heading>{words.bulk.change}</Heading>
        <Button size="sm" onClick={props.onClose}>
          {words.bulk.close}
        </Button>
      </Flex>
      {may.refused !== null && <Problem refused={may.refused} />}
      {may.answer === null && may.refused === null && <LoadingSpinner label={words.loading} />}
      {may.answer?.mayChange.length === 0 && <Alert title={words.bulk.mayNot} variant="info" />}
      {may.answer !== null && may.answer.mayChange.length > 0 && change === null && (
        <Proposal {...props} onProposed={setChange} />
      )}
      {change !== null && <BulkChange key={change.id} change={change} />}
    </Flex>
  );
}

function Proposal({
  run,
  filter,
  found,
  ticked,
  onProposed,
}: ProposeChangeProps & { onProposed: (change: BulkChangeShown) => void }) {
  const { words, locale, backend } = usePage();
  const [which, setWhich] = useState<'filter' | 'records'>('filter');
  const [kind, setKind] = useState<(typeof KINDS)[number]>('twin');
  const [ownerId, setOwnerId] = useState<string | null>(null);
  const [isTried, setTried] = useState(false);
  const { refused, isBusy, ask } = useAsking<{ change: BulkChangeShown }>();
  const isOwnerMissing = kind === 'named' && ownerId === null;
  const byTicks = which === 'records' && ticked.length > 0;
  // The same proposal sent again proposes nothing, since HubSpot repeats calls; another one has another ID.
  const requestId = useMemo(newRequestId, [byTicks, kind, ownerId, filter, ticked]);

  const propose = async (): Promise<void> => {
    setTried(true);
    if (isOwnerMissing) return;
    const chosen: ChosenRecords = byTicks ? { kind: 'records', records: [...ticked] } : { kind: 'filter', filter };
    const owner = kind === 'named' ? { kind, ownerId: ownerId ?? '' } : { kind };
    const answer = await ask(() =>
      backend.bulkChanges({ action: 'propose', requestId, auditId: run.id, chosen, owner }),
    );
    if (answer !== null) onProposed(answer.change);
  };

  return (
    <Form onSubmit={() => void propose()}>
      <Flex direction="column" gap="sm">
        <Select
          label={words.bulk.which}
          name="which"
          value={byTicks ? 'records' : 'filter'}
          options={[
            { label: fill(words.bulk.filtered, { count: found.toLocaleString(locale) }), value: 'filter' },
            ...(ticked.length === 0
              ? []
              : [
                  { label: fill(words.bulk.ticked, { count: ticked.length.toLocaleString(locale) }), value: 'records' },
                ]),
          ]}
          onChange={(value) => setWhich(value === 'records' ? 'records' : 'filter')}
        />
        <Select
          label={words.bulk.who}
          name="kind"
          description={kind === 'twin' ? words.bulk.twinHelp : ''}
          value={kind}
          options={KINDS.map((one) => ({ label: words.bulk.byKind[one], value: one }))}
          onChange={(value) => setKind(value === 'named' ? 'named' : 'twin')}
        />
        {kind === 'named' && (
          <OwnerChoice ownerId={ownerId} onChoose={setOwnerId} isMissing={isTried && isOwnerMissing} />
        )}
        <LoadingButton type="submit" variant="primary" loading={isBusy} disabled={found === 0}>
          {words.bulk.preview}
        </LoadingButton>
        {refused !== null && <Problem refused={refused} />}
      </Flex>
    </Form>
  );
}

interface OwnerChoiceProps {
  ownerId: string | null;
  onChoose: (ownerId: string | null) => void;
  isMissing: boolean;
}

/** Owners who count in Salesforce, some of them at a time. */
function OwnerChoice({ ownerId, onChoose, isMissing }: OwnerChoiceProps) {
  const { words, backend } = usePage();
  const [search, setSearch] = useState('');
  const searched = useDebounce(search, 300);
  const { answer, refused, ask } = useAsking<Extract<BulkChangeAnswer, { action: 'owners' }>>();

  useEffect(() => {
    void ask(() => backend.bulkChanges({ action: 'owners', search: searched }));
  }, [backend, searched]);

  const owners = answer?.owners ?? [];
  return (
    <Flex direction="row" gap="sm" align="end" wrap="wrap">
      <SearchInput
        label={words.bulk.findOwner}
        name="owner-search"
        placeholder={words.nameOrEmail}
        value={search}
        onInput={(value) => {
          setSearch(value);
          // Whom one does not see is not chosen.
          onChoose(null);
        }}
      />
      <Select
        label={words.bulk.owner}
        name="owner"
        required
        value={ownerId ?? ''}
        options={owners.map(({ id, name, email }) => ({
          label: email === null ? name : `${name} (${email})`,
          value: id,
        }))}
        error={isMissing}
        validationMessage={isMissing ? words.bulk.chooseOwner : ''}
        onChange={(value) => onChoose(String(value))}
      />
      {answer?.more === true && <Text variant="microcopy">{words.bulk.findOwner}</Text>}
      {refused !== null && <Problem refused={refused} />}
    </Flex>
  );
}
