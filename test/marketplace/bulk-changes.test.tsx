// Setting owners right in bulk, on the home page: propose, preview, warning, write, result, undo.
import { Alert, Button, Checkbox, EmptyState, Form, LoadingButton, Select, StatusTag } from '@hubspot/ui-extensions';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { wordsFor } from '../../marketplace/app/pages/words/words-for.ts';
import type { AuditRow, AuditRunShown } from '../../src/contract/audits.ts';
import { RECORD_STATES } from '../../src/contract/bulk-changes.ts';
import type { BulkChangeShown, RecordState } from '../../src/contract/bulk-changes.ts';
import { LANGUAGES } from '../../src/presentation/messages/languages.ts';
import { reactIsIdle } from '../app/cards/card-on-page.tsx';
import { BACKEND, fire, open } from './open-page.tsx';
import type { Answers } from './open-page.tsx';

afterEach(() => {
  vi.unstubAllGlobals();
});

const EN = wordsFor('en');
const RUN: AuditRunShown = {
  id: '0b8f6c1e-7a64-4f0e-9a2e-2f4d8f0f7a11',
  scope: { kind: 'unsynced' },
  objects: ['contact'],
  state: 'done',
  message: null,
  startedBy: 7,
  startedAt: '2026-11-20T10:00:00.000Z',
  finishedAt: '2026-11-20T10:10:00.000Z',
  progress: { decided: 1200, expected: 1200, isWhole: true, synced: 0, secondsLeft: null },
};
const ROW: AuditRow = {
  object: 'contact',
  id: '101',
  name: 'Kim Roe',
  url: 'https://app.hubspot.com/contacts/1/record/0-1/101',
  owner: { id: '9', name: 'Riley Rep' },
  predicted: null,
  verdict: 'fallback',
  reason: 'no-rule-entry',
  decision: 'L04',
  confidence: 'high',
};
const CHANGE_ID = '1b8f6c1e-7a64-4f0e-9a2e-2f4d8f0f7a22';

function change(
  state: BulkChangeShown['state'],
  counts: Partial<Record<RecordState, number>>,
  syncing = 0,
): BulkChangeShown {
  const states = Object.fromEntries(RECORD_STATES.map((one) => [one, counts[one] ?? 0])) as Record<RecordState, number>;
  const isOver = ['written', 'undone', 'cancelled', 'failed'].includes(state);
  return {
    id: CHANGE_ID,
    auditId: RUN.id,
    owner: { kind: 'twin' },
    state,
    message: null,
    startedBy: 7,
    startedAt: '2026-11-21T10:00:00.000Z',
    finishedAt: null,
    counts: { chosen: Object.values(states).reduce((sum, count) => sum + count, 0), states, syncing },
    canApply: state === 'previewed' && states.ready > 0,
    canUndo: isOver && states.written > 0,
  };
}

const PREVIEWED = change('previewed', { ready: 1100, excluded: 100 }, 900);
const RESULT = {
  object: 'contact',
  id: '101',
  name: 'Kim Roe',
  url: ROW.url,
  from: { id: '9', name: 'Riley Rep' },
  to: { id: '12', name: 'Riley Rep (new)' },
  predicted: { id: null, name: 'Riley Rep' },
};

/** Answers by action; the audit's own come first. */
function backend(more: Partial<Record<string, object>> = {}): Answers {
  const rows = { ok: true, action: 'rows', rows: [ROW], total: 1200, page: 1 };
  const answers: Partial<Record<string, object>> = {
    runs: { ok: true, action: 'runs', runs: [RUN], more: false },
    'read-schedule': { ok: true, action: 'read-schedule', schedule: { weekly: false, nextAt: null, note: null } },
    list: { ok: true, action: 'list', changes: [], more: false, mayChange: ['contact'] },
    preview: {
      ok: true,
      action: 'preview',
      change: PREVIEWED,
      owners: [
        {
          from: { id: '9', name: 'Riley Rep' },
          to: { id: '12', name: 'Riley Rep (new)' },
          predicted: { id: null, name: 'Riley Rep' },
          count: 1100,
          syncing: 900,
        },
      ],
      excluded: [
        { reason: 'not-certain', verdict: 'elsewhere', because: 'existing-record', count: 60 },
        { reason: 'no-twin', verdict: null, because: null, count: 40 },
      ],
    },
    ...more,
  };
  return (asked) => {
    if (asked.action === 'rows' && 'changeId' in asked)
      return more['rows-of-change'] ?? { ok: true, action: 'rows', rows: [], total: 0, page: 1 };
    return answers[asked.action] ?? (asked.action === 'rows' ? rows : 'fails');
  };
}

type Page = Awaited<ReturnType<typeof open>>;

async function press(page: Page, label: string): Promise<void> {
  fire(
    page.find(Button, ({ text }) => text === label),
    'onClick',
  );
  await reactIsIdle();
}

const asked = (page: Page, action: string) =>
  page.asked
    .filter(({ url, body }) => url === `${BACKEND}/bulk-changes` && body.action === action)
    .map(({ body }) => body);

describe('setting owners right from an audit', () => {
  it('proposes for all that the filter finds, or for those that are ticked, once for one proposal', async () => {
    const page = await open('/', backend());
    await press(page, EN.bulk.start);
    const submit = async (): Promise<void> => {
      const forms = page.findAll(Form);
      const form = forms.at(-1);
      if (form === undefined) throw new Error('no form');
      fire(form, 'onSubmit');
      await reactIsIdle();
    };
    // The backend does not answer: sent again, it is the same proposal.
    await submit();
    await submit();
    fire(page.find(Checkbox), 'onChange', true);
    await reactIsIdle();
    fire(
      page.find(Select, ({ props }) => props.name === 'which'),
      'onChange',
      'records',
    );
    await reactIsIdle();
    await submit();
    const sent = asked(page, 'propose');
    expect(sent.map(({ chosen, owner }) => [chosen, owner])).toEqual([
      [{ kind: 'filter', filter: {} }, { kind: 'twin' }],
      [{ kind: 'filter', filter: {} }, { kind: 'twin' }],
      [{ kind: 'records', records: [{ object: 'contact', id: '101' }] }, { kind: 'twin' }],
    ]);
    expect(sent.map(({ auditId }) => auditId)).toEqual([RUN.id, RUN.id, RUN.id]);
    const [first, again, other] = sent.map(({ requestId }) => requestId);
    expect(first).toBe(again);
    expect(other).not.toBe(first);
  });

  it('names one owner for all, among those who count in Salesforce, and sends nothing before one is chosen', async () => {
    const page = await open(
      '/',
      backend({
        owners: { ok: true, action: 'owners', owners: [{ id: '12', name: 'Bo Chen', email: null }], more: false },
        propose: { ok: true, action: 'propose', change: change('previewing', { waiting: 1200 }) },
      }),
    );
    await press(page, EN.bulk.start);
    fire(
      page.find(Select, ({ props }) => props.name === 'kind'),
      'onChange',
      'named',
    );
    await reactIsIdle();
    const submit = async (): Promise<void> => {
      fire(page.findAll(Form).at(-1) as never, 'onSubmit');
      await reactIsIdle();
    };
    await submit();
    expect(asked(page, 'propose')).toEqual([]);
    const owner = page.find(Select, ({ props }) => props.name === 'owner');
    expect(owner.props).toMatchObject({ error: true, validationMessage: EN.bulk.chooseOwner });
    expect(owner.props.options).toEqual([{ label: 'Bo Chen', value: '12' }]);
    fire(owner, 'onChange', '12');
    await reactIsIdle();
    await submit();
    expect(asked(page, 'propose').map((body) => body.owner)).toEqual([{ kind: 'named', ownerId: '12' }]);
    expect(page.findAll(StatusTag).map(({ text }) => text)).toContain(EN.bulk.state.previewing);
  });

  it('says so to who may look at audits and change nothing', async () => {
    const page = await open(
      '/',
      backend({ list: { ok: true, action: 'list', changes: [], more: false, mayChange: [] } }),
    );
    await press(page, EN.bulk.start);
    expect(page.findAll(Alert).map(({ props }) => props.title)).toContain(EN.bulk.mayNot);
    expect(page.findAll(Select, ({ props }) => props.name === 'which')).toEqual([]);
  });
});

describe('a bulk change on its page', () => {
  const list = (...changes: BulkChangeShown[]): Answers =>
    backend({
      list: { ok: true, action: 'list', changes, more: false, mayChange: ['contact'] },
      apply: { ok: true, action: 'apply', change: change('writing', { ready: 700, written: 400 }) },
      undo: { ok: true, action: 'undo', change: change('undoing', { written: 1000, undone: 100 }) },
      'rows-of-change': {
        ok: true,
        action: 'rows',
        rows: [
          { ...RESULT, state: 'written', reason: null, verdict: null, because: null },
          { ...RESULT, id: '102', state: 'not-written', reason: 'owner-changed', verdict: null, because: null },
        ],
        total: 60,
        page: 1,
      },
    });

  it('shows who would own the records and what is left alone, and the warning with the number before the button', async () => {
    const page = await open('/changes', list(PREVIEWED));
    const text = page.text();
    for (const part of [
      '1,100 records can be changed',
      'Riley Rep (new)',
      '100 records are left alone',
      `${EN.bulk.why['not-certain']}. ${EN.verdict.elsewhere}: ${EN.reason['existing-record']}`,
      EN.bulk.why['no-twin'],
    ])
      expect(text).toContain(part);
    const warning = 'This changes the owner of 1,100 records, and can start the sync of 900 of them.';
    expect(page.find(Alert).props).toMatchObject({ title: warning, variant: 'warning' });
    const button = page.find(LoadingButton);
    expect(button.text).toBe('Change 1,100 owners');
    expect(text.indexOf(EN.bulk.warningHelp)).toBeLessThan(text.indexOf('Change 1,100 owners'));
    fire(button, 'onClick');
    await reactIsIdle();
    expect(asked(page, 'apply').map(({ changeId, count }) => [changeId, count])).toEqual([[CHANGE_ID, 1100]]);
    expect(page.find(StatusTag).text).toBe(EN.bulk.state.writing);
    expect(page.findAll(Alert)).toEqual([]);
  });

  it('offers no button where nothing can be changed', async () => {
    const page = await open('/changes', list(change('previewed', { excluded: 5 })));
    expect(page.text()).toContain(EN.bulk.nothingToChange);
    expect(page.findAll(LoadingButton)).toEqual([]);
  });

  it('tells the result of each record, as a file too, and takes all of it back', async () => {
    const written = change('written', { written: 1100, 'not-written': 100 });
    const page = await open('/changes', list(written));
    expect(page.text()).toContain(EN.bulk.why['owner-changed']);
    expect(page.text()).toContain(EN.bulk.undoHelp);
    fire(
      page.find(Select, ({ props }) => props.name === 'result'),
      'onChange',
      'not-written',
    );
    await reactIsIdle();
    expect(page.last()).toMatchObject({ action: 'rows', changeId: CHANGE_ID, state: 'not-written', page: 1 });
    await press(page, EN.bulk.exportCsv);
    expect(page.last()).toMatchObject({ action: 'export-link', changeId: CHANGE_ID });
    const undo = page.find(LoadingButton);
    expect(undo.text).toBe('Take back 1,100 changes');
    fire(undo, 'onClick');
    await reactIsIdle();
    expect(asked(page, 'undo').map(({ changeId }) => changeId)).toEqual([CHANGE_ID]);
    expect(page.find(StatusTag).text).toBe(EN.bulk.state.undoing);
  });

  it('says where to begin where there is none', async () => {
    const page = await open('/changes', list());
    expect(page.find(EmptyState).props.title).toBe(EN.bulk.none);
  });

  it.each(LANGUAGES)('warns in %s with both numbers', async (language) => {
    const words = wordsFor(language);
    expect(words.bulk.warning).toMatch(/\{count\}.*\{syncing\}/u);
    for (const text of [words.bulk.apply, words.bulk.undo, words.bulk.canChange, words.bulk.leftAlone])
      expect(text).toContain('{count}');
    if (language !== 'en') expect(words.bulk.warningHelp).not.toBe(EN.bulk.warningHelp);
    const page = await open('/changes', list(PREVIEWED), language);
    const { title } = page.find(Alert).props as { title: string };
    expect(title).toMatch(/1\D?100/u);
    expect(title).toContain('900');
    expect(title).not.toContain('{');
  });
});
