// Choosing an owner on the card: what the dialog shows at each step, what it asks the function, and what it never does.
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Alert, Button, LoadingButton, LoadingSpinner, Modal, SearchInput, Text } from '@hubspot/ui-extensions';
import { CrmPropertyList } from '@hubspot/ui-extensions/crm';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TYPING_MS } from '../../../app/cards/choosing/use-owner-choice.ts';
import { CALL_LIMIT_MS } from '../../../app/cards/ask-function.ts';
import { CONTRACT_VERSION, RESOLUTION_RESULTS } from '../../../src/contract/index.ts';
import type {
  ActionName,
  Explanation,
  Resolution,
  Suggestion,
  Suggestions,
  SuccessOf,
  WhatIf,
} from '../../../src/contract/index.ts';
import { NOT_CONFIRMED, done, told } from '../../../src/presentation/change-words.ts';
import { pageExplaining, reactIsIdle } from './card-on-page.tsx';
import type { Page, PageOptions } from './card-on-page.tsx';
import { aMatch, answerWith, explainRow, refusal } from './explanation-fixture.ts';
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
  group: 'team',
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
  const { headline, standing, standingLabel, owners, decision, confidenceLabel } = aMatch();
  const now = { headline, standing, standingLabel, owners, decision, confidenceLabel };
  return {
    owner: { id: '25', name: 'Oskar Lund', email: null },
    now,
    then: { ...now, headline: 'Oskar Lund will own it in Salesforce' },
    fits: true,
    verdict: 'With this owner it is certain.',
    warning: 'That change starts the sync.',
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
const DONE = done('Oskar Lund', true, {
  shown: { ...SHOWN, ownerId: '25' },
  receipt: 'r',
  label: 'Undo: Ann Lee again',
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
const asked = (page: Page, index: number): unknown => page.call(index).options.parameters;

describe('the way in', () => {
  it('is a button that opens a dialog, and asks nothing until it is opened', async () => {
    const page = await pageExplaining(aMatch());
    expect([page.find(Modal).props.title, page.calls.length]).toEqual(['Who should own it in Salesforce?', 1]);
  });

  it.each([
    ['synced already', explainRow('G06')],
    ['not connected', explainRow('G01')],
    ['left to nobody by the settings', aMatch({ ownerChangesBy: null })],
  ])('is not there for a record that is %s', async (_what, explanation) => {
    const page = await pageExplaining(explanation);
    expect(page.maybeFind(Modal)).toBeNull();
  });

  it('asks for owners with who the page says is looking, for the record that HubSpot names', async () => {
    const page = await pageExplaining(aMatch());
    const { user } = page.mocks.context;
    page.find(Modal).trigger('onOpen');
    await reactIsIdle();
    expect(page.find(LoadingSpinner).props.label).toBe('Looking for owners…');
    expect(asked(page, 1)).toEqual({
      contract: CONTRACT_VERSION,
      objectTypeId: '0-1',
      action: 'suggest',
      search: '',
      viewer: { userId: user.id, name: `${user.firstName} ${user.lastName}` },
    });
  });
});

describe('the owners found', () => {
  it('can be chosen where they fit, oneself first; the others are told with the reason and cannot be', async () => {
    const page = await opened();
    expect(buttons(page)).toEqual(expect.arrayContaining(['Assign to me (Riley Rep)', 'Oskar Lund']));
    expect(buttons(page)).not.toContain('Finn Berg');
    expect(page.text()).toContain('Finn Berg: No Salesforce user has this name or this e-mail.');
    expect(page.text()).toContain('Teammate · oskar.lund@example.com');
  });

  it('say how many more there are, and that nobody was found', async () => {
    expect((await opened(suggestions({ moreFits: 12_345, moreMisfits: 3 }))).text()).toContain(
      '12,345 more: search for a name.',
    );
    expect((await opened(suggestions({ fits: [], misfits: [] }))).text()).toContain('Nobody of this name or e-mail.');
  });

  it('are nobody where an existing owner wins, and the warning says why', async () => {
    const advice = 'Karin owns it there. That owner wins, whoever is chosen here.';
    const page = await opened(suggestions({ fits: [], misfits: [], advice }));
    expect(page.find(Alert, { title: advice }).props.variant).toBe('warning');
    expect(page.text().split(advice)).toHaveLength(2);
    expect(page.text()).not.toContain('Nobody of this name');
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
    expect(buttons(page)).toContain('Assign to me (Riley Rep)');
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
      'As it is',
      'Ann Lee will own it in Salesforce',
      'With this owner',
      'Oskar Lund will own it in Salesforce',
      'With this owner it is certain.',
      'That change starts the sync.',
      'Nothing is changed yet.',
    ])
      expect(page.text()).toContain(words);
    expect(stepButton(page).text).toBe('Make Oskar Lund the owner');
    expect(page.calls).toHaveLength(3);
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
    expect([stepButton(page).props.loading, stepButton(page).text]).toEqual([true, 'Working on it…']);
  });

  it('cannot be left for another while it is being written', async () => {
    const page = await chosen();
    stepButton(page).trigger('onClick');
    await reactIsIdle();
    page.button('Assign to me (Riley Rep)').trigger('onClick');
    await reactIsIdle();
    expect(page.calls).toHaveLength(4);
  });

  it("is left to HubSpot's own field where the settings say so, and the app sends nothing", async () => {
    const page = await chosen(whatIf(), { explanation: aMatch({ ownerChangesBy: 'user' }) });
    expect(page.find(CrmPropertyList).props.properties).toEqual(['hubspot_owner_id']);
    expect(page.text()).toContain('That change starts the sync.');
    expect(page.findAll(LoadingButton, ({ props }) => props.size === 'sm')).toEqual([]);
  });

  type Changed = [
    who: string,
    change: Partial<Explanation>,
    title: string,
    variant: 'success' | 'warning',
    before?: Explanation['shown'],
  ];
  const later = { ...SHOWN, ownerSince: '2026-11-24T10:00:00.000Z' };
  const toOskar = {
    hubspotOwner: { id: '25', name: 'Oskar Lund', email: null },
    headline: 'Oskar Lund will own it in Salesforce',
  };
  it.each<Changed>([
    ['the chosen owner, who fits', { ...toOskar, shown: later }, 'Oskar Lund is the owner in HubSpot now', 'success'],
    [
      'the first owner it ever had',
      { ...toOskar, shown: later },
      'Oskar Lund is the owner in HubSpot now',
      'success',
      { ...SHOWN, ownerSince: null },
    ],
    [
      'another one, who does not fit',
      { hubspotOwner: { id: '16', name: 'Finn Berg', email: null }, standing: 'someone-else', shown: later },
      'Finn Berg is the owner in HubSpot now',
      'warning',
    ],
    [
      'nobody',
      { hubspotOwner: null, standing: 'someone-else', shown: { ...later, ownerId: null } },
      'No owner is set in HubSpot now',
      'warning',
    ],
  ])(
    "set by HubSpot's own field to %s is told above it, with the new prediction",
    async (_who, change, title, variant, before = SHOWN) => {
      const page = await chosen(whatIf({ shown: before }), {
        explanation: aMatch({ ownerChangesBy: 'user', shown: before }),
      });
      page.checkAgain().trigger('onClick');
      await reactIsIdle();
      const now = aMatch({ ownerChangesBy: 'user', ...change });
      page.call(3).answer(answerWith(now));
      await page.shows(title);
      expect(page.find(Alert, { title })).toMatchObject({ text: `${now.headline}.`, props: { variant } });
      expect(page.text()).not.toMatch(/That change starts the sync|With this owner/u);
      expect(page.find(CrmPropertyList).props.properties).toEqual(['hubspot_owner_id']);
    },
  );

  it('keeps its verdict in sight where the owner was changed meanwhile and the choice would not help', async () => {
    const page = await chosen(whatIf({ fits: false, verdict: 'It would not help.', shown: SHOWN }), {
      explanation: aMatch({ ownerChangesBy: 'user', shown: later }),
    });
    expect(page.text()).toContain('It would not help.');
  });

  it('is not told to be changed while the card still shows what was there before it was weighed', async () => {
    const page = await chosen(whatIf({ shown: later }), {
      explanation: aMatch({ ownerChangesBy: 'user', shown: SHOWN }),
    });
    expect(page.text()).toContain('That change starts the sync.');
    expect(page.text()).not.toContain('is the owner in HubSpot now');
  });
});

describe('what became of it', () => {
  it.each(RESOLUTION_RESULTS)(
    '%s is told in its own words, with a next step on the same button, and the card checks again',
    async (result) => {
      const page = await acted(
        told({
          result,
          title: `Title of ${result}`,
          text: `Text of ${result}.`,
          retryable: result === 'not-confirmed',
        }),
      );
      const alert = page.find(Alert, { title: `Title of ${result}` });
      expect(alert.text).toBe(`Text of ${result}.`);
      expect(stepButton(page).text).toBe(result === 'not-confirmed' ? 'Try again' : 'Look again');
      expect(page.actions.refreshObjectProperties).toHaveBeenCalledTimes(1);
      expect(asked(page, 4)).toMatchObject({ action: 'explain' });
    },
  );

  it('done can be taken back, held against what the change left', async () => {
    const page = await acted(DONE);
    expect(stepButton(page).text).toBe('Undo: Ann Lee again');
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

  it('looking again weighs the choice anew, and what was told stays until the answer is there', async () => {
    const page = await acted(
      told({
        result: 'owner-changed',
        title: 'Somebody changed the owner meanwhile',
        text: 'Ann Lee set Riley Rep. Nothing was changed.',
      }),
    );
    stepButton(page).trigger('onClick');
    await reactIsIdle();
    expect(page.text()).toContain('Somebody changed the owner meanwhile');
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
    expect(page.find(Alert, { title: 'It is not known whether the owner was changed' }).props.variant).toBe('warning');
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
    page.call(4).answer(answerWith(explainRow('G06')));
    await page.shows(explainRow('G06').headline);
    expect(page.text()).toContain('The record has synced meanwhile');
  });

  it('keeps its way back when the dialog is closed and opened again', async () => {
    const page = await acted(DONE);
    page.find(Modal).trigger('onClose');
    page.find(Modal).trigger('onOpen');
    await reactIsIdle();
    expect(stepButton(page).text).toBe('Undo: Ann Lee again');
  });

  it.each([
    ['while it is under way', (page: Page) => page.find(Modal).trigger('onOpen'), () => undefined],
    ['after it has ended', () => undefined, (page: Page) => page.find(Modal).trigger('onOpen')],
  ])('is in sight though the dialog was closed meanwhile and opened again %s', async (_when, before, after) => {
    const page = await chosen();
    stepButton(page).trigger('onClick');
    await reactIsIdle();
    page.find(Modal).trigger('onClose');
    before(page);
    await reactIsIdle();
    page.call(3).answer(success('resolve', { resolution: NOT_CONFIRMED }));
    await reactIsIdle();
    after(page);
    await reactIsIdle();
    expect(page.text()).toContain(NOT_CONFIRMED.title);
    expect(stepButton(page).text).toBe('Try again');
  });

  it('leaves no button waiting when another owner is chosen while the first is looked at again', async () => {
    const page = await acted(
      told({ result: 'refused', title: 'HubSpot did not take it', text: 'Nothing was changed.' }),
    );
    stepButton(page).trigger('onClick');
    await reactIsIdle();
    page.button('Assign to me (Riley Rep)').trigger('onClick');
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
    expect(page.text()).toContain('Ann Lee set Riley Rep. (5 min. ago)');
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
