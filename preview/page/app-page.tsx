import { useEffect, useMemo, useRef } from 'react';
import { ADMIN } from '../sample/people.ts';
import { CardPanel } from './card-panel.tsx';
import type { CardContext } from './messages.ts';
import type { Notice } from './notices.tsx';
import { appPageActions } from './page-actions.ts';
import type { Boot } from './page-data.ts';
import { useOverlays } from './record-page.tsx';
import { pathOfAppPage } from './route.ts';
import type { AppPage } from './route.ts';
import { signedIn, userOfPage } from './signed-in.ts';
import { useCard } from './use-card.ts';

interface AppPageProps {
  boot: Boot;
  page: AppPage;
  /** The page's whole address, e.g. "/marketplace/home/owners". */
  path: string;
  go: (path: string) => void;
  /** Changes when the page is to be started anew. */
  generation: number;
  onReload: () => void;
  notify: (notice: Omit<Notice, 'id'>) => void;
}

const TITLES: Readonly<Record<AppPage, string>> = { settings: 'Owner Preflight: settings', home: 'Owner Preflight' };

/** One of the app's own pages, as HubSpot shows it to a super admin: no record, the whole width. */
export function AppPageFrame({ boot, page, path, go, generation, onReload, notify }: AppPageProps) {
  const overlays = useOverlays();
  const inPage = path.slice(pathOfAppPage(page).length) || '/';
  const goTo = useRef(go);
  goTo.current = go;
  const navigate = useMemo(() => (to: string) => goTo.current(pathOfAppPage(page) + (to === '/' ? '' : to)), [page]);
  const { state, navigated } = useCard(`${page}/${generation}`, {
    bundleUrl: `/preview/marketplace/${page}.js`,
    context: contextOf(boot, page),
    path: inPage,
    page: appPageActions({
      permitted: boot.permittedFetch,
      userId: signedIn(ADMIN).userId,
      notify,
      closeOverlay: overlays.closeOverlay,
      navigate,
    }),
    knownProperties: () => [],
  });
  useEffect(() => navigated(inPage), [inPage]);
  return (
    <main className="app-page">
      <CardPanel
        name={TITLES[page]}
        level={1}
        state={state}
        overlays={overlays}
        openRecord={null}
        navigate={navigate}
        onReload={onReload}
      />
    </main>
  );
}

function contextOf({ portalId, card, variables }: Boot, page: AppPage): CardContext {
  return {
    location: page === 'settings' ? 'settings' : 'pages',
    user: userOfPage(ADMIN),
    portal: { id: portalId, timezone: 'America/New_York' },
    extension: { appId: 1, appName: card.name, cardTitle: card.name },
    variables,
  };
}
