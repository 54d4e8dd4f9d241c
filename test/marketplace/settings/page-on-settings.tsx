// The settings page in HubSpot's own test renderer, with the backend in the test's hands.
import { createRenderer } from '@hubspot/ui-extensions/testing';
import { LoadingButton } from '@hubspot/ui-extensions';
import { onTestFinished, vi } from 'vitest';
import { SettingsPage } from '../../../marketplace/app/settings/settings-page.tsx';
import { checkSettings } from '../../../src/application/settings.ts';
import { adminWordsFor } from '../../../src/presentation/admin-words.ts';
import { presentFields } from '../../../src/presentation/present-settings.ts';
import type { ProposalFacts } from '../../../src/presentation/present-settings.ts';
import type { Connection, Health, PastRun, SettingsRead } from '../../../marketplace/app/settings/answers.ts';
import { wordsOf } from '../../app/cards/words-of.ts';

export interface Sent {
  url: string;
  body: Record<string, unknown>;
}

export interface Given {
  settings?: Record<string, unknown>;
  language?: string;
  connection?: Partial<Connection>;
  proposals?: readonly ProposalFacts[];
  /** What is answered instead, by action; of the link by "link". */
  answers?: Record<string, object>;
  variables?: Record<string, string>;
}

const HEALTH: Health = {
  connections: [{ state: 'works', about: 'HubSpot', text: 'Installed on Nov 1, 2026.', cost: null }],
  missing: [
    { state: 'missing', about: 'HubSpot, owners', text: 'HubSpot does not allow it.', cost: 'Nobody can be chosen.' },
  ],
  readings: [{ state: 'note', about: null, text: '12 requests to HubSpot today (UTC).', cost: null }],
  open: [],
};

/** Work on the past that nobody has started. */
export const NEVER: PastRun = { state: 'never', done: 0, total: 0, text: 'Not begun.', help: null, at: null };

/** What the backend answers about these settings: the real presentation. */
export function readOf({ settings = {}, language = 'en', connection = {}, proposals = [] }: Given): SettingsRead {
  const secrets = { clientSecret: true, privateKey: false };
  const facts = { given: settings, settings: checkSettings(settings), secrets, proposals };
  return {
    fields: presentFields(facts, adminWordsFor(language)),
    connection: { byClick: true, connected: false, lost: false, host: null, ...connection },
    grantUrl: 'https://api.example.com/install?for=owner-changes',
  };
}

// React runs its effects in tasks of its own.
async function idle(): Promise<void> {
  for (let turn = 0; turn < 100; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

export async function openSettings(given: Given = {}) {
  const sent: Sent[] = [];
  const answers: Record<string, object> = {
    read: { ok: true, ...readOf(given) },
    save: { ok: true, ...readOf(given) },
    people: {
      ok: true,
      permissionSets: [{ id: '501', name: 'Sales managers' }],
      teams: [{ id: '601', name: 'Nordics' }],
    },
    health: { ok: true, health: HEALTH },
    test: { ok: true, lines: [{ state: 'works', about: 'Salesforce, sign-in', text: 'It works.', cost: null }] },
    past: { ok: true, past: { detection: NEVER, backtest: NEVER } },
    link: { ok: true, url: 'https://api.example.com/oauth/salesforce/start?ticket=t' },
    ...given.answers,
  };
  vi.stubGlobal('self', {
    hsFetch: (url: string, { body }: { body: Record<string, unknown> }) => {
      sent.push({ url, body });
      const action = typeof body.action === 'string' ? body.action : 'link';
      const answer = answers[action];
      if (answer === undefined) return Promise.reject(new Error('no connection'));
      return Promise.resolve(Response.json(answer));
    },
  });
  const renderer = createRenderer('settings');
  const { context } = renderer.mocks;
  const { language = 'en', variables = { PUBLIC_URL: 'https://api.example.com' } } = given;
  const addAlert = vi.fn();
  renderer.render(
    <SettingsPage
      context={{ ...context, variables, user: { ...context.user, language, locale: language } }}
      actions={{ addAlert }}
    />,
  );
  await idle();
  onTestFinished(() => void vi.unstubAllGlobals());
  return {
    ...renderer,
    sent,
    answers,
    addAlert,
    idle,
    text: () => wordsOf(renderer.getRootNode()),
    sentTo: (action: string) => sent.filter(({ body }) => body.action === action).map(({ body }) => body),
    press: async (label: string) => {
      renderer.find(LoadingButton, (node) => node.text === label).trigger('onClick');
      await idle();
    },
  };
}

export type Page = Awaited<ReturnType<typeof openSettings>>;
