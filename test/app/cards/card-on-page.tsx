// The card on a record page of HubSpot's own test renderer, with the app function and the page in the test's hands.
import { createRenderer } from '@hubspot/ui-extensions/testing';
import type { RenderedElementNode } from '@hubspot/ui-extensions/testing';
import { Button, LoadingButton } from '@hubspot/ui-extensions';
import type { ButtonProps } from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { onTestFinished, vi } from 'vitest';
import { OwnerPreflight } from '../../../app/cards/owner-preflight.tsx';
import type { PageActions } from '../../../app/cards/page.ts';
import type { Explanation } from '../../../src/contract/index.ts';
import { answerWith } from './explanation-fixture.ts';
import { wordsOf } from './words-of.ts';

interface Call {
  name: string;
  options: { propertiesToSend: string[]; parameters: unknown };
  answer: (value: unknown) => void;
  fail: (reason: unknown) => void;
}

interface Watch {
  properties: string[] | '*';
  callback: Parameters<PageActions['onCrmPropertiesUpdate']>[1];
}

export interface PageOptions {
  objectTypeId?: string;
  objectId?: number;
  /** HubSpot's name of the reader's language. */
  language?: string;
  /** Puts the card inside something else, for example to take it off the page again. */
  wrap?: (card: (objectId: number) => ReactNode) => ReactNode;
}

// React runs its effects in tasks of its own; taken here, before a test may stop the clock.
const realImmediate = setImmediate;

/** Lets React finish what it has to do, with the clock running or stopped: on a busy machine it yields many times. */
export async function reactIsIdle(): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) await new Promise((resolve) => realImmediate(resolve));
}

/** Opens a record page with the card on it; calls to the function wait until the test answers them. */
export async function openPage({ objectTypeId = '0-1', objectId = 101, language = 'en', wrap }: PageOptions = {}) {
  const calls: Call[] = [];
  const watches: Watch[] = [];
  const serverless = (name: string, options: Call['options']): Promise<unknown> =>
    new Promise((answer, fail) => calls.push({ name, options, answer, fail }));
  vi.stubGlobal('self', { serverless });

  const renderer = createRenderer('crm.record.sidebar');
  const { context } = renderer.mocks;
  const actions = {
    onCrmPropertiesUpdate: (properties: string[] | '*', callback: Watch['callback']) => {
      watches.push({ properties, callback });
    },
    fetchCrmObjectProperties: vi.fn(() => Promise.resolve({})),
    refreshObjectProperties: vi.fn(),
    closeOverlay: vi.fn(),
    addAlert: vi.fn(),
    copyTextToClipboard: vi.fn(() => Promise.resolve()),
  };
  const card = (id: number): ReactNode => (
    <OwnerPreflight
      context={{
        ...context,
        portal: { id: 44, timezone: 'Europe/Amsterdam' },
        crm: { objectId: id, objectTypeId },
        user: { ...context.user, language, locale: language },
      }}
      actions={actions}
    />
  );
  let leave: () => void = () => undefined;
  const UntilTheEnd = ({ children }: { children: ReactNode }): ReactNode => {
    const [isHere, setHere] = useState(true);
    leave = () => setHere(false);
    return isHere ? children : null;
  };
  renderer.render(<UntilTheEnd>{wrap === undefined ? card(objectId) : wrap(card)}</UntilTheEnd>);
  // A card that stayed would make its later checks through the next test's page.
  onTestFinished(async () => {
    leave();
    await reactIsIdle();
  });
  await reactIsIdle();

  const text = (): string => wordsOf(renderer.getRootNode());
  const button = (label: string): RenderedElementNode<ButtonProps> =>
    renderer.find(Button, (node) => node.text === label);
  const { id, firstName, lastName } = context.user;
  return {
    ...renderer,
    viewer: { userId: id, name: `${firstName} ${lastName}` },
    calls,
    watches,
    actions,
    text,
    button,
    checkAgain: () => renderer.find(LoadingButton, ({ props }) => props.size === 'xs'),
    /** The nth call to the function, counted from 0. */
    call: (index: number): Call => {
      const call = calls[index];
      if (call === undefined) throw new Error(`The card made ${calls.length} calls, not ${index + 1}`);
      return call;
    },
    /** A save on the page. */
    change: (properties: Record<string, string>) => {
      for (const { properties: watched, callback } of watches)
        if (watched === '*' || watched.some((name) => name in properties)) callback(properties);
    },
    shows: (part: string) =>
      renderer.waitFor(() => {
        if (!text().includes(part)) throw new Error(`Not shown: ${part}`);
      }),
  };
}

export type Page = Awaited<ReturnType<typeof openPage>>;

/** Opens a page and answers the first call with an explanation. */
export async function pageExplaining(explanation: Explanation, options?: PageOptions): Promise<Page> {
  const page = await openPage(options);
  page.call(0).answer(answerWith(explanation));
  await page.shows(explanation.headline);
  return page;
}
