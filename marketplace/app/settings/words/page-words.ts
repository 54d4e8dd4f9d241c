// The page's own texts. Names of settings and help come from the backend, in the person's language.

export interface PageWords {
  sections: { connection: string; sync: string; fields: string; owners: string; more: string };
  loading: string;
  noAnswer: string;
  tryAgain: string;
  ownApp: string;
  ownAppText: string;
  connectText: string;
  environment: string;
  production: string;
  sandbox: string;
  myDomain: string;
  domain: string;
  /** Explains what a My Domain address looks like. */
  domainWrong: string;
  connect: string;
  connectAgain: string;
  /** Before the host. */
  connectedTo: string;
  lost: string;
  disconnect: string;
  openSalesforce: string;
  /** How long the link is valid. */
  openWithin: string;
  backAgain: string;
  save: string;
  saved: string;
  unchanged: string;
  notSaved: string;
  /** After a save that was refused. */
  typedIsKept: string;
  secretGiven: string;
  secretMissing: string;
  /** After the name of a setting: which part of it. */
  id: string;
  name: string;
  type: string;
  user: string;
  queue: string;
  /** How the lines are written. */
  mappingHelp: string;
  valuesHelp: string;
  superAdmins: string;
  permissionSets: string;
  teams: string;
  peopleUnknown: string;
  /** The text of a link. */
  grant: string;
  grantText: string;
  detected: string;
  accept: string;
  settings: string;
  health: string;
  checking: string;
  checkAgain: string;
  test: string;
  testFound: string;
  connections: string;
  missingRights: string;
  nothingMissing: string;
  readings: string;
  openSettings: string;
  nothingOpen: string;
  state: string;
  about: string;
  found: string;
  /** The state of one line, like the next two. */
  works: string;
  missing: string;
  note: string;
}
