// The pages' own texts. Verdicts and reasons come from the message catalogue; the build writes them next to this file.
import type { AuditObject, AuditReason, AuditRunState, AuditScope, OwnerShown, Verdict } from '../contract.js';
import type { BulkWords } from './bulk-words.ts';

export interface OwnWords {
  audits: string;
  owners: string;
  loading: string;
  callFailed: string;
  tryAgainLater: string;
  ownersIntro: string;
  search: string;
  nameOrEmail: string;
  show: string;
  allOwners: string;
  exportCsv: string;
  download: string;
  noOwners: string;
  noOwnersHelp: string;
  /** {count} */
  ownersFound: string;
  countsNeedAudit: string;
  /** {date} */
  countsFromAudit: string;
  inHubSpot: string;
  inSalesforce: string;
  keepsRecords: string;
  why: string;
  unsyncedRecords: string;
  archived: string;
  inactive: string;
  frozen: string;
  /** {count} */
  more: string;
  auditIntro: string;
  noAudits: string;
  noAuditsHelp: string;
  audit: string;
  auditWhat: string;
  segmentId: string;
  segmentIdHelp: string;
  ownerId: string;
  ownerIdHelp: string;
  digitsOnly: string;
  startAudit: string;
  oneAtATime: string;
  auditReadsOnly: string;
  pause: string;
  resume: string;
  cancel: string;
  /** {count} */
  audited: string;
  /** {decided}, {expected} */
  decidedOf: string;
  /** {decided} */
  decidedSoFar: string;
  /** {count} */
  alreadySynced: string;
  /** {time}: a number and its unit */
  timeLeft: string;
  figures: string;
  records: string;
  losingOwners: string;
  findings: string;
  /** {date} */
  comparedWith: string;
  whatBecomes: string;
  reasons: string;
  object: string;
  allObjects: string;
  all: string;
  noRecords: string;
  noRecordsHelp: string;
  record: string;
  ownerInHubSpot: string;
  ownerInSalesforce: string;
  noOwner: string;
  notKnown: string;
  nobodyLoses: string;
  nobodyLosesHelp: string;
  nearestUser: string;
  wouldLose: string;
  noFindings: string;
  noFindingsHelp: string;
  entry: string;
  finding: string;
  wholeRule: string;
  weekly: string;
  /** {date} */
  weeklyNext: string;
  showAudit: string;
  ownerVerdict: Readonly<Record<OwnerShown['verdict'], string>>;
  scope: Readonly<Record<AuditScope['kind'], string>>;
  runState: Readonly<Record<AuditRunState, string>>;
  objects: Readonly<Record<AuditObject, string>>;
}

/** From the message catalogue. */
export interface AuditWords {
  verdict: Readonly<Record<Verdict, string>>;
  reason: Readonly<Record<AuditReason, string>>;
}

export type PageWords = OwnWords & AuditWords & { bulk: BulkWords };

/** Fills in the placeholders of a text. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/gu, (place, name: string) => values[name] ?? place);
}
