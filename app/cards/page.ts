// What HubSpot tells the card about the open page, in one place.
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
  /** HubSpot's id of the object; "0-1" is a contact. */
  objectTypeId: string;
}

/** Who the page says is looking. */
export interface Viewer {
  userId: number;
  name: string;
}

/** What every call needs from the page. */
export interface Page {
  record: OpenRecord;
  viewer: Viewer;
  /** BCP 47: the language of HubSpot's own pages, with the person's region where that is of the same language. */
  locale: string;
  /** IANA, the account's. */
  timeZone: string;
  /** Of the project's profile; the marketplace edition finds its backend there. */
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
 * HubSpot has a language for its words ("de", "pt-br") and a locale for dates and numbers ("de-at", "pt_BR"); a person
 * may read English with German dates. The words decide.
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
    // HubSpot promises no form; what is no name of a language is read as English.
    return 'en';
  }
}

/** The record's page in HubSpot, for a text that leaves it. HubSpot sends accounts of other regions on to theirs. */
export function recordUrl({ portal, crm }: Pick<PageContext, 'portal' | 'crm'>): string {
  return `https://app.hubspot.com/contacts/${portal.id}/record/${crm.objectTypeId}/${crm.objectId}`;
}
