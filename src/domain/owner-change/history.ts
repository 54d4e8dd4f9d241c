// Reading the history of a record's owner. HubSpot gives it newest first.

/** One change of a property. */
export interface OwnerChangeNote {
  /** Owner ID (or Salesforce ID, for changes of the sync); null where the property was emptied. */
  readonly value: string | null;
  /** ISO 8601. */
  readonly at: string;
  /** HubSpot's word for what made the change, e.g. CRM_UI, INTEGRATION, SALESFORCE. */
  readonly sourceType: string;
}

/** HubSpot notes the changes of apps and integrations under these. */
export function isAppChange({ sourceType }: OwnerChangeNote): boolean {
  return sourceType === 'INTEGRATION' || sourceType === 'API';
}

/** The changes that came after those already seen, newest first. */
export function changesSince<Change extends OwnerChangeNote>(
  seen: readonly OwnerChangeNote[],
  now: readonly Change[],
): readonly Change[] {
  const [latest] = seen;
  if (latest === undefined) return now;
  const from = now.findIndex(({ at, value }) => at === latest.at && value === latest.value);
  // A history cut short no longer holds what was seen: all of it is newer.
  return from === -1 ? now : now.slice(0, from);
}

export interface Around<Change extends OwnerChangeNote> {
  /** An app's change to the value, if it is among them: ours. */
  readonly ours: Change | undefined;
  /** Changes after ours, newest first; all of them where ours is not there. */
  readonly above: readonly Change[];
  /** The change that ours came on top of. */
  readonly below: Change | undefined;
}

/** Where our change to a value stands among others. */
export function around<Change extends OwnerChangeNote>(
  value: string | null,
  changes: readonly Change[],
): Around<Change> {
  const at = changes.findIndex((change) => isAppChange(change) && change.value === value);
  return at === -1
    ? { ours: undefined, above: changes, below: undefined }
    : { ours: changes[at], above: changes.slice(0, at), below: changes[at + 1] };
}

/** True where the record got its Salesforce ID before the change was made. */
export function syncedBefore(
  change: OwnerChangeNote,
  salesforceId: string,
  syncChanges: readonly OwnerChangeNote[],
): boolean {
  const linked = syncChanges.filter(({ value }) => value === salesforceId).map(({ at }) => Date.parse(at));
  return linked.length > 0 && Math.max(...linked) < Date.parse(change.at);
}
