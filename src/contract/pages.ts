// The part of the contract that the app's pages need. The build bundles it next to them.
export { auditAnswerSchema, VERDICTS, REASONS, AUDIT_OBJECTS } from './audits.ts';
export type {
  AuditAnswer,
  AuditFigures,
  AuditFilter,
  AuditFinding,
  AuditObject,
  AuditOwner,
  AuditReason,
  AuditRequest,
  AuditRow,
  AuditRunShown,
  AuditRunState,
  AuditSchedule,
  AuditScope,
  Verdict,
} from './audits.ts';
export type { PastFigures } from './past-figures.ts';
export { OWNER_VERDICTS, ownersAnswerSchema } from './owners.ts';
export type { OwnerShown, OwnersAnswer, OwnersRequest } from './owners.ts';
export { RECORD_STATES, bulkChangeAnswerSchema } from './bulk-changes.ts';
export type {
  BulkChangeAnswer,
  BulkChangeRequest,
  BulkChangeShown,
  ChangeReason,
  ChangeState,
  ChosenRecords,
  ProposedOwner,
  RecordState,
} from './bulk-changes.ts';
export { CONTRACT_VERSION } from './version.ts';
