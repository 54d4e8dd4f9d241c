// The fields of a prediction in which the two engines must agree, in one form.

interface Owner {
  type: string;
  id: string | null;
  name: string | null;
}

interface Answer {
  decision: string;
  outcome: string;
  path: readonly string[];
  owners: readonly (Owner | string)[];
  openEnded: boolean;
  basis: string;
  confidence: string;
  caveats: readonly string[];
}

interface Result extends Answer {
  sync: { result: string; basis: string; confidence: string; missing: readonly string[] };
  ifItSyncs: Answer | null;
}

export function compared(result: Result): unknown {
  const { sync, ifItSyncs } = result;
  return {
    ...answer(result),
    sync: [sync.result, sync.basis, sync.confidence, ...sync.missing.toSorted()].join(' '),
    ifItSyncs: ifItSyncs === null ? null : answer(ifItSyncs),
  };
}

function answer({ decision, outcome, path, owners, openEnded, basis, confidence, caveats }: Answer): object {
  return {
    decision,
    outcome,
    path: path.join(' '),
    owners: owners.map(keyOf).toSorted(),
    openEnded,
    basis,
    confidence,
    caveats: caveats.toSorted(),
  };
}

function keyOf(owner: Owner | string): string {
  return typeof owner === 'string' ? owner : `${owner.type} ${owner.id ?? owner.name ?? ''}`;
}
