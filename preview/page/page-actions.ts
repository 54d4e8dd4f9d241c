// What the record page does when a card asks for it.
import type { CardActions, HostApi } from './messages.ts';
import type { Notice } from './notices.tsx';
import { callServerless, permittedFetch } from './page-api.ts';

export interface PageServices {
  record: { objectId: number; objectTypeId: string };
  permitted: readonly string[];
  /** Who is signed in. */
  userId: number;
  properties: () => Promise<Record<string, string | null>>;
  refresh: () => void;
  notify: (notice: Omit<Notice, 'id'>) => void;
  closeOverlay: (id: string) => void;
  openIframe: (frame: IframeRequest) => void;
}

export interface IframeRequest {
  uri: string;
  width: number;
  height: number;
  title: string;
  onClose: (() => void) | undefined;
}

/** HubSpot's actions of a sidebar card, and its ways to call the outside. */
export function pageActions(page: PageServices): Omit<HostApi, 'onCrmPropertiesUpdate' | 'crashed'> {
  return {
    serverless: (name, options) => callServerless(page.record, name, options),
    hsFetch: (url, options) => permittedFetch(page.permitted, page.userId, url, options),
    addAlert: ({ type = 'info', title, message }) =>
      page.notify({ type, message, ...(title !== undefined && { title }) }),
    reloadPage: () => location.reload(),
    refreshObjectProperties: page.refresh,
    fetchCrmObjectProperties: async (wanted) => inMilliseconds(pick(await page.properties(), wanted)),
    copyTextToClipboard: (text) => navigator.clipboard.writeText(text),
    openIframeModal: ({ uri, width, height, title = 'Frame' }, onClose) =>
      page.openIframe({ uri, width, height, title, onClose }),
    closeOverlay: page.closeOverlay,
    navigateToPage: () => {
      throw new Error('A record page has no app pages to go to.');
    },
  };
}

/** What an app's own page may ask for: it has no record. */
export function appPageActions(
  page: Pick<PageServices, 'permitted' | 'userId' | 'notify' | 'closeOverlay'> & { navigate: (to: string) => void },
): Omit<HostApi, 'onCrmPropertiesUpdate' | 'crashed'> {
  const noRecord = (): never => {
    throw new Error('There is no record on this page.');
  };
  return {
    serverless: () => Promise.reject(new Error('The marketplace edition has no app functions.')),
    hsFetch: (url, options) => permittedFetch(page.permitted, page.userId, url, options),
    addAlert: ({ type = 'info', title, message }) =>
      page.notify({ type, message, ...(title !== undefined && { title }) }),
    reloadPage: () => location.reload(),
    refreshObjectProperties: noRecord,
    fetchCrmObjectProperties: noRecord,
    copyTextToClipboard: (text) => navigator.clipboard.writeText(text),
    openIframeModal: ({ uri }) => void open(uri, '_blank', 'noopener'),
    closeOverlay: page.closeOverlay,
    navigateToPage: ({ to }) => page.navigate(to),
  };
}

function pick(
  properties: Record<string, string | null>,
  wanted: Parameters<CardActions['fetchCrmObjectProperties']>[0],
): Record<string, string> {
  const entries = Object.entries(properties).flatMap(([name, value]) =>
    value !== null && (wanted === '*' || wanted.includes(name)) ? [[name, value] as const] : [],
  );
  return Object.fromEntries(entries);
}

/** HubSpot's page hands times over as milliseconds; its API writes them in ISO 8601. */
function inMilliseconds(properties: Record<string, string>): Record<string, string> {
  const entries = Object.entries(properties).map(
    ([name, value]) => [name, ISO_TIME.test(value) ? String(Date.parse(value)) : value] as const,
  );
  return Object.fromEntries(entries);
}

const ISO_TIME = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/u;
