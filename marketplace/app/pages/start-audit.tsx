// Chooses the records of an audit and starts it.
import { useState } from 'react';
import { Flex, Form, Input, LoadingButton, Select, Text } from '@hubspot/ui-extensions';
import { useAsking } from './backend.ts';
import type { AuditRunShown, AuditScope } from './contract.js';
import { Problem, usePage } from './layout.tsx';
import { newRequestId } from './request-id.ts';

const KINDS = ['unsynced', 'segment', 'owner'] as const;
type Kind = (typeof KINDS)[number];

export interface StartAuditProps {
  /** True if an audit is running; a second one would compete with it. */
  isRunning: boolean;
  onStarted: (run: AuditRunShown) => void;
}

export function StartAudit({ isRunning, onStarted }: StartAuditProps) {
  const { words, backend } = usePage();
  const [kind, setKind] = useState<Kind>('unsynced');
  const [id, setId] = useState('');
  // HubSpot may repeat a call; a repeated start has the same ID and starts nothing.
  const [requestId, setRequestId] = useState(newRequestId);
  const [isTried, setTried] = useState(false);
  const { refused, isBusy, ask } = useAsking<{ run: AuditRunShown }>();
  const scope = scopeOf(kind, id.trim());

  const start = async (): Promise<void> => {
    setTried(true);
    if (scope === null) return;
    const answer = await ask(() => backend.audits({ action: 'start', requestId, scope }));
    if (answer === null) return;
    setRequestId(newRequestId());
    setTried(false);
    onStarted(answer.run);
  };

  return (
    <Form onSubmit={() => void start()}>
      <Flex direction="row" gap="sm" align="end" wrap="wrap">
        <Select
          label={words.auditWhat}
          name="scope"
          value={kind}
          options={KINDS.map((one) => ({ label: words.scope[one], value: one }))}
          onChange={(value) => setKind(KINDS.find((one) => one === value) ?? 'unsynced')}
        />
        {kind !== 'unsynced' && (
          <Input
            label={kind === 'segment' ? words.segmentId : words.ownerId}
            description={kind === 'segment' ? words.segmentIdHelp : words.ownerIdHelp}
            name="id"
            required
            value={id}
            onInput={setId}
            error={isTried && scope === null}
            validationMessage={isTried && scope === null ? words.digitsOnly : ''}
          />
        )}
        <LoadingButton type="submit" variant="primary" loading={isBusy} disabled={isRunning}>
          {words.startAudit}
        </LoadingButton>
      </Flex>
      <Text variant="microcopy">{isRunning ? words.oneAtATime : words.auditReadsOnly}</Text>
      {refused !== null && <Problem refused={refused} />}
    </Form>
  );
}

function scopeOf(kind: Kind, id: string): AuditScope | null {
  if (kind === 'unsynced') return { kind };
  if (!/^\d{1,20}$/u.test(id)) return null;
  return kind === 'segment' ? { kind, segmentId: id } : { kind, ownerId: id };
}
