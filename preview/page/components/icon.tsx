import { useEffect } from 'react';
import type { IconNames, IconProps } from '@hubspot/ui-extensions';
import { classes, short } from './classes.ts';

/** Drawn on 16 × 16 with a line of 1.5; ours, for HubSpot's names. */
const PATHS: Partial<Record<IconNames, string>> = {
  add: 'M8 3v10M3 8h10',
  checkCircle: 'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8M5.2 8.2l2 2 3.6-4',
  clock: 'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8M8 4.6V8l2.4 1.6',
  contact: 'M8 8a2.8 2.8 0 1 0 0-5.6A2.8 2.8 0 0 0 8 8M2.6 14c.4-2.8 2.6-4.2 5.4-4.2s5 1.4 5.4 4.2',
  copy: 'M5.5 5.5h8v8h-8zM2.5 10.5v-8h8',
  dataSync: 'M3 7a5.2 5.2 0 0 1 9-2.6M12.4 2v2.8H9.6M13 9a5.2 5.2 0 0 1-9 2.6M3.6 14v-2.8h2.8',
  delete: 'M3 4.5h10M6 4.5v-2h4v2M4.5 4.5l.6 9h5.8l.6-9',
  downCarat: 'M3.5 6L8 10.5 12.5 6',
  download: 'M8 2v8M4.6 6.8L8 10.2l3.4-3.4M2.5 13.5h11',
  edit: 'M3 13l.7-3L11 2.7 13.3 5 6 12.3z',
  ellipses: 'M3 8h.01M8 8h.01M13 8h.01',
  email: 'M2 3.5h12v9H2zM2 4l6 5 6-5',
  exclamation: 'M8 2.5v7M8 13h.01',
  exclamationCircle: 'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8M8 4.6v4M8 11.2h.01',
  filter: 'M2 3h12L9.5 8.5V13l-3-1.5v-3z',
  hide: 'M2 8s2.2-4 6-4 6 4 6 4-2.2 4-6 4-6-4-6-4M2.5 13.5l11-11',
  info: 'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8M8 7.4v4M8 4.8h.01',
  left: 'M10 3.5L5.5 8l4.5 4.5',
  link: 'M6.5 9.5l3-3M7 4.8l1.6-1.6a2.9 2.9 0 0 1 4.2 4.2L11.2 9M9 11.2l-1.6 1.6a2.9 2.9 0 0 1-4.2-4.2L4.8 7',
  locked: 'M3.5 7h9v6.5h-9zM5.5 7V5a2.5 2.5 0 0 1 5 0v2',
  questionCircle: 'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8M6.3 6.4A1.8 1.8 0 1 1 8 8.6v.8M8 11.6h.01',
  refresh: 'M13 8a5 5 0 1 1-1.6-3.7M13 2.2v2.6h-2.6',
  remove: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  right: 'M6 3.5L10.5 8 6 12.5',
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9M10.4 10.4l3.4 3.4',
  settings:
    'M8 5.8a2.2 2.2 0 1 1 0 4.4 2.2 2.2 0 0 1 0-4.4M8 1.8v2M8 12.2v2M1.8 8h2M12.2 8h2M3.6 3.6L5 5M11 11l1.4 1.4M3.6 12.4L5 11M11 5l1.4-1.4',
  success: 'M3 8.5l3.2 3.2L13 4.6',
  upCarat: 'M3.5 10L8 5.5l4.5 4.5',
  view: 'M2 8s2.2-4 6-4 6 4 6 4-2.2 4-6 4-6-4-6-4M8 6.4a1.6 1.6 0 1 1 0 3.2 1.6 1.6 0 0 1 0-3.2',
  warning: 'M8 2.2l6.2 11H1.8zM8 6.4v3.2M8 11.4h.01',
  xCircle: 'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8M5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4',
};

/** HubSpot's other drawings are not ours to copy: such an icon is a frame, with its name for who points at it. */
const FRAME = 'M3 3h10v10H3z';

export function Icon({ name, color = 'inherit', size, screenReaderText, testId }: IconProps) {
  const path = PATHS[name];
  useEffect(() => {
    if (path === undefined) console.warn(`This record page has no drawing of the icon "${name}".`);
  }, [name, path]);
  return (
    <svg
      className={classes('hs-icon', `hs-icon--${color}`, size !== undefined && `hs-icon--${short(size)}`)}
      viewBox="0 0 16 16"
      role={screenReaderText === undefined ? undefined : 'img'}
      aria-label={screenReaderText}
      aria-hidden={screenReaderText === undefined ? true : undefined}
      data-test-id={testId}
    >
      {path === undefined && <title>{name}</title>}
      <path d={path ?? FRAME} />
    </svg>
  );
}
