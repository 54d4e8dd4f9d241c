import type { CSSProperties } from 'react';
import type {
  AutoGridProps,
  BoxProps,
  CardProps,
  DividerProps,
  FlexProps,
  InlineProps,
  SpacerProps,
  StackProps,
  TileProps,
} from '@hubspot/ui-extensions';
import { classes, distance } from './classes.ts';

export function Flex({
  children,
  direction = 'row',
  gap = 'flush',
  justify = 'start',
  align = 'stretch',
  alignSelf,
  wrap,
  testId,
}: FlexProps) {
  const style: CSSProperties = {
    flexDirection: direction,
    gap: distance(gap),
    justifyContent: JUSTIFY[justify],
    alignItems: ALIGN[align],
    flexWrap: wrap === true || wrap === 'wrap' ? 'wrap' : 'nowrap',
    ...(alignSelf !== undefined && { alignSelf: ALIGN[alignSelf] }),
  };
  return (
    <div className="hs-flex" style={style} data-test-id={testId}>
      {children}
    </div>
  );
}

export function Stack({
  children,
  direction = 'column',
  distance: gap = 'flush',
  justify = 'start',
  align = 'start',
  width,
  testId,
}: StackProps) {
  const style: CSSProperties = {
    flexDirection: direction,
    gap: distance(gap),
    justifyContent: JUSTIFY[justify],
    alignItems: ALIGN[align],
    ...(width !== undefined && { width }),
  };
  return (
    <div className="hs-flex" style={style} data-test-id={testId}>
      {children}
    </div>
  );
}

export function Inline({ children, justify = 'start', align = 'stretch', gap = 'flush', testId }: InlineProps) {
  const style: CSSProperties = {
    flexWrap: 'wrap',
    gap: distance(gap),
    justifyContent: JUSTIFY[justify],
    alignItems: ALIGN[align],
  };
  return (
    <div className="hs-flex" style={style} data-test-id={testId}>
      {children}
    </div>
  );
}

export function Box({ children, alignSelf = 'auto', flex = 'initial', testId }: BoxProps) {
  return (
    <div
      className="hs-box"
      style={{ alignSelf: alignSelf === 'auto' ? 'auto' : ALIGN[alignSelf], flex }}
      data-test-id={testId}
    >
      {children}
    </div>
  );
}

export function AutoGrid({ children, columnWidth, flexible, gap = 'flush', testId }: AutoGridProps) {
  const column = flexible === true ? `minmax(min(${columnWidth}px, 100%), 1fr)` : `${columnWidth}px`;
  return (
    <div
      className="hs-grid"
      style={{ gap: distance(gap), gridTemplateColumns: `repeat(auto-fill, ${column})` }}
      data-test-id={testId}
    >
      {children}
    </div>
  );
}

export function Tile({ children, compact, flush, testId }: TileProps) {
  return (
    <div
      className={classes('hs-tile', compact === true && 'hs-tile--compact', flush === true && 'hs-tile--flush')}
      data-test-id={testId}
    >
      {children}
    </div>
  );
}

export function Card({ children, testId }: CardProps) {
  return (
    <div className="hs-tile" data-test-id={testId}>
      {children}
    </div>
  );
}

export function Divider({ size = 'sm', testId }: DividerProps) {
  return <hr className="hs-divider" style={{ marginBlock: distance(size) }} data-test-id={testId} />;
}

export function Spacer({ size = 'sm', testId }: SpacerProps) {
  return <div style={{ height: distance(size) }} data-test-id={testId} />;
}

const JUSTIFY = {
  start: 'flex-start',
  center: 'center',
  end: 'flex-end',
  around: 'space-around',
  between: 'space-between',
} as const;
const ALIGN = {
  start: 'flex-start',
  center: 'center',
  baseline: 'baseline',
  end: 'flex-end',
  stretch: 'stretch',
} as const;
