// What `preflight audit` says about itself; verdicts and reasons are in the area "audit".
import type { NoParams } from '../../../domain/message.ts';

/** Help: commander puts the options' descriptions into columns. Refusals: a line without its full stop. */
export interface AuditCommandMessages {
  'audit-command.description': NoParams;
  'audit-command.option-env': NoParams;
  'audit-command.option-object': { objects: string };
  'audit-command.option-segment': NoParams;
  'audit-command.option-owner': NoParams;
  'audit-command.option-format': NoParams;
  'audit-command.option-resume': NoParams;
  'audit-command.help-more': NoParams;
  'audit-command.expected-objects': { objects: string };
  'audit-command.expected-digits': NoParams;
  'audit-command.one-object': NoParams;
  'audit-command.file-unwritable': NoParams;
  'audit-command.file-not-audit': NoParams;
  'audit-command.file-of-another': NoParams;
  'audit-command.line-not-step': NoParams;
  'audit-command.progress': { decided: number; rate: number };
  'audit-command.progress-of': { decided: number; expected: number; rate: number };
  /** Follows the line above. `time`: a number and its unit. */
  'audit-command.time-left': { time: string };
}
