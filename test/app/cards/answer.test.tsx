// What the card says of an answer: the face of the card, top to bottom.
import { Alert, Button, Heading, Link, List, LoadingButton, StatusTag, TextArea } from '@hubspot/ui-extensions';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { STANDING_TAGS } from '../../../app/cards/answer.tsx';
import { STANDINGS } from '../../../src/contract/index.ts';
import type { Explanation } from '../../../src/contract/index.ts';
import { pageExplaining, reactIsIdle } from './card-on-page.tsx';
import { aMatch, aRule, existingOwnerStays } from './explanation-fixture.ts';
import { wordsOf } from './words-of.ts';

afterEach(() => vi.unstubAllGlobals());

const timesIn = (text: string, part: string): number => text.split(part).length - 1;
const beforeWhy = (text: string): string => text.slice(0, text.indexOf('\nWhy\n'));

describe('the answer', () => {
  it.each(STANDINGS)('standing "%s" has its word beside its colour', async (standing) => {
    const page = await pageExplaining(aMatch({ standing, standingLabel: `Word of ${standing}` }));
    const tag = page.find(StatusTag, ({ text }) => text === `Word of ${standing}`);
    expect(tag.props).toMatchObject(STANDING_TAGS[standing]);
  });

  it('is one heading, with how sure it is as a word, and the reason', async () => {
    const page = await pageExplaining(aMatch());
    expect(page.find(Heading).text).toBe('Ann Lee will own it in Salesforce');
    expect(page.text()).toContain('Very likely');
    expect(page.text()).toContain('Name and e-mail are the same in HubSpot and Salesforce.');
    expect(beforeWhy(page.text())).not.toContain('documents this');
  });

  it("names the owner once outside Why, in the answer or below it, but for the link to the owner's page", async () => {
    const noLink = aMatch().owners.map((owner) => ({ ...owner, url: null }));
    expect(timesIn(beforeWhy((await pageExplaining(aMatch({ owners: noLink }))).text()), 'Ann Lee')).toBe(1);
    const stays = beforeWhy((await pageExplaining(existingOwnerStays({ owners: [] }))).text());
    expect(timesIn(stays, 'HubSpot owner: Ann Lee')).toBe(1);
    expect(timesIn(stays, 'Ann Lee')).toBe(1);
  });

  it('says once that HubSpot has no owner: by its tag, or else below', async () => {
    const tagged = beforeWhy((await pageExplaining(aRule())).text());
    expect([timesIn(tagged, 'No owner chosen'), timesIn(tagged, 'HubSpot owner')]).toEqual([1, 0]);
    const open = aRule({ standing: 'not-certain', standingLabel: 'Open' });
    expect((await pageExplaining(open)).text()).toContain('HubSpot owner: none');
  });

  it('says "Open" once, where that is also how sure it is', async () => {
    const sureness = { ...aRule().sureness, label: 'Open' };
    const page = await pageExplaining(aRule({ standing: 'not-certain', standingLabel: 'Open', sureness }));
    expect(
      page
        .text()
        .split('\n')
        .filter((line) => line === 'Open'),
    ).toHaveLength(1);
  });

  it('puts what a rep must not miss into an alert', async () => {
    const page = await pageExplaining(existingOwnerStays());
    const alert = page.find(Alert, { title: 'Read this first' });
    expect(alert.props.variant).toBe('warning');
    expect(alert.text).toContain('Your choice in HubSpot will be lost.');
  });

  it('shows no alert when nothing is lost and everything was read', async () => {
    expect((await pageExplaining(aMatch())).findAll(Alert)).toEqual([]);
  });

  it('says in one line what it takes for granted, and whose step would settle it', async () => {
    const condition = {
      text: 'We don’t know whether company sync is on.',
      step: 'Your admin can record it.',
      for: 'admin',
    } as const;
    const page = await pageExplaining(aMatch({ condition }));
    expect(page.text()).toContain('We don’t know whether company sync is on. Your admin can record it.');
  });

  it('of a record that will not sync says what would happen if it did, with its own certainty', async () => {
    const ifItSyncs = {
      headline: 'If it syncs, Carl Ode will probably own it',
      reason: '',
      owners: [],
      decision: 'L02',
      sureness: { level: 'low', label: 'Unsure', basis: 'Not documented.' },
      checks: [],
    } as const;
    const page = await pageExplaining(aMatch({ ifItSyncs: { ...ifItSyncs, owners: [], checks: [] } }));
    expect(page.text()).toContain('If it syncs, Carl Ode will probably own it');
    expect(page.text()).toContain('(Unsure)');
  });

  it('names what could not be read in one line; why, and what would help, is under Why', async () => {
    const unknowns = [
      { what: 'Lead assignment rules', why: 'The Salesforce user may not read metadata.', fix: 'Grant it.' },
      { what: 'Frozen users', why: 'Not readable.', fix: '' },
    ];
    const page = await pageExplaining(aMatch({ unknowns }));
    const alert = page.find(Alert, { title: 'Partly checked' });
    expect(alert.text).toBe(
      'Some things could not be read, so this answer leaves them out: Lead assignment rules, Frozen users',
    );
    expect(beforeWhy(page.text())).not.toContain('may not read metadata');
    expect(page.text()).toContain('Lead assignment rules: The Salesforce user may not read metadata. Grant it.');
  });
});

describe('what is in Salesforce', () => {
  it('is linked: the one record, and the owner', async () => {
    const page = await pageExplaining(existingOwnerStays());
    const links = page.findAll(Link).map(({ text, props }) => [text, props.href]);
    expect(links).toContainEqual([
      'Lead',
      { url: 'https://example.my.salesforce.com/00Q000000000108', external: true },
    ]);
    // Their name stands in the headline.
    expect(links.map(([text]) => text)).toContain('Owner');
  });

  it('of several records says who owns which, and since when', async () => {
    const record = { object: 'Lead', label: 'Lead', owner: 'Oskar Lund', createdAt: '2026-05-04T12:00:00Z' } as const;
    const page = await pageExplaining(
      existingOwnerStays({
        existingRecords: [
          { ...record, url: 'https://example.my.salesforce.com/1' },
          { ...record, object: 'Contact', label: 'Contact', owner: 'Kim Roe', createdAt: null, url: null },
        ],
      }),
    );
    expect(wordsOf(page.find(List)).split('\n')).toEqual([
      ...['Lead', ': Oskar Lund · Created May 5, 2026'],
      'Contact: Kim Roe',
    ]);
  });

  it('after the first sync is who owns it there, and whether that was predicted', async () => {
    const text = 'We predicted Ann Lee, and so it came.';
    const page = await pageExplaining(aMatch({ after: { text, owner: null, predicted: 'yes' } }));
    expect(page.text()).toContain(text);
  });
});

describe('what to do', () => {
  const buttons = (page: Awaited<ReturnType<typeof pageExplaining>>): (string | null)[] =>
    [...page.findAll(LoadingButton), ...page.findAll(Button)]
      .filter(({ props }) => props.variant === 'primary')
      .map(({ text }) => text);

  it('says that the right owner needs no press, and offers another choice quietly', async () => {
    const page = await pageExplaining(aMatch());
    expect(page.text()).toContain('Nothing to do: the owner is right.');
    expect(buttons(page)).toEqual([]);
    expect(page.button('Choose the owner').props.variant).toBe('secondary');
  });

  it('has one loud button: "Assign to me", where the person looking would be the owner', async () => {
    expect(buttons(await pageExplaining(aRule()))).toEqual(['Assign to me']);
  });

  it('has no "Assign to me" that assigns nothing: where the person saves, it is the dialog', async () => {
    const page = await pageExplaining(aRule({ ownerChangesBy: 'user' }));
    expect(buttons(page)).toEqual(['Choose the owner']);
    expect(page.text()).not.toContain('Assign to me');
  });

  it('has no button and one sentence where nobody can be chosen', async () => {
    const page = await pageExplaining(existingOwnerStays());
    expect(page.text()).toContain('Choosing another owner in HubSpot changes nothing before the first sync.');
    expect(page.findAll(Button, ({ text }) => text === 'Choose the owner')).toEqual([]);
  });

  it('tells at most two steps, in their order', async () => {
    const step = { kind: 'fix-email', button: null, for: 'rep', ownerId: null } as const;
    const page = await pageExplaining(
      aMatch({
        keep: null,
        primaryAction: { ...step, text: 'Correct the e-mail address.' },
        secondaryAction: { ...step, kind: 'ask-admin', text: 'Ask your admin to reactivate Ann.' },
      }),
    );
    const text = page.text();
    expect(text.indexOf('Correct the e-mail')).toBeGreaterThan(-1);
    expect(text.indexOf('Ask your admin to reactivate')).toBeGreaterThan(text.indexOf('Correct the e-mail'));
  });

  it('is left out where there is nothing to say', async () => {
    const page = await pageExplaining(aMatch({ keep: null, ownerChangesBy: null }));
    expect(page.text()).not.toContain('What to do');
  });
});

describe("an admin's homework", () => {
  const adminStep: Explanation['adminStep'] = {
    text: 'Ask your admin: record the inclusion segment.',
    copyText: 'Contact in HubSpot: {recordLink}\nPlease: record the segment.',
  };

  it('is one line, with a text to send that names the page of the record', async () => {
    const page = await pageExplaining(aMatch({ adminStep }));
    expect(page.text()).toContain('Ask your admin: record the inclusion segment.');
    page.button('Copy for your admin').trigger('onClick');
    await reactIsIdle();
    expect(page.actions.copyTextToClipboard).toHaveBeenCalledWith(
      'Contact in HubSpot: https://app.hubspot.com/contacts/44/record/0-1/101\nPlease: record the segment.',
    );
    expect(page.actions.addAlert).toHaveBeenCalledWith({ type: 'success', message: 'Copied' });
    expect(page.maybeFind(TextArea)).toBeNull();
  });

  it('can be copied by hand where the browser refuses the clipboard', async () => {
    const page = await pageExplaining(aMatch({ adminStep }));
    page.actions.copyTextToClipboard.mockRejectedValueOnce(new Error('Not allowed'));
    page.button('Copy for your admin').trigger('onClick');
    await reactIsIdle();
    expect(page.find(TextArea).props.value).toContain('/record/0-1/101');
    expect(page.actions.addAlert).not.toHaveBeenCalled();
  });
});
