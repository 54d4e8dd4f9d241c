import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { REP } from '../sample/people.ts';
import { CardPanel } from './card-panel.tsx';
import { IframeModal } from './iframe-modal.tsx';
import type { CardContext } from './messages.ts';
import type { Notice } from './notices.tsx';
import { pageActions } from './page-actions.ts';
import type { IframeRequest } from './page-actions.ts';
import { readRecord, saveProperties } from './page-api.ts';
import type { Boot, ListedRecord, OpenRecord } from './page-data.ts';
import { Properties } from './properties.tsx';
import { RecordHead } from './record-head.tsx';
import { signedIn, userOfPage } from './signed-in.ts';
import { useCard } from './use-card.ts';

interface RecordPageProps {
  boot: Boot;
  listed: ListedRecord;
  /** Changes when the card is to be started anew. */
  generation: number;
  onReloadCard: () => void;
  notify: (notice: Omit<Notice, 'id'>) => void;
}

/** A record as HubSpot shows it: properties on the left, activities in the middle, the card on the right. */
export function RecordPage({ boot, listed, generation, onReloadCard, notify }: RecordPageProps) {
  const [record, setRecord] = useState<OpenRecord | null>(null);
  const latest = useRef<OpenRecord | null>(null);
  const [frame, setFrame] = useState<IframeRequest | null>(null);
  const overlays = useOverlays();

  /** Shows what was read, and tells the card what has changed since. */
  const take = (read: OpenRecord): void => {
    const before = latest.current?.properties;
    latest.current = read;
    setRecord(read);
    if (before !== undefined) propertiesChanged(changes(before, read.properties));
  };
  const failed = (error: unknown): void =>
    notify({
      type: 'danger',
      title: 'That did not work',
      message: error instanceof Error ? error.message : String(error),
    });
  const refresh = (): void => void readRecord(listed).then(take, failed);

  const { state, propertiesChanged } = useCard(`${listed.objectTypeId}/${listed.id}/${generation}`, {
    bundleUrl: boot.card.bundleUrl,
    context: contextOf(boot, listed),
    page: pageActions({
      record: { objectId: Number(listed.id), objectTypeId: listed.objectTypeId },
      permitted: boot.permittedFetch,
      userId: signedIn(REP).userId,
      properties: async () => (await readRecord(listed)).properties,
      refresh,
      notify,
      closeOverlay: overlays.closeOverlay,
      openIframe: setFrame,
    }),
    knownProperties: () => Object.keys(latest.current?.properties ?? {}),
  });

  useEffect(refresh, [generation]);
  const save = (name: string, value: string): void =>
    void saveProperties(listed, { [name]: value }).then((saved) => {
      take(saved);
      notify({ type: 'success', message: 'Saved.' });
    }, failed);

  return (
    <main className="record">
      <div className="column column--left">
        <RecordHead listed={listed} record={record} />
        {record === null ? (
          <p role="status">Loading…</p>
        ) : (
          <Properties object={listed.object} record={record} onSave={save} />
        )}
      </div>
      <div className="column column--middle">
        <section className="panel activities" aria-labelledby="activities">
          <h2 id="activities">Activities</h2>
          <p>No activities. Notes, e-mails and calls would stand here.</p>
        </section>
      </div>
      <div className="column column--right">
        <CardPanel
          name={boot.card.name}
          state={state}
          overlays={overlays}
          openRecord={record === null ? null : { record, save }}
          onReload={onReloadCard}
        />
      </div>
      {frame !== null && <IframeModal frame={frame} onClosed={() => setFrame(null)} />}
    </main>
  );
}

export function useOverlays() {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const openOverlay = useCallback((id: string) => setOpen((ids) => new Set([...ids, id])), []);
  const closeOverlay = useCallback(
    (id: string) => setOpen((ids) => new Set([...ids].filter((other) => other !== id))),
    [],
  );
  return useMemo(() => ({ open, openOverlay, closeOverlay }), [open, openOverlay, closeOverlay]);
}

function contextOf({ portalId, card, variables }: Boot, { id, objectTypeId }: ListedRecord): CardContext {
  return {
    location: 'crm.record.sidebar',
    crm: { objectId: Number(id), objectTypeId },
    user: userOfPage(REP),
    portal: { id: portalId, timezone: 'America/New_York' },
    extension: { appId: 1, appName: card.name, cardTitle: card.name },
    variables,
  };
}

function changes(before: OpenRecord['properties'], after: OpenRecord['properties']): Record<string, string> {
  const changed = Object.entries(after).filter(([name, value]) => (before[name] ?? '') !== (value ?? ''));
  return Object.fromEntries(changed.map(([name, value]) => [name, value ?? '']));
}
