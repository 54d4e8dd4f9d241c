import { useEffect, useRef } from 'react';
import type { IframeRequest } from './page-actions.ts';

export function IframeModal({ frame, onClosed }: { frame: IframeRequest; onClosed: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const closed = (): void => {
    onClosed();
    frame.onClose?.();
  };
  return (
    <dialog ref={dialog} className="hs-modal hs-modal--lg" aria-label={frame.title} onClose={closed}>
      <div className="hs-dialog-head">
        <h2>{frame.title}</h2>
        <button type="button" className="icon-button" aria-label="Close" onClick={() => dialog.current?.close()}>
          ✕
        </button>
      </div>
      <iframe src={frame.uri} title={frame.title} width={frame.width} height={frame.height} />
    </dialog>
  );
}
