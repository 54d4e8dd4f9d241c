// One of the app's pages in HubSpot's own test renderer, with the backend in the test's hands.
import { createRenderer } from '@hubspot/ui-extensions/testing';
import { PageRoutes, createPageRouter } from '@hubspot/ui-extensions/pages';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { onTestFinished, vi } from 'vitest';
import { AuditPage } from '../../marketplace/app/pages/audit-page.tsx';
import { BulkChangesPage } from '../../marketplace/app/pages/bulk-changes-page.tsx';
import { Layout } from '../../marketplace/app/pages/layout.tsx';
import { OwnersPage } from '../../marketplace/app/pages/owners-page.tsx';
import { CONTRACT_VERSION } from '../../src/contract/index.ts';
import { reactIsIdle } from '../app/cards/card-on-page.tsx';
import { wordsOf } from '../app/cards/words-of.ts';

export const BACKEND = 'https://api.example.com';

const Router = createPageRouter(
  <PageRoutes layoutComponent={Layout}>
    <PageRoutes.IndexRoute component={AuditPage} id="audit" />
    <PageRoutes.Route path="/owners" component={OwnersPage} id="owners" />
    <PageRoutes.Route path="/changes" component={BulkChangesPage} id="changes" />
  </PageRoutes>,
);

export type Asked = Record<string, unknown> & { action: string };
export type Answers = (asked: Asked) => object | 'fails';

/** Opens a page; `answers` is the backend. */
export async function open(path: string, answers: Answers, language = 'en') {
  const asked: { url: string; body: Asked }[] = [];
  vi.stubGlobal('self', {
    hsFetch: (url: string, { body }: { body: Asked }) => {
      asked.push({ url, body });
      const answer = answers(body);
      if (answer === 'fails') return Promise.reject(new Error('HTTP 502'));
      return Promise.resolve({ json: () => Promise.resolve({ contract: CONTRACT_VERSION, ...answer }) });
    },
  });
  const renderer = createRenderer('pages');
  renderer.mocks.setPageLocation({ path, params: {} });
  Object.assign(renderer.mocks.context, { variables: { PUBLIC_URL: BACKEND } });
  Object.assign(renderer.mocks.context.user, { language, locale: language });
  let leave: () => void = () => undefined;
  const UntilTheEnd = (): ReactNode => {
    const [isHere, setHere] = useState(true);
    leave = () => setHere(false);
    return isHere ? <Router /> : null;
  };
  renderer.render(<UntilTheEnd />);
  // A page that stayed would go on looking at its run through the next test's backend.
  onTestFinished(async () => {
    leave();
    await reactIsIdle();
  });
  await reactIsIdle();
  return {
    ...renderer,
    asked,
    text: () => wordsOf(renderer.getRootNode()),
    last: () => asked.at(-1)?.body,
  };
}

/** Calls a handler as HubSpot does: the kit's `trigger` has no type for a value. */
export function fire(node: { props: object }, name: string, ...values: unknown[]): void {
  const handler = (node.props as Record<string, unknown>)[name];
  if (typeof handler !== 'function') throw new Error(`It has no ${name}`);
  (handler as (...given: unknown[]) => void)(...values);
}
