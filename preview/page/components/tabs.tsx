import { createContext, useCallback, useContext, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { TabProps, TabsProps } from '@hubspot/ui-extensions';
import { classes } from './classes.ts';
import { useCall } from './services.tsx';

interface Entry {
  key: string;
  tabId: string | number;
  title: string;
  disabled: boolean;
  tooltip: string | undefined;
}

interface TabsState {
  selected: string | number | undefined;
  /** Adds a tab at the end; one that is there already keeps its place. */
  put: (entry: Entry) => void;
  remove: (key: string) => void;
}

const TabsContext = createContext<TabsState | null>(null);

export function Tabs({
  children,
  selected,
  defaultSelected,
  onSelectedChange,
  variant = 'default',
  fill,
  testId,
}: TabsProps) {
  const call = useCall();
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  const [own, setOwn] = useState(defaultSelected);
  const list = useRef<HTMLDivElement>(null);
  const current = selected ?? own ?? entries.find(({ disabled }) => !disabled)?.tabId;
  const put = useCallback((entry: Entry) => {
    setEntries((all) =>
      all.some(({ key }) => key === entry.key)
        ? all.map((one) => (one.key === entry.key ? entry : one))
        : [...all, entry],
    );
  }, []);
  const remove = useCallback((gone: string) => setEntries((all) => all.filter(({ key }) => key !== gone)), []);
  const context = useMemo(() => ({ selected: current, put, remove }), [current, put, remove]);

  const select = ({ key, tabId }: Entry): void => {
    setOwn(tabId);
    // HubSpot's type lets a card take ids of one kind only; it gets those it gave.
    void call(onSelectedChange as ((id: string | number) => void) | undefined, tabId);
    list.current?.querySelector<HTMLElement>(`[id="${key}-tab"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const enabled = entries.filter(({ disabled }) => !disabled);
    const at = enabled.findIndex(({ tabId }) => tabId === current);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: enabled.length - 1 }[event.key];
    const entry = next === undefined ? undefined : enabled[(next + enabled.length) % enabled.length];
    if (entry === undefined) return;
    event.preventDefault();
    select(entry);
  };

  return (
    <div className={classes('hs-tabs', `hs-tabs--${variant}`, fill === true && 'hs-tabs--fill')} data-test-id={testId}>
      <div role="tablist" ref={list} onKeyDown={onKeyDown}>
        {entries.map((entry) => (
          <button
            key={entry.key}
            type="button"
            role="tab"
            id={`${entry.key}-tab`}
            aria-selected={entry.tabId === current}
            aria-controls={entry.key}
            tabIndex={entry.tabId === current ? 0 : -1}
            disabled={entry.disabled}
            title={entry.tooltip}
            onClick={() => select(entry)}
          >
            {entry.title}
          </button>
        ))}
      </div>
      <TabsContext.Provider value={context}>{children}</TabsContext.Provider>
    </div>
  );
}

export function Tab({ children, tabId, title = '', disabled = false, tooltip, testId }: TabProps) {
  const key = useId();
  const tabs = useContext(TabsContext);
  const id = tabId ?? key;
  const { put, remove } = tabs ?? {};
  useEffect(() => put?.({ key, tabId: id, title, disabled, tooltip }), [put, key, id, title, disabled, tooltip]);
  useEffect(() => () => remove?.(key), [remove, key]);
  return (
    <div
      role="tabpanel"
      id={key}
      aria-labelledby={`${key}-tab`}
      hidden={tabs?.selected !== id}
      tabIndex={0}
      data-test-id={testId}
    >
      {children}
    </div>
  );
}
