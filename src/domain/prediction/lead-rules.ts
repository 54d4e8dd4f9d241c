// Step 6 for leads: no owner matches, so the lead assignment rules decide. (rows L02–L10, L29, L30, L35)
import type { RuleDecision, RuleEntry } from '../assignment-rules/index.ts';
import type { ActiveLeadRule } from '../facts/lead-rules.ts';
import { assigneeOf, byIntegrationUser, inactiveAssignee } from './assignee.ts';
import type { Assignee } from './assignee.ts';
import type { Case } from './case.ts';
import type { AlternativeMessage } from './messages.ts';
import { leadForRules } from './lead-for-rules.ts';
import { possibleByRule } from './possible-by-rule.ts';
import { NOT_KNOWN, defaultLeadOwner, integrationUser, these, union } from './possible-owners.ts';
import type { RowId } from './rows.ts';
import type { Ending, Walk } from './walk.ts';

/** Decides with the org's lead assignment rules. */
export function ownersByRules(about: Case, walk: Walk): Ending {
  const { story } = walk;
  const rules = about.salesforce?.leadRules;
  if (rules?.readable !== true) {
    story?.row('lead-rules', 'unknown', 'L08', { id: 'rules.unreadable', params: {} });
    return { row: 'L08', owners: NOT_KNOWN };
  }
  const { settings } = about.org;
  switch (rules.value.kind) {
    case 'none':
      story?.row('lead-rules', 'no', 'L05', { id: 'rules.none', params: {} });
      return { row: 'L05', owners: byIntegrationUser(about, walk) };
    case 'none-active':
      story?.row('lead-rules', 'unknown', 'L06', { id: 'rules.none-active', params: {} });
      walk.restsOn('defaultLeadOwner', settings.defaultLeadOwner, 'owner');
      return {
        row: 'L06',
        owners: union(byIntegrationUser(about, walk), defaultLeadOwner(settings, about.queues)),
      };
    case 'active':
      return byActiveRule(rules.value, about, walk);
  }
}

function byActiveRule(active: ActiveLeadRule, about: Case, walk: Walk): Ending {
  const { rule, compiled } = active;
  const { story } = walk;
  const lead = leadForRules(active, about);
  const decision = compiled.decide(lead, { now: about.now, trace: story === null ? 'none' : 'full' });
  if (story !== null) tellRule(active, decision, about, walk);
  // Both entries of the shipped rule assign to the same user, so it does not matter which one takes the lead.
  const shipped = rule.entries[0];
  if (active.isShipped && shipped?.assignee != null) return atEntry(shipped, 'L29', active, walk);
  switch (decision.outcome) {
    case 'entry':
      return atEntry(decision.entry, isDeadEnd(decision.entry, active) ? 'L30' : 'L02', active, walk);
    case 'none':
      return noEntry(active, about, walk);
    case 'undecided':
      return possibleByRule(active, { decision, lead }, about, walk);
  }
}

function noEntry({ rule }: ActiveLeadRule, about: Case, walk: Walk): Ending {
  const { settings } = about.org;
  walk.restsOn('defaultLeadOwner', settings.defaultLeadOwner, 'owner');
  const { story } = walk;
  if (story !== null) {
    story.row('lead-rules', 'no', 'L04', { id: 'rules.no-entry', params: { rule: rule.name } });
    orIntegrationUser(about, walk);
  }
  return { row: 'L04', owners: defaultLeadOwner(settings, about.queues) };
}

/** The row for an entry that takes the lead. Queues and inactive users have their own rows. */
function atEntry(
  { assignee, number }: RuleEntry,
  row: 'L02' | 'L29' | 'L30',
  { rule }: ActiveLeadRule,
  walk: Walk,
): Ending {
  const { about, story } = walk;
  if (assignee === null) {
    story?.row('lead-rules', 'yes', 'L10', {
      id: 'rules.entry-keeps-owner',
      params: { rule: rule.name, entry: number },
    });
    return { row: 'L10', owners: byIntegrationUser(about, walk) };
  }
  const found = assigneeOf(assignee, about);
  const { owner, active } = found;
  const params = { rule: rule.name, entry: number, owner: owner.name };
  if (active === false) {
    story?.row('lead-rules', 'unknown', 'L09', { id: 'rules.entry-inactive', params });
    if (story !== null) tellInactive(found, about, walk);
    return { row: 'L09', owners: inactiveAssignee(found, about, walk) };
  }
  const decided: RowId = owner.type === 'Queue' ? 'L03' : row;
  if (active === null) {
    story?.row('lead-rules', 'yes', decided, { id: 'rules.entry-not-read', params });
    story?.or({ id: 'or.sync-error', params: {} });
    return { row: decided, owners: these([owner]), atMost: 'low' };
  }
  story?.row(
    'lead-rules',
    'yes',
    decided,
    row === 'L29' ? { id: 'rules.shipped', params: { owner: owner.name } } : { id: 'rules.entry', params },
  );
  return { row: decided, owners: these([owner]) };
}

function tellInactive({ owner, guest }: Assignee, about: Case, walk: Walk): void {
  const { story } = walk;
  story?.or({ id: 'or.sync-error', params: {} });
  if (!guest) story?.or({ id: 'or.inactive-assignee', params: { owner: owner.name } }, owner);
  const [fallback] = defaultLeadOwner(about.org.settings, about.queues).owners;
  const message: AlternativeMessage =
    fallback === undefined
      ? { id: 'or.default-owner-unnamed', params: {} }
      : { id: 'or.default-owner', params: { owner: fallback.name } };
  story?.or(message, fallback ?? null);
  orIntegrationUser(about, walk);
}

function orIntegrationUser({ org }: Case, { story }: Walk): void {
  const [user] = integrationUser(org.settings).owners;
  story?.or(
    user === undefined
      ? { id: 'or.integration-user-unnamed', params: {} }
      : { id: 'or.integration-user', params: { owner: user.name } },
    user ?? null,
  );
}

/** True for an entry without criteria that is followed by others, which can then never take a lead. */
function isDeadEnd({ criteria, formula, number }: RuleEntry, { rule }: ActiveLeadRule): boolean {
  return criteria.length === 0 && formula === null && number < rule.entries.length;
}

function tellRule({ rule }: ActiveLeadRule, decision: RuleDecision, about: Case, { story }: Walk): void {
  if (story === null) return;
  story.leadRules = {
    rule: rule.name,
    outcome: decision.outcome,
    entry: decision.outcome === 'entry' ? decision.entry.number : null,
    possible: decision.possible,
    entries: decision.trace.map(({ entry, result, reasons }) => {
      const { assignee = null, booleanFilter = null } = rule.entries[entry - 1] ?? {};
      return {
        entry,
        result,
        assignee: assignee === null ? null : assigneeOf(assignee, about).owner,
        booleanFilter,
        reasons,
      };
    }),
  };
}
