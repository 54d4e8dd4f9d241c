import { Component } from 'react';
import type { PropsWithChildren, ReactNode } from 'react';
import { Problem } from './problem.tsx';

/** A part of the card that breaks says so in words, instead of leaving an empty panel. */
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
