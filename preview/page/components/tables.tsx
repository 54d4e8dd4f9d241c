import type { CSSProperties } from 'react';
import type {
  TableCellProps,
  TableElementProps,
  TableHeaderProps,
  TablePaginatedProps,
  TableProps,
} from '@hubspot/ui-extensions';
import { classes } from './classes.ts';
import { useCall } from './services.tsx';

export function Table(props: TableProps) {
  const { children, bordered = true, flush, density = 'default', testId } = props;
  const className = classes(
    'hs-table',
    `hs-table--${density}`,
    bordered && 'hs-table--bordered',
    flush === true && 'hs-table--flush',
  );
  return (
    <div className={className} data-test-id={testId}>
      <table>{children}</table>
      {props.paginated === true && <Pages {...props} />}
    </div>
  );
}

function Pages({
  page = 1,
  pageCount,
  onPageChange,
  showButtonLabels = true,
  showFirstLastButtons,
}: TablePaginatedProps) {
  const call = useCall();
  const button = (label: string, sign: string, target: number) => (
    <button
      type="button"
      className="hs-button hs-button--transparent hs-button--xs"
      disabled={target < 1 || target > pageCount || target === page}
      aria-label={label}
      onClick={() => void call(onPageChange, target)}
    >
      {showButtonLabels ? label : sign}
    </button>
  );
  return (
    <nav className="hs-pages" aria-label="Pages of the table">
      {showFirstLastButtons === true && button('First', '«', 1)}
      {button('Prev', '‹', page - 1)}
      <span>
        Page {page} of {pageCount}
      </span>
      {button('Next', '›', page + 1)}
      {showFirstLastButtons === true && button('Last', '»', pageCount)}
    </nav>
  );
}

export function TableHead({ children, testId }: TableElementProps) {
  return <thead data-test-id={testId}>{children}</thead>;
}

export function TableBody({ children, testId }: TableElementProps) {
  return <tbody data-test-id={testId}>{children}</tbody>;
}

export function TableFooter({ children, testId }: TableElementProps) {
  return <tfoot data-test-id={testId}>{children}</tfoot>;
}

export function TableRow({ children, testId }: TableElementProps) {
  return <tr data-test-id={testId}>{children}</tr>;
}

export function TableCell({ children, align, width, colSpan, testId }: TableCellProps) {
  return (
    <td style={cellStyle(align, width)} colSpan={colSpan} data-test-id={testId}>
      {children}
    </td>
  );
}

export function TableHeader(props: TableHeaderProps) {
  const call = useCall();
  const { children, align, width, testId } = props;
  if (!('onSortChange' in props)) {
    return (
      <th scope="col" style={cellStyle(align, width)} data-test-id={testId}>
        {children}
      </th>
    );
  }
  const { sortDirection, onSortChange, disabled } = props;
  const next = sortDirection === 'ascending' ? 'descending' : 'ascending';
  return (
    <th scope="col" style={cellStyle(align, width)} aria-sort={sortDirection} data-test-id={testId}>
      <button type="button" className="hs-sort" disabled={disabled} onClick={() => void call(onSortChange, next)}>
        {children} <span aria-hidden>{SIGNS[sortDirection]}</span>
      </button>
    </th>
  );
}

const SIGNS = { ascending: '▲', descending: '▼', none: '↕' } as const;

function cellStyle(align: TableCellProps['align'], width: TableCellProps['width']): CSSProperties {
  return {
    ...(align !== undefined && { textAlign: align }),
    ...(typeof width === 'number' && { width }),
    ...(width === 'min' && { width: '1%', whiteSpace: 'nowrap' }),
    ...(width === 'max' && { width: '100%' }),
  };
}
