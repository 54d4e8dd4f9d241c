// One test per state of the card: what it shows while it waits, when it knows only part, and when it fails.
import { Accordion, ErrorState, LoadingButton, LoadingSpinner } from '@hubspot/ui-extensions';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CALL_LIMIT_MS } from '../../../app/cards/ask/ask.ts';
import { KINDS } from '../../../app/cards/problem.tsx';
import { en } from '../../../app/cards/words/en.ts';
import { CONTRACT_VERSION, ERROR_CODES, PROPERTIES_TO_SEND } from '../../../src/contract/index.ts';
import type { AnswerError, ErrorCode } from '../../../src/contract/index.ts';
import { openPage, reactIsIdle } from './card-on-page.tsx';
import type { Page } from './card-on-page.tsx';
import { aMatch, answerWith, refusal } from './explanation-fixture.ts';
import { wordsOf } from './words-of.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('while the first check runs', () => {
  it('shows the shape of the answer and says what it does', async () => {
    const page = await openPage();
    expect(page.find(LoadingSpinner).props.label).toBe('Checking who will own this in Salesforce…');
    expect(page.findAll(Accordion).map(({ props }) => [props.title, props.disabled])).toEqual([
      ['Why', true],
      ['What would change it', true],
    ]);
    expect(page.maybeFind(LoadingButton)).toBeNull();
  });

  it('asks the function once, for the record HubSpot names, not one the browser names', async () => {
    const page = await openPage({ objectTypeId: '0-2', objectId: 7 });
    expect(page.calls).toHaveLength(1);
    expect(page.call(0).name).toBe('owner_preflight');
    expect(page.call(0).options).toEqual({
      propertiesToSend: [...PROPERTIES_TO_SEND],
      parameters: {
        contract: CONTRACT_VERSION,
        action: 'explain',
        record: { objectTypeId: '0-2' },
        locale: 'en',
        timeZone: 'Europe/Amsterdam',
        viewer: page.viewer,
      },
    });
  });
});

describe('the function refuses', () => {
  const titleOf = (code: ErrorCode): string => {
    const kind = KINDS[code];
    return kind === 'reload' ? en.reload.title : en.refusals[kind].title;
  };

  /** The card repeats its question once after this one. */
  const refuse = async (page: Page, error: AnswerError): Promise<void> => {
    page.call(0).answer(refusal(error));
    if (error.code !== 'record-not-seen') return;
    await reactIsIdle();
    page.call(1).answer(refusal(error));
  };

  it.each(ERROR_CODES.filter((code) => KINDS[code] !== 'reload'))(
    '%s is told with its title, message and help',
    async (code) => {
      const page = await openPage();
      await refuse(page, { code, message: `Message of ${code}.`, help: `Help for ${code}.`, retryable: true });
      await page.shows(`Message of ${code}.`);
      expect(page.find(ErrorState).props.title).toBe(titleOf(code));
      expect(wordsOf(page.find(ErrorState))).toBe(`${titleOf(code)}\nMessage of ${code}.\nHelp for ${code}.`);
    },
  );

  it.each(ERROR_CODES)('%s has words of the card where the refusal brings none', async (code) => {
    const page = await openPage();
    await refuse(page, { code, message: '', help: '', retryable: true });
    await page.waitFor(() => expect(page.find(ErrorState).props.title).toBe(titleOf(code)));
    expect(wordsOf(page.find(ErrorState)).split('\n').length).toBeGreaterThan(1);
  });

  it.each([
    { code: 'not-configured', type: 'support' },
    { code: 'hubspot-not-allowed', type: 'lock' },
    { code: 'internal', type: 'error' },
  ] as const)("$code has HubSpot's picture of $type", async ({ code, type }) => {
    const page = await openPage();
    page.call(0).answer(refusal({ code, message: 'What happened.', help: 'What to do.', retryable: false }));
    await page.shows('What happened.');
    expect(page.find(ErrorState).props.type).toBe(type);
  });

  it('offers to try again only where that can help', async () => {
    const error = { code: 'not-configured', message: 'No settings.', help: 'Ask your admin.' } as const;
    const stuck = await openPage();
    stuck.call(0).answer(refusal({ ...error, retryable: false }));
    await stuck.shows('No settings.');
    expect(stuck.maybeFind(LoadingButton)).toBeNull();

    const hopeful = await openPage();
    hopeful.call(0).answer(refusal({ ...error, retryable: true }));
    await hopeful.shows('No settings.');
    expect(hopeful.checkAgain().text).toBe('Try again');
  });

  it('recovers by "Try again", which stays the same button, busy meanwhile', async () => {
    const page = await openPage();
    page.call(0).answer(refusal({ code: 'timeout', message: 'Too slow.', help: 'Try again.', retryable: true }));
    await page.shows('Too slow.');
    page.checkAgain().trigger('onClick');
    await page.shows('Checking again…');
    expect(page.checkAgain().props.loading).toBe(true);
    expect(page.text()).toContain('Too slow.');
    page.call(1).answer(answerWith(aMatch()));
    await page.shows('Ann Lee will own it in Salesforce');
    expect(page.maybeFind(ErrorState)).toBeNull();
    expect(page.checkAgain().text).toBe('Check again');
  });
});

describe('an answer of another version', () => {
  it.each([
    ['a newer contract', { ...answerWith(aMatch()), contract: CONTRACT_VERSION + 1 }],
    ['another shape', { contract: CONTRACT_VERSION, ok: true, explanation: { headline: 'Ann Lee' } }],
    ['a text', 'Internal Server Error'],
    ['nothing', undefined],
  ])('%s is refused politely, with the way out', async (_name, value) => {
    const page = await openPage();
    page.call(0).answer(value);
    await page.waitFor(() => expect(page.find(ErrorState).props.title).toBe('Reload this page'));
    expect(page.text()).toContain('Reload the page.');
    expect(page.checkAgain().text).toBe('Try again');
  });
});

describe('the call itself fails', () => {
  it.each([
    ['an Error', new Error('Function execution failed'), 'HubSpot says: Function execution failed'],
    ['a text', 'Timed out', 'HubSpot says: Timed out'],
    [
      'an error body',
      { status: 500, responseJSON: { message: 'Function not found', correlationId: 'x' } },
      'HubSpot says: Function not found',
    ],
  ])('%s is shown with what HubSpot said and a way to try again', async (_name, reason, said) => {
    const page = await openPage();
    page.call(0).fail(reason);
    await page.shows(said);
    expect(page.find(ErrorState).props.title).toBe('The check could not run');
    page.checkAgain().trigger('onClick');
    page.call(1).answer(answerWith(aMatch()));
    await page.shows('Ann Lee will own it in Salesforce');
  });

  it.each([undefined, null, '', {}, { message: 42 }])('%j says nothing that HubSpot did not say', async (reason) => {
    const page = await openPage();
    page.call(0).fail(reason);
    await page.waitFor(() => expect(page.find(ErrorState).props.title).toBe('The check could not run'));
    expect(page.text()).not.toContain('HubSpot says');
  });

  it('shortens a message that would fill the sidebar', async () => {
    const page = await openPage();
    page.call(0).fail(new Error('x'.repeat(5_000)));
    await page.shows('HubSpot says');
    expect(page.text().length).toBeLessThan(700);
  });

  it('says so when no answer comes at all', async () => {
    vi.useFakeTimers();
    const page = await openPage();
    await vi.advanceTimersByTimeAsync(CALL_LIMIT_MS - 1);
    await reactIsIdle();
    expect(page.maybeFind(ErrorState)).toBeNull();
    await vi.advanceTimersByTimeAsync(1);
    await reactIsIdle();
    expect(page.find(ErrorState).props.title).toBe('No answer came back');
  });
});
