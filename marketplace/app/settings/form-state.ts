// Converts between the form's inputs and values of settings.
import type { Field, Problem } from './answers.ts';

/** Who may change owners through the app. */
export interface PeopleDraft {
  superAdmins: boolean;
  permissionSets: string[];
  teams: string[];
}

export interface NamedDraft {
  /** For a user: the ID. For a lead owner: "User" or "Queue". */
  first: string;
  name: string;
}

export type Draft = string | number | boolean | NamedDraft | PeopleDraft;
export type Drafts = Readonly<Record<string, Draft>>;

export function draftsOf(fields: readonly Field[]): Drafts {
  return Object.fromEntries(fields.map((field) => [field.path, draftOf(field)]));
}

function draftOf({ kind, value }: Field): Draft {
  const of = isObject(value) ? value : {};
  switch (kind) {
    case 'switch':
      return value === true;
    case 'milliseconds':
      return typeof value === 'number' ? value : 0;
    case 'secret':
      // A stored secret is never shown.
      return '';
    case 'user':
      return { first: textOf(of.id), name: textOf(of.name) };
    case 'lead-owner':
      return { first: textOf(of.type) === 'Queue' ? 'Queue' : 'User', name: textOf(of.name) };
    case 'mapping':
    case 'values':
      return Object.entries(of)
        .map(([name, one]) => `${name} = ${textOf(one)}`.trimEnd())
        .join('\n');
    case 'people':
      return {
        superAdmins: of.superAdmins !== false,
        permissionSets: idsOf(of.permissionSets),
        teams: idsOf(of.teams),
      };
    case 'choice':
    case 'text':
    case 'long-text':
      return textOf(value);
  }
}

/** What was typed and is not saved. */
export function typedIn(drafts: Drafts, fields: readonly Field[]): Drafts {
  const before = draftsOf(fields);
  return Object.fromEntries(
    Object.entries(drafts).filter(([path, draft]) => JSON.stringify(draft) !== JSON.stringify(before[path])),
  );
}

/** Returns the changed settings in the backend's format. */
export function changesOf(fields: readonly Field[], drafts: Drafts): Record<string, unknown> {
  const before = draftsOf(fields);
  const isChanged = ({ path }: Field): boolean => JSON.stringify(drafts[path]) !== JSON.stringify(before[path]);
  const changed = fields.filter(isChanged);
  const plain = changed.filter(({ path }) => !path.startsWith(SALESFORCE));
  const changes = Object.fromEntries(plain.map((field) => [field.path, valueOf(field, drafts[field.path])]));
  return plain.length === changed.length ? changes : { ...changes, salesforce: salesforceOf(fields, drafts) };
}

const SALESFORCE = 'salesforce.';

/** All settings of the customer's own app, or null if neither address nor key is given. */
function salesforceOf(fields: readonly Field[], drafts: Drafts): Record<string, unknown> | null {
  const own = fields.filter(({ path }) => path.startsWith(SALESFORCE));
  const values = own.flatMap((field) => {
    const value = valueOf(field, drafts[field.path]);
    // An empty secret means that the stored one stays; an empty version means the default.
    const isLeftOut = value === null && (field.kind === 'secret' || field.path.endsWith('apiVersion'));
    return isLeftOut ? [] : [[field.path.slice(SALESFORCE.length), value] as const];
  });
  const salesforce = Object.fromEntries(values);
  return salesforce.loginUrl === null && salesforce.clientId === null
    ? null
    : { ...salesforce, loginUrl: salesforce.loginUrl ?? '', clientId: salesforce.clientId ?? '' };
}

/** Null for an empty input, which resets the setting to its default. */
function valueOf({ kind }: Field, draft: Draft | undefined): unknown {
  if (draft === undefined) return null;
  if (typeof draft === 'string') {
    const text = draft.trim();
    if (kind === 'mapping') return pairsOf(draft, (value) => (value === '' ? null : value));
    if (kind === 'values') return pairsOf(draft, plainValue);
    return text === '' ? null : text;
  }
  if (typeof draft !== 'object' || 'teams' in draft) return draft;
  const { first, name } = draft;
  if (name.trim() === '' && (kind === 'lead-owner' || first.trim() === '')) return null;
  return kind === 'user'
    ? { id: first.trim() === '' ? null : first.trim(), name: name.trim() }
    : { type: first, name: name.trim() };
}

function pairsOf(text: string, of: (value: string) => unknown): Record<string, unknown> {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const pairs = lines.map((line) => {
    const [name = '', ...value] = line.split('=');
    return [name.trim(), of(value.join('=').trim())] as const;
  });
  return Object.fromEntries(pairs);
}

/** Reads "true" and "false" as checkbox values; everything else is text. */
function plainValue(text: string): unknown {
  if (text === '') return null;
  return text === 'true' || text === 'false' ? text === 'true' : text;
}

/** Problems by field; those without a field are under "". */
export function problemsByField(fields: readonly Field[], problems: readonly Problem[]): Record<string, string> {
  const byField: Record<string, string> = {};
  for (const { path, message } of problems) {
    const setting = path.replace(/^\$\.settings\.?/u, '');
    const field = fields.find(
      (one) => setting === one.path || (/^[.[]/u.test(setting.slice(one.path.length)) && setting.startsWith(one.path)),
    );
    const key = field?.path ?? '';
    byField[key] ??= message;
  }
  return byField;
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

function idsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(textOf) : [];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
