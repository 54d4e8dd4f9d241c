// How old the answer is, in words that age with the page and follow the reader's locale.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ago } from '../../../app/cards/dates.ts';
import { openPage, reactIsIdle } from './card-on-page.tsx';
import { aMatch, answerWith } from './explanation-fixture.ts';

const NOW = Date.parse('2026-11-24T09:00:00Z');
const before = (seconds: number): string => new Date(NOW - seconds * 1000).toISOString();

beforeEach(() => void vi.useFakeTimers({ now: NOW }));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('ago', () => {
  it.each([
    [0, 'just now'],
    [59, 'just now'],
    [60, '1 min. ago'],
    [3 * 60 + 59, '3 min. ago'],
    [3_600, '1 hr. ago'],
    [2 * 86_400, '2 days ago'],
    [-300, 'just now'],
  ])('%i seconds are told as %s', (seconds, words) => {
    expect(ago(before(seconds), NOW, 'en-us', 'just now')).toBe(words);
  });

  // Whether "min" ends in a full stop is up to the runtime's locale data.
  it.each([
    ['de', /^vor 3 Min/],
    ['pt-BR', /^há 3 min/],
    ['ja', /^3 ?分前$/],
  ])('the locale %s says %s', (locale, words) => {
    expect(ago(before(180), NOW, locale, '')).toMatch(words);
  });

  it('a time that cannot be read is not told', () => {
    expect(ago('soon', NOW, 'en', '')).toBeNull();
  });
});

describe('the foot of the card', () => {
  const open = async (rulesReadAt: string | null) => {
    const page = await openPage();
    page.call(0).answer(answerWith(aMatch({ readAt: before(0), rulesReadAt })));
    await reactIsIdle();
    return page;
  };

  it('says when the facts and the rules were read', async () => {
    expect((await open(before(180))).text()).toContain('Checked just now · rules read 3 min. ago');
  });

  it('says nothing about rules that were not read', async () => {
    const text = (await open(null)).text();
    expect(text).toContain('Checked just now');
    expect(text).not.toContain('rules read');
  });

  it('grows older while the page stays open', async () => {
    const page = await open(null);
    await vi.advanceTimersByTimeAsync(5 * 60_000);
    await reactIsIdle();
    expect(page.text()).toContain('Checked 5 min. ago');
  });
});
