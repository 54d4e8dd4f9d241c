// A second engine, written from the decision table's documents and as plainly as they read. It was written before its
// author saw the product's code. Where the documents leave a point open it was then made to follow the product, so that
// agreement there proves only that the product is the same everywhere. It shares the rule evaluator and the rule XML.
import type { Situation, SituationSalesforce } from '../../../../src/contract/situation.ts';
import { byRules, distinct, keyOf } from './lead-rules.ts';
import type { NaiveOwner } from './lead-rules.ts';
import { isSameUser, kindIn, MATCH_ROWS, matchOf, mayShareEmail } from './match.ts';
import type { Match } from './match.ts';
import { rowOf, weakest } from './table.ts';
import type { Basis, Certainty, Confidence } from './table.ts';

type Existing = NonNullable<SituationSalesforce['matches']>[number];

export interface NaiveAnswer {
  decision: string;
  outcome: string;
  path: string[];
  owners: string[];
  openEnded: boolean;
  basis: Basis;
  confidence: Confidence;
  caveats: string[];
}

export interface NaiveResult extends NaiveAnswer {
  sync: { result: string; basis: Basis; confidence: Confidence; missing: string[] };
  ifItSyncs: NaiveAnswer | null;
}

/** The owner part of an answer: the rows on record, owner and fallback. */
interface Owned {
  path: string[];
  owners: NaiveOwner[];
  openEnded: boolean;
  low?: boolean;
  medium?: boolean;
}

const NOBODY: Omit<Owned, 'path'> = { owners: [], openEnded: false };
/** The owner is not known, whoever it may be. */
const ANYBODY: Omit<Owned, 'path'> = { owners: [], openEnded: true };

export function predict(about: Situation, now: Date): NaiveResult {
  const gates = gatesOf(about);
  const { end = null, missing } = gates;
  if (end?.kind === 'already') {
    // What was to be known for the first sync is no longer asked.
    const answer = alone(end.row, [end.row], linkedOwner(about, end.row));
    const { basis, confidence } = answer;
    const result = end.row === 'G09' ? 'unknown' : 'already';
    return { ...answer, sync: { result, basis, confidence, missing: [] }, ifItSyncs: null };
  }
  const owned = ownedBy(about, now);
  if (end !== null) {
    const answer = alone(end.row, [...gates.path, end.row], NOBODY);
    const { basis, confidence } = answer;
    // Without an e-mail nobody can say which record the contact would meet.
    const left = gatesOf(asIfItSynced(about));
    const ifItSyncs =
      end.row === 'W01'
        ? null
        : left.end === undefined
          ? answerOf(about, left.path, owned)
          : alone(left.end.row, [...left.path, left.end.row], NOBODY);
    return { ...answer, sync: { result: 'no', basis, confidence, missing }, ifItSyncs };
  }
  const failure = lookAhead(about, owned);
  if (failure !== null) {
    const answer = alone(failure, [...gates.path, failure], NOBODY);
    const { basis, confidence } = answer;
    return {
      ...answer,
      sync: { result: 'error-likely', basis, confidence, missing },
      ifItSyncs: answerOf(about, gatesOf(asIfItSynced(about)).path, owned),
    };
  }
  const answer = answerOf(about, gates.path, owned);
  const steps = answer.path.filter((row) => /^[GW]/u.test(row)).map(rowOf);
  const sync = { result: missing.length > 0 ? 'unknown' : 'yes', ...weakest(steps), missing };
  return { ...answer, sync, ifItSyncs: null };
}

/** The same record, with every gate that keeps it from syncing out of the way. */
function asIfItSynced(about: Situation): Situation {
  const { settings } = about;
  const changed = { ...settings };
  if (settings.integration !== 'unknown') changed.integration = 'on';
  if (settings.inclusion === 'not-member') changed.inclusion = 'member';
  if (settings.dealSync === 'off') changed.dealSync = 'on';
  if (settings.companySync === 'off') changed.companySync = 'on';
  if (['none', 'all-leads', 'none-in-segment'].includes(settings.companyContacts))
    changed.companyContacts = 'qualifying';
  return { ...about, settings: changed };
}

/** Caveats are shown with a prediction; a gate that ends the walk is none. */
function alone(row: string, path: string[], owned: Omit<Owned, 'path'>): NaiveAnswer {
  const { outcome, basis, confidence } = rowOf(row);
  const { owners, openEnded } = owned;
  return { decision: row, outcome, path, owners: owners.map(keyOf), openEnded, basis, confidence, caveats: [] };
}

function answerOf(about: Situation, gates: string[], owned: Owned): NaiveAnswer {
  const decision = owned.path.at(-1) ?? '';
  const gateEnds = decision.startsWith('G0');
  const caveats = gateEnds ? [] : caveatsOf(about, owned);
  const certainties: Certainty[] = (gateEnds ? [decision] : owned.path).map(rowOf);
  if (owned.low === true || (gates.includes('W19') && !gateEnds))
    certainties.push({ basis: 'documented', confidence: 'low' });
  if (owned.medium === true) certainties.push({ basis: 'documented', confidence: 'medium' });
  if (caveats.includes('O01') || caveats.includes('O02'))
    certainties.push({ basis: 'documented', confidence: 'medium' });
  return {
    decision,
    outcome: rowOf(decision).outcome,
    path: [...gates, ...owned.path],
    owners: owned.owners.map(keyOf),
    openEnded: owned.openEnded,
    ...weakest(certainties),
    caveats,
  };
}

// --- will it sync ---

interface Gates {
  path: string[];
  missing: string[];
  end?: { row: string; kind: 'no' | 'already' };
}

type Value = string | number | boolean | null | undefined;
const blank = (value: Value): boolean => value == null || String(value).trim() === '';
const SYNCED_BY = {
  contact: ['salesforceleadid', 'salesforcecontactid'],
  company: ['salesforceaccountid'],
  deal: ['hs_salesforceopportunityid'],
};

function asked(about: Situation): SituationSalesforce | null {
  return about.salesforce == null || about.salesforce === 'unavailable' ? null : about.salesforce;
}

function gatesOf(about: Situation): Gates {
  const { record, settings } = about;
  const { properties } = record;
  const gates: Gates = { path: [], missing: [] };
  const no = (row: string): Gates => ({ ...gates, end: { row, kind: 'no' } });
  const synced = alreadySynced(about);
  if (synced !== null) return { ...gates, end: { row: synced, kind: 'already' } };
  if (settings.integration === 'off') return no('G04');
  if (settings.integration === 'paused') return no('G05');
  const unknown = (row: string, setting: string): void => {
    gates.path.push(row);
    gates.missing.push(setting);
  };
  if (settings.integration === 'unknown') unknown('G12', 'integration');

  if (record.object === 'contact') {
    if (blank(properties.email)) return no('W01');
    if (settings.inclusion === 'not-member') {
      const known = answers(about, 'matches') ? personsOf(about) : [];
      return no(known.length > 0 ? 'W04' : 'W02');
    }
    if (settings.inclusion === 'unknown') unknown('W03', 'inclusion');
  }
  if (record.object === 'deal') {
    if (settings.dealSync === 'off') return no('W13');
    if (settings.dealSync === 'unknown') unknown('W17', 'dealSync');
    else gates.path.push('W14');
  }
  if (record.object === 'company') {
    if (settings.companySync === 'off') return no('W08');
    if (settings.companySync === 'new') gates.path.push('W19');
    else {
      const certain = settings.companySync !== 'unknown';
      if (!certain) unknown('W16', 'companySync');
      const contacts = settings.companyContacts;
      if (certain && contacts === 'none') return no('W09');
      if (certain && contacts === 'all-leads') return no('W10');
      if (certain && contacts === 'none-in-segment') return no('W11');
      if (contacts === 'qualifying') gates.path.push('W12');
      if (contacts === 'unknown') unknown('W18', 'companyContacts');
    }
  }
  return gates;
}

function alreadySynced(about: Situation): string | null {
  const { record } = about;
  if (String(record.properties.salesforcedeleted).toLowerCase() === 'true') return 'G09';
  if (SYNCED_BY[record.object].every((property) => blank(record.properties[property]))) return null;
  const salesforce = asked(about);
  if (salesforce === null) return 'G06';
  if (salesforce.linkedRecord === 'not-found') return 'G09';
  const match = matchOf(about, answers(about, 'users') ? (salesforce.users ?? []) : null);
  if (match.kind === 'unset') return 'G07';
  const linked = salesforce.linkedRecord;
  if (match.kind === 'queue') return linked?.object === 'Lead' && linked.owner.type === 'Queue' ? 'G11' : 'G06';
  const fails = [
    'none',
    'name-only',
    'email-only',
    'accents',
    'plus',
    'sandbox',
    'inactive',
    'unsupported',
    'archived-none',
  ];
  return fails.includes(match.kind) ? 'G08' : 'G06';
}

function linkedOwner(about: Situation, row: string): Omit<Owned, 'path'> {
  const linked = asked(about)?.linkedRecord;
  if (row === 'G09') return ANYBODY;
  if (linked == null || linked === 'not-found') return ANYBODY;
  return { owners: [ownerOf(linked)], openEnded: false };
}

// --- who owns it ---

const ownerOf = ({ owner }: Pick<Existing, 'owner'>): NaiveOwner => ({
  type: owner.type,
  id: owner.id,
  name: owner.name ?? null,
});

function answers(about: Situation, question: 'users' | 'matches'): boolean {
  const salesforce = asked(about);
  return salesforce?.[question] != null && !(salesforce.unreadable ?? []).includes(question);
}

function personsOf(about: Situation): Existing[] {
  return (asked(about)?.matches ?? []).filter(({ object }) => object !== 'Account');
}

interface World {
  about: Situation;
  salesforce: SituationSalesforce;
  match: Match;
  now: Date;
}

function ownedBy(about: Situation, now: Date): Owned {
  if (about.salesforce == null) return { path: ['G01'], ...ANYBODY };
  if (about.salesforce === 'unavailable') return { path: ['G02'], ...ANYBODY };
  const frozenRead = !(about.salesforce.unreadable ?? []).includes('frozen');
  const users = (about.salesforce.users ?? []).map((user) => (frozenRead ? user : { ...user, isFrozen: null }));
  const match = matchOf(about, answers(about, 'users') ? users : null);
  const world: World = { about, salesforce: about.salesforce, match, now };
  if (about.record.object === 'deal') return after(['R17'], createdAs(world, 3));
  if (!answers(about, 'matches')) return { path: ['G03'], ...ANYBODY };
  return about.record.object === 'company' ? companyOwner(world) : contactOwner(world);
}

function after(path: string[], owned: Owned): Owned {
  return { ...owned, path: [...path, ...owned.path] };
}

function companyOwner(world: World): Owned {
  const accounts = (world.salesforce.matches ?? []).filter(({ object }) => object === 'Account');
  const [first] = accounts;
  if (first === undefined) return after(['R15'], createdAs(world, 2));
  if (ownersOf(accounts).length === 1) return after(['R14'], existing(world, first));
  return oneOf(world, accounts, 'R16', 'R20');
}

function contactOwner(world: World): Owned {
  const persons = personsOf(world.about);
  const unconverted = persons.filter(({ isConverted }) => isConverted === false);
  const certain = [...unconverted, ...persons.filter(({ object }) => object === 'Contact')];
  const doubtful = persons.filter(({ object, isConverted }) => object === 'Lead' && isConverted == null);
  const converted = persons.some(({ isConverted }) => isConverted === true);
  if (doubtful.length === 0) return contactReading(world, certain, converted);
  const counted = contactReading(world, [...unconverted, ...doubtful, ...certain.slice(unconverted.length)], converted);
  const left = contactReading(world, certain, true);
  const owners = distinct([...counted.owners, ...left.owners]);
  const openEnded = counted.openEnded || left.openEnded;
  if (certain.length === 0) {
    const created = createdContact(world);
    return {
      path: ['R18'],
      owners: distinct([...ownersOf(doubtful), ...replacing(world, doubtful), ...created.owners]),
      openEnded: created.openEnded,
    };
  }
  return { ...counted, owners, openEnded };
}

function contactReading(world: World, records: Existing[], converted: boolean): Owned {
  const [first] = records;
  if (first === undefined) {
    const created = createdContact(world);
    if (!converted) return after(['R01'], created);
    return { path: ['R09'], owners: created.owners, openEnded: created.openEnded };
  }
  const contact = records.find(({ object }) => object === 'Contact');
  if (records.length === 1)
    return after([contact === undefined ? 'R02' : converted ? 'R08' : 'R03'], existing(world, first));
  const pair = records.length === 2 && contact !== undefined && records.some(({ object }) => object === 'Lead');
  if (ownersOf(records).length === 1)
    return after([pair ? 'R04' : 'R06'], existing(world, first.owner.isActive === true ? first : (contact ?? first)));
  return oneOf(world, records, pair ? 'R05' : 'R07', 'R19');
}

function ownersOf(records: Existing[]): NaiveOwner[] {
  return distinct(records.map(ownerOf));
}

function oneOf({ match }: World, records: Existing[], active: string, inactive: string): Owned {
  const owners = ownersOf(records);
  if (!records.some(({ owner }) => owner.type === 'User' && owner.isActive !== true))
    return { path: [active], owners, openEnded: false };
  return {
    path: [inactive],
    owners: distinct([...owners, ...asOwners(match), ...asOwners({ ...match, users: match.also ?? [] })]),
    openEnded: mayBeAnybody(match),
  };
}

/** Who may take the place of an inactive owner. */
function replacing({ match }: World, records: Existing[]): NaiveOwner[] {
  const inactive = records.some(({ owner }) => owner.type === 'User' && owner.isActive !== true);
  return inactive ? [...asOwners(match), ...asOwners({ ...match, users: match.also ?? [] })] : [];
}

const asOwners = (match: Match): NaiveOwner[] =>
  match.users.map(({ id, name, firstName, lastName }) => ({
    type: 'User',
    id,
    name: name ?? `${firstName} ${lastName}`,
  }));
/** Somebody whom nobody can name may be the HubSpot owner. */
const mayBeAnybody = ({ kind }: Match): boolean => ['not-read', 'no-email', 'unanswered'].includes(kind);
const MISSES: readonly Match['kind'][] = [
  'unset',
  'none',
  'name-only',
  'email-only',
  'accents',
  'plus',
  'sandbox',
  'inactive',
  'unsupported',
  'guest',
  'archived-none',
  'queue',
];
const DOUBTS: readonly Match['kind'][] = ['archived-match', 'no-email', 'not-read', 'not-all-known', 'unanswered'];

function existing({ about, match }: World, record: Existing): Owned {
  const { owner, object } = record;
  const stays = [ownerOf(record)];
  if (owner.type === 'Queue') return { path: ['E05'], owners: stays, openEnded: false };
  if (owner.isActive === true) return { path: [keptBy(about, match, record)], owners: stays, openEnded: false };
  if (match.kind === 'unanswered' && owner.isActive === false) return { path: ['G03'], ...ANYBODY };
  const set = distinct([...stays, ...asOwners(match), ...asOwners({ ...match, users: match.also ?? [] })]);
  if (owner.isActive == null || DOUBTS.includes(match.kind))
    return object === 'Contact' && owner.isActive === false
      ? { path: ['E07'], owners: set, openEnded: mayBeAnybody(match) }
      : { path: [object === 'Account' ? 'E14' : 'E13'], owners: set, openEnded: mayBeAnybody(match) };
  if (object === 'Contact') return { path: ['E07'], owners: set, openEnded: false };
  if (MISSES.includes(match.kind))
    return { path: [object === 'Lead' ? 'E04' : 'E11'], owners: stays, openEnded: false };
  return { path: [object === 'Lead' ? 'E03' : 'E10'], owners: asOwners(match), openEnded: false };
}

function keptBy({ settings }: Situation, match: Match, { object, owner }: Existing): string {
  if (object === 'Contact') return 'E06';
  if (object === 'Account') return 'E09';
  if (owner.userType === 'PowerPartner') return 'E12';
  if (settings.integrationUser != null && isSameUser(owner, settings.integrationUser)) return 'E08';
  const matches = match.kind !== 'several' && ![...MISSES, ...DOUBTS].includes(match.kind);
  return matches && match.users.some(({ id }) => id !== owner.id) ? 'E02' : 'E01';
}

function createdContact(world: World): Owned {
  const { contactsBecome } = world.about.settings;
  if (contactsBecome === 'lead') return createdAs(world, 0);
  if (contactsBecome === 'contact') return createdAs(world, 1);
  const lead = createdAs(world, 0);
  const contact = createdAs(world, 1);
  const owners = distinct([...lead.owners, ...contact.owners]);
  if (lead.path[0] === 'G03' || endInTheSame(world)) return lead;
  return { path: ['K08'], owners, openEnded: lead.openEnded || contact.openEnded };
}

/** The integration user is one person, though nobody may have named that person. */
function endInTheSame(world: World): boolean {
  const { about } = world;
  const integrationUser = about.settings.integrationUser ?? { id: '?', name: '?' };
  const named = { ...world, about: { ...about, settings: { ...about.settings, integrationUser } } };
  const [lead, contact] = [createdAs(named, 0), createdAs(named, 1)];
  const all = distinct([...lead.owners, ...contact.owners]).length;
  return !lead.openEnded && !contact.openEnded && all === lead.owners.length && all === contact.owners.length;
}

const ASSIGNED: readonly Match['kind'][] = [
  'exact',
  'others-inactive',
  'integration-user',
  'partner',
  'frozen',
  'name-order',
  'case-or-space',
  'several',
];

/** @param column of `MATCH_ROWS`: lead, contact, account, opportunity */
function createdAs(world: World, column: 0 | 1 | 2 | 3): Owned {
  const { about, match, salesforce, now } = world;
  const row = MATCH_ROWS[match.near === undefined ? match.kind : kindIn(match.near, column)][column];
  if (match.kind === 'unanswered') return { path: ['G03'], ...ANYBODY };
  const low = match.low === true ? { low: true } : {};
  if (ASSIGNED.includes(match.kind)) return { path: [row], owners: asOwners(match), openEnded: false, ...low };
  const medium = UNLESS_EMAIL.includes(match.kind) && mayShareEmail(salesforce.users ?? []) ? { medium: true } : {};
  const fallback = column === 0 ? byRules(about, salesforce, now) : { row: '', ...creatorOf(about) };
  if (match.kind === 'unset' && column === 0) return { ...fallback, path: [fallback.row] };
  if (column === 0 && rowOf(row).outcome === 'AS_RULES') return { ...fallback, ...medium, path: [row, fallback.row] };
  const queue = match.kind === 'queue' && column === 0 ? queueOf(world) : [];
  const owners = distinct([...asOwners(match), ...queue, ...fallback.owners]);
  return { path: [row], owners, openEnded: fallback.openEnded || mayBeAnybody(match), ...medium };
}

/** Nobody matches, and no user with the owner's e-mail is known. */
const UNLESS_EMAIL: readonly Match['kind'][] = ['none', 'name-only', 'plus', 'sandbox', 'inactive', 'archived-none'];

function queueOf({ about, salesforce }: World): NaiveOwner[] {
  const name = [about.owner?.firstName, about.owner?.lastName].filter((part) => !blank(part)).join(' ');
  const readable = !(salesforce.unreadable ?? []).includes('queues');
  const queue = readable ? salesforce.queues?.find((one) => one.name === name) : undefined;
  return [{ type: 'Queue', id: queue?.id ?? null, name }];
}

function creatorOf({ settings }: Situation): Omit<Owned, 'path'> {
  const user = settings.integrationUser;
  return user == null
    ? ANYBODY
    : { owners: [{ type: 'User', id: user.id ?? null, name: user.name ?? '' }], openEnded: false };
}

// --- will it fail ---

type SalesforceObject = 'Lead' | 'Contact' | 'Account' | 'Opportunity';
const ALWAYS: Record<SalesforceObject, string[]> = {
  Lead: ['LastName', 'Company'],
  Contact: ['LastName'],
  Account: ['Name'],
  Opportunity: ['Name', 'StageName', 'CloseDate'],
};
const PROPERTY: Record<SalesforceObject, Record<string, string>> = {
  Lead: { LastName: 'lastname', Company: 'company', Country: 'country' },
  Contact: { LastName: 'lastname', FirstName: 'firstname', MailingCountry: 'country' },
  Account: { Name: 'name' },
  Opportunity: { Name: 'dealname', StageName: 'dealstage', CloseDate: 'closedate' },
};

function lookAhead(about: Situation, owned: Owned): string | null {
  const salesforce = asked(about);
  if (salesforce === null) return null;
  const valueOf = (object: SalesforceObject, field: string): Value => {
    const known = object === 'Lead' ? salesforce.lead?.[field] : undefined;
    return known === undefined ? about.record.properties[PROPERTY[object][field] ?? ''] : known;
  };
  const creates = ['R01', 'R15', 'R17'].includes(owned.path[0] ?? '');
  const targets = targetsOf(about, owned);
  const lacks = (object: SalesforceObject): boolean =>
    creates &&
    [...ALWAYS[object], ...(salesforce.required?.[object] ?? [])].some((field) => {
      const value = valueOf(object, field);
      return value !== undefined && blank(value);
    });
  const refuses = (object: SalesforceObject): boolean =>
    Object.entries(salesforce.picklists?.[object] ?? {}).some(([field, values]) => {
      const value = valueOf(object, field);
      return value !== undefined && !blank(value) && !values.some((one) => one.value === value);
    });
  if (targets.length > 0 && targets.every(lacks)) return 'W05';
  // What HubSpot sends to a record that exists is not among the facts.
  return creates && targets.every(refuses) ? 'W21' : null;
}

/** The objects the record may become or meet. */
function targetsOf({ record, settings }: Situation, { path }: Owned): SalesforceObject[] {
  if (record.object === 'deal') return ['Opportunity'];
  if (record.object === 'company') return ['Account'];
  if (path[0] === 'R01')
    return settings.contactsBecome === 'lead'
      ? ['Lead']
      : settings.contactsBecome === 'contact'
        ? ['Contact']
        : ['Lead', 'Contact'];
  if (path[0] === 'R02') return ['Lead'];
  return path[0] === 'R03' || path[0] === 'R08' ? ['Contact'] : [];
}

// --- caveats ---

function caveatsOf(about: Situation, owned: Owned): string[] {
  const automation = asked(about)?.automation;
  const caveats = new Set<string>();
  const found = objectsOf(about, owned).map((object) => automation?.[object]);
  const has = (when: string): boolean => found.some((one) => one?.flows?.some((flow) => flow.when === when) === true);
  if (found.some((one) => one == null)) caveats.add('O03');
  if (has('before-save') || found.some((one) => (one?.triggers?.length ?? 0) > 0)) caveats.add('O01');
  if (has('after-save')) caveats.add('O02');
  if (caveats.size === 0) caveats.add('O05');
  if (about.settings.unmatchedOnPurpose === true) caveats.add('O08');
  return [...caveats].sort();
}

/** The objects of the records that may be made or met. */
function objectsOf(about: Situation, owned: Owned): SalesforceObject[] {
  const targets = targetsOf(about, owned);
  if (targets.length > 0) return targets;
  const [row] = owned.path;
  if (row === 'R18' || row === 'R09')
    return [...targetsOf(about, { ...owned, path: ['R01'] }), ...(row === 'R18' ? (['Lead'] as const) : [])];
  return [
    ...new Set(
      personsOf(about)
        .filter(({ isConverted }) => isConverted !== true)
        .map(({ object }) => object),
    ),
  ];
}
