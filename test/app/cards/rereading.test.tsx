// The card reads again when the record changes or the rep asks, and only ever shows the newest answer.
import { useState } from 'react';
import { Alert, Button, Heading, LoadingSpinner } from '@hubspot/ui-extensions';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SETTLE_MS } from '../../../app/cards/use-explanation.ts';
import type { Explanation } from '../../../src/contract/index.ts';
import { openPage, reactIsIdle } from './card-on-page.tsx';
import type { Page, PageOptions } from './card-on-page.tsx';
import { aMatch, aRule, answerWith } from './explanation-fixture.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const says = (headline: string): Explanation => aMatch({ headline });
const pass = async (milliseconds: number): Promise<void> => {
  await vi.advanceTimersByTimeAsync(milliseconds);
  await reactIsIdle();
};
const settle = (): Promise<void> => pass(SETTLE_MS);
const flush = (): Promise<void> => pass(0);
const headline = (page: Page): string | null => page.find(Heading).text;

async function pageSaying(text: string, options?: PageOptions): Promise<Page> {
  const page = await openPage(options);
  page.call(0).answer(answerWith(says(text)));
  await flush();
  return page;
}

describe('the record changes on the page', () => {
  it.each([
    { objectTypeId: '0-1', property: 'hubspot_owner_id' },
    { objectTypeId: '0-1', property: 'email' },
    { objectTypeId: '0-1', property: 'salesforceleadid' },
    { objectTypeId: '0-1', property: 'salesforcecontactid' },
    { objectTypeId: '0-2', property: 'hubspot_owner_id' },
    { objectTypeId: '0-2', property: 'salesforceaccountid' },
    { objectTypeId: '0-3', property: 'hubspot_owner_id' },
    { objectTypeId: '0-3', property: 'hs_salesforceopportunityid' },
  ])('$property of $objectTypeId makes the card read again', async ({ objectTypeId, property }) => {
    const page = await pageSaying('Ann Lee', { objectTypeId });
    page.change({ [property]: '2' });
    await settle();
    page.call(1).answer(answerWith(says('Carl Ode')));
    await flush();
    expect(headline(page)).toBe('Carl Ode');
  });

  it('marks the answer on show as being checked again', async () => {
    const page = await pageSaying('Ann Lee');
    page.change({ hubspot_owner_id: '2' });
    await flush();
    expect(page.find(LoadingSpinner).props.label).toBe('This record changed. Checking again…');
    expect(page.checkAgain().props.loading).toBe(true);
    await settle();
    page.call(1).answer(answerWith(says('Carl Ode')));
    await flush();
    expect(page.maybeFind(LoadingSpinner)).toBeNull();
  });

  it('reads once for changes that come together', async () => {
    const page = await pageSaying('Ann Lee');
    page.change({ hubspot_owner_id: '2' });
    await pass(SETTLE_MS - 1);
    page.change({ email: 'new@example.com' });
    await settle();
    expect(page.calls).toHaveLength(2);
  });

  it('while the first check still runs, the first answer is never shown', async () => {
    const page = await openPage();
    page.change({ hubspot_owner_id: '2' });
    page.call(0).answer(answerWith(says('Ann Lee')));
    await flush();
    expect(page.text()).not.toContain('Ann Lee');
    await settle();
    page.call(1).answer(answerWith(says('Carl Ode')));
    await flush();
    expect(headline(page)).toBe('Carl Ode');
  });

  it('does not read again for a property that decides nothing', async () => {
    const page = await pageSaying('Ann Lee');
    page.change({ jobtitle: 'Buyer' });
    await settle();
    expect(page.calls).toHaveLength(1);
  });

  it('reads again for a property that a rule asks for, once an answer has named it', async () => {
    const page = await openPage();
    page.change({ country: 'Spain' });
    await settle();
    expect(page.calls).toHaveLength(1);
    page.call(0).answer(answerWith(aRule({ watch: ['country'] })));
    await flush();
    page.change({ country: 'Germany' });
    await settle();
    expect(page.calls).toHaveLength(2);
  });

  it('reads once for a value, though HubSpot tells all properties with each change', async () => {
    const page = await pageSaying('Ann Lee');
    page.change({ hubspot_owner_id: '2', email: 'a@example.com' });
    await settle();
    page.call(1).answer(answerWith(says('Carl Ode')));
    await flush();
    page.change({ hubspot_owner_id: '2', email: 'a@example.com', jobtitle: 'Buyer' });
    await settle();
    expect(page.calls).toHaveLength(2);
  });

  it('watches the owner still, and says so, where HubSpot does not tell of all properties', async () => {
    const page = await pageSaying('Ann Lee');
    page.watches[0]?.callback({}, { message: 'Not supported' });
    await settle();
    expect(page.calls).toHaveLength(1);
    expect(page.watches[1]?.properties).toEqual(['hubspot_owner_id']);
    expect(page.text()).toContain('This card does not notice changes to other fields on this page.');

    page.watches[1]?.callback({ hubspot_owner_id: '2' });
    await settle();
    expect(page.calls).toHaveLength(2);
  });

  it('gives up watching after a second refusal instead of asking for ever', async () => {
    const page = await pageSaying('Ann Lee');
    page.watches[0]?.callback({}, { message: 'no' });
    page.watches[1]?.callback({}, { message: 'no' });
    await settle();
    expect(page.watches).toHaveLength(2);
    expect(page.calls).toHaveLength(1);
  });
});

describe('the rep asks', () => {
  it('keeps the answer on show, busy, until the new one comes', async () => {
    const page = await pageSaying('Ann Lee');
    page.checkAgain().trigger('onClick');
    await flush();
    expect(headline(page)).toBe('Ann Lee');
    expect(page.checkAgain().props.loading).toBe(true);
    expect(page.checkAgain().text).toBe('Checking again…');
    page.call(1).answer(answerWith(says('Carl Ode')));
    await flush();
    expect(headline(page)).toBe('Carl Ode');
    expect(page.checkAgain().props.loading).toBe(false);
  });

  it('asks once, however often the button is pressed', async () => {
    const page = await pageSaying('Ann Lee');
    page.checkAgain().trigger('onClick');
    await flush();
    page.checkAgain().trigger('onClick');
    await flush();
    expect(page.calls).toHaveLength(2);
  });

  it('a failure keeps the answer before it, marked as of an earlier check, above the failure', async () => {
    const page = await pageSaying('Ann Lee');
    page.checkAgain().trigger('onClick');
    page.call(1).fail(new Error('down'));
    await flush();
    const text = page.text();
    const mark = text.indexOf('This answer is from an earlier check; the last one failed.');
    expect(mark).toBeGreaterThan(-1);
    expect(text.indexOf('Ann Lee')).toBeGreaterThan(mark);
    expect(text.indexOf('HubSpot says: down')).toBeGreaterThan(text.indexOf('Ann Lee'));
    expect(page.checkAgain().text).toBe('Try again');
  });

  it('a failure after a change of the record marks the answer as older than that change', async () => {
    const page = await pageSaying('Ann Lee');
    page.change({ email: 'new@example.com' });
    await settle();
    page.call(1).fail(new Error('down'));
    await flush();
    expect(page.find(Alert, { title: 'Older than the last change of this record' }).props.variant).toBe('warning');

    page.checkAgain().trigger('onClick');
    page.call(2).answer(answerWith(says('Carl Ode')));
    await flush();
    expect(page.text()).not.toContain('Older than the last change');
    expect(page.text()).not.toContain('HubSpot says');
  });
});

describe('answers out of order', () => {
  it('an earlier call never overwrites a newer one', async () => {
    const page = await pageSaying('Ann Lee');
    page.checkAgain().trigger('onClick');
    page.change({ hubspot_owner_id: '2' });
    await settle();
    page.call(2).answer(answerWith(says('Newest')));
    await flush();
    page.call(1).answer(answerWith(says('Stale')));
    await flush();
    expect(headline(page)).toBe('Newest');
  });

  it('an earlier failure never overwrites a newer answer', async () => {
    const page = await pageSaying('Ann Lee');
    page.checkAgain().trigger('onClick');
    page.change({ hubspot_owner_id: '2' });
    await settle();
    page.call(2).answer(answerWith(says('Newest')));
    page.call(1).fail(new Error('late'));
    await flush();
    expect(headline(page)).toBe('Newest');
  });
});

describe('a new answer', () => {
  it('is just now, however old the one before it was', async () => {
    const page = await pageSaying('Ann Lee');
    await pass(5 * 60_000);
    expect(page.text()).toContain('Checked 5 min. ago');
    page.checkAgain().trigger('onClick');
    page.call(1).answer(answerWith(says('Carl Ode')));
    await flush();
    expect(page.text()).toContain('Checked just now');
  });
});

describe('the card leaves the page, or another record opens', () => {
  it('does nothing more after it is gone', async () => {
    function Page({ card }: { card: React.ReactNode }) {
      const [here, setHere] = useState(true);
      return (
        <>
          <Button onClick={() => setHere(false)}>Leave</Button>
          {here && card}
        </>
      );
    }
    const page = await pageSaying('Ann Lee', { wrap: (card) => <Page card={card(101)} /> });
    page.change({ hubspot_owner_id: '2' });
    page.button('Leave').trigger('onClick');
    await settle();
    page.change({ hubspot_owner_id: '3' });
    await settle();
    expect(page.calls).toHaveLength(1);
    expect(page.text()).toBe('Leave');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('shows nothing of the first record on the second', async () => {
    function Page({ card }: { card: (objectId: number) => React.ReactNode }) {
      const [objectId, setObjectId] = useState(101);
      return (
        <>
          <Button onClick={() => setObjectId(102)}>Next record</Button>
          {card(objectId)}
        </>
      );
    }
    const page = await pageSaying('Of 101', { wrap: (card) => <Page card={card} /> });
    page.checkAgain().trigger('onClick');
    page.button('Next record').trigger('onClick');
    await flush();
    expect(page.text()).not.toContain('Of 101');
    page.call(1).answer(answerWith(says('Late, of 101')));
    page.call(2).answer(answerWith(says('Of 102')));
    await flush();
    expect(headline(page)).toBe('Of 102');
  });
});
