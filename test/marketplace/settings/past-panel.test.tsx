// Detecting settings and testing predictions from the settings page: start, progress, result, refusal, acceptance.
import { Alert, Button, Input, LoadingButton, ProgressBar } from '@hubspot/ui-extensions';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PastRun } from '../../../marketplace/app/settings/answers.ts';
import { LANGUAGES } from '../../../src/presentation/messages/languages.ts';
import type { ProposalFacts } from '../../../src/presentation/present-settings.ts';
import { NEVER, openSettings, readOf } from './page-on-settings.tsx';
import type { Page } from './page-on-settings.tsx';

afterEach(() => vi.useRealTimers());

const run = (of: Partial<PastRun>): PastRun => ({ ...NEVER, at: '2026-11-28T08:00:00.000Z', ...of });
const past = (detection: PastRun, backtest = NEVER): object => ({ ok: true, past: { detection, backtest } });
const proposal = (path: string, value: unknown, certainty: ProposalFacts['certainty']): ProposalFacts => ({
  path,
  value,
  certainty,
  counterExamples: [],
  evidence: [{ id: 'evidence.contacts-became-leads', params: { support: 187, count: 190 } }],
});
const PROPOSALS = [
  proposal('contactsBecome', 'lead', 'high'),
  proposal('dealSync', 'off', 'medium'),
  proposal('inclusionSegmentId', '77', 'low'),
];
const button = (page: Page, label: string) => page.find(LoadingButton, ({ text }) => text === label);

/** Lets the page look again: its timer is the test's, what it waits for is not. */
async function lookAgain(page: Page): Promise<void> {
  vi.advanceTimersByTime(3000);
  await page.idle();
}

describe('detection', () => {
  it('is started by a button, tells how far it is, and shows what it found without losing what was typed', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const page = await openSettings({
      answers: { detect: past(run({ state: 'waiting', text: 'Waiting to begin.' })) },
    });
    page.find(Input, ({ props }) => props.name === 'supportAddress').props.onChange?.('a@example.com');
    await page.press('Detect settings');
    expect(page.sentTo('detect')).toHaveLength(1);
    expect(page.text()).toContain('Waiting to begin.');
    expect(button(page, 'Detect settings').props.disabled).toBe(true);
    page.answers.past = past(run({ state: 'running', done: 200, total: 1000, text: '200 of 1,000 records read' }));
    await lookAgain(page);
    expect(page.text()).toContain('200 of 1,000 records read');
    expect(page.find(ProgressBar).props).toMatchObject({ value: 200, maxValue: 1000 });
    page.answers.past = past(run({ state: 'done', done: 1000, total: 1000, text: '1,000 records were read.' }));
    page.answers.read = { ok: true, ...readOf({ proposals: PROPOSALS }) };
    await lookAgain(page);
    expect(page.text()).toContain('1,000 records were read.');
    expect(page.text()).toContain('187 of 190 synced contacts became leads.');
    expect(page.maybeFind(ProgressBar)).toBeNull();
    expect(page.find(Input, ({ props }) => props.name === 'supportAddress').props.value).toBe('a@example.com');
    const asked = page.sentTo('past').length;
    await lookAgain(page);
    expect(page.sentTo('past')).toHaveLength(asked);
  });

  it('says that nothing new was found', async () => {
    const page = await openSettings({ answers: { past: past(run({ state: 'done', text: 'Read.' })) } });
    expect(page.text()).toContain('Nothing was found that the settings do not say already.');
  });

  it('tells why it failed and what to do, and may be started again', async () => {
    const failed = run({
      state: 'failed',
      text: 'HubSpot does not allow the app to do this.',
      help: 'Ask your admin.',
    });
    const page = await openSettings({ answers: { past: past(failed) } });
    const alert = page.find(Alert, ({ props }) => props.variant === 'danger');
    expect(alert.props.title).toBe('Detection: HubSpot does not allow the app to do this.');
    expect(alert.text).toContain('Ask your admin.');
    expect(button(page, 'Detect settings').props.disabled).toBe(false);
  });

  it('tells why it was refused', async () => {
    const error = { code: 'not-configured', message: 'Salesforce is not connected.', help: 'Connect it first.' };
    const page = await openSettings({ answers: { detect: { ok: false, error } } });
    await page.press('Detect settings');
    expect(page.find(Alert, ({ props }) => props.variant === 'danger').props.title).toBe(
      'Salesforce is not connected.',
    );
    expect(page.text()).toContain('Connect it first.');
  });

  it('says so where the backend does not answer', async () => {
    const page = await openSettings({ answers: { detect: undefined as never } });
    await page.press('Detect settings');
    expect(page.text()).toContain('The app’s backend did not answer.');
  });
});

describe('the test of the predictions', () => {
  it('is started by a button of its own', async () => {
    const page = await openSettings({
      answers: { backtest: past(NEVER, run({ state: 'running', text: 'Reading.' })) },
    });
    await page.press('Test predictions');
    expect(page.sentTo('backtest')).toHaveLength(1);
    expect(page.sentTo('detect')).toHaveLength(0);
    expect(page.text()).toContain('Reading.');
  });
});

describe('proposals', () => {
  it('are accepted all at once, but for those of low certainty', async () => {
    const accepted = { ok: true, ...readOf({ settings: { contactsBecome: 'lead', dealSync: 'off' } }) };
    const page = await openSettings({ proposals: PROPOSALS, answers: { accept: accepted } });
    page.find(Button, ({ text }) => text === 'Accept all of high or medium certainty (2)').trigger('onClick');
    await page.idle();
    expect(page.sentTo('accept')[0]).toMatchObject({ paths: ['contactsBecome', 'dealSync'] });
    expect(page.text()).toContain('The settings are saved.');
    expect(page.text()).not.toContain('Accept all');
  });

  it('are accepted one by one', async () => {
    const page = await openSettings({ proposals: PROPOSALS, answers: { accept: { ok: true, ...readOf({}) } } });
    page.find(Button, ({ text }) => text?.startsWith('Accept: 77') === true).trigger('onClick');
    await page.idle();
    expect(page.sentTo('accept')[0]).toMatchObject({ paths: ['inclusionSegmentId'] });
  });

  it('of fields that HubSpot maps by default are not shown: the settings need not say it', async () => {
    const page = await openSettings({
      proposals: [
        proposal('fieldMapping.Email', 'email', 'high'),
        proposal('fieldMapping.Region__c', 'region', 'high'),
      ],
    });
    expect(page.text()).toContain('Region__c = region');
    expect(page.text()).not.toContain('Email = email');
    expect(page.text()).toContain('Accept all of high or medium certainty (1)');
  });

  it('are not offered all at once where each is of low certainty', async () => {
    const page = await openSettings({ proposals: PROPOSALS.slice(2) });
    expect(page.text()).not.toContain('Accept all');
  });
});

it.each(LANGUAGES)('the part about past syncs speaks %s', async (language) => {
  const page = await openSettings({ language, proposals: PROPOSALS });
  expect(page.text()).not.toMatch(/undefined|\{count\}/u);
  expect(page.text().includes('Detect settings')).toBe(language === 'en');
});
