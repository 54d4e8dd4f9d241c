// The app's pages in HubSpot's own test renderer, with the backend in the test's hands.
import {
  Alert,
  BarChart,
  Button,
  EmptyState,
  Form,
  Input,
  Link,
  LoadingButton,
  SearchInput,
  Select,
  StatisticsItem,
  StatisticsTrend,
  Table,
  TableHeader,
  TableRow,
  Toggle,
} from '@hubspot/ui-extensions';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { wordsFor } from '../../marketplace/app/pages/words/words-for.ts';
import type { AuditAnswer, AuditRunShown } from '../../src/contract/audits.ts';
import type { OwnersAnswer } from '../../src/contract/owners.ts';
import { LANGUAGES } from '../../src/presentation/messages/languages.ts';
import { reactIsIdle } from '../app/cards/card-on-page.tsx';
import { wordsOf } from '../app/cards/words-of.ts';
import { BACKEND, fire, open } from './open-page.tsx';
import type { Answers } from './open-page.tsx';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const EN = wordsFor('en');

const RUN: AuditRunShown = {
  id: '0b8f6c1e-7a64-4f0e-9a2e-2f4d8f0f7a11',
  scope: { kind: 'unsynced' },
  objects: ['contact', 'company', 'deal'],
  state: 'done',
  message: null,
  startedBy: 7,
  startedAt: '2026-11-20T10:00:00.000Z',
  finishedAt: '2026-11-20T10:10:00.000Z',
  progress: { decided: 1200, expected: 1200, isWhole: true, synced: 0, secondsLeft: null },
};
const VERDICTS = {
  keeps: 900,
  assigned: 50,
  elsewhere: 100,
  fallback: 100,
  undecided: 30,
  'will-not-sync': 15,
  'sync-error': 5,
};
const FIGURES = {
  total: 1200,
  verdicts: VERDICTS,
  reasons: [{ verdict: 'fallback' as const, reason: 'no-rule-entry' as const, count: 100 }],
  objects: [],
};

function audits(runs: AuditRunShown[], more: Partial<Record<string, object | 'fails'>> = {}): Answers {
  const answers: Partial<Record<string, object | 'fails'>> = {
    runs: { ok: true, action: 'runs', runs, more: false } satisfies Omit<
      Extract<AuditAnswer, { action: 'runs' }>,
      'contract'
    >,
    figures: { ok: true, action: 'figures', run: runs[0], figures: FIGURES, previous: null },
    'read-schedule': { ok: true, action: 'read-schedule', schedule: { weekly: false, nextAt: null, note: null } },
    'past-figures': { ok: true, action: 'past-figures', past: null },
    ...more,
  };
  return ({ action }) => answers[action] ?? 'fails';
}

describe('the audit page', () => {
  it('says what an audit is, and how to start one, where there is none', async () => {
    const page = await open('/', audits([]));
    expect(page.asked.map(({ url, body }) => [url, body.action])).toEqual([
      [`${BACKEND}/audits`, 'past-figures'],
      [`${BACKEND}/audits`, 'runs'],
      [`${BACKEND}/audits`, 'read-schedule'],
    ]);
    expect(page.find(EmptyState).props.title).toBe(EN.noAudits);
    expect(page.text()).toContain(EN.auditIntro);
  });

  it('shows figures first: each verdict by name, with its share, and the chart of all', async () => {
    const page = await open('/', audits([RUN]));
    const items = page.findAll(StatisticsItem).map(({ props }) => [props.label, props.number]);
    expect(items).toEqual([
      ['Keeps its owner', '900'],
      ['Has no owner in HubSpot and gets one in Salesforce', '50'],
      ['Goes to somebody else', '100'],
      ['Goes to the default lead owner or the integration user', '100'],
      ['Cannot be decided', '30'],
      ['Will not sync', '15'],
      ['Sync error likely', '5'],
    ]);
    expect(page.text()).toContain('75%');
    expect(page.find(BarChart).props.data).toHaveLength(7);
  });

  it('compares with the audit before, in points of per cent', async () => {
    const verdicts = { ...VERDICTS, keeps: 780, fallback: 220 };
    const previous = { run: RUN, figures: { ...FIGURES, verdicts } };
    const page = await open(
      '/',
      audits([RUN], { figures: { ok: true, action: 'figures', run: RUN, figures: FIGURES, previous } }),
    );
    // More records that keep their owner are good, more for a fallback are not.
    expect(page.findAll(StatisticsTrend).map(({ props }) => [props.value, props.direction, props.color])).toEqual([
      ['75% (+10%)', 'increase', 'green'],
      ['8.3% (-10%)', 'decrease', 'green'],
    ]);
  });

  it.each([
    ['unsynced', '', { kind: 'unsynced' }],
    ['segment', '77', { kind: 'segment', segmentId: '77' }],
    ['owner', ' 12 ', { kind: 'owner', ownerId: '12' }],
  ])('starts an audit of %s, once for one press', async (kind, id, scope) => {
    const page = await open('/', audits([], { start: { ok: true, action: 'start', run: RUN } }));
    fire(
      page.find(Select, ({ props }) => props.name === 'scope'),
      'onChange',
      kind,
    );
    await reactIsIdle();
    if (id !== '') fire(page.find(Input), 'onInput', id);
    await reactIsIdle();
    fire(page.find(Form), 'onSubmit');
    await reactIsIdle();
    const started = page.asked.filter(({ body }) => body.action === 'start');
    expect(started.map(({ body }) => body.scope)).toEqual([scope]);
    expect(started[0]?.body.requestId).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/u);
  });

  it('keeps what was typed and says what was expected, where an ID is none; nothing is sent', async () => {
    const page = await open('/', audits([]));
    fire(
      page.find(Select, ({ props }) => props.name === 'scope'),
      'onChange',
      'segment',
    );
    await reactIsIdle();
    fire(page.find(Input), 'onInput', 'my list');
    fire(page.find(Form), 'onSubmit');
    await reactIsIdle();
    expect(page.find(Input).props).toMatchObject({ error: true, validationMessage: EN.digitsOnly, value: 'my list' });
    expect(page.asked.map(({ body }) => body.action)).toEqual(['past-figures', 'runs', 'read-schedule']);
  });

  it('sends the same start again after a failure, so that it starts once', async () => {
    const page = await open('/', audits([]));
    for (let press = 0; press < 2; press += 1) {
      fire(page.find(Form), 'onSubmit');
      await reactIsIdle();
    }
    const ids = page.asked.filter(({ body }) => body.action === 'start').map(({ body }) => body.requestId);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
    expect(page.find(Alert).props).toMatchObject({ title: EN.callFailed, variant: 'error' });
  });

  it.each([
    ['pause', EN.pause, 'running'],
    ['cancel', EN.cancel, 'running'],
    ['resume', EN.resume, 'paused'],
    ['cancel', EN.cancel, 'paused'],
  ] as const)('can %s an audit, by a button named "%s", while it is %s', async (action, label, state) => {
    const run = { ...RUN, state, progress: { ...RUN.progress, decided: 300, secondsLeft: 600 } };
    const page = await open(
      '/',
      audits([run], { [action]: { ok: true, action, run: { ...run, state: 'cancelled' } } }),
    );
    expect(page.text()).toContain('300 of 1,200 records');
    expect(page.find(LoadingButton).props.disabled).toBe(true);
    fire(
      page.find(Button, ({ text }) => text === label),
      'onClick',
    );
    await reactIsIdle();
    expect(page.asked.find(({ body }) => body.action === action)?.body.runId).toBe(RUN.id);
    expect(page.text()).toContain(EN.runState.cancelled);
  });

  it('turns the weekly audit on, tells when the next one is, and notes that more records go to nobody in particular', async () => {
    const older = { ...RUN, id: '2b8f6c1e-7a64-4f0e-9a2e-2f4d8f0f7a33', startedAt: '2026-11-13T10:00:00.000Z' };
    const note = { runId: older.id, before: 0.1, now: 0.2, text: 'The share rose from 10 % to 20 %.' };
    const schedule = { weekly: true, nextAt: '2026-12-04T10:00:00.000Z', note };
    const page = await open(
      '/',
      audits([RUN, older], { 'save-schedule': { ok: true, action: 'save-schedule', schedule } }),
    );
    expect(page.find(Toggle).props.checked).toBe(false);
    fire(page.find(Toggle), 'onChange', true);
    await reactIsIdle();
    expect(page.last()).toMatchObject({ action: 'save-schedule', weekly: true });
    expect(page.find(Toggle).props.checked).toBe(true);
    expect(page.text()).toContain('December 4, 2026');
    expect(page.find(Alert).props).toMatchObject({ title: note.text, variant: 'warning' });
    fire(
      page.find(Button, ({ text }) => text === EN.showAudit),
      'onClick',
    );
    await reactIsIdle();
    const figures = page.asked.filter(({ body }) => body.action === 'figures').map(({ body }) => body.runId);
    expect(figures).toEqual([RUN.id, older.id]);
  });

  it('filters, sorts, pages and exports records by the backend', async () => {
    const row = {
      object: 'contact' as const,
      id: '101',
      name: 'Kim Roe',
      url: 'https://app.hubspot.com/contacts/1/record/0-1/101',
      owner: { id: '9', name: 'Riley Rep' },
      predicted: null,
      verdict: 'fallback' as const,
      reason: 'no-rule-entry' as const,
      decision: 'L04',
      confidence: 'high' as const,
    };
    const answers = audits([RUN], {
      rows: { ok: true, action: 'rows', rows: [row], total: 60, page: 1 },
      'export-link': { ok: true, action: 'export-link', url: `${BACKEND}/audits/export?x`, expiresAt: RUN.startedAt },
    });
    const page = await open('/', answers);
    expect(page.find(Link, ({ text }) => text === 'Kim Roe').props.href).toEqual({ url: row.url, external: true });
    expect(page.find(Table, ({ props }) => props.paginated === true).props).toMatchObject({ pageCount: 3, page: 1 });
    fire(
      page.find(Select, ({ props }) => props.name === 'reason'),
      'onChange',
      'no-rule-entry',
    );
    await reactIsIdle();
    fire(
      page.find(TableHeader, ({ text, props }) => text === EN.whatBecomes && props.sortDirection !== undefined),
      'onSortChange',
      'descending',
    );
    await reactIsIdle();
    fire(
      page.find(Table, ({ props }) => props.paginated === true),
      'onPageChange',
      2,
    );
    await reactIsIdle();
    expect(page.last()).toMatchObject({
      action: 'rows',
      filter: { reason: 'no-rule-entry' },
      sort: { by: 'verdict', direction: 'descending' },
      page: 2,
    });
    fire(
      page.find(Button, ({ text }) => text === EN.exportCsv),
      'onClick',
    );
    await reactIsIdle();
    expect(page.find(Link, ({ text }) => text === EN.download).props.href).toEqual({
      url: `${BACKEND}/audits/export?x`,
      external: true,
    });
  });

  it('says the backend’s own words where it refuses', async () => {
    const error = { code: 'not-allowed', message: 'Only super admins may.', help: 'Ask one.', retryable: false };
    const page = await open('/', () => ({ ok: false, error }));
    expect(page.find(Alert).props.title).toBe('Only super admins may.');
    expect(page.find(Alert).text).toBe('Ask one.');
  });

  it('keeps what it shows when a later call fails, and looks again while an audit runs', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const run = { ...RUN, state: 'running' as const, progress: { ...RUN.progress, decided: 10, secondsLeft: 60 } };
    let status: object | 'fails' = {
      ok: true,
      action: 'status',
      run: { ...run, progress: { ...run.progress, decided: 20 } },
    };
    const answers = audits([run]);
    const page = await open('/', (asked) => (asked.action === 'status' ? status : answers(asked)));
    await vi.advanceTimersByTimeAsync(3000);
    await reactIsIdle();
    expect(page.text()).toContain('20 of 1,200 records');
    status = 'fails';
    await vi.advanceTimersByTimeAsync(3000);
    await reactIsIdle();
    expect(page.text()).toContain('20 of 1,200 records');
    expect(page.findAll(Alert).map(({ props }) => props.title)).toContain(EN.callFailed);
  });

  it.each(LANGUAGES)('speaks %s, with a word for every verdict and reason', async (language) => {
    const words = wordsFor(language);
    const page = await open('/', audits([RUN]), language);
    expect(page.text()).toContain(words.auditIntro);
    expect(page.last()?.locale).toBe(language === 'pt-br' ? 'pt-BR' : language);
    expect(Object.values(words.reason).every((text) => text.length > 1)).toBe(true);
  });
});

describe('the owners page', () => {
  const owner = (more: object): object => ({
    id: '9',
    name: 'Kim Roe',
    email: 'kim@example.com',
    isArchived: false,
    verdict: 'never',
    reason: 'The names differ.',
    users: [
      {
        id: '005A',
        name: 'Kimberley Roe-Hart',
        email: 'kim@example.com',
        username: 'k@example.com',
        isActive: true,
        isFrozen: true,
      },
    ],
    moreUsers: 0,
    records: 1234,
    ...more,
  });
  const list = (owners: object[], more: object = {}): Omit<Extract<OwnersAnswer, { action: 'list' }>, 'contract'> => ({
    ok: true,
    action: 'list',
    owners: owners as never,
    total: owners.length,
    counts: { matched: 3, perhaps: 1, never: 20_000 },
    notes: [],
    readAt: RUN.startedAt,
    auditedAt: RUN.startedAt,
    ...more,
  });

  it('shows both systems’ values side by side, why they differ, and how many records it is about', async () => {
    const page = await open('/owners', () => list([owner({})]));
    const [, row] = page.findAll(TableRow);
    const text = row === undefined ? '' : wordsOf(row);
    for (const part of [
      'Kim Roe',
      'kim@example.com',
      'Kimberley Roe-Hart',
      'frozen',
      'No',
      'The names differ.',
      '1,234',
    ])
      expect(text).toContain(part);
  });

  it('says where numbers of records come from, and what to do where there are none', async () => {
    const page = await open('/owners', () => list([owner({ records: null })], { auditedAt: null }));
    expect(page.text()).toContain(EN.countsNeedAudit);
  });

  it('searches and filters by the backend, from the first page on', async () => {
    const page = await open('/owners', ({ action }) =>
      action === 'export-link'
        ? { ok: true, action, url: `${BACKEND}/owners/export?x`, expiresAt: RUN.startedAt }
        : list(
            Array.from({ length: 25 }, (_, index) => owner({ id: String(index) })),
            { total: 60 },
          ),
    );
    fire(page.find(Table), 'onPageChange', 3);
    await reactIsIdle();
    expect(page.last()).toMatchObject({ page: 3, verdict: null, search: '' });
    fire(page.find(Select), 'onChange', 'never');
    await reactIsIdle();
    expect(page.last()).toMatchObject({ page: 1, verdict: 'never' });
    fire(page.find(SearchInput), 'onInput', 'kim');
    await page.waitFor(() => expect(page.last()).toMatchObject({ search: 'kim', page: 1 }));
    fire(
      page.find(Button, ({ text }) => text === EN.exportCsv),
      'onClick',
    );
    await reactIsIdle();
    expect(page.last()).toMatchObject({ action: 'export-link', search: 'kim', verdict: 'never' });
  });

  it('says that nobody was found, and what was not read', async () => {
    const page = await open('/owners', () => list([], { notes: ['We left out 3 owners.'] }));
    expect(page.find(EmptyState).props.title).toBe(EN.noOwners);
    expect(page.find(Alert).props).toMatchObject({ title: 'We left out 3 owners.', variant: 'warning' });
  });
});
