import type { Remedy, RemedyKind } from './decision.ts';
import type { RemedyMessage } from './messages.ts';

export function remedy(kind: RemedyKind, who: Remedy['for'], message: RemedyMessage): Remedy {
  return { kind, for: who, message };
}
