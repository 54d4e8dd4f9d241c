import type { AuditReason, ChangeReason, Verdict } from '../contract.js';
import { fill } from './page-words.ts';
import type { PageWords } from './page-words.ts';

export interface WhyShown {
  reason: ChangeReason | null;
  verdict: Verdict | null;
  because: AuditReason | null;
}

/** Why a record is left as it is; what would become of it is told in an audit's words. */
export function whyText({ reason, verdict, because }: WhyShown, words: PageWords): string {
  if (reason === null) return '';
  const why = words.bulk.why[reason];
  if (verdict === null || because === null) return why;
  return `${why}. ${fill(words.bulk.wouldBe, { verdict: words.verdict[verdict], because: words.reason[because] })}`;
}
