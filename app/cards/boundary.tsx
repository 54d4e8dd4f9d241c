import { Component } from 'react';
import type { PropsWithChildren, ReactNode } from 'react';
import { Problem } from './problem.tsx';

/** Shows a message instead of an empty panel if a part of the card crashes. */
export class Boundary extends Component<PropsWithChildren, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    const error = { code: 'internal', message: '', help: '', retryable: false } as const;
    return <Problem problem={{ kind: 'refused', error }} />;
  }
}
