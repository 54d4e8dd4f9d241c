// What the page's server and its script in the browser say to each other.

export type CrmObject = 'contact' | 'company' | 'deal';

export interface ListedRecord {
  object: CrmObject;
  objectTypeId: string;
  id: string;
  name: string;
  /** What the record is there to show. */
  shows: string;
}

/** Handed over inside the page, so that the first card needs no further question. */
export interface Boot {
  card: { name: string; bundleUrl: string };
  records: ListedRecord[];
  portalId: number;
  /** What the app may reach with `hubspot.fetch`. */
  permittedFetch: string[];
  /** Of the project's profile. */
  variables: Record<string, string>;
  standIns: StandInChoices;
}

/** The marketplace edition, once its server runs. */
export interface MarketplaceState {
  publicUrl: string;
  isInstalled: boolean;
  installUrl: string;
}

export interface Owner {
  id: string;
  name: string;
  archived: boolean;
}

export interface OpenRecord {
  properties: Record<string, string | null>;
  owners: Owner[];
}

export interface Choice {
  value: string;
  label: string;
}

/** What can be switched in the stand-ins, with what is set now. */
export interface StandInChoices {
  orgs: Choice[];
  org: string;
  requestKinds: Choice[];
  faults: Choice[];
  /** By request kind; one that is absent works. */
  set: Record<string, string>;
}
