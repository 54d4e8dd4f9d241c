// What only an app's own pages have: links between them, their header, charts and steps.
import type { ReactNode } from 'react';
import { useServices } from './services.tsx';

interface PageLinkProps {
  to?: string;
  children?: ReactNode;
}

/** Leads to another page of the same app. */
export function PageLink({ to = '/', children }: PageLinkProps) {
  const { navigate } = useServices();
  return (
    <a
      className="hs-link hs-link--primary"
      href={to}
      onClick={(event) => {
        event.preventDefault();
        navigate(to);
      }}
    >
      {children}
    </a>
  );
}

export function PageTitle({ children }: { children?: ReactNode }) {
  return <h2 className="hs-heading">{children}</h2>;
}

export function PageHeader({ children }: { children?: ReactNode }) {
  return <div className="hs-button-row">{children}</div>;
}

export function PageBreadcrumbs({ children }: { children?: ReactNode }) {
  return (
    <nav className="hs-button-row" aria-label="Breadcrumbs">
      {children}
    </nav>
  );
}

export function PageBreadcrumbsCurrent({ children }: { children?: ReactNode }) {
  return <span aria-current="page">{children}</span>;
}

export function Steps({ stepNames = [], currentStep = 0 }: { stepNames?: readonly string[]; currentStep?: number }) {
  return (
    <ol className="hs-steps">
      {stepNames.map((name, index) => (
        <li key={name} aria-current={index === currentStep ? 'step' : undefined}>
          {name}
        </li>
      ))}
    </ol>
  );
}

export function Image({
  src,
  alt = '',
  width,
  height,
}: {
  src: string;
  alt?: string;
  width?: number;
  height?: number;
}) {
  return <img src={src} alt={alt} width={width} height={height} />;
}
