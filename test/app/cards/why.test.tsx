// "Why" and "What would change it": the check that decided open, everything else one line until asked for.
import { Accordion, Button, Heading, Link, StatusTag, Table, TableRow } from '@hubspot/ui-extensions';
import type { RenderedNode } from '@hubspot/ui-extensions/testing';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { EntryShown } from '../../../src/contract/index.ts';
import { openPage, pageExplaining, reactIsIdle } from './card-on-page.tsx';
import type { Page } from './card-on-page.tsx';
import { TWELVE_ENTRIES, aMatch, aRule, answerWith, check } from './explanation-fixture.ts';
import { wordsOf } from './words-of.ts';

afterEach(() => vi.unstubAllGlobals());

const why = (page: Page) => page.find(Accordion, { title: 'Why' });
const lines = (node: RenderedNode): string[] => wordsOf(node).split('\n');

describe('the checks', () => {
  it('the one that decided is a heading, open, with its word and what was found', async () => {
    const page = await pageExplaining(aMatch());
    const heading = why(page).find(Heading);
    expect(heading.text).toBe('Is the HubSpot owner an active Salesforce user?');
    expect(why(page).find(StatusTag).text).toBe('Yes');
    expect(lines(why(page)).slice(1, 4)).toEqual([
      'Is the HubSpot owner an active Salesforce user?',
      'Yes',
      'Ann Lee is active in Salesforce.',
    ]);
  });

  it('the others are one line each, with their answer as a word, and unfold', async () => {
    const page = await pageExplaining(aMatch());
    expect(lines(why(page)).slice(4, 7)).toEqual([
      'Yes · Can we ask Salesforce?',
      'No · Is this record in Salesforce already?',
      'Yes · Will this record sync?',
    ]);
    expect(lines(why(page))).not.toContain('It is in the segment.');
    page.button('Details').trigger('onClick');
    await reactIsIdle();
    expect(lines(why(page))).toContain('It is in the segment.');
    page.button('Show fewer').trigger('onClick');
    await reactIsIdle();
    expect(lines(why(page))).not.toContain('It is in the segment.');
  });

  it('the one that decided does not repeat what the face of the card says', async () => {
    const page = await pageExplaining(aRule());
    expect(page.text().split(aRule().reason)).toHaveLength(2);
  });

  it('those of what would happen if it synced stand under a heading of their own', async () => {
    const ifItSyncs = {
      headline: 'Carl Ode will own it',
      reason: '',
      owners: [],
      decision: 'L02',
      sureness: { level: 'high', label: 'Very likely', basis: '' },
      checks: [check({ deciding: true, title: 'Does a lead assignment rule take it?' })],
    } as const;
    const page = await pageExplaining(
      aMatch({ ifItSyncs: { ...ifItSyncs, owners: [], checks: [...ifItSyncs.checks] } }),
    );
    expect(
      why(page)
        .findAll(Heading)
        .map(({ text }) => text),
    ).toEqual([
      'Is the HubSpot owner an active Salesforce user?',
      'If it syncs',
      'Does a lead assignment rule take it?',
    ]);
  });

  it('show the values of both systems side by side, with a word for whether they are the same', async () => {
    const compared = [
      { field: 'name', label: 'Name', hubspot: 'Kim Roe', salesforce: 'Kimberley Roe-Hart', equal: false },
      { field: 'email', label: 'E-mail', hubspot: '', salesforce: 'kim@example.com', equal: true },
    ] as const;
    const page = await pageExplaining(aMatch({ checks: [check({ deciding: true, compared: [...compared] })] }));
    expect(lines(why(page).find(Table))).toEqual([
      ...['HubSpot', 'Salesforce'],
      ...['Name', 'Different', 'Kim Roe', 'Kimberley Roe-Hart'],
      ...['E-mail', 'Same', 'blank', 'kim@example.com'],
    ]);
  });

  it('end with how sure the answer is and the sources, once', async () => {
    const page = await pageExplaining(aMatch({ checkedAgainst: 'Checked against 412 records that synced.' }));
    expect(
      lines(why(page))
        .slice(-4)
        .map((line) => line.trim()),
    ).toEqual([
      'How sure: Very likely. HubSpot or Salesforce documents this.',
      'Checked against 412 records that synced.',
      'Source:',
      'HubSpot Knowledge Base, 2025',
    ]);
    expect(why(page).find(Link).props.href).toEqual({
      url: 'https://knowledge.hubspot.com/salesforce',
      external: true,
    });
  });

  it('are not there where none was made', async () => {
    expect((await pageExplaining(aMatch({ checks: [] }))).maybeFind(Accordion, { title: 'Why' })).toBeNull();
  });
});

describe('the entries of a rule', () => {
  const allRows = (page: Page): string[][] => why(page).find(Table).findAll(TableRow).slice(1).map(lines);
  /** Without the rows that only give the reason of the one above. */
  const rows = (page: Page): string[][] => allRows(page).filter(([first]) => /^\d+$/u.test(first ?? ''));
  const ruleOf = (entries: readonly EntryShown[]) =>
    aRule({ checks: [check({ check: 'lead-rules', deciding: true, entries: [...entries] })] });

  it('are a table, the deciding one first and marked in words', async () => {
    const page = await pageExplaining(aRule());
    // The reason has a row of its own: it is longer than the column.
    expect(allRows(page)).toEqual([['2', 'EMEA Leads', 'Decided here'], ['Country is Germany.']]);
  });

  it('unfold to all of twelve, and fold again', async () => {
    const page = await pageExplaining(aRule());
    page.button('Show all (12)').trigger('onClick');
    await reactIsIdle();
    expect(rows(page).map(([entry]) => entry)).toEqual(TWELVE_ENTRIES.map(({ entry }) => String(entry)));
    page.button('Show fewer').trigger('onClick');
    await reactIsIdle();
    expect(rows(page)).toHaveLength(1);
  });

  const many = (count: number): EntryShown[] =>
    Array.from({ length: count }, (_, index) => ({
      entry: index + 1,
      who: `Queue ${index + 1}`,
      result: 'unknown',
      why: 'It depends on a value we don’t know.',
      deciding: true,
    }));

  it('200 that could all decide are folded to two, and unfold to pages that reach every one', async () => {
    const page = await pageExplaining(ruleOf(many(200)));
    expect(rows(page)).toHaveLength(2);
    page.button('Show all (200)').trigger('onClick');
    await reactIsIdle();
    const seen = rows(page).map(([entry]) => entry);
    for (let turns = 0; turns < 7; turns++) {
      page.button('Next').trigger('onClick');
      await reactIsIdle();
      seen.push(...rows(page).map(([entry]) => entry));
    }
    expect(seen).toEqual(Array.from({ length: 200 }, (_, index) => String(index + 1)));
    expect(page.text()).toContain('176–200 of 200');
    expect(page.button('Next').props.disabled).toBe(true);
  });

  it('show a page that is there when a new check brings fewer', async () => {
    const page = await pageExplaining(ruleOf(many(200)));
    page.button('Show all (200)').trigger('onClick');
    await reactIsIdle();
    page.button('Next').trigger('onClick');
    await reactIsIdle();
    page.checkAgain().trigger('onClick');
    page.call(1).answer(answerWith(ruleOf(many(7))));
    await reactIsIdle();
    expect(rows(page)).toHaveLength(7);
  });

  it('that are few have nothing to unfold', async () => {
    const page = await pageExplaining(ruleOf(TWELVE_ENTRIES.slice(0, 1)));
    expect(why(page).findAll(Button, ({ text }) => text?.startsWith('Show') === true)).toEqual([]);
  });
});

describe('what would change it', () => {
  it('is the smallest changes with the owner each leads to, then who else it could be, then what may still happen', async () => {
    const page = await pageExplaining(aRule({ alternatives: ['The matching user (Kim Roe)'] }));
    expect(lines(page.find(Accordion, { title: 'What would change it' })).slice(1)).toEqual([
      'If Country were Spain: Iberia Leads',
      'With an owner Salesforce knows: that owner',
      'It could also be:',
      'The matching user (Kim Roe)',
      'What could still change it',
      'A flow may change the owner after it is saved.',
    ]);
  });

  it('is called what could still change it where no change of ours would', async () => {
    const page = await pageExplaining(aRule({ counterfactuals: [] }));
    expect(lines(page.find(Accordion, { title: 'What could still change it' })).slice(1)).toEqual([
      'A flow may change the owner after it is saved.',
    ]);
  });

  it('is left out where nothing would', async () => {
    const page = await openPage();
    page.call(0).answer(answerWith(aMatch()));
    await page.shows('Ann Lee');
    expect(page.findAll(Accordion).map(({ props }) => props.title)).not.toContain('What could still change it');
  });
});
