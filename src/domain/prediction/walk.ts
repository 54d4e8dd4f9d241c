// A walk through the decision table: the rows on the way, and for `explain` what each check found.
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

/** The end of a walk: the deciding row and the possible owners. */
export interface Ending {
  readonly row: RowId;
  readonly owners: PossibleOwners;
  /** A lower confidence than the row's, if this case is less certain. */
  readonly atMost?: Confidence;
}

const NO_SOURCES: readonly SourceId[] = [];

export class Walk {
  path: RowId[] = [];
  /** The lowest confidence of steps without a row: detected settings, the new company sync. */
  ownerAtMost: Confidence = 'high';
  syncAtMost: Confidence = 'high';
  missing: SettingName[] | null = null;
  detected: SettingName[] | null = null;
  /** The saves in Salesforce, which determine the automation that runs. */
  readonly saves: { readonly object: SalesforceObject; readonly kind: 'create' | 'update' }[] = [];

  constructor(
    readonly about: Case,
    /** Null if only the decision is needed. */
    readonly story: Story | null,
    /** Assume that the record syncs, whatever prevents it. */
    readonly asIfItSyncs: boolean,
  ) {}

  /** Adds a row that only passes on to the next step. */
  pass(row: RowId): void {
    this.path.push(row);
  }

  /** Notes a missing setting that decides whether the record syncs. */
  miss(setting: SettingName): void {
    (this.missing ??= []).push(setting);
  }

  /** Limits the confidence to medium if a setting was detected or assumed. */
  restsOn(setting: SettingName, fact: Known<unknown>, on: 'sync' | 'owner'): void {
    if (!fact.known || fact.source === 'set' || fact.source === 'read') return;
    if (on === 'sync') this.syncAtMost = 'medium';
    else this.ownerAtMost = this.ownerAtMost === 'low' ? 'low' : 'medium';
    (this.detected ??= []).push(setting);
  }

  saved(object: SalesforceObject, kind: 'create' | 'update'): void {
    if (!this.saves.some((save) => save.object === object && save.kind === kind)) this.saves.push({ object, kind });
  }

  /** Starts a second walk from here, for a question with two possible answers. */
  fork(): Walk {
    const copy = new Walk(this.about, this.story === null ? null : this.story.fork(), this.asIfItSyncs);
    copy.path = [...this.path];
    copy.ownerAtMost = this.ownerAtMost;
    return copy;
  }
}

/** What `explain` adds to the decision. */
export class Story {
  readonly trace: Check[] = [];
  readonly alternatives: Alternative[] = [];
  records: readonly ExistingRecord[] = [];
  leadRules: LeadRuleEvidence | null = null;

  /** Records a check that led to a row of the table. */
  row(check: CheckName, result: Check['result'], row: RowId, ...evidence: EvidenceMessage[]): void {
    this.trace.push({ check, result, evidence, sources: ROWS[row].sources, row });
  }

  /** Records a check without its own row. */
  note(check: CheckName, result: Check['result'], ...evidence: EvidenceMessage[]): void {
    this.trace.push({ check, result, evidence, sources: NO_SOURCES, row: null });
  }

  or(message: AlternativeMessage, owner: PredictedOwner | null = null): void {
    this.alternatives.push({ message, owner });
  }

  /** Starts a story for one branch of a question. Its evidence about lead rules counts in any case. */
  fork(): Story {
    const copy = new Story();
    copy.trace.push(...this.trace);
    return copy;
  }
}
