import { useEffect, useMemo, useRef, useState } from 'react';
import {
  Accordion,
  Alert,
  Button,
  EmptyState,
  Flex,
  Form,
  Heading,
  Link,
  LoadingButton,
  LoadingSpinner,
  Tab,
  Tabs,
  Text,
} from '@hubspot/ui-extensions';
import type { ExtensionPointApiActions } from '@hubspot/ui-extensions';
import type { Field, People, SettingsRead } from './answers.ts';
import { backendOf } from './backend.ts';
import type { Asked, PageContext } from './backend.ts';
import { Connect } from './connect.tsx';
import { FieldShown } from './field-shown.tsx';
import { changesOf, draftsOf, problemsByField, typedIn } from './form-state.ts';
import type { Draft, Drafts } from './form-state.ts';
import { HealthPanel } from './health.tsx';
import { PastPanel } from './past.tsx';
import { localeOf, wordsFor } from './words/words-for.ts';

export interface SettingsPageProps {
  context: PageContext;
  actions: Pick<ExtensionPointApiActions<'settings'>, 'addAlert'>;
}

const SECTIONS = ['sync', 'fields', 'owners', 'more'] as const;

/** The result of the last save; null before the first. */
type SaveState = 'saving' | 'saved' | 'unchanged' | { title: string; text: string } | null;

/** The app's settings page: Salesforce, all settings, who may change owners, and the health of the installation. */
export function SettingsPage({ context, actions }: SettingsPageProps) {
  const locale = localeOf(context.user);
  const words = wordsFor(locale);
  const backend = useMemo(() => backendOf(context, locale), [context, locale]);
  const [read, setRead] = useState<Asked<SettingsRead> | null>(null);
  const [drafts, showDrafts] = useState<Drafts>({});
  /** HubSpot tells of the last field and of the submission at once, before React has drawn the field anew. */
  const latest = useRef<Drafts>({});
  const setDrafts = (next: Drafts): void => {
    latest.current = next;
    showDrafts(next);
  };
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [people, setPeople] = useState<People | null>(null);
  const [save, setSave] = useState<SaveState>(null);
  /** Incremented when the health may have changed, to check it again. */
  const [round, setRound] = useState(0);

  const load = (): void => {
    setRead(null);
    void backend.read().then((answer) => {
      setRead(answer);
      if (answer.kind === 'answered') setDrafts(draftsOf(answer.value.fields));
    });
  };
  useEffect(() => {
    load();
    void backend.people().then((answer) => setPeople(answer.kind === 'answered' ? answer.value : null));
  }, [backend]);

  if (read === null) return <LoadingSpinner label={words.loading} showLabel layout="centered" />;
  if (read.kind !== 'answered')
    return (
      <EmptyState title={read.kind === 'refused' ? read.message : words.noAnswer}>
        <Text>{read.kind === 'refused' ? read.help : words.tryAgain}</Text>
        <Button variant="secondary" onClick={load}>
          {words.checkAgain}
        </Button>
      </EmptyState>
    );
  const { fields, connection, grantUrl } = read.value;

  /** Saves, accepts a proposal or disconnects. If it is refused, the inputs stay. */
  const change = async (asking: Promise<Asked<SettingsRead>>, kept: Drafts): Promise<void> => {
    setSave('saving');
    setProblems({});
    const answer = await asking;
    if (answer.kind === 'answered') {
      setRead(answer);
      setDrafts({ ...draftsOf(answer.value.fields), ...kept });
      setSave('saved');
      setRound((before) => before + 1);
      actions.addAlert({ type: 'success', message: words.saved });
      return;
    }
    const found = problemsByField(fields, answer.kind === 'refused' ? answer.problems : []);
    setProblems(found);
    const first = fields.find(({ path }) => path in found);
    const title = first === undefined ? words.notSaved : `${words.notSaved} ${first.label}: ${found[first.path] ?? ''}`;
    const said = answer.kind === 'refused' ? `${answer.message} ${answer.help}` : words.noAnswer;
    const text = found[''] ?? (first === undefined ? said : words.typedIsKept);
    setSave({ title, text });
    actions.addAlert({ type: 'danger', title: words.notSaved, message: text });
  };
  const submit = (): void => {
    const changes = changesOf(fields, latest.current);
    if (Object.keys(changes).length === 0) setSave('unchanged');
    else void change(backend.save(changes), {});
  };
  /** Keeps the inputs of other fields. */
  const typed = (): Drafts => typedIn(latest.current, fields);
  const without = (paths: readonly string[]): Drafts => {
    const names = paths.map((path) => path.split('.')[0]);
    return Object.fromEntries(Object.entries(typed()).filter(([other]) => !names.includes(other)));
  };
  /** There may be new proposals; what is typed stays. */
  const readProposals = async (): Promise<void> => {
    const answer = await backend.read();
    if (answer.kind !== 'answered') return;
    setRead(answer);
    setDrafts({ ...draftsOf(answer.value.fields), ...typed() });
  };
  const set = (path: string, draft: Draft): void => {
    setDrafts({ ...latest.current, [path]: draft });
    setSave(null);
  };
  const isByApp = drafts.ownerChangesBy === 'app';
  const isShown = ({ path }: Field): boolean => path !== 'ownerChangesFor' || isByApp;

  const fieldsOf = (section: Field['section']) => (
    <Flex direction="column" gap="md">
      {fields
        .filter((field) => field.section === section && isShown(field))
        .map((field) => (
          <FieldShown
            key={field.path}
            field={field}
            draft={drafts[field.path] ?? ''}
            problem={problems[field.path]}
            people={people}
            words={words}
            onChange={(draft) => set(field.path, draft)}
            onAccept={(path) => void change(backend.accept([path]), without([path]))}
          />
        ))}
    </Flex>
  );
  const isOwnApp = fields.some(({ path, value }) => path === 'salesforce.clientId' && value !== null);

  return (
    <Tabs defaultSelected="settings">
      <Tab tabId="settings" title={words.settings}>
        <Flex direction="column" gap="lg">
          <Heading>{words.sections.connection}</Heading>
          <Connect
            connection={connection}
            backend={backend}
            words={words}
            onBack={load}
            onDisconnect={() => void change(backend.disconnect(), typed())}
          />
          <PastPanel
            backend={backend}
            fields={fields}
            words={words}
            locale={locale}
            onDetected={() => void readProposals()}
            onAccept={(paths) => void change(backend.accept(paths), without(paths))}
          />
          <Form autoComplete="off" onSubmit={submit}>
            <Flex direction="column" gap="lg">
              <Accordion title={words.ownApp} defaultOpen={isOwnApp || !connection.byClick}>
                <Flex direction="column" gap="md">
                  {connection.byClick && <Text>{words.ownAppText}</Text>}
                  {fieldsOf('connection')}
                </Flex>
              </Accordion>
              {SECTIONS.map((section) => (
                <Flex key={section} direction="column" gap="md">
                  <Heading>{words.sections[section]}</Heading>
                  {fieldsOf(section)}
                  {section === 'owners' && isByApp && (
                    <Flex direction="column" gap="xs">
                      <Text>{words.grantText}</Text>
                      <Link href={{ url: grantUrl, external: true }}>{words.grant}</Link>
                    </Flex>
                  )}
                </Flex>
              ))}
              {save === 'saved' && <Alert title={words.saved} variant="success" />}
              {save === 'unchanged' && <Alert title={words.unchanged} variant="info" />}
              {typeof save === 'object' && save !== null && (
                <Alert title={save.title} variant="danger">
                  {save.text}
                </Alert>
              )}
              <LoadingButton type="submit" variant="primary" loading={save === 'saving'}>
                {words.save}
              </LoadingButton>
            </Flex>
          </Form>
        </Flex>
      </Tab>
      <Tab tabId="health" title={words.health}>
        <HealthPanel key={round} backend={backend} words={words} />
      </Tab>
    </Tabs>
  );
}
