// The folded parts: every check with its answer in words, values side by side, long lists in pages.
import { Accordion, Button, List, StatusTag, TableCell, TableHeader } from '@hubspot/ui-extensions';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Check } from '../../../src/contract/index.ts';
import { pageExplaining } from './card-on-page.tsx';
import type { Page } from './card-on-page.tsx';
import { aMatch, answerWith, explainRow } from './explanation-fixture.ts';
import { wordsOf } from './words-of.ts';

afterEach(() => vi.unstubAllGlobals());

const check = (change: Partial<Check> = {}): Check => ({
  check: 'lead-rules',
  title: 'Does a lead assignment rule take it?',
  result: 'unknown',
  evidence: 'Its country is not mapped.',
  compared: [],
  details: [],
  sources: [],
  ...change,
});
const entries = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `Entry ${index + 1} does not take it.`);
const linesOf = (page: Page): string[] => {
  const list = page.find(Accordion, { title: 'Why' }).find(List);
  return list.childNodes.map(wordsOf);
};
const press = async (page: Page, label: string, then: string): Promise<void> => {
  page.button(label).trigger('onClick');
  await page.shows(then);
};

/** The buttons of folded lines, by their words. */
const detailButtons = (page: Page): string[] =>
  page.findAll(Button, ({ props }) => props.size === 'xs').map(({ text }) => text ?? '');

describe('a check', () => {
  it.each([
    { result: 'yes', word: 'Yes' },
    { result: 'no', word: 'No' },
    { result: 'unknown', word: 'Not known' },
  ] as const)('answered $result says "$word"', async ({ result, word }) => {
    const page = await pageExplaining(aMatch({ checks: [check({ result })] }));
    const why = page.find(Accordion, { title: 'Why' });
    expect(why.find(StatusTag).text).toBe(word);
  });

  it('stands in the order in which it was made', async () => {
    const explanation = explainRow('L03');
    const text = wordsOf((await pageExplaining(explanation)).find(Accordion, { title: 'Why' }));
    const places = explanation.checks.map(({ title }) => text.indexOf(title));
    expect(places.length).toBeGreaterThan(2);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('shows the two values side by side, and in words whether they are the same', async () => {
    const page = await pageExplaining(explainRow('L12'));
    expect(page.findAll(TableHeader).map(({ text }) => text)).toEqual(['HubSpot', 'Salesforce', 'Same?']);
    expect(page.findAll(TableCell).map(wordsOf)).toEqual([
      'Ann Lee',
      'Ann Lee',
      'Name is the same',
      'ann.lee@example.com',
      'ann@elsewhere.example.net',
      'E-mail differs',
    ]);
  });

  it('shows a blank value as blank, not as nothing', async () => {
    const compared: Check['compared'] = [
      { field: 'name', hubspot: '', salesforce: 'Ann Lee', equal: false },
      { field: 'email', hubspot: 'ann.lee@example.com', salesforce: '', equal: false },
    ];
    const page = await pageExplaining(aMatch({ checks: [check({ compared })] }));
    expect(page.findAll(TableCell).map(wordsOf)).toEqual([
      'blank',
      'Ann Lee',
      'Name differs',
      'ann.lee@example.com',
      'blank',
      'E-mail differs',
    ]);
  });
});

describe('details', () => {
  it('up to five are all there, with nothing to unfold', async () => {
    const page = await pageExplaining(aMatch({ checks: [check({ details: entries(5) })] }));
    expect(linesOf(page)).toHaveLength(5);
    expect(detailButtons(page)).toEqual([]);
  });

  it('200 are folded to five, unfold to pages that reach every one, and fold again', async () => {
    const all = entries(200);
    const page = await pageExplaining(aMatch({ checks: [check({ details: all })] }));
    expect(linesOf(page)).toEqual(all.slice(0, 5));

    await press(page, 'Show all 200', '1–25 of 200');
    const seen = linesOf(page);
    expect(page.button('Previous').props.disabled).toBe(true);
    for (let first = 26; first <= 176; first += 25) {
      await press(page, 'Next', `${first}–${first + 24} of 200`);
      seen.push(...linesOf(page));
    }
    expect(seen).toEqual(all);
    expect(page.button('Next').props.disabled).toBe(true);

    await press(page, 'Previous', '151–175 of 200');
    await press(page, 'Show fewer', 'Show all 200');
    expect(linesOf(page)).toEqual(all.slice(0, 5));
    await press(page, 'Show all 200', '1–25 of 200');
  });

  it('show a page that is there when a new check brings fewer', async () => {
    const page = await pageExplaining(aMatch({ checks: [check({ details: entries(60) })] }));
    await press(page, 'Show all 60', '1–25 of 60');
    await press(page, 'Next', '26–50 of 60');
    await press(page, 'Next', '51–60 of 60');
    page.checkAgain().trigger('onClick');
    page.call(1).answer(answerWith(aMatch({ checks: [check({ details: entries(30) })] })));
    await page.shows('26–30 of 30');
    expect(linesOf(page)).toEqual(entries(30).slice(25));
  });

  it('six to twenty-five unfold to one page without buttons for others', async () => {
    const all = entries(25);
    const page = await pageExplaining(aMatch({ checks: [check({ details: all })] }));
    await press(page, 'Show all 25', 'Show fewer');
    expect(linesOf(page)).toEqual(all);
    expect(detailButtons(page)).toEqual(['Show fewer']);
  });
});
