import { useCallback, useRef, useState } from 'react';
import type { CardActions } from './messages.ts';

export interface Notice {
  id: number;
  type: NonNullable<Parameters<CardActions['addAlert']>[0]['type']>;
  title?: string;
  message: string;
}

const SHOWN_MS = 6000;

/** HubSpot's notices in the corner of the page; a warning or an error stays until it is closed. */
export function useNotices(): {
  notices: readonly Notice[];
  add: (notice: Omit<Notice, 'id'>) => void;
  close: (id: number) => void;
} {
  const [notices, setNotices] = useState<readonly Notice[]>([]);
  const nextId = useRef(1);
  const close = useCallback((id: number) => setNotices((all) => all.filter((notice) => notice.id !== id)), []);
  const add = useCallback(
    (notice: Omit<Notice, 'id'>) => {
      const id = nextId.current++;
      setNotices((all) => [...all, { ...notice, id }]);
      if (notice.type !== 'danger' && notice.type !== 'warning') setTimeout(() => close(id), SHOWN_MS);
    },
    [close],
  );
  return { notices, add, close };
}

export function Notices({ notices, onClose }: { notices: readonly Notice[]; onClose: (id: number) => void }) {
  return (
    <div className="notices" role="region" aria-label="Notices" aria-live="polite">
      {notices.map(({ id, type, title, message }) => (
        <div key={id} className={`notice notice--${type}`}>
          <div>
            {title !== undefined && <strong>{title}</strong>}
            <span>{message}</span>
          </div>
          <button type="button" className="icon-button" aria-label="Close this notice" onClick={() => onClose(id)}>
            ✕
          </button>
        </div>
      ))}
    </div>
  );
}
