// Writes the figures of an audit for a terminal: what happens to the records, and why.
import { VERDICTS } from '../contract/audits.ts';
import type { Verdict } from '../contract/audits.ts';
import type { Audited } from '../application/audit-records.ts';
import type { AdminWords } from '../presentation/admin-words.ts';
import { columns } from './columns.ts';

export class AuditSummary {
  readonly #counts = new Map<Verdict, Map<string, number>>();
  total = 0;
  synced = 0;

  add({ records, synced }: Audited): void {
    this.total += records.length;
    this.synced += synced;
    for (const { verdict, reason } of records) {
      const reasons = this.#counts.get(verdict) ?? new Map<string, number>();
      this.#counts.set(verdict, reasons.set(reason, (reasons.get(reason) ?? 0) + 1));
    }
  }

  lines({ text, language }: AdminWords): string[] {
    const number = (count: number): string => count.toLocaleString(language);
    const share = (count: number): string => `${decimal(language, (count / Math.max(1, this.total)) * 100)} %`;
    const rows = VERDICTS.flatMap((verdict): string[][] => {
      const reasons = this.#counts.get(verdict);
      if (reasons === undefined) return [];
      const sum = [...reasons.values()].reduce((all, count) => all + count, 0);
      const head = [number(sum), share(sum), text({ id: `audit.verdict.${verdict}`, params: {} })];
      const each = [...reasons].sort(([, a], [, b]) => b - a);
      // "Keeps its owner" has only one reason, which is clear from the verdict.
      if (verdict === 'keeps') return [head];
      return [
        head,
        ...each.map(([reason, count]) => [
          '',
          number(count),
          `  ${text({ id: `audit.reason.${reason}` as 'audit.reason.other', params: {} })}`,
        ]),
      ];
    });
    const synced = this.synced === 0 ? [] : [text({ id: 'audit.synced', params: { count: this.synced } })];
    return [text({ id: 'audit.total', params: { count: this.total } }), ...synced, '', ...columns(rows)];
  }
}

function decimal(language: string, value: number): string {
  return value.toLocaleString(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}
