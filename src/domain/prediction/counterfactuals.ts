// Finds the smallest changes that lead to another owner, at most four. Each is verified by deciding again.
import { fieldName, ownField } from '../assignment-rules/index.ts';
import type { LeadValue } from '../assignment-rules/index.ts';
import { known } from '../facts/known.ts';
import type { ActiveLeadRule } from '../facts/lead-rules.ts';
import { compare, typeClass } from '../matching/compare.ts';
import type { Case } from './case.ts';
import { isGate } from './certainty.ts';
import { valueFor } from './criterion-value.ts';
import type { Counterfactual, Decision, OwnerAnswer, PredictedOwner } from './decision.ts';
import { fieldOf, leadForRules } from './lead-for-rules.ts';
import type { ChangeMessage } from './messages.ts';
import { sameOwner } from './possible-owners.ts';
import { userName } from '../matching/match-message.ts';
import { decided, finalAnswer, named, ownersDiffer, withOwner, withRecord, withSettings } from './variants.ts';

const MOST = 4;
/** Maximum entries of a rule to try; more than any rule that people can read. */
const MOST_ENTRIES = 400;

/**
 * Returns changes that lead to other owners: of the HubSpot owner, of a setting, or of a lead field that the rule uses.
 */
export function counterfactualsOf(about: Case, decision: Decision): Counterfactual[] {
  const base = finalAnswer(decision);
  if (isGate(base.decision)) return [];
  const found = new Found(about, base);
  alignOwner(about, found);
  chooseOrClear(about, found);
  settings(about, found);
  leadFields(about, found);
  return found.list.slice(0, MOST);
}

class Found {
  readonly list: Counterfactual[] = [];

  constructor(
    readonly about: Case,
    readonly base: OwnerAnswer,
  ) {}

  /**
   * Decides the changed case, and keeps the change if its owners differ from the present ones and from those found
   * before.
   */
  try(changed: Case, change: Counterfactual['change'], message: ChangeMessage): boolean {
    const { owners, openEnded } = finalAnswer(decided(changed));
    if (owners.length === 0 || !ownersDiffer(this.base, { ...this.base, owners, openEnded })) return false;
    if (this.list.some((other) => sameSet(other.owners, owners))) return false;
    this.list.push({ change, message, owners, openEnded });
    return true;
  }
}

function sameSet(a: readonly PredictedOwner[], b: readonly PredictedOwner[]): boolean {
  return a.length === b.length && a.every((owner) => b.some((other) => sameOwner(owner, other)));
}

/** E.g. "Once Kim Roe's name is the same in both: Kim Roe." */
function alignOwner(about: Case, found: Found): void {
  const { record, match } = about;
  if (record.owner.state !== 'read' || record.owner.owner.archived === true || match === 'users-unreadable') return;
  const { owner } = record.owner;
  for (const user of match.misses.flatMap(({ users }) => users).slice(0, MOST)) {
    if (user.isActive !== true || typeClass(user) !== 'owner') continue;
    const { name, email } = compare(owner, user);
    const changed = withOwner(about, named(owner, user));
    if (email === 'equal') {
      const value = userName(user);
      found.try(
        changed,
        { field: 'name', value },
        { id: 'if.name-equal', params: { owner: userName(user), name: value } },
      );
    } else if (name === 'equal' && user.email != null) {
      const { email: value } = user;
      found.try(
        changed,
        { field: 'email', value },
        { id: 'if.email-equal', params: { owner: userName(user), email: value } },
      );
    }
  }
}

/** Tries an owner whom Salesforce knows, or no owner at all. */
function chooseOrClear(about: Case, found: Found): void {
  const { record, salesforce } = about;
  if (record.owner.state !== 'none')
    found.try(withOwner(about, null), { field: 'owner', value: null }, { id: 'if.no-owner', params: {} });
  if (salesforce?.users.readable !== true || about.candidates.length > 0) return;
  for (const user of salesforce.users.value.all.slice(0, MOST_ENTRIES)) {
    if (user.isActive !== true || user.userType !== 'Standard' || user.email == null || user.name == null) continue;
    if (user.firstName == null || user.lastName == null) continue;
    const owner = named({ id: '0', type: 'PERSON' }, user);
    const value = userName(user);
    const message: ChangeMessage = { id: 'if.matching-owner', params: { owner: value } };
    // One example is enough.
    if (found.try(withOwner(about, owner), { field: 'owner', value }, message)) return;
  }
}

function settings(about: Case, found: Found): void {
  if (about.record.object !== 'contact' || about.org.settings.contactsBecome.known) return;
  for (const value of ['lead', 'contact'] as const)
    found.try(
      withSettings(about, { contactsBecome: known(value) }),
      { field: 'contactsBecome', value },
      { id: 'if.contacts-become', params: { value } },
    );
}

/** E.g. "If Country were Spain". The values come from criteria of entries that would then take the lead. */
function leadFields(about: Case, found: Found): void {
  const rules = about.salesforce?.leadRules;
  // If the rules do not decide, changing lead fields has no effect.
  if (rules?.readable !== true || rules.value.kind !== 'active' || !found.base.path.some((row) => ASKS_RULES.has(row)))
    return;
  for (const change of fieldChanges(rules.value, about)) {
    if (found.list.length >= MOST) return;
    const changed = withRecord(about, { lead: withField(about.record.lead, change) });
    const field = fieldName(change.field);
    found.try(changed, change, { id: 'if.lead-field', params: { field, value: String(change.value) } });
  }
}

/** Rows that the rules decide or may decide. */
const ASKS_RULES: ReadonlySet<string> = new Set(
  'L02 L03 L04 L07 L09 L10 L20 L21 L22 L23 L29 L30 L32 L33 L35 K08'.split(' '),
);

interface FieldChange {
  readonly field: string;
  readonly value: LeadValue;
}

/**
 * Single values that make an entry take the lead. Fields that the lead has come first, then the order of entries
 * counts.
 */
function fieldChanges(active: ActiveLeadRule, about: Case): FieldChange[] {
  const { compiled, rule } = active;
  const taken: FieldChange[] = [];
  const seen = new Set<string>();
  for (const { criteria, assignee } of rule.entries.slice(0, MOST_ENTRIES)) {
    for (const item of criteria) {
      const value = valueFor(item);
      const change = { field: ownField(item.field), value: value ?? null };
      const key = `${change.field.toLowerCase()}=${String(value)}`;
      if (value === undefined || assignee === null || seen.has(key)) continue;
      seen.add(key);
      const lead = leadForRules(active, withRecord(about, { lead: withField(about.record.lead, change) }));
      if (compiled.decide(lead, { now: about.now, trace: 'none' }).outcome === 'entry') taken.push(change);
    }
  }
  const known = ({ field }: FieldChange): number => (fieldOf(about.record.lead, field) === undefined ? 1 : 0);
  return taken.sort((a, b) => known(a) - known(b));
}

function withField(lead: Case['record']['lead'], { field, value }: FieldChange): Case['record']['lead'] {
  const spelt = Object.keys(lead).find((key) => ownField(key).toLowerCase() === field.toLowerCase()) ?? field;
  return { ...lead, [spelt]: value };
}
