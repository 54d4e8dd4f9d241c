// The way through the decision table: which rows were passed, and for `explain` what each check found.
import type { Known } from '../facts/known.ts';
import type { SalesforceObject } from '../facts/org-snapshot.ts';
import type { ExistingRecord } from '../facts/record-facts.ts';
import type { Case } from './case.ts';
import type { Alternative, Check, CheckName, LeadRuleEvidence, PredictedOwner } from './decision.ts';
import type { AlternativeMessage, EvidenceMessage, SettingName } from './messages.ts';
import type { PossibleOwners } from './possible-owners.ts';
import { ROWS } from './rows.ts';
import type { Confidence, RowId } from './rows.ts';
import type { SourceId } from './sources.ts';

/** Where a walk ends: the deciding row, and who may own the record then. */
export interface Ending {
  readonly row: RowId;
  readonly owners: PossibleOwners;
  /** For a case that is less sure than its row says. */
  readonly atMost?: Confidence;
}

const NO_SOURCES: readonly SourceId[] = [];

export class Walk {
  path: RowId[] = [];
  /** The least sure step that has no row: a detected setting, the new company sync. */
  ownerAtMost: Confidence = 'high';
  syncAtMost: Confidence = 'high';
  missing: SettingName[] | null = null;
  detected: SettingName[] | null = null;
  /** What is saved in Salesforce, for the automation that runs then. */
  readonly saves: { readonly object: SalesforceObject; readonly kind: 'create' | 'update' }[] = [];

  constructor(
    readonly about: Case,
    /** Null while only the decision is wanted. */
    readonly story: Story | null,
    /** Take it that it syncs: gates that are shut count as open. */
    readonly asIfItSyncs: boolean,
  ) {}

  /** Passes a row that only passes on. */
  pass(row: RowId): void {
    this.path.push(row);
  }

  /** A gate setting that nobody gave. */
  miss(setting: SettingName): void {
    (this.missing ??= []).push(setting);
  }

  /** A value that was detected, or taken for granted, leaves what rests on it at most at medium. */
  restsOn(setting: SettingName, fact: Known<unknown>, on: 'sync' | 'owner'): void {
    if (!fact.known || fact.source === 'set' || fact.source === 'read') return;
    if (on === 'sync') this.syncAtMost = 'medium';
    else this.ownerAtMost = this.ownerAtMost === 'low' ? 'low' : 'medium';
    (this.detected ??= []).push(setting);
  }

  saved(object: SalesforceObject, kind: 'create' | 'update'): void {
    if (!this.saves.some((save) => save.object === object && save.kind === kind)) this.saves.push({ object, kind });
  }

  /** A second walk from here, for a question with two answers. */
  fork(): Walk {
    const copy = new Walk(this.about, this.story === null ? null : this.story.fork(), this.asIfItSyncs);
    copy.path = [...this.path];
    copy.ownerAtMost = this.ownerAtMost;
    return copy;
  }
}

/** What `explain` tells beside the decision. */
export class Story {
  readonly trace: Check[] = [];
  readonly alternatives: Alternative[] = [];
  records: readonly ExistingRecord[] = [];
  leadRules: LeadRuleEvidence | null = null;

  /** Notes a check that arrived at a row of the table. */
  row(check: CheckName, result: Check['result'], row: RowId, ...evidence: EvidenceMessage[]): void {
    this.trace.push({ check, result, evidence, sources: ROWS[row].sources, row });
  }

  /** Notes a check that needed no row of its own. */
  note(check: CheckName, result: Check['result'], ...evidence: EvidenceMessage[]): void {
    this.trace.push({ check, result, evidence, sources: NO_SOURCES, row: null });
  }

  or(message: AlternativeMessage, owner: PredictedOwner | null = null): void {
    this.alternatives.push({ message, owner });
  }

  /** A story of its own for one branch of a question; its lead rules are told either way. */
  fork(): Story {
    const copy = new Story();
    copy.trace.push(...this.trace);
    return copy;
  }
}
