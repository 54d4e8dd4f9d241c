// Reads the history of a record's owner, newest first as HubSpot returns it.

/** One change of a property. */
export interface OwnerChangeNote {
  /** Owner ID, or Salesforce ID for changes by the sync; null if the property was emptied. */
  readonly value: string | null;
  /** ISO 8601. */
  readonly at: string;
  /** HubSpot's code for the source of the change, e.g. CRM_UI, INTEGRATION, SALESFORCE. */
  readonly sourceType: string;
}

/** True for changes by apps and integrations. */
export function isAppChange({ sourceType }: OwnerChangeNote): boolean {
  return sourceType === 'INTEGRATION' || sourceType === 'API';
}

/** The changes after those that were already seen, newest first. */
export function changesSince<Change extends OwnerChangeNote>(
  seen: readonly OwnerChangeNote[],
  now: readonly Change[],
): readonly Change[] {
  const [latest] = seen;
  if (latest === undefined) return now;
  const from = now.findIndex(({ at, value }) => at === latest.at && value === latest.value);
  // A truncated history may no longer hold the seen change; then all of it is newer.
  return from === -1 ? now : now.slice(0, from);
}

export interface Around<Change extends OwnerChangeNote> {
  /** Our change: the change to the value by an app; undefined if there is none. */
  readonly ours: Change | undefined;
  /** Changes after ours, newest first; all changes if ours is not there. */
  readonly above: readonly Change[];
  /** The change right before ours. */
  readonly below: Change | undefined;
}

/** Finds our change to a value, and the changes before and after it. */
export function around<Change extends OwnerChangeNote>(
  value: string | null,
  changes: readonly Change[],
): Around<Change> {
  const at = changes.findIndex((change) => isAppChange(change) && change.value === value);
  return at === -1
    ? { ours: undefined, above: changes, below: undefined }
    : { ours: changes[at], above: changes.slice(0, at), below: changes[at + 1] };
}

/** True if the record got its Salesforce ID before the change was made. */
export function syncedBefore(
  change: OwnerChangeNote,
  salesforceId: string,
  syncChanges: readonly OwnerChangeNote[],
): boolean {
  const linked = syncChanges.filter(({ value }) => value === salesforceId).map(({ at }) => Date.parse(at));
  return linked.length > 0 && Math.max(...linked) < Date.parse(change.at);
}
