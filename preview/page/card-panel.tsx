import { Component, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { RemoteRenderer, createController } from '@remote-ui/react/host';
import type { Controller } from '@remote-ui/react/host';
import { COMPONENTS } from './components/index.ts';
import { CardServicesContext } from './components/services.tsx';
import type { CardServices } from './components/services.tsx';
import { unknownComponent } from './components/unknown.tsx';
import { keepFocusIn } from './keep-focus.ts';
import type { CardState } from './use-card.ts';

interface CardPanelProps {
  name: string;
  state: CardState;
  overlays: Overlays;
  openRecord: CardServices['openRecord'];
  /** Of the heading: a card stands on a page, an app's page is one. */
  level?: 1 | 2;
  navigate?: CardServices['navigate'];
  onReload: () => void;
}

export interface Overlays {
  open: ReadonlySet<string>;
  openOverlay: (id: string) => void;
  closeOverlay: (id: string) => void;
}

/** The sidebar panel that a card stands in, under the card's own name. */
export function CardPanel({
  name,
  state,
  overlays,
  openRecord,
  level = 2,
  navigate = nowhere,
  onReload,
}: CardPanelProps) {
  const [problems, setProblems] = useState<readonly string[]>([]);
  const report = useCallback((problem: string) => setProblems((all) => [...new Set([...all, problem])]), []);
  const services = useMemo<CardServices>(
    () => ({
      report,
      openOverlays: overlays.open,
      openOverlay: overlays.openOverlay,
      closeOverlay: overlays.closeOverlay,
      openRecord,
      navigate,
    }),
    [report, overlays, openRecord, navigate],
  );
  const Title = `h${level}` as const;
  const panel = useRef<HTMLElement>(null);
  useEffect(() => (panel.current === null ? undefined : keepFocusIn(panel.current)), []);
  return (
    <section className="panel card-panel" aria-labelledby="card-title" ref={panel}>
      <div className="card-head">
        <Title id="card-title">{name}</Title>
        <button
          type="button"
          className="icon-button"
          aria-label={`Reload ${name}`}
          title="Reload the card"
          onClick={onReload}
        >
          ↻
        </button>
      </div>
      {state.kind === 'starting' && <p role="status">Loading the card…</p>}
      {state.kind === 'crashed' && <Crash message={state.message} />}
      {state.kind === 'shown' && (
        <CardServicesContext.Provider value={services}>
          <DrawingBoundary>
            <div className="card" data-testid="card">
              <RemoteRenderer receiver={state.card.receiver} controller={controller} />
            </div>
          </DrawingBoundary>
        </CardServicesContext.Provider>
      )}
      {problems.map((problem) => (
        <p key={problem} role="alert" className="card-problem">
          A handler of the card failed: {problem}
        </p>
      ))}
    </section>
  );
}

function nowhere(): void {
  // A record page has no app pages to go to.
}

function Crash({ message }: { message: string }) {
  return (
    <div role="alert" className="card-problem" data-testid="card-crash">
      <strong>The card crashed</strong>
      <p>{message}</p>
      <p>HubSpot would show an error in its place. The browser&apos;s console has the details.</p>
    </div>
  );
}

/** Remote UI throws for a name it does not know; here every name gets a component. */
const known = createController(COMPONENTS);
const unknown = new Map<string, ReturnType<Controller['get']>>();
const controller: Controller = {
  renderer: known.renderer,
  get: (type) => {
    if (Object.hasOwn(COMPONENTS, type)) return known.get(type);
    const stand = unknown.get(String(type)) ?? unknownComponent(String(type));
    unknown.set(String(type), stand);
    return stand;
  },
};

/** A component that this page draws wrongly is this page's fault, and said so. */
class DrawingBoundary extends Component<{ children: ReactNode }, { message: string | null }> {
  override state: { message: string | null } = { message: null };

  static getDerivedStateFromError(error: unknown): { message: string } {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    return this.state.message === null ? (
      this.props.children
    ) : (
      <p role="alert" className="card-problem">
        This record page could not draw the card: {this.state.message}
      </p>
    );
  }
}
