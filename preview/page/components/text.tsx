import { createContext, useContext } from 'react';
import type { CSSProperties } from 'react';
import type { HeadingProps, TextProps } from '@hubspot/ui-extensions';
import { classes } from './classes.ts';
import { useHeadingTag } from './heading-level.tsx';

const InText = createContext(false);

export function Text({ children, variant, inline, format, truncate, testId }: TextProps) {
  // HTML has no paragraph inside a paragraph; HubSpot allows a Text inside a Text.
  const inText = useContext(InText);
  const Tag = inline === true || inText ? 'span' : 'p';
  const truncated = truncate !== undefined && truncate !== false;
  return (
    <Tag
      className={classes('hs-text', `hs-text--${variant ?? 'bodytext'}`, truncated && 'hs-truncate')}
      style={{ ...formatted(format), ...maxWidth(truncate) }}
      title={typeof truncate === 'object' ? truncate.tooltipText : undefined}
      data-test-id={testId}
    >
      <InText.Provider value>{children}</InText.Provider>
    </Tag>
  );
}

export function Heading({ children, inline, testId }: HeadingProps) {
  const Tag = useHeadingTag();
  return (
    <Tag className={classes('hs-heading', inline === true && 'hs-heading--inline')} data-test-id={testId}>
      {children}
    </Tag>
  );
}

const WEIGHTS = { regular: 400, demibold: 600, bold: 700 } as const;
const LINES = { none: 'none', underline: 'underline', strikethrough: 'line-through' } as const;

function formatted(format: TextProps['format'] = {}): CSSProperties {
  const { fontWeight, italic, lineDecoration, textTransform } = format;
  return {
    ...(fontWeight !== undefined && { fontWeight: WEIGHTS[fontWeight] }),
    ...(italic === true && { fontStyle: 'italic' }),
    ...(lineDecoration !== undefined && { textDecoration: LINES[lineDecoration] }),
    // CSS has no sentence case; HubSpot's is only a matter of looks, so the words stay as written.
    ...(textTransform !== undefined && textTransform !== 'sentenceCase' && { textTransform }),
  };
}

function maxWidth(truncate: TextProps['truncate']): CSSProperties {
  return typeof truncate === 'object' && truncate.maxWidth !== undefined ? { maxWidth: truncate.maxWidth } : {};
}
