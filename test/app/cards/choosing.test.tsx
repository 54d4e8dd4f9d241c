// Choosing an owner on the card: what the dialog shows at each step, what it asks the function, and what it never does.
import { useState } from 'react';
import type { ReactNode } from 'react';
import {
  Alert,
  Button,
  Heading,
  LoadingButton,
  LoadingSpinner,
  Modal,
  SearchInput,
  Text,
} from '@hubspot/ui-extensions';
import { CrmPropertyList } from '@hubspot/ui-extensions/crm';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TYPING_MS } from '../../../app/cards/choosing/use-owner-choice.ts';
import { CALL_LIMIT_MS } from '../../../app/cards/ask/ask.ts';
import { CONTRACT_VERSION, RESOLUTION_RESULTS, fill } from '../../../src/contract/index.ts';
import type {
  ActionName,
  Explanation,
  Resolution,
  Suggestion,
  Suggestions,
  SuccessOf,
  WhatIf,
} from '../../../src/contract/index.ts';
import { labels } from '../../../src/presentation/messages/en/labels.ts';
import { pageExplaining, reactIsIdle } from './card-on-page.tsx';
import type { Page, PageOptions } from './card-on-page.tsx';
import { aMatch, aRule, answerWith, existingOwnerStays, refusal } from './explanation-fixture.ts';
import { wordsOf } from './words-of.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const SHOWN = { ownerId: '11', ownerSince: '2026-11-24T08:00:00.000Z', salesforceId: null };
const suggestion = (change: Partial<Suggestion> = {}): Suggestion => ({
  ownerId: '25',
  name: 'Oskar Lund',
  email: 'oskar.lund@example.com',
  username: null,
  group: 'team',
  frozen: false,
  note: null,
  ...change,
});
const RILEY = suggestion({ ownerId: '26', name: 'Riley Rep', group: 'me' });
const FINN = suggestion({
  ownerId: '16',
  name: 'Finn Berg',
  group: 'others',
  note: 'No Salesforce user has this name or this e-mail.',
});
const suggestions = (change: Partial<Suggestions> = {}): Suggestions => ({
  search: '',
  fits: [RILEY, suggestion()],
  misfits: [FINN],
  moreFits: 0,
  moreMisfits: 0,
  advice: null,
  readAt: '2026-11-24T09:00:00.000Z',
  ...change,
});

function whatIf(change: Partial<WhatIf> = {}): WhatIf {
  const { headline, standing, standingLabel, owners, decision, sureness } = aMatch();
  const now = { headline, standing, standingLabel, owners, decision, sureness };
  return {
    owner: { id: '25', name: 'Oskar Lund', email: null },
    now,
    then: { ...now, headline: 'Oskar Lund will own it in Salesforce' },
    fits: true,
    verdict: 'This person would own it in Salesforce.',
    warning: 'That change starts the sync.',
    inField: null,
    shown: SHOWN,
    ...change,
  };
}

const success = <Name extends ActionName>(action: Name, rest: Omit<SuccessOf<Name>, 'contract' | 'ok' | 'action'>) => ({
  contract: CONTRACT_VERSION,
  ok: true,
  action,
  ...rest,
});
const told = (parts: Pick<Resolution, 'result' | 'title' | 'text'> & Partial<Resolution>): Resolution => ({
  change: null,
  salesforceOwners: [],
  retryable: false,
  undo: null,
  ...parts,
});
const DONE = told({
  result: 'done',
  title: 'Oskar Lund is now the owner in HubSpot',
  text: 'HubSpot has saved it.',
  undo: { shown: { ...SHOWN, ownerId: '25' }, receipt: 'r', label: 'Undo: back to Ann Lee' },
});
const NOT_CONFIRMED = told({
  result: 'not-confirmed',
  title: 'HubSpot did not confirm the change',
  text: 'Trying again is safe.',
  retryable: true,
});

/** Opens the dialog and answers its first question. */
async function opened(
  found: Suggestions = suggestions(),
  explanation: Explanation = aMatch(),
  options?: PageOptions,
): Promise<Page> {
  const page = await pageExplaining(explanation, options);
  page.find(Modal).trigger('onOpen');
  await reactIsIdle();
  page.call(1).answer(success('suggest', { suggestions: found }));
  await reactIsIdle();
  return page;
}

/** ... and chooses an owner there, and answers what that would do. */
async function chosen(
  weighed: WhatIf = whatIf(),
  { explanation, options }: { explanation?: Explanation; options?: PageOptions } = {},
): Promise<Page> {
  const page = await opened(suggestions(), explanation, options);
  page.button('Oskar Lund').trigger('onClick');
  await reactIsIdle();
  page.call(2).answer(success('what-if', { whatIf: weighed }));
  await reactIsIdle();
  return page;
}

async function acted(resolution: Resolution): Promise<Page> {
  const page = await chosen();
  stepButton(page).trigger('onClick');
  await reactIsIdle();
  page.call(3).answer(success('resolve', { resolution }));
  await reactIsIdle();
  return page;
}

/** The one button for the next step: the dialog's, not the card's "Check again". */
const stepButton = (page: Page) => page.find(LoadingButton, ({ props }) => props.size === 'sm');
const buttons = (page: Page): (string | null)[] => page.findAll(Button).map(({ text }) => text);
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u;
const asked = (page: Page, index: number): unknown => page.call(index).options.parameters;

describe('the way in', () => {
  it('is a button that opens a dialog, and asks nothing until it is opened', async () => {
    const page = await pageExplaining(aMatch());
    expect([page.find(Modal).props.title, page.calls.length]).toEqual(['Who should own it in Salesforce?', 1]);
  });

  it.each([
    ['to keep its Salesforce owner, whoever is chosen', existingOwnerStays()],
    ['left to nobody by the settings', aMatch({ ownerChangesBy: null })],
  ])('is not there for a record that is %s', async (_what, explanation) => {
    const page = await pageExplaining(explanation);
    expect(page.maybeFind(Modal)).toBeNull();
  });

  it('asks for owners with who the page says is looking, for the record that HubSpot names', async () => {
    const page = await pageExplaining(aMatch());
    page.find(Modal).trigger('onOpen');
    await reactIsIdle();
    expect(page.find(LoadingSpinner).props.label).toBe('Looking for owners…');
    expect(asked(page, 1)).toEqual({
      contract: CONTRACT_VERSION,
      record: { objectTypeId: '0-1' },
      action: 'suggest',
      search: '',
      locale: 'en',
      timeZone: 'Europe/Amsterdam',
      viewer: page.viewer,
    });
  });
});

describe('the owners found', () => {
  it('can be chosen where they fit, oneself first; the others are told with the reason and cannot be', async () => {
    const page = await opened();
    expect(buttons(page)).toEqual(expect.arrayContaining(['Riley Rep', 'Oskar Lund']));
    expect(buttons(page)).not.toContain('Finn Berg');
    expect(page.text()).toContain('You · oskar.lund@example.com');
    expect(page.text()).toContain('Finn Berg: No Salesforce user has this name or this e-mail.');
    expect(page.text()).toContain('Teammate · oskar.lund@example.com');
  });

  it('of the same name are told apart by their username, and frozen ones stand apart with the reason', async () => {
    const twin = suggestion({ ownerId: '27', username: 'oskar@corp.example.com', group: 'others' });
    const frozen = suggestion({
      ownerId: '12',
      name: 'Ines Frost',
      frozen: true,
      group: 'others',
      note: 'Cannot log in.',
    });
    const page = await opened(suggestions({ fits: [RILEY, twin, frozen] }));
    const text = page.text();
    expect(text).toContain('oskar@corp.example.com');
    expect(page.findAll(Heading).map((heading) => heading.text)).toEqual(
      expect.arrayContaining(['Would own it in Salesforce', 'Frozen in Salesforce', 'Would not']),
    );
    expect(text.indexOf('Ines Frost')).toBeGreaterThan(text.indexOf('Frozen in Salesforce'));
    expect(text).toContain('Cannot log in.');
  });

  it('say how many more there are, and that nobody was found', async () => {
    expect((await opened(suggestions({ moreFits: 12_345, moreMisfits: 3 }))).text()).toContain(
      fill(labels.more, { count: '12,345' }),
    );
    expect((await opened(suggestions({ fits: [], misfits: [] }))).text()).toContain(labels.nobodyFound);
  });

  it('are nobody where an existing owner wins, and the warning says why', async () => {
    const advice = 'Karin owns it there. That owner wins, whoever is chosen here.';
    const page = await opened(suggestions({ fits: [], misfits: [], advice }));
    expect(page.find(Alert, { title: advice }).props.variant).toBe('warning');
    expect(page.text().split(advice)).toHaveLength(2);
    expect(page.text()).not.toContain(labels.nobodyFound);
  });

  it('are searched once the typing pauses, and an overtaken answer is not shown', async () => {
    const page = await opened();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    for (const text of ['o', 'os', 'osk']) page.find(SearchInput).props.onInput?.(text);
    vi.advanceTimersByTime(TYPING_MS);
    await reactIsIdle();
    page.find(SearchInput).props.onInput?.('ril');
    vi.advanceTimersByTime(TYPING_MS);
    await reactIsIdle();
    expect(page.calls.slice(2).map(({ options }) => (options.parameters as { search: string }).search)).toEqual([
      'osk',
      'ril',
    ]);
    page.call(3).answer(success('suggest', { suggestions: suggestions({ search: 'ril', fits: [RILEY] }) }));
    page.call(2).answer(success('suggest', { suggestions: suggestions({ search: 'osk', fits: [suggestion()] }) }));
    await reactIsIdle();
    expect(buttons(page)).toContain('Riley Rep');
    expect(buttons(page)).not.toContain('Oskar Lund');
  });

  it('a search that fails says so, in the dialog', async () => {
    const page = await pageExplaining(aMatch());
    page.find(Modal).trigger('onOpen');
    await reactIsIdle();
    page.call(1).answer(
      refusal({
        code: 'hubspot-unavailable',
        message: "HubSpot's API did not answer.",
        help: 'Check again in a minute.',
        retryable: true,
      }),
    );
    await page.shows("HubSpot's API did not answer.");
  });
});

describe('a choice', () => {
  it('is weighed before anything is written: the two predictions, what it means, and what it sets going', async () => {
    const page = await chosen();
    expect(asked(page, 2)).toMatchObject({ action: 'what-if', ownerId: '25' });
    for (const words of [
      'Now',
      'Ann Lee will own it in Salesforce',
      'With Oskar Lund',
      'Oskar Lund will own it in Salesforce',
      'This person would own it in Salesforce.',
      'That change starts the sync.',
      'Nothing is changed yet.',
    ])
      expect(page.text()).toContain(words);
    expect(stepButton(page).text).toBe('Make Oskar Lund the owner');
    expect(page.calls).toHaveLength(3);
  });

  it('is announced as chosen, and while it is weighed as being weighed', async () => {
    const page = await opened();
    page.button('Oskar Lund').trigger('onClick');
    await reactIsIdle();
    expect(page.find(LoadingSpinner).props.label).toBe('Checking what Oskar Lund would change…');
    page.call(2).answer(success('what-if', { whatIf: whatIf() }));
    await reactIsIdle();
    expect(page.find(Alert, { title: 'Oskar Lund, chosen' }).props.variant).toBe('success');
    expect(buttons(page)).toContain('Oskar Lund, chosen');
  });

  it('that could not be weighed can be weighed again', async () => {
    const page = await opened();
    page.button('Oskar Lund').trigger('onClick');
    await reactIsIdle();
    page.call(2).fail(new Error('Gateway'));
    await page.shows('HubSpot says: Gateway');
    page.button('Try again').trigger('onClick');
    await reactIsIdle();
    expect(asked(page, 3)).toMatchObject({ action: 'what-if', ownerId: '25' });
  });

  it('of the owner it has is nothing to do', async () => {
    const page = await chosen(whatIf({ shown: { ...SHOWN, ownerId: '25' }, warning: null }));
    expect(page.findAll(LoadingButton, ({ props }) => props.size === 'sm')).toEqual([]);
  });

  it('offers no false fix: one who does not fit has no button, only the reason', async () => {
    const page = await chosen(
      whatIf({ fits: false, verdict: 'That owner wins on the first sync, whoever is chosen here.' }),
    );
    expect(page.findAll(LoadingButton, ({ props }) => props.size === 'sm')).toEqual([]);
    expect(page.text()).toContain('That owner wins on the first sync, whoever is chosen here.');
  });

  it('is sent with what the rep was shown, and only once however often it is pressed', async () => {
    const page = await chosen();
    for (let press = 0; press < 3; press++) stepButton(page).trigger('onClick');
    await reactIsIdle();
    expect(page.calls).toHaveLength(4);
    expect(asked(page, 3)).toMatchObject({ action: 'resolve', ownerId: '25', shown: SHOWN });
    expect(asked(page, 3)).toHaveProperty('requestId', expect.stringMatching(UUID));
    expect([stepButton(page).props.loading, stepButton(page).text]).toEqual([true, 'Saving…']);
  });

  it('cannot be left for another while it is being written', async () => {
    const page = await chosen();
    stepButton(page).trigger('onClick');
    await reactIsIdle();
    page.button('Riley Rep').trigger('onClick');
    await reactIsIdle();
    expect(page.calls).toHaveLength(4);
  });
});

describe("a choice that the person saves in HubSpot's own field", () => {
  const inField = 'Choose Oskar Lund in the field below. HubSpot saves at once, and the sync may start.';
  const user = (change: Partial<Explanation> = {}): Explanation => aMatch({ ownerChangesBy: 'user', ...change });
  const atField = (weighed: Partial<WhatIf> = {}): Promise<Page> =>
    chosen(whatIf({ inField, ...weighed }), { explanation: user() });
  const TITLES = ['Oskar Lund is set.', /^You chose /u, 'No owner is set in HubSpot now'];
  const results = (page: Page): string[] =>
    page
      .findAll(Alert)
      .map(({ props }) => props.title)
      .filter((title) => TITLES.some((known) => title.match(known)));

  it('says what will happen, names the owner to choose beside the field, and has no button of its own', async () => {
    const page = await atField();
    expect(page.find(CrmPropertyList).props.properties).toEqual(['hubspot_owner_id']);
    expect(page.text()).toContain(inField);
    expect(page.text()).toContain('That change starts the sync.');
    expect(page.findAll(Text, ({ text }) => text === 'Choose Oskar Lund')).toHaveLength(1);
    expect(page.findAll(LoadingButton, ({ props }) => props.size === 'sm')).toEqual([]);
  });

  it('is told at once to be set, before the new answer is there, which follows', async () => {
    const page = await atField();
    page.change({ hubspot_owner_id: '25' });
    await reactIsIdle();
    expect(page.find(Alert, { title: 'Oskar Lund is set.' }).props.variant).toBe('success');
    expect(page.text()).not.toContain('That change starts the sync.');
    expect(page.find(CrmPropertyList).props.properties).toEqual(['hubspot_owner_id']);
    await vi.waitFor(() => page.call(3), 15_000);
    const headline = 'Oskar Lund will own it in Salesforce';
    page.call(3).answer(answerWith(user({ headline, hubspotOwner: { id: '25', name: 'Oskar Lund', email: null } })));
    await page.waitFor(() => expect(page.find(Alert, { title: 'Oskar Lund is set.' }).text).toBe(`${headline}.`));
  });

  it('that picked a wrong owner is told at once, with how to put it right', async () => {
    const page = await atField();
    page.change({ hubspot_owner_id: '16' });
    await reactIsIdle();
    const title = 'You chose Finn Berg, not Oskar Lund. Choose Oskar Lund in the field to put it right.';
    expect(page.find(Alert, { title }).props.variant).toBe('warning');
    page.change({ hubspot_owner_id: '25' });
    await reactIsIdle();
    expect(results(page)).toEqual(['Oskar Lund is set.']);
  });

  it('that picked an owner whom no search found is told once the new answer names them', async () => {
    const page = await atField();
    page.change({ hubspot_owner_id: '99' });
    await reactIsIdle();
    expect(results(page)).toEqual([]);
    await vi.waitFor(() => page.call(3), 15_000);
    page.call(3).answer(answerWith(user({ hubspotOwner: { id: '99', name: 'Zoe Zane', email: null } })));
    await page.shows('You chose Zoe Zane, not Oskar Lund.');
  });

  it('that removed the owner is told', async () => {
    const page = await atField();
    page.change({ hubspot_owner_id: '' });
    await reactIsIdle();
    expect(results(page)).toEqual(['No owner is set in HubSpot now']);
  });

  it('keeps its verdict in sight where the choice would not help', async () => {
    const page = await atField({ fits: false, verdict: 'It would not help.' });
    expect(page.text()).toContain('It would not help.');
    expect(page.maybeFind(CrmPropertyList)).toBeNull();
  });

  it('begins with the owner whom the answer proposes', async () => {
    const page = await opened(suggestions(), aRule({ ownerChangesBy: 'user' }));
    expect(asked(page, 2)).toMatchObject({ action: 'what-if', ownerId: '26' });
    page
      .call(2)
      .answer(success('what-if', { whatIf: whatIf({ owner: { id: '26', name: 'Riley Rep', email: null } }) }));
    await page.shows('Choose Riley Rep');
  });
});

describe('"Assign to me" on the card', () => {
  const mine = (page: Page) => page.find(LoadingButton, ({ props }) => props.variant === 'primary');

  it('makes the person looking the owner with one press, however often it is pressed', async () => {
    const page = await pageExplaining(aRule());
    for (let press = 0; press < 3; press++) mine(page).trigger('onClick');
    await reactIsIdle();
    expect(page.calls).toHaveLength(2);
    expect(asked(page, 1)).toMatchObject({ action: 'resolve', ownerId: '26', shown: aRule().shown });
    expect(mine(page).props.loading).toBe(true);
    page.call(1).answer(success('resolve', { resolution: DONE }));
    await page.shows('Oskar Lund is now the owner in HubSpot');
    // Another press of Enter finds no button that was there before.
    expect(page.findAll(LoadingButton, ({ props }) => props.variant === 'primary')).toEqual([]);
    expect(stepButton(page).text).toBe('Undo: back to Ann Lee');
  });
});

describe('what became of it', () => {
  it.each(RESOLUTION_RESULTS)(
    '%s is told under a heading, with a next step, and the card checks again',
    async (result) => {
      const page = await acted(
        told({
          result,
          title: `Title of ${result}`,
          text: `Text of ${result}.`,
          retryable: result === 'not-confirmed',
        }),
      );
      expect(page.findAll(Heading, ({ text }) => text === `Title of ${result}`)).toHaveLength(1);
      expect(page.findAll(Alert, ({ props }) => props.title === `Text of ${result}.`)).toHaveLength(1);
      expect(stepButton(page).text).toBe(result === 'not-confirmed' ? 'Try again' : 'Check again');
      expect(page.actions.refreshObjectProperties).toHaveBeenCalledTimes(1);
      expect(asked(page, 4)).toMatchObject({ action: 'explain' });
    },
  );

  it('done can be taken back, held against what the change left', async () => {
    const page = await acted(DONE);
    expect(stepButton(page).text).toBe('Undo: back to Ann Lee');
    stepButton(page).trigger('onClick');
    await reactIsIdle();
    expect(asked(page, 5)).toMatchObject({ action: 'undo', shown: { ...SHOWN, ownerId: '25' }, receipt: 'r' });
    page.call(5).answer(
      success('undo', {
        resolution: told({ result: 'undone', title: 'The change was taken back', text: 'As before.' }),
      }),
    );
    await page.shows('The change was taken back');
  });

  it('not confirmed is tried again with the very same request', async () => {
    const page = await acted(NOT_CONFIRMED);
    stepButton(page).trigger('onClick');
    await reactIsIdle();
    expect(asked(page, 5)).toEqual(asked(page, 3));
  });

  it('looking again weighs the choice anew, and holds the next step against what is there by now', async () => {
    const page = await acted(
      told({
        result: 'owner-changed',
        title: 'Somebody changed the owner meanwhile',
        text: 'Ann Lee set Riley Rep. Nothing was changed.',
      }),
    );
    stepButton(page).trigger('onClick');
    await reactIsIdle();
    expect(page.find(LoadingSpinner).props.label).toBe('Checking what Oskar Lund would change…');
    page.call(5).answer(success('what-if', { whatIf: whatIf({ shown: { ...SHOWN, ownerId: '26' } }) }));
    await reactIsIdle();
    expect(page.text()).not.toContain('Somebody changed the owner meanwhile');
    stepButton(page).trigger('onClick');
    await reactIsIdle();
    expect(asked(page, 6)).toMatchObject({ action: 'resolve', shown: { ownerId: '26' } });
  });

  it.each([
    ['HubSpot fails the call', (page: Page) => page.call(3).fail(new Error('Gateway'))],
    ['no answer comes', () => vi.advanceTimersByTime(CALL_LIMIT_MS)],
  ])('is not known when %s: never called failed, and can be tried again', async (_how, happen) => {
    const page = await chosen();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    stepButton(page).trigger('onClick');
    await reactIsIdle();
    happen(page);
    await reactIsIdle();
    expect(page.findAll(Heading, ({ text }) => text === 'We don’t know whether the owner was changed')).toHaveLength(1);
    expect(page.text()).toContain('Trying again is safe');
    expect(stepButton(page).text).toBe('Try again');
  });

  it('a refusal before the write says that nothing was changed', async () => {
    const page = await chosen();
    stepButton(page).trigger('onClick');
    await reactIsIdle();
    page.call(3).answer(
      refusal({
        code: 'hubspot-rate-limited',
        message: 'The limit is reached. Nothing was changed.',
        help: 'Check again in a minute.',
        retryable: true,
      }),
    );
    await page.shows('Nothing was changed.');
    expect(stepButton(page).text).toBe('Try again');
  });

  it('stays in sight though the record can no longer be chosen for', async () => {
    const page = await acted(
      told({ result: 'synced-meanwhile', title: 'The record has synced meanwhile', text: 'Its first sync is over.' }),
    );
    page.call(4).answer(answerWith(existingOwnerStays({ nobodyCanBeChosen: null, headline: 'It is synced' })));
    await page.shows('It is synced');
    expect(page.text()).toContain('The record has synced meanwhile');
  });

  it('keeps its way back when the dialog is closed and opened again', async () => {
    const page = await acted(DONE);
    page.find(Modal).trigger('onClose');
    page.find(Modal).trigger('onOpen');
    await reactIsIdle();
    expect(stepButton(page).text).toBe('Undo: back to Ann Lee');
  });

  it('is in sight on the card where the dialog was closed meanwhile', async () => {
    const page = await chosen();
    stepButton(page).trigger('onClick');
    await reactIsIdle();
    page.find(Modal).trigger('onClose');
    await reactIsIdle();
    page.call(3).answer(success('resolve', { resolution: NOT_CONFIRMED }));
    await page.shows(NOT_CONFIRMED.title);
    expect(page.find(Modal).findAll(Heading, ({ text }) => text === NOT_CONFIRMED.title)).toEqual([]);
    expect(stepButton(page).text).toBe('Try again');
  });

  it('is in the dialog where that is opened again while the step is under way', async () => {
    const page = await chosen();
    stepButton(page).trigger('onClick');
    await reactIsIdle();
    page.find(Modal).trigger('onClose');
    page.find(Modal).trigger('onOpen');
    await reactIsIdle();
    page.call(3).answer(success('resolve', { resolution: NOT_CONFIRMED }));
    await page.shows(NOT_CONFIRMED.title);
    expect(page.findAll(Heading, ({ text }) => text === NOT_CONFIRMED.title)).toHaveLength(1);
    expect(stepButton(page).text).toBe('Try again');
  });

  it('leaves no button waiting when another owner is chosen while the first is looked at again', async () => {
    const page = await acted(
      told({ result: 'refused', title: 'HubSpot did not take it', text: 'Nothing was changed.' }),
    );
    stepButton(page).trigger('onClick');
    await reactIsIdle();
    page.button('Riley Rep').trigger('onClick');
    await reactIsIdle();
    page
      .call(6)
      .answer(success('what-if', { whatIf: whatIf({ owner: { id: '26', name: 'Riley Rep', email: null } }) }));
    await reactIsIdle();
    expect([stepButton(page).text, stepButton(page).props.loading]).toEqual(['Make Riley Rep the owner', false]);
  });

  it('tells when somebody else changed the owner', async () => {
    const at = new Date(Date.now() - 5 * 60_000).toISOString();
    const page = await acted(
      told({
        result: 'owner-changed',
        title: 'Somebody changed the owner meanwhile',
        text: 'Ann Lee set Riley Rep.',
        change: { by: 'Ann Lee', at, owner: 'Riley Rep' },
      }),
    );
    expect(page.find(Alert, { title: 'Ann Lee set Riley Rep.' }).text).toBe('5 min. ago');
  });

  it('of one record is not shown on the next', async () => {
    let open: (id: number) => void = () => undefined;
    const Switching = ({ card }: { card: (id: number) => ReactNode }): ReactNode => {
      const [id, setId] = useState(101);
      open = setId;
      return card(id);
    };
    const page = await chosen(whatIf(), { options: { wrap: (card) => <Switching card={card} /> } });
    stepButton(page).trigger('onClick');
    await reactIsIdle();
    open(102);
    await reactIsIdle();
    const calls = page.calls.length;
    page.call(3).answer(success('resolve', { resolution: DONE }));
    await reactIsIdle();
    expect(page.text()).not.toContain(DONE.title);
    expect([page.calls.length, page.actions.refreshObjectProperties.mock.calls.length]).toEqual([calls, 0]);
  });

  it('is closed by its own button', async () => {
    const page = await opened();
    page.button('Close').trigger('onClick');
    expect(page.actions.closeOverlay).toHaveBeenCalledWith('owner-preflight-choose-owner');
  });

  it('says the same without colour: each alert has a title and a text', async () => {
    const page = await acted(DONE);
    for (const alert of page.findAll(Alert)) expect(wordsOf(alert).length).toBeGreaterThan(10);
    expect(page.findAll(Text).length).toBeGreaterThan(0);
  });
});
