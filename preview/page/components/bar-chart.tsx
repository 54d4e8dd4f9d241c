import type { BarChartProps } from '@hubspot/ui-extensions';

/** Bars as a list: HubSpot's drawing says no more than each bar's name and length. */
export function BarChart({ data, axes, options, testId }: BarChartProps) {
  const rows = Array.isArray(data) ? data : data.data;
  const given = Array.isArray(data) ? undefined : data.options?.propertyLabels;
  const [bars, length] = axes.x.fieldType === 'linear' ? [axes.y, axes.x] : [axes.x, axes.y];
  const most = Math.max(1, ...rows.map((row) => Number(row[length.field])));
  return (
    <figure className="hs-chart" data-test-id={testId}>
      {options?.title !== undefined && <figcaption>{options.title}</figcaption>}
      <ul>
        {rows.map((row) => {
          const value = String(row[bars.field] ?? '');
          const number = Number(row[length.field]);
          return (
            <li key={value}>
              <span>{given?.[bars.field]?.[value] ?? value}</span>
              <span className="hs-chart-track" aria-hidden>
                <span className="hs-chart-bar" style={{ width: `${(number / most) * 100}%` }} />
              </span>
              <span>{number.toLocaleString()}</span>
            </li>
          );
        })}
      </ul>
    </figure>
  );
}
