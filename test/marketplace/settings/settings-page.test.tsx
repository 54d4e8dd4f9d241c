// The settings page with HubSpot's testing kit: what it shows, what it sends, and what stays typed.
import {
  Alert,
  Button,
  Form,
  Input,
  Link,
  LoadingButton,
  MultiSelect,
  Select,
  TextArea,
  Toggle,
} from '@hubspot/ui-extensions';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/presentation/messages/languages.ts';
import { openSettings, readOf } from './page-on-settings.tsx';
import type { Page } from './page-on-settings.tsx';

const SETTINGS = {
  integration: 'on',
  dealSync: 'on',
  salesforce: { loginUrl: 'https://acme.my.salesforce.com', clientId: 'key' },
  fieldMapping: { Region__c: 'region', Fax: null },
};

const input = (page: Page, name: string) => page.find(Input, ({ props }) => props.name === name);
const select = (page: Page, name: string) => page.find(Select, ({ props }) => props.name === name);
const submit = async (page: Page): Promise<void> => {
  page.find(Form).trigger('onSubmit', { targetValue: {} } as never);
  await page.idle();
};

describe('the page', () => {
  it('shows every setting with its name, what it decides, where its value comes from, and the health', async () => {
    const page = await openSettings({ settings: SETTINGS });
    const text = page.text();
    for (const { label, path } of readOf({ settings: SETTINGS }).fields)
      if (path !== 'ownerChangesFor') expect(text).toContain(label);
    expect(text).toContain('Not set: the default is assumed');
    expect(text).toContain(
      'This is not set, so the card cannot tell whether a new contact becomes a lead or a contact.',
    );
    expect(text).toContain('Nobody can be chosen.');
    expect(text).toContain('12 requests to HubSpot today');
    expect(page.sent[0]?.url).toBe('https://api.example.com/settings');
  });

  it('sends nothing about who asks: HubSpot adds that', async () => {
    const page = await openSettings();
    for (const { url, body } of page.sent) expect(url + JSON.stringify(body)).not.toMatch(/userId|portalId|email/u);
  });

  it('says why nothing is shown to somebody who is no super admin, and asks again on demand', async () => {
    const error = { code: 'not-allowed', message: 'Only super admins can do this.', help: 'Ask one.' };
    const page = await openSettings({ answers: { read: { ok: false, error } } });
    expect(page.text()).toContain('Only super admins can do this.');
    page.answers.read = { ok: true, ...readOf({}) };
    page.find(Button, ({ text }) => text === 'Check again').trigger('onClick');
    await page.idle();
    expect(page.text()).toContain('How the integration is set up');
  });

  it('says so where the backend does not answer, or the profile does not name it', async () => {
    for (const given of [{ answers: { read: undefined as never } }, { variables: {} }])
      expect((await openSettings(given)).text()).toContain('The app’s backend did not answer.');
  });

  it.each(LANGUAGES)('speaks %s', async (language) => {
    const page = await openSettings({ language, settings: SETTINGS });
    expect(page.sentTo('read')[0]).toMatchObject({ locale: language });
    expect(page.text()).not.toContain('undefined');
    if (language !== 'en') expect(page.text()).not.toContain('What came of');
    expect(page.text().includes('How the integration is set up')).toBe(language === 'en');
  });
});

describe('saving', () => {
  it('sends what was changed and nothing else, and says that it is saved', async () => {
    const page = await openSettings({ settings: SETTINGS });
    select(page, 'integration').props.onChange?.('off');
    input(page, 'supportAddress').props.onChange?.('help@example.com');
    await submit(page);
    const [saved] = page.sentTo('save');
    expect(saved).toMatchObject({ settings: { integration: 'off', supportAddress: 'help@example.com' } });
    expect(Object.keys(saved?.settings as object)).toHaveLength(2);
    expect(saved?.requestId).toMatch(/^[0-9a-f-]{36}$/u);
    expect(page.addAlert).toHaveBeenCalledWith({ type: 'success', message: 'The settings are saved.' });
    expect(page.text()).toContain('The settings are saved.');
  });

  it('sends what was typed last, where HubSpot tells of it and of the submission at once', async () => {
    const page = await openSettings({ settings: SETTINGS });
    const { onSubmit } = page.find(Form).props;
    input(page, 'supportAddress').props.onChange?.('help@example.com');
    void onSubmit?.({ targetValue: {} } as never, undefined as never);
    await page.idle();
    expect(page.sentTo('save')[0]).toMatchObject({ settings: { supportAddress: 'help@example.com' } });
  });

  it('says that there is nothing to save where nothing was changed', async () => {
    const page = await openSettings({ settings: SETTINGS });
    await submit(page);
    expect(page.sentTo('save')).toEqual([]);
    expect(page.text()).toContain('there is nothing to save');
  });

  it('sends the own app whole, with a secret only where one was typed, and never shows it again', async () => {
    const page = await openSettings({ settings: SETTINGS });
    expect(input(page, 'salesforce.clientSecret').props).toMatchObject({ type: 'password', value: '' });
    expect(input(page, 'salesforce.clientSecret').props.description).toContain('A value is stored.');
    input(page, 'salesforce.loginUrl').props.onChange?.('https://other.my.salesforce.com');
    await submit(page);
    const salesforce = { loginUrl: 'https://other.my.salesforce.com', clientId: 'key', auth: 'client-credentials' };
    expect(page.sentTo('save')[0]?.settings).toEqual({
      salesforce: { ...salesforce, username: null, audience: null, apiVersion: '67.0' },
    });
    input(page, 'salesforce.clientSecret').props.onChange?.('typed once');
    await submit(page);
    expect(page.sentTo('save')[1]?.settings).toMatchObject({ salesforce: { clientSecret: 'typed once' } });
    expect(input(page, 'salesforce.clientSecret').props.value).toBe('');
  });

  it('takes the connection away where address and key are emptied', async () => {
    const page = await openSettings({ settings: SETTINGS });
    input(page, 'salesforce.loginUrl').props.onChange?.('');
    input(page, 'salesforce.clientId').props.onChange?.(' ');
    await submit(page);
    expect(page.sentTo('save')[0]?.settings).toEqual({ salesforce: null });
  });

  it('writes mappings and values as lines', async () => {
    const page = await openSettings({ settings: SETTINGS });
    const area = (name: string) => page.find(TextArea, ({ props }) => props.name === name);
    expect(area('fieldMapping').props.value).toBe('Region__c = region\nFax =');
    area('fieldMapping').props.onChange?.('Region__c = area\n\nFax=\n');
    area('fixedLeadValues').props.onChange?.('LeadSource = a = b\nDo_Not_Call__c = true');
    await submit(page);
    expect(page.sentTo('save')[0]?.settings).toEqual({
      fieldMapping: { Region__c: 'area', Fax: null },
      fixedLeadValues: { LeadSource: 'a = b', Do_Not_Call__c: true },
    });
  });

  it('shows beside each field what does not fit and what was expected, and keeps what was typed', async () => {
    const page = await openSettings({
      settings: SETTINGS,
      answers: {
        save: {
          ok: false,
          error: { code: 'bad-request', message: 'No.', help: 'Look.', path: '$.settings.inclusionSegmentId' },
          problems: [
            { path: '$.settings.inclusionSegmentId', message: 'A segment’s ID (digits), or none.' },
            { path: '$.settings.integrationUser.id', message: 'Expected a Salesforce ID.' },
          ],
        },
      },
    });
    input(page, 'inclusionSegmentId').props.onChange?.('all of them');
    input(page, 'integrationUser.id').props.onChange?.('12');
    await submit(page);
    expect(input(page, 'inclusionSegmentId').props).toMatchObject({
      value: 'all of them',
      error: true,
      validationMessage: 'A segment’s ID (digits), or none.',
    });
    expect(input(page, 'integrationUser.id').props).toMatchObject({ value: '12', error: true });
    expect(input(page, 'supportAddress').props.error).toBe(false);
    expect(page.find(Alert, ({ props }) => props.variant === 'danger').props.title).toBe(
      'Nothing was saved. Inclusion segment: A segment’s ID (digits), or none.',
    );
    expect(page.addAlert).toHaveBeenCalledWith(expect.objectContaining({ type: 'danger' }));
  });

  it.each([
    ['as it is', (body: object) => body],
    ['as HubSpot wraps it', (body: object) => ({ status: 'error', category: 'BAD_GATEWAY', responseBody: body })],
  ])('reads a refusal %s', async (_says, wrapped) => {
    const body = {
      ok: false,
      error: { message: 'No.', help: '' },
      problems: [{ path: '$.settings.trailProperty', message: 'Wrong.' }],
    };
    const page = await openSettings({ answers: { save: wrapped(body) } });
    input(page, 'trailProperty').props.onChange?.('X');
    await submit(page);
    expect(input(page, 'trailProperty').props).toMatchObject({ value: 'X', validationMessage: 'Wrong.' });
  });

  it('keeps what was typed where the backend does not answer', async () => {
    const page = await openSettings({ answers: { save: undefined as never } });
    input(page, 'supportAddress').props.onChange?.('a@example.com');
    await submit(page);
    expect(input(page, 'supportAddress').props.value).toBe('a@example.com');
    expect(page.find(Alert, ({ props }) => props.variant === 'danger').props.title).toContain('Nothing was saved.');
  });
});

describe('who may change owners', () => {
  it('is asked for only where the app does it, by names of permission sets and teams', async () => {
    const page = await openSettings();
    expect(page.maybeFind(MultiSelect)).toBeNull();
    select(page, 'ownerChangesBy').props.onChange?.('app');
    await page.idle();
    expect(page.find(Link, ({ props }) => JSON.stringify(props.href).includes('owner-changes')).text).toContain(
      'HubSpot',
    );
    const teams = page.find(MultiSelect, ({ props }) => props.name === 'ownerChangesFor.teams');
    expect(teams.props.options).toEqual([{ value: '601', label: 'Nordics' }]);
    teams.props.onChange?.(['601']);
    page.find(Toggle, ({ props }) => props.name === 'ownerChangesFor.superAdmins').props.onChange?.(false);
    await submit(page);
    expect(page.sentTo('save')[0]?.settings).toEqual({
      ownerChangesBy: 'app',
      ownerChangesFor: { superAdmins: false, permissionSets: [], teams: ['601'] },
    });
  });

  it('takes IDs where HubSpot does not let the app list them', async () => {
    const page = await openSettings({
      settings: { ownerChangesBy: 'app' },
      answers: { people: { ok: true, permissionSets: null, teams: null } },
    });
    input(page, 'ownerChangesFor.teams').props.onChange?.('601, 602');
    await submit(page);
    expect(page.sentTo('save')[0]?.settings).toMatchObject({ ownerChangesFor: { teams: ['601', '602'] } });
  });
});

describe('Salesforce by a click', () => {
  it('asks the backend for a link and shows it', async () => {
    const page = await openSettings();
    await page.press('Connect Salesforce');
    const { url, body } = page.sent.at(-1) ?? { url: '', body: {} };
    expect([url, body.environment]).toEqual(['https://api.example.com/settings/salesforce-link', 'production']);
    expect(page.find(Link).props.href).toEqual({
      url: 'https://api.example.com/oauth/salesforce/start?ticket=t',
      external: true,
    });
  });

  it('asks for the address of a My Domain, and says what one looks like', async () => {
    const page = await openSettings({ answers: { link: { ok: false, error: { message: 'No.', help: '' } } } });
    select(page, 'environment').props.onChange?.('my-domain');
    await page.idle();
    input(page, 'domain').props.onInput?.('acme');
    await page.idle();
    await page.press('Connect Salesforce');
    expect(page.sent.at(-1)?.body).toMatchObject({ environment: 'my-domain', domain: 'acme' });
    expect(input(page, 'domain').props.validationMessage).toContain('acme.my.salesforce.com');
  });

  it('asks to connect again where the access is lost', async () => {
    const page = await openSettings({ connection: { connected: true, lost: true, host: 'acme.my.salesforce.com' } });
    expect(page.find(Alert).props.title).toBe('Salesforce no longer lets the app in');
    expect(page.find(LoadingButton, ({ text }) => text === 'Connect Salesforce again')).toBeDefined();
  });

  it('is not offered where the operator has no packaged app', async () => {
    const page = await openSettings({ connection: { byClick: false } });
    expect(page.maybeFind(LoadingButton, ({ text }) => text === 'Connect Salesforce')).toBeNull();
  });
});

describe('what was detected', () => {
  it('is shown with its evidence, and taken over by its button; what is typed elsewhere stays', async () => {
    const proposals = [
      {
        path: 'contactsBecome',
        value: 'lead',
        certainty: 'high' as const,
        counterExamples: [],
        evidence: [{ id: 'evidence.contacts-became-leads', params: { support: 187, count: 190 } }],
      },
    ];
    const accepted = { ok: true, ...readOf({ settings: { contactsBecome: 'lead' } }) };
    const page = await openSettings({ proposals, answers: { accept: accepted } });
    expect(page.text()).toContain('Detected: Leads (High certainty). 187 of 190 synced contacts became leads.');
    input(page, 'supportAddress').props.onChange?.('a@example.com');
    page.find(Button, ({ text }) => text === 'Accept: Leads').trigger('onClick');
    await page.idle();
    expect(page.sentTo('accept')[0]).toMatchObject({ paths: ['contactsBecome'] });
    expect(select(page, 'contactsBecome').props.value).toBe('lead');
    expect(input(page, 'supportAddress').props.value).toBe('a@example.com');
  });
});

describe('the test of the installation', () => {
  it('is told line by line', async () => {
    const page = await openSettings();
    await page.press('Test installation');
    expect(page.text()).toContain('Salesforce, sign-in');
    expect(page.text()).toContain('It works.');
  });
});
