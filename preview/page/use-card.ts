import { useEffect, useRef, useState } from 'react';
import { runCard } from './card-host.ts';
import type { CardOptions, RunningCard } from './card-host.ts';

export type CardState =
  { kind: 'starting' } | { kind: 'shown'; card: RunningCard } | { kind: 'crashed'; message: string };

/**
 * Runs a card for as long as `key` stays the same, and shows it once it has something to show.
 *
 * @param options told anew on every render; read when a card starts, except for the page's actions, which stay current
 */
export function useCard(
  key: string,
  options: Omit<CardOptions, 'onCrash'>,
): { state: CardState } & Pick<RunningCard, 'propertiesChanged' | 'navigated'> {
  const [state, setState] = useState<CardState>({ kind: 'starting' });
  const running = useRef<RunningCard>();
  useEffect(() => {
    setState({ kind: 'starting' });
    const card = runCard({ ...options, onCrash: (message) => setState({ kind: 'crashed', message }) });
    running.current = card;
    card.receiver.on('mount', () => {
      setState({ kind: 'shown', card });
      performance.mark('card-mounted');
    });
    return () => card.stop();
    // Everything a card is started with stands for `key`.
  }, [key]);
  return {
    state,
    propertiesChanged: (changed) => running.current?.propertiesChanged(changed),
    navigated: (path) => running.current?.navigated(path),
  };
}
