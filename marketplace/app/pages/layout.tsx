// The frame of every page: its texts, and the links to the other pages.
import { createContext, useContext, useMemo } from 'react';
import type { ReactNode } from 'react';
import { Alert, Flex, useExtensionContext } from '@hubspot/ui-extensions';
import { PageLink, usePageRoute } from '@hubspot/ui-extensions/pages';
import { backendOf } from './backend.ts';
import type { Backend, Refused } from './backend.ts';
import { wordsFor } from './words/words-for.ts';
import type { PageWords } from './words/page-words.ts';

interface Page {
  words: PageWords;
  /** BCP 47, for numbers and dates. */
  locale: string;
  backend: Backend;
}

const NOBODY: Page = { words: wordsFor('en'), locale: 'en', backend: backendOf(undefined, 'en') };
const PageContext = createContext<Page>(NOBODY);

export function usePage(): Page {
  return useContext(PageContext);
}

export function Layout({ children }: { children: ReactNode }) {
  const context = useExtensionContext<'pages'>();
  const { language, locale: dates } = context.user as { language?: string; locale?: string };
  const locale = tagOf(language ?? dates ?? 'en');
  const { variables } = context;
  const page = useMemo(
    () => ({ words: wordsFor(locale), locale, backend: backendOf(variables, locale) }),
    [locale, variables],
  );
  const { routeId } = usePageRoute();
  const { words } = page;
  return (
    <PageContext.Provider value={page}>
      <Flex direction="column" gap="md">
        <Flex direction="row" gap="md">
          {(routeId === 'owners' || routeId === 'changes') && <PageLink to="/">{words.audits}</PageLink>}
          {routeId !== 'owners' && <PageLink to="/owners">{words.owners}</PageLink>}
          {routeId !== 'changes' && <PageLink to="/changes">{words.bulk.changes}</PageLink>}
        </Flex>
        {children}
      </Flex>
    </PageContext.Provider>
  );
}

/** Shows why there is no answer. */
export function Problem({ refused }: { refused: Refused }) {
  const { words } = usePage();
  return (
    <Alert title={refused.message ?? words.callFailed} variant="error">
      {refused.help ?? words.tryAgainLater}
    </Alert>
  );
}

function tagOf(name: string): string {
  try {
    return new Intl.Locale(name.replaceAll('_', '-')).toString();
  } catch {
    // HubSpot documents no format, so an invalid language means English.
    return 'en';
  }
}
