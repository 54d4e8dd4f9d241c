import { Children } from 'react';
import type {
  DescriptionListItemProps,
  DescriptionListProps,
  ListProps,
  StatisticsItemProps,
  StatisticsProps,
  StatisticsTrendProps,
  StepIndicatorProps,
} from '@hubspot/ui-extensions';
import { classes, short } from './classes.ts';
import { useCall } from './services.tsx';

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

export function StepIndicator({
  stepNames,
  currentStep = 0,
  direction = 'horizontal',
  variant = 'default',
  circleSize = 'sm',
  onClick,
  testId,
}: StepIndicatorProps) {
  const call = useCall();
  return (
    <ol
      className={classes(
        'hs-steps',
        `hs-steps--${direction}`,
        `hs-steps--${variant}`,
        `hs-steps--${short(circleSize)}`,
      )}
      data-test-id={testId}
    >
      {stepNames.map((name, index) => (
        <li
          key={name}
          aria-current={index === currentStep ? 'step' : undefined}
          className={index < currentStep ? 'is-done' : undefined}
        >
          <span className="hs-step-circle" aria-hidden>
            {index < currentStep ? '✓' : index + 1}
          </span>
          {onClick === undefined ? (
            <span className="hs-step-name">{name}</span>
          ) : (
            <button type="button" className="hs-step-name" onClick={() => void call(onClick, index)}>
              {name}
            </button>
          )}
          {index < currentStep && <span className="sr-only"> (done)</span>}
        </li>
      ))}
    </ol>
  );
}
