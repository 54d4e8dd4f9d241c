// The app's home page: starts an audit and shows its progress, figures, records, owners and rule findings.
import { useEffect, useState } from 'react';
import { EmptyState, Flex, Heading, LoadingSpinner, Select, Tab, Tabs, Text } from '@hubspot/ui-extensions';
import { useAsking, useLookAgain } from './backend.ts';
import type { Asked } from './backend.ts';
import type { AuditAnswer, AuditRunShown } from './contract.js';
import { Figures } from './figures.tsx';
import { Findings } from './findings.tsx';
import { Problem, usePage } from './layout.tsx';
import { LosingOwners } from './losing-owners.tsx';
import { PastFigures } from './past-figures.tsx';
import { Records } from './records.tsx';
import { RunProgress, isOver } from './run-progress.tsx';
import { StartAudit } from './start-audit.tsx';
import { WeeklyAudit } from './weekly-audit.tsx';

type Runs = Extract<AuditAnswer, { action: 'runs' }>;

export function AuditPage() {
  const { words, locale, backend } = usePage();
  const { answer, refused, ask } = useAsking<Runs>();
  const [chosen, setChosen] = useState<string | null>(null);
  const readRuns = (): Promise<Runs | null> => ask(() => backend.audits({ action: 'runs' }));

  useEffect(() => {
    void readRuns();
  }, [backend]);

  const runs = answer?.runs ?? [];
  const run = runs.find(({ id }) => id === chosen) ?? runs[0] ?? null;
  return (
    <Flex direction="column" gap="md">
      <Heading>{words.audits}</Heading>
      <Text>{words.auditIntro}</Text>
      {refused !== null && <Problem refused={refused} />}
      {answer === null && refused === null && <LoadingSpinner label={words.loading} showLabel />}
      {answer !== null && (
        <StartAudit
          isRunning={runs.some((one) => !isOver(one))}
          onStarted={(started) => {
            setChosen(started.id);
            void readRuns();
          }}
        />
      )}
      {answer !== null && <WeeklyAudit onShow={setChosen} />}
      {answer !== null && run === null && <EmptyState title={words.noAudits}>{words.noAuditsHelp}</EmptyState>}
      {runs.length > 1 && (
        <Select
          label={words.audit}
          name="run"
          value={run?.id ?? ''}
          options={runs.map((one) => ({
            label: `${new Date(one.startedAt).toLocaleString(locale)} · ${words.scope[one.scope.kind]}`,
            value: one.id,
          }))}
          onChange={(id) => setChosen(String(id))}
        />
      )}
      {run !== null && <Run key={run.id} run={run} onOver={() => void readRuns()} />}
      <PastFigures />
    </Flex>
  );
}

function Run({ run: first, onOver }: { run: AuditRunShown; onOver: () => void }) {
  const { words, backend } = usePage();
  const { run, refused, change } = useRun(first, onOver);
  const { id } = run;
  return (
    <Flex direction="column" gap="md">
      {refused !== null && <Problem refused={refused} />}
      <RunProgress
        run={run}
        onPause={() => void change(() => backend.audits({ action: 'pause', runId: id }))}
        onResume={() => void change(() => backend.audits({ action: 'resume', runId: id }))}
        onCancel={() => void change(() => backend.audits({ action: 'cancel', runId: id }))}
      />
      {run.progress.decided > 0 && (
        <Tabs defaultSelected="figures">
          <Tab tabId="figures" title={words.figures}>
            <Figures run={run} />
          </Tab>
          <Tab tabId="records" title={words.records}>
            <Records run={run} />
          </Tab>
          <Tab tabId="owners" title={words.losingOwners}>
            <LosingOwners run={run} />
          </Tab>
          <Tab tabId="findings" title={words.findings}>
            <Findings />
          </Tab>
        </Tabs>
      )}
    </Flex>
  );
}

/** Returns the current state of a run, and keeps asking until it is over. */
function useRun(first: AuditRunShown, onOver: () => void) {
  const { backend } = usePage();
  const { answer, refused, ask } = useAsking<{ run: AuditRunShown }>();
  const run = answer?.run ?? first;
  const over = isOver(run);

  useLookAgain(!over, () => void ask(() => backend.audits({ action: 'status', runId: first.id })));

  useEffect(() => {
    if (over && !isOver(first)) onOver();
  }, [over]);

  const change = (question: () => Promise<Asked<{ run: AuditRunShown }>>) => ask(question);
  return { run, refused, change };
}
