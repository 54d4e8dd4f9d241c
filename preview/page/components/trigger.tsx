// What opens an overlay (a modal or a panel) or has a tooltip: the `overlay` prop of buttons, links, tags and images.
import { createContext, useCallback, useContext, useEffect, useId, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useServices } from './services.tsx';

interface Trigger {
  tooltipId: string;
  /** An overlay inside tells its id; a click on the trigger opens it. */
  addOverlay: (id: string) => () => void;
  addTooltip: () => () => void;
}

const TriggerContext = createContext<Trigger | null>(null);

export interface TriggerParts {
  /** Opens what is inside `overlay`. */
  open: () => void;
  /** For the trigger's `aria-describedby`, when there is a tooltip. */
  describedBy: string | undefined;
  /** For the trigger's `aria-haspopup`, when there is a modal or a panel. */
  hasPopup: 'dialog' | undefined;
  /** Goes around the trigger. */
  wrap: (trigger: ReactNode) => ReactNode;
}

/** @param overlay the remote fragment: a Modal, a Panel or a Tooltip */
export function useTrigger(overlay: ReactNode): TriggerParts {
  const { openOverlay } = useServices();
  const tooltipId = useId();
  const [overlays, setOverlays] = useState<readonly string[]>([]);
  const [hasTooltip, setHasTooltip] = useState(false);
  const addOverlay = useCallback((id: string) => {
    setOverlays((ids) => [...ids, id]);
    return () => setOverlays((ids) => ids.filter((other) => other !== id));
  }, []);
  const addTooltip = useCallback(() => {
    setHasTooltip(true);
    return () => setHasTooltip(false);
  }, []);
  const context = useMemo(() => ({ tooltipId, addOverlay, addTooltip }), [tooltipId, addOverlay, addTooltip]);

  return {
    open: () => overlays.forEach(openOverlay),
    describedBy: hasTooltip ? tooltipId : undefined,
    hasPopup: overlays.length > 0 ? 'dialog' : undefined,
    wrap: (trigger) =>
      overlay === undefined || overlay === null ? (
        trigger
      ) : (
        <span className="hs-trigger">
          {trigger}
          <TriggerContext.Provider value={context}>{overlay}</TriggerContext.Provider>
        </span>
      ),
  };
}

/** Inside a modal or a panel: makes its trigger, if it has one, open it. */
export function useOverlayOf(id: string): void {
  const trigger = useContext(TriggerContext);
  useEffect(() => trigger?.addOverlay(id), [trigger, id]);
}

/** Inside a tooltip: the id by which its trigger names it; null when it has none. */
export function useTooltipOf(): string | null {
  const trigger = useContext(TriggerContext);
  useEffect(() => trigger?.addTooltip(), [trigger]);
  return trigger?.tooltipId ?? null;
}
