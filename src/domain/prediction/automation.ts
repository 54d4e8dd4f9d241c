// Flows and triggers that run when a record is saved and may set its owner. (rows O01–O03, O05)
import type { Automation, ReadSalesforce, SalesforceObject, SaveKind } from '../facts/org-snapshot.ts';

export interface FoundAutomation {
  readonly read: boolean;
  /** Names of before-save flows and triggers. Lead assignment rules can overwrite the owner that they set. */
  readonly beforeSave: readonly string[];
  /** Names of after-save flows, which override lead assignment rules. */
  readonly afterSave: readonly string[];
}

const UNREAD: FoundAutomation = { read: false, beforeSave: [], afterSave: [] };
const NONE: FoundAutomation = { read: true, beforeSave: [], afterSave: [] };

/** Returns the automation that runs when a record of an object is created or updated. */
export function foundAutomation(
  salesforce: ReadSalesforce | null,
  object: SalesforceObject,
  kind: 'create' | 'update',
): FoundAutomation {
  const automation: Automation | undefined = salesforce?.automation[object];
  if (automation === undefined) return UNREAD;
  if (automation.flows.length === 0 && automation.triggers.length === 0) return NONE;
  const runs = ({ on }: { readonly on: SaveKind }): boolean => on === 'both' || on === kind;
  const flows = automation.flows.filter(runs);
  return {
    read: true,
    beforeSave: [
      ...flows.filter(({ when }) => when === 'before-save').map(({ label }) => label),
      ...automation.triggers.filter(runs).map(({ name }) => name),
    ],
    afterSave: flows.filter(({ when }) => when === 'after-save').map(({ label }) => label),
  };
}
