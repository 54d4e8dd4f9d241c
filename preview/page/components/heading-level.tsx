import { createContext, useContext } from 'react';
import type { ReactNode } from 'react';

// The card's title on the record page is a second-level heading; an accordion's content stands under its title.
const HeadingLevel = createContext<3 | 4 | 5>(3);
const TAGS = { 3: 'h3', 4: 'h4', 5: 'h5' } as const;

export function useHeadingTag(): 'h3' | 'h4' | 'h5' {
  return TAGS[useContext(HeadingLevel)];
}

export function UnderHeading({ children }: { children: ReactNode }) {
  const level = useContext(HeadingLevel);
  return <HeadingLevel.Provider value={level === 3 ? 4 : 5}>{children}</HeadingLevel.Provider>;
}
