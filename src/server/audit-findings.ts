// Problems in the org's active lead assignment rule that an admin should look at.
import type { Deadline } from '../application/deadline.ts';
import { settled } from '../application/failures.ts';
import { keepUsers } from '../application/owner-directory.ts';
import { awaited } from '../application/kept.ts';
import type { Tenant } from '../application/tenant.ts';
import type { AuditFinding } from '../contract/audits.ts';
import { activeRule, findingsOf } from '../domain/assignment-rules/index.ts';
import { adminWordsFor } from '../presentation/admin-words.ts';
import { presentFailure } from '../presentation/failures.ts';
import { wordsFor } from '../presentation/words.ts';

export interface FindingsShown {
  rule: string | null;
  message: string | null;
  findings: AuditFinding[];
}

export async function findingsShown(
  tenant: Tenant,
  locale: string | undefined,
  deadline: Deadline,
): Promise<FindingsShown> {
  const words = adminWordsFor(locale);
  const { salesforce } = tenant;
  const none = words.text({ id: 'audit.no-active-rule', params: {} });
  if (salesforce === null) return { rule: null, message: none, findings: [] };
  const usersReading = keepUsers(tenant);
  const [rules, users, asked] = await Promise.all([
    settled(salesforce.leadRules(deadline)),
    usersReading === null ? null : awaited(usersReading, { system: 'salesforce', question: 'users' }, deadline),
    settled(salesforce.ask({ queues: true }, deadline)),
  ]);
  if (!rules.ok) return { rule: null, message: presentFailure(rules.failure, wordsFor(locale)).message, findings: [] };
  const rule = activeRule(rules.value.rules);
  if (rule === null) return { rule: null, message: none, findings: [] };
  const findings = findingsOf(rule, {
    users:
      users?.ok === true && users.value.leftOut === 0
        ? users.value.users.all.flatMap(({ username, isActive }) =>
            username == null ? [] : [{ username, isActive: isActive ?? null }],
          )
        : null,
    queues: asked.ok && asked.value.queues.ok ? asked.value.queues.value.rows : null,
  });
  return {
    rule: rule.name,
    message: null,
    findings: findings.map(({ entry, kind, by, message }) => ({ entry, kind, by, text: words.text(message) })),
  };
}
