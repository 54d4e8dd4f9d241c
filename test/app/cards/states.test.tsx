// One test per state of the card: what it shows while it waits, when it knows only part, and when it fails.
import { Accordion, Alert, ErrorState, Heading, LoadingButton, LoadingSpinner } from '@hubspot/ui-extensions';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CALL_LIMIT_MS } from '../../../app/cards/ask-function.ts';
import { ERROR_TITLES } from '../../../app/cards/words.ts';
import { CONTRACT_VERSION, ERROR_CODES, PROPERTIES_TO_SEND } from '../../../src/contract/index.ts';
import { openPage, pageExplaining, reactIsIdle } from './card-on-page.tsx';
import { aMatch, answerWith, explain, explainRow, refusal } from './explanation-fixture.ts';
import { situation } from '../../domain/prediction/situations.ts';
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
      ['What could still change it', true],
    ]);
    expect(page.maybeFind(LoadingButton)).toBeNull();
  });

  it('asks the function once, for the record HubSpot names, not one the browser names', async () => {
    const page = await openPage({ objectTypeId: '0-2', objectId: 7 });
    expect(page.calls).toHaveLength(1);
    expect(page.call(0).name).toBe('owner_preflight');
    expect(page.call(0).options).toEqual({
      propertiesToSend: [...PROPERTIES_TO_SEND],
      parameters: { contract: CONTRACT_VERSION, action: 'explain', objectTypeId: '0-2' },
    });
  });
});

describe('an answer', () => {
  it('puts the warning a rep must not miss into an alert', async () => {
    const explanation = explainRow('E02');
    const page = await pageExplaining(explanation);
    const alert = page.find(Alert, { variant: 'warning' });
    expect(explanation.warning).not.toBeNull();
    expect(alert.text).toBe(explanation.warning);
  });

  it('shows no alert when nothing is lost, unread or unconnected', async () => {
    const page = await pageExplaining(aMatch());
    expect(page.findAll(Alert)).toEqual([]);
  });

  it('says what would happen when a record that does not sync now does', async () => {
    const explanation = explainRow('W02');
    const page = await pageExplaining(explanation);
    expect(explanation.ifItSyncs).not.toBeNull();
    expect(page.text()).toContain(`When it syncs: ${explanation.ifItSyncs?.headline ?? ''}`);
  });

  it('names the owner chosen in HubSpot, or that there is none', async () => {
    expect((await pageExplaining(aMatch())).text()).toContain('HubSpot owner: Ann Lee');
    expect((await pageExplaining(explain(situation({ owner: null })))).text()).toContain('HubSpot owner: none');
  });

  it('lists two actions in their order, and says so when there is nothing to do', async () => {
    const actions = [
      { kind: 'choose-owner', text: 'Choose another owner.' },
      { kind: 'ask-admin', text: 'Ask your admin.' },
    ] as const;
    const text = (await pageExplaining(aMatch({ actions: [...actions] }))).text();
    expect(text.indexOf('Choose another owner.')).toBeGreaterThan(-1);
    expect(text.indexOf('Ask your admin.')).toBeGreaterThan(text.indexOf('Choose another owner.'));
    expect(text).not.toContain('Nothing to do.');

    const idle = await pageExplaining(aMatch({ actions: [{ kind: 'none', text: 'None needed.' }] }));
    expect(idle.text()).toContain('Nothing to do.');
    expect(idle.text()).not.toContain('None needed.');
  });

  it('leaves out what there is nothing to say about', async () => {
    const page = await pageExplaining(aMatch({ caveats: [], alternatives: [], checks: [], summary: '' }));
    expect(page.findAll(Accordion)).toEqual([]);
  });
});

describe('a partial answer', () => {
  it('says what was not read, why, and what would make it known', async () => {
    const unknowns = [
      {
        what: 'Lead assignment rules',
        why: 'The Salesforce user may not read metadata.',
        fix: 'Grant the permission.',
      },
      { what: 'Frozen users', why: 'UserLogin is not readable.', fix: 'Grant View All Users.' },
    ];
    const page = await pageExplaining(explainRow('L08', { unknowns }));
    const alert = page.find(Alert, { title: 'Partly checked' });
    expect(alert.props.variant).toBe('info');
    for (const { what, why, fix } of unknowns) {
      expect(wordsOf(alert)).toContain(what);
      expect(wordsOf(alert)).toContain(why);
      expect(wordsOf(alert)).toContain(fix);
    }
  });
});

describe('Salesforce is not connected', () => {
  it('says so in words of its own, beside what the rep can do', async () => {
    const explanation = explainRow('G01');
    const page = await pageExplaining(explanation);
    expect(page.find(Heading).text).toBe('Not connected to Salesforce');
    expect(page.find(Alert).props.title).toBe('Salesforce is not connected to this card');
    expect(page.text()).toContain(explanation.actions[0]?.text);
  });
});

describe('the function refuses', () => {
  it.each(ERROR_CODES)('%s is told with its title, message and help', async (code) => {
    const page = await openPage();
    page.call(0).answer(refusal({ code, message: `Message of ${code}.`, help: `Help for ${code}.`, retryable: true }));
    await page.shows(`Message of ${code}.`);
    expect(page.find(ErrorState).props.title).toBe(ERROR_TITLES[code]);
    expect(wordsOf(page.find(ErrorState))).toBe(`${ERROR_TITLES[code]}\nMessage of ${code}.\nHelp for ${code}.`);
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

  it('has another title for every code', () => {
    expect(new Set(Object.values(ERROR_TITLES)).size).toBe(ERROR_CODES.length);
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
    await page.waitFor(() => expect(page.find(ErrorState).props.title).toBe('The card was updated'));
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
    expect(page.find(ErrorState).props.title).toBe('The check could not be run');
    page.checkAgain().trigger('onClick');
    page.call(1).answer(answerWith(aMatch()));
    await page.shows('Ann Lee will own it in Salesforce');
  });

  it.each([undefined, null, '', {}, { message: 42 }])('%j says nothing that HubSpot did not say', async (reason) => {
    const page = await openPage();
    page.call(0).fail(reason);
    await page.waitFor(() => expect(page.find(ErrorState).props.title).toBe('The check could not be run'));
    expect(page.text()).not.toContain('HubSpot says');
  });

  it('shortens a message that would fill the sidebar', async () => {
    const page = await openPage();
    page.call(0).fail(new Error('x'.repeat(5_000)));
    await page.shows('HubSpot says');
    expect(page.text().length).toBeLessThan(600);
  });

  it('says so when no answer comes at all', async () => {
    vi.useFakeTimers();
    const page = await openPage();
    await vi.advanceTimersByTimeAsync(CALL_LIMIT_MS - 1);
    await reactIsIdle();
    expect(page.maybeFind(ErrorState)).toBeNull();
    await vi.advanceTimersByTimeAsync(1);
    await reactIsIdle();
    expect(page.find(ErrorState).props.title).toBe('No answer came');
  });
});
