import { Button, Flex, Input, MultiSelect, NumberInput, Select, Text, TextArea, Toggle } from '@hubspot/ui-extensions';
import type { Field, People } from './answers.ts';
import type { Draft, NamedDraft, PeopleDraft } from './form-state.ts';
import type { PageWords } from './words/page-words.ts';

export interface FieldProps {
  field: Field;
  draft: Draft;
  /** The problem with the value; undefined if it fits. */
  problem: string | undefined;
  people: People | null;
  words: PageWords;
  onChange: (draft: Draft) => void;
  onAccept: (path: string) => void;
}

/** One setting: its field, the origin of its value, and a detected value. */
export function FieldShown(props: FieldProps) {
  const { field, words, onAccept } = props;
  const { source, sourceLabel, evidence, open, where, proposals } = field;
  const notes = [
    source === 'set' && evidence === null ? null : sourceLabel,
    evidence,
    open,
    open === null ? null : where,
  ];
  const note = notes.filter((text) => text !== null).join(' · ');
  return (
    <Flex direction="column" gap="xs">
      <Control {...props} />
      {note !== '' && <Text variant="microcopy">{note}</Text>}
      {proposals.map(({ path, shown, sure, evidence: found, against }) => (
        <Flex key={path} direction="row" gap="sm" align="center" wrap="wrap">
          <Text variant="microcopy">
            {[`${words.detected}: ${shown} (${sure}).`, found, against].filter((text) => text !== null).join(' ')}
          </Text>
          <Button size="xs" variant="secondary" onClick={() => onAccept(path)}>
            {`${words.accept}: ${shown}`}
          </Button>
        </Flex>
      ))}
    </Flex>
  );
}

/** A field of one line takes each key: the Enter that submits the form does not leave the field. */
function whenTyped(onTyped: (text: string) => void) {
  return { onInput: onTyped, onChange: onTyped };
}

function Control({ field, draft, problem, people, words, onChange }: FieldProps) {
  const { path, kind, label, decides, expected, value, choices } = field;
  const common = {
    name: path,
    label,
    description: expected === null ? decides : `${decides} ${expected}`,
    error: problem !== undefined,
    validationMessage: problem ?? '',
  };
  switch (kind) {
    case 'choice':
      return (
        <Select
          {...common}
          options={choices ?? []}
          value={textIn(draft)}
          onChange={(chosen) => onChange(String(chosen))}
        />
      );
    case 'switch':
      return (
        <Flex direction="column" gap="xs">
          <Toggle name={path} label={label} checked={draft === true} onChange={onChange} />
          <Text variant="microcopy">{problem ?? decides}</Text>
        </Flex>
      );
    case 'milliseconds':
      return <NumberInput {...common} value={Number(draft)} onChange={onChange} />;
    case 'long-text':
      return <TextArea {...common} value={textIn(draft)} rows={6} onChange={onChange} />;
    case 'mapping':
    case 'values': {
      const help = kind === 'mapping' ? words.mappingHelp : words.valuesHelp;
      return (
        <TextArea {...common} description={`${decides} ${help}`} value={textIn(draft)} rows={4} onChange={onChange} />
      );
    }
    case 'secret': {
      const stored = value === true ? words.secretGiven : words.secretMissing;
      return (
        <Input
          {...common}
          type="password"
          description={`${decides} ${stored}`}
          value={textIn(draft)}
          {...whenTyped(onChange)}
        />
      );
    }
    case 'user':
    case 'lead-owner':
      return <Named {...{ field, problem, words, onChange }} draft={draft as NamedDraft} />;
    case 'people':
      return <PeopleFields {...{ field, problem, people, words, onChange }} draft={draft as PeopleDraft} />;
    case 'text':
      return <Input {...common} value={textIn(draft)} {...whenTyped(onChange)} />;
  }
}

function textIn(draft: Draft): string {
  return typeof draft === 'object' ? '' : String(draft);
}

/** A Salesforce user by ID and name, or a lead owner by type and name. */
function Named({ field, draft, problem, words, onChange }: PartProps<NamedDraft>) {
  const { path, kind, label, decides, expected } = field;
  const error = problem !== undefined;
  return (
    <Flex direction="column" gap="xs">
      {kind === 'user' ? (
        <Input
          name={`${path}.id`}
          label={`${label}: ${words.id}`}
          description={expected === null ? decides : `${decides} ${expected}`}
          error={error}
          validationMessage={problem ?? ''}
          value={draft.first}
          {...whenTyped((first) => onChange({ ...draft, first }))}
        />
      ) : (
        <Select
          name={`${path}.type`}
          label={`${label}: ${words.type}`}
          description={decides}
          options={[
            { value: 'User', label: words.user },
            { value: 'Queue', label: words.queue },
          ]}
          value={draft.first}
          onChange={(first) => onChange({ ...draft, first: String(first) })}
        />
      )}
      <Input
        name={`${path}.name`}
        label={`${label}: ${words.name}`}
        error={error}
        validationMessage={problem ?? ''}
        value={draft.name}
        {...whenTyped((name) => onChange({ ...draft, name }))}
      />
    </Flex>
  );
}

interface PartProps<Of> extends Pick<FieldProps, 'field' | 'problem' | 'words'> {
  draft: Of;
  onChange: (draft: Of) => void;
}

function PeopleFields({
  field,
  draft,
  problem,
  people,
  words,
  onChange,
}: PartProps<PeopleDraft> & Pick<FieldProps, 'people'>) {
  const lists = [
    { key: 'permissionSets', label: words.permissionSets, known: people?.permissionSets ?? null },
    { key: 'teams', label: words.teams, known: people?.teams ?? null },
  ] as const;
  return (
    <Flex direction="column" gap="sm">
      <Text format={{ fontWeight: 'demibold' }}>{field.label}</Text>
      <Text variant="microcopy">{field.decides}</Text>
      <Toggle
        name={`${field.path}.superAdmins`}
        label={words.superAdmins}
        checked={draft.superAdmins}
        onChange={(superAdmins) => onChange({ ...draft, superAdmins })}
      />
      {lists.map(({ key, label, known }) =>
        known === null ? (
          <Input
            key={key}
            name={`${field.path}.${key}`}
            label={label}
            description={words.peopleUnknown}
            error={problem !== undefined}
            validationMessage={problem ?? ''}
            value={draft[key].join(', ')}
            onChange={(text) => onChange({ ...draft, [key]: idsIn(text) })}
          />
        ) : (
          <MultiSelect
            key={key}
            name={`${field.path}.${key}`}
            label={label}
            error={problem !== undefined}
            validationMessage={problem ?? ''}
            options={optionsOf(known, draft[key])}
            value={draft[key]}
            onChange={(chosen) => onChange({ ...draft, [key]: chosen.map(String) })}
          />
        ),
      )}
    </Flex>
  );
}

function idsIn(text: string): string[] {
  return text.split(/[\s,;]+/u).filter((id) => id !== '');
}

/** An entry that was deleted in HubSpot stays, shown by ID, until somebody removes it. */
function optionsOf(known: readonly { id: string; name: string }[], chosen: readonly string[]) {
  const gone = chosen.filter((id) => !known.some((one) => one.id === id)).map((id) => ({ id, name: id }));
  return [...known, ...gone].map(({ id, name }) => ({ value: id, label: name }));
}
