// Whether everything is audited every week, and the note where more records than before go to nobody in particular.
import { useEffect } from 'react';
import { Alert, Button, Flex, Text, Toggle } from '@hubspot/ui-extensions';
import { useAsking } from './backend.ts';
import type { AuditSchedule } from './contract.js';
import { Problem, usePage } from './layout.tsx';
import { fill } from './words/page-words.ts';

export function WeeklyAudit({ onShow }: { onShow: (runId: string) => void }) {
  const { words, locale, backend } = usePage();
  const { answer, refused, isBusy, ask } = useAsking<{ schedule: AuditSchedule }>();

  useEffect(() => {
    void ask(() => backend.audits({ action: 'read-schedule' }));
  }, [backend]);

  if (refused !== null) return <Problem refused={refused} />;
  if (answer === null) return null;
  const { weekly, nextAt, note } = answer.schedule;
  return (
    <Flex direction="column" gap="sm">
      {note !== null && (
        <Alert title={note.text} variant="warning">
          <Button size="sm" onClick={() => onShow(note.runId)}>
            {words.showAudit}
          </Button>
        </Alert>
      )}
      <Toggle
        name="weekly"
        label={words.weekly}
        checked={weekly}
        readOnly={isBusy}
        onChange={(wanted) => void ask(() => backend.audits({ action: 'save-schedule', weekly: wanted }))}
      />
      {nextAt !== null && (
        <Text variant="microcopy">
          {fill(words.weeklyNext, { date: new Date(nextAt).toLocaleDateString(locale, { dateStyle: 'long' }) })}
        </Text>
      )}
    </Flex>
  );
}
