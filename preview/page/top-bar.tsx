import type { ReactNode } from 'react';
import { APP_PAGES, EDITION, otherEdition, pathOfAppPage } from './route.ts';

interface TopBarProps {
  pickerOpen: boolean;
  onPicker: () => void;
  standInsOpen: boolean;
  onStandIns: () => void;
  /** How many switches are not as they were at the start. */
  switched: number;
  /** The page's address. */
  path: string;
}

export function TopBar({ pickerOpen, onPicker, standInsOpen, onStandIns, switched, path }: TopBarProps) {
  return (
    <header className="top-bar">
      <Toggle className="picker-toggle" open={pickerOpen} controls="picker" onClick={onPicker}>
        <span aria-hidden>☰</span> Records
      </Toggle>
      <span className="brand">
        <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden>
          <path
            d="M3 12.5l6 6L21 5.5"
            fill="none"
            stroke="currentColor"
            strokeWidth="3"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
        Owner Preflight
      </span>
      <span className="preview-tag">Preview</span>
      <Editions path={path} />
      <span className="top-note">HubSpot and Salesforce are stand-ins on this machine; the people are invented.</span>
      <Toggle className="stand-ins-toggle" open={standInsOpen} controls="stand-ins" onClick={onStandIns}>
        Stand-ins{switched > 0 && ` (${switched} switched)`} <span aria-hidden>{standInsOpen ? '▴' : '▾'}</span>
      </Toggle>
    </header>
  );
}

/** Plain links: each edition is a page of its own. */
function Editions({ path }: { path: string }) {
  const editions = [
    { name: 'App function', isThis: EDITION === 'function' },
    { name: 'Marketplace', isThis: EDITION === 'marketplace' },
  ];
  return (
    <nav className="editions" aria-label="Edition">
      {editions.map(({ name, isThis }) => (
        <a key={name} href={isThis ? path : otherEdition(path)} aria-current={isThis ? 'true' : undefined}>
          {name}
        </a>
      ))}
      {EDITION === 'marketplace' &&
        APP_PAGES.map((page) => (
          <a
            key={page}
            href={pathOfAppPage(page)}
            aria-current={path.startsWith(pathOfAppPage(page)) ? 'page' : undefined}
          >
            {page === 'settings' ? 'Settings page' : 'Home page'}
          </a>
        ))}
    </nav>
  );
}

function Toggle({
  className,
  open,
  controls,
  onClick,
  children,
}: {
  className: string;
  open: boolean;
  controls: string;
  onClick: () => void;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      className={`top-button ${className}`}
      aria-expanded={open}
      aria-controls={controls}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
