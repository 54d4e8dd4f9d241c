// The home page's part about past syncs, in HubSpot's own test renderer, with the backend in the test's hands.
import { createRenderer } from '@hubspot/ui-extensions/testing';
import { BarChart, Link, StatisticsItem, StatusTag, TableRow } from '@hubspot/ui-extensions';
import { PageRoutes, createPageRouter } from '@hubspot/ui-extensions/pages';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Layout } from '../../marketplace/app/pages/layout.tsx';
import { PastFigures } from '../../marketplace/app/pages/past-figures.tsx';
import { CONTRACT_VERSION } from '../../src/contract/index.ts';
import type { PastFigures as Figures } from '../../src/contract/past-figures.ts';
import { LANGUAGES } from '../../src/presentation/messages/languages.ts';
import { reactIsIdle } from '../app/cards/card-on-page.tsx';
import { wordsOf } from '../app/cards/words-of.ts';

afterEach(() => vi.unstubAllGlobals());

const Router = createPageRouter(
  <PageRoutes layoutComponent={Layout}>
    <PageRoutes.IndexRoute component={PastFigures} id="past" />
  </PageRoutes>,
);

const PAST: Figures = {
  checkedAt: '2026-11-20T10:00:00.000Z',
  compared: 424,
  right: 400,
  wrong: 12,
  undecided: 12,
  shown: 30,
  byConfidence: [
    { confidence: 'high', right: 380, wrong: 2, undecided: 0, interval: [0.981, 0.999] },
    { confidence: 'medium', right: 20, wrong: 10, undecided: 12, interval: [0.488, 0.808] },
    { confidence: 'low', right: 0, wrong: 0, undecided: 0, interval: null },
  ],
  rows: [
    { row: 'L01', text: 'The owner’s Salesforce user', right: 395, wrong: 0, undecided: 12, lowered: false },
    { row: 'L04', text: 'Default lead owner', right: 5, wrong: 12, undecided: 0, lowered: true },
  ],
  notComparable: [{ text: 'The lead assignment rules were changed after it was created.', count: 1030 }],
  causes: [
    {
      text: 'A flow or trigger may have set the owner.',
      count: 12,
      records: [{ object: 'contact', id: '77', url: 'https://app.hubspot.com/contacts/1/record/0-1/77' }],
    },
  ],
};

async function open(past: Figures | null | 'refused', language = 'en') {
  const error = { code: 'internal', message: 'Something went wrong.', help: '' };
  const answer =
    past === 'refused'
      ? { contract: CONTRACT_VERSION, ok: false, error }
      : { contract: CONTRACT_VERSION, ok: true, action: 'past-figures', past };
  vi.stubGlobal('self', { hsFetch: () => Promise.resolve({ json: () => Promise.resolve(answer) }) });
  const renderer = createRenderer('pages');
  renderer.mocks.setPageLocation({ path: '/', params: {} });
  Object.assign(renderer.mocks.context, { variables: { PUBLIC_URL: 'https://api.example.com' } });
  Object.assign(renderer.mocks.context.user, { language, locale: language });
  renderer.render(<Router />);
  await reactIsIdle();
  return { ...renderer, text: () => wordsOf(renderer.getRootNode()) };
}

describe('past syncs on the home page', () => {
  it('are told in figures: how many predictions were right, and by how sure they were', async () => {
    const page = await open(PAST);
    expect(page.text()).toContain('Of 412 predictions that named an owner, 97% were right.');
    expect(page.text()).toContain('30 of them were shown on a card or in a workflow before the sync.');
    expect(page.findAll(StatisticsItem).map(({ props }) => [props.label, props.number])).toEqual([
      ['Right', '400'],
      ['Wrong', '12'],
      ['Undecided', '12'],
    ]);
    expect(page.text()).toContain('High: 380 of 382 were right (95 % interval: 98.1% to 99.9%).');
    expect(page.text()).toContain('Medium: 20 of 30 were right (95 % interval: 48.8% to 80.8%).');
    expect(page.text()).not.toContain('Low:');
  });

  it('are drawn as a chart of each certainty, by how predictions came out', async () => {
    const { props } = (await open(PAST)).find(BarChart);
    expect(props.axes).toMatchObject({
      x: { field: 'Certainty' },
      y: { field: 'Predictions' },
      options: { groupFieldByColor: 'How they came out', stacking: true },
    });
    expect(props.data).toEqual([
      { Certainty: 'High', 'How they came out': 'Right', Predictions: 380 },
      { Certainty: 'High', 'How they came out': 'Wrong', Predictions: 2 },
      { Certainty: 'High', 'How they came out': 'Undecided', Predictions: 0 },
      { Certainty: 'Medium', 'How they came out': 'Right', Predictions: 20 },
      { Certainty: 'Medium', 'How they came out': 'Wrong', Predictions: 10 },
      { Certainty: 'Medium', 'How they came out': 'Undecided', Predictions: 12 },
    ]);
  });

  it('name each row that decided, and mark those that the card is less sure of', async () => {
    const page = await open(PAST);
    const rows = page.findAll(TableRow).map((row) => wordsOf(row));
    expect(rows.find((text) => text.includes('L01'))).not.toContain('Lowered');
    expect(rows.find((text) => text.includes('L04'))).toContain('Lowered');
    expect(page.findAll(StatusTag)).toHaveLength(1);
    expect(page.text()).toContain('one step less sure');
  });

  it('list what would explain the wrong ones, with records to look at, and what could not be compared', async () => {
    const page = await open(PAST);
    expect(page.text()).toContain('A flow or trigger may have set the owner.');
    expect(page.find(Link, ({ props }) => JSON.stringify(props.href).includes('record')).props.href).toMatchObject({
      url: 'https://app.hubspot.com/contacts/1/record/0-1/77',
    });
    expect(page.text()).toContain('1,030 · The lead assignment rules were changed after it was created.');
  });

  it('say that nothing was tested yet, and where the test starts', async () => {
    expect((await open(null)).text()).toContain('A super admin can start the test in the app’s settings.');
  });

  it('say what kept them from being shown', async () => {
    expect((await open('refused')).text()).toContain('Something went wrong.');
  });

  it.each(LANGUAGES)('speak %s', async (language) => {
    const text = (await open(PAST, language)).text();
    expect(text).not.toMatch(/undefined|\{\w+\}/u);
    expect(text.includes('How sure, and how often right')).toBe(language === 'en');
  });
});
