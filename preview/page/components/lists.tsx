import { Children } from 'react';
import type {
  DescriptionListItemProps,
  DescriptionListProps,
  ListProps,
  StatisticsItemProps,
  StatisticsProps,
  StatisticsTrendProps,
} from '@hubspot/ui-extensions';
import { classes } from './classes.ts';

export function List({ children, variant = 'unordered', testId }: ListProps) {
  const Tag = variant.startsWith('ordered') ? 'ol' : 'ul';
  return (
    <Tag className={classes('hs-list', `hs-list--${variant}`)} data-test-id={testId}>
      {Children.map(children, (child) => (
        <li>{child}</li>
      ))}
    </Tag>
  );
}

export function DescriptionList({ children, direction = 'column', testId }: DescriptionListProps) {
  return (
    <dl className={`hs-descriptions hs-descriptions--${direction}`} data-test-id={testId}>
      {children}
    </dl>
  );
}

export function DescriptionListItem({ label, children, testId }: DescriptionListItemProps) {
  return (
    <div data-test-id={testId}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

export function Statistics({ children, testId }: StatisticsProps) {
  return (
    <dl className="hs-statistics" data-test-id={testId}>
      {children}
    </dl>
  );
}

export function StatisticsItem({ label, number, children, testId }: StatisticsItemProps) {
  return (
    <div data-test-id={testId}>
      <dt>{label}</dt>
      <dd>
        <span className="hs-statistics-number">{number}</span>
        {children}
      </dd>
    </div>
  );
}

export function StatisticsTrend({ value, direction, color, testId }: StatisticsTrendProps) {
  const up = direction === 'increase';
  return (
    <span className={`hs-trend hs-trend--${color ?? (up ? 'green' : 'red')}`} data-test-id={testId}>
      <span aria-hidden>{up ? '▲' : '▼'}</span>
      <span className="sr-only">{up ? 'Up' : 'Down'}</span> {value}
    </span>
  );
}
