import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { readMarketplace } from './page-api.ts';
import type { Boot, MarketplaceState } from './page-data.ts';

interface MarketplaceGateProps {
  boot: Boot;
  /** What stands here once the app is installed. */
  children: (boot: Boot) => ReactNode;
}

/** Milliseconds between two looks whether somebody has installed the app in another tab. */
const LOOK_AGAIN = 1000;

/** Starts the marketplace edition, and has it installed as a customer would. */
export function MarketplaceGate({ boot, children }: MarketplaceGateProps) {
  const [state, setState] = useState<MarketplaceState | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const isInstalled = state?.isInstalled === true;

  useEffect(() => {
    if (isInstalled) return undefined;
    let stopped = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async (): Promise<void> => {
      try {
        setState(await readMarketplace());
      } catch (error) {
        setProblem(error instanceof Error ? error.message : String(error));
        return;
      }
      if (!stopped) timer = setTimeout(() => void look(), LOOK_AGAIN);
    };
    void look();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [isInstalled]);

  if (problem !== null)
    return (
      <main className="record-missing">
        <h1>The marketplace edition did not start</h1>
        <p role="alert">{problem}</p>
      </main>
    );
  if (state === null)
    return (
      <main className="record-missing">
        <p role="status">Starting the marketplace edition: its server and its database…</p>
      </main>
    );
  if (!state.isInstalled)
    return (
      <main className="record-missing">
        <h1>Nobody has installed the app yet</h1>
        <p>
          In this edition a customer installs the app from HubSpot&apos;s marketplace. HubSpot asks for consent, and
          sends a code to the backend, which exchanges it for tokens.
        </p>
        <p>
          <a className="hs-button hs-button--primary" href={state.installUrl} target="_blank" rel="noopener">
            Install the app<span className="sr-only"> (opens in a new tab)</span>
          </a>
        </p>
        <p>This page goes on by itself when that is done.</p>
      </main>
    );
  return children({
    ...boot,
    card: { name: boot.card.name, bundleUrl: '/preview/marketplace/card.js' },
    permittedFetch: [state.publicUrl],
    variables: { PUBLIC_URL: state.publicUrl },
  });
}
