import { useEffect } from 'react';
import type { ComponentType, PropsWithChildren } from 'react';

/** Stands for a component that this page cannot draw: said aloud, with what is inside it still there. */
export function unknownComponent(name: string): ComponentType<PropsWithChildren> {
  return function Unknown({ children }) {
    useEffect(() => console.error(`This record page cannot show the component "${name}".`), []);
    return (
      <div className="unknown-component">
        <div role="alert">
          This record page cannot show <strong>{name}</strong>. HubSpot may.
        </div>
        {children}
      </div>
    );
  };
}
