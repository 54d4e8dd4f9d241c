// Everything that HubSpot tells the card about the open page.
import type { ExtensionPointApiActions, ExtensionPointApiContext } from '@hubspot/ui-extensions';

export type PageContext = ExtensionPointApiContext<'crm.record.sidebar'>;
export type PageActions = Pick<
  ExtensionPointApiActions<'crm.record.sidebar'>,
  | 'addAlert'
  | 'closeOverlay'
  | 'copyTextToClipboard'
  | 'fetchCrmObjectProperties'
  | 'onCrmPropertiesUpdate'
  | 'refreshObjectProperties'
>;

/** The record whose page is open. */
export interface OpenRecord {
  objectId: number;
  /** HubSpot's type ID of the object; "0-1" is a contact. */
  objectTypeId: string;
}

/** The person looking, according to the page. */
export interface Viewer {
  userId: number;
  name: string;
}

/** What every call needs from the page. */
export interface Page {
  record: OpenRecord;
  viewer: Viewer;
  /** BCP 47 tag: the language of HubSpot's pages, with the person's region if that has the same language. */
  locale: string;
  /** The account's IANA time zone. */
  timeZone: string;
  /** Variables of the project's profile, which name the marketplace edition's backend. */
  variables: PageContext['variables'];
  readProperties: PageActions['fetchCrmObjectProperties'];
}

export function pageOf({ crm, user, portal, variables }: PageContext, actions: PageActions): Page {
  return {
    record: { objectId: crm.objectId, objectTypeId: crm.objectTypeId },
    viewer: { userId: user.id, name: `${user.firstName} ${user.lastName}`.trim() },
    locale: localeOf(user),
    timeZone: portal.timezone,
    variables,
    readProperties: actions.fetchCrmObjectProperties,
  };
}

/**
 * HubSpot has a language for texts ("de", "pt-br") and a locale for dates and numbers ("de-at", "pt_BR"), which may
 * differ. The language of the texts decides.
 */
export function localeOf({ language, locale }: Partial<Pick<PageContext['user'], 'language' | 'locale'>>): string {
  const words = tagOf(language ?? locale ?? 'en');
  const region = tagOf(locale ?? words);
  return region.startsWith(`${words}-`) ? region : words;
}

function tagOf(name: string): string {
  const tag = name.replaceAll('_', '-');
  try {
    return new Intl.Locale(tag).toString();
  } catch {
    // HubSpot documents no format, so an invalid language means English.
    return 'en';
  }
}

/** The record's address, for texts that are sent elsewhere. HubSpot redirects accounts in other regions. */
export function recordUrl({ portal, crm }: Pick<PageContext, 'portal' | 'crm'>): string {
  return `https://app.hubspot.com/contacts/${portal.id}/record/${crm.objectTypeId}/${crm.objectId}`;
}
