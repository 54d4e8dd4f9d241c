// Step 4: which Salesforce record will the sync meet, or make? (rows R01–R09, R14–R17)
import { endIfUnreadable } from '../facts/facts.ts';
import { distinctOwners, toOwner } from './owners.ts';
import type { RowId } from './rows.ts';
import type { CrmObject, ExistingRecord, SalesforceFacts } from '../facts/situation.ts';
import type { Step, Walk } from './walk.ts';

/** The record the sync meets (the first where several have the same owner), or null when it makes a new one. */
export type Target = { existing: ExistingRecord; among: ExistingRecord[] } | null;

export function whichRecord(object: CrmObject, facts: SalesforceFacts, walk: Walk): Step<Target> {
  switch (object) {
    case 'contact':
      return whichPerson(facts, walk);
    case 'company':
      return whichAccount(facts, walk);
    case 'deal':
      return creates('R17', 'HubSpot does not look for an existing opportunity: a new one is made.', walk);
  }
}

function whichPerson(facts: SalesforceFacts, walk: Walk): Step<Target> {
  const refused = endIfUnreadable(facts, ['leads', 'contacts'], 'which-record', walk);
  if (refused !== null) return { ending: refused };
  const leads = facts.matches.filter(({ object, isConverted }) => object === 'Lead' && isConverted !== true);
  const converted = facts.matches.filter(({ object, isConverted }) => object === 'Lead' && isConverted === true);
  const contacts = facts.matches.filter(({ object }) => object === 'Contact');
  const living = [...leads, ...contacts];
  const [only] = living;
  if (only === undefined) {
    if (converted.length === 0) return creates('R01', 'Salesforce has no lead or contact with this e-mail.', walk);
    walk.noteRow(
      'which-record',
      'unknown',
      'Salesforce has only a converted lead with this e-mail, and no contact.',
      'R09',
    );
    return { ending: { row: 'R09' } };
  }
  if (living.length > 1) return severalPeople(leads, contacts, walk);
  if (only.object === 'Lead')
    return meets('R02', only, living, `Salesforce has one lead with this e-mail, owned by ${only.owner.name}.`, walk);
  const row: RowId = converted.length > 0 ? 'R08' : 'R03';
  return meets(row, only, living, `Salesforce has one contact with this e-mail, owned by ${only.owner.name}.`, walk);
}

function severalPeople(leads: ExistingRecord[], contacts: ExistingRecord[], walk: Walk): Step<Target> {
  const pair = leads.length === 1 && contacts.length === 1;
  const all = oldestFirst([...leads, ...contacts]);
  const owners = distinctOwners(all.map(({ owner }) => toOwner(owner)));
  const counts = [
    leads.length === 0 ? [] : plural(leads.length, 'lead'),
    contacts.length === 0 ? [] : plural(contacts.length, 'contact'),
  ].flat();
  const count = `${counts.join(' and ')} with this e-mail`;
  const [first] = leads.length > 0 ? leads : contacts;
  if (owners.length === 1 && first !== undefined) {
    return meets(pair ? 'R04' : 'R06', first, all, `Salesforce has ${count}, all owned by ${first.owner.name}.`, walk);
  }
  const row: RowId = pair ? 'R05' : 'R07';
  walk.noteRow(
    'which-record',
    'unknown',
    `Salesforce has ${count}, owned by ${owners.map(({ name }) => name).join(', ')}.`,
    row,
  );
  return { ending: { row, owners } };
}

function whichAccount(facts: SalesforceFacts, walk: Walk): Step<Target> {
  const refused = endIfUnreadable(facts, ['accounts'], 'which-record', walk);
  if (refused !== null) return { ending: refused };
  const accounts = oldestFirst(facts.matches.filter(({ object }) => object === 'Account'));
  const owners = distinctOwners(accounts.map(({ owner }) => toOwner(owner)));
  const [first] = accounts;
  if (first === undefined) {
    return creates(
      'R15',
      'No associated contact leads to an account: a new one is made, even beside one of the same name or domain.',
      walk,
    );
  }
  if (owners.length > 1) {
    walk.noteRow(
      'which-record',
      'unknown',
      `Associated contacts sit under ${plural(accounts.length, 'account')} of different owners.`,
      'R16',
    );
    return { ending: { row: 'R16', owners } };
  }
  return meets(
    'R14',
    first,
    accounts,
    `An associated contact sits under an account owned by ${first.owner.name}.`,
    walk,
  );
}

function creates(row: RowId, evidence: string, walk: Walk): Step<Target> {
  walk.pass(row);
  walk.noteRow('which-record', 'no', evidence, row);
  return { next: null };
}

function meets(
  row: RowId,
  existing: ExistingRecord,
  among: ExistingRecord[],
  evidence: string,
  walk: Walk,
): Step<Target> {
  walk.pass(row);
  walk.noteRow('which-record', 'yes', evidence, row);
  return { next: { existing, among } };
}

/** HubSpot syncs with the first record Salesforce returns, "generally the oldest" (HSDUP16): likeliest first. */
function oldestFirst(records: ExistingRecord[]): ExistingRecord[] {
  const created = ({ createdDate }: ExistingRecord): number => Date.parse(createdDate ?? '') || Number.MAX_SAFE_INTEGER;
  return [...records].sort((a, b) => created(a) - created(b));
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
