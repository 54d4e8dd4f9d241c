// The lead assignment rules of the sample org, in variants one can switch between.

const US = 'US,USA,United States,United States of America';
const NORDICS = 'Sweden,Norway,Denmark,Finland,Iceland';
const DACH = 'Germany,Austria,Switzerland';

const item = (field: string, operation: string, value: string): string =>
  `<criteriaItems><field>Lead.${field}</field><operation>${operation}</operation><value>${value.replaceAll('"', '&quot;')}</value></criteriaItems>`;
const toUser = (name: string): string =>
  `<assignedTo>${name}@fjordlight.example.com</assignedTo><assignedToType>User</assignedToType>`;
const toQueue = (name: string): string => `<assignedTo>${name}</assignedTo><assignedToType>Queue</assignedToType>`;
const formula = (text: string): string => `<formula>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</formula>`;
const rule = (name: string, active: boolean, entries: readonly string[]): string =>
  `<assignmentRule><fullName>${name}</fullName><active>${String(active)}</active>${entries.map((entry) => `<ruleEntry>${entry}</ruleEntry>`).join('')}</assignmentRule>`;

/** Twelve entries as a growing company has them. Entry 9 names somebody who left; entry 10 does not reassign. */
const INBOUND = [
  toQueue('Key_Accounts') + item('AnnualRevenue', 'greaterOrEqual', '50,000,000'),
  toUser('oskar.lund') +
    item('Country', 'equals', NORDICS) +
    item('Industry', 'equals', 'Biotechnology,Pharmaceuticals'),
  toUser('priya.rao') + item('Country', 'equals', NORDICS),
  `${toUser('lena.vogt')}<booleanFilter>1 AND (2 or 3)</booleanFilter>${item('Country', 'equals', DACH)}${item('Industry', 'equals', 'Chemicals')}${item('Title', 'contains', 'head of,director')}`,
  toQueue('EMEA_Leads') + item('Country', 'equals', DACH),
  toQueue('EMEA_Leads') + item('Country', 'equals', 'United Kingdom,Ireland,"Ireland, Republic of"'),
  toQueue('Americas_Leads') + item('Country', 'equals', `${US},Canada`),
  toQueue('Academia') + item('Email', 'contains', '.edu,.ac.uk'),
  toUser('greta.gone') + item('Country', 'equals', 'France,Belgium'),
  item('Country', 'equals', 'Japan'),
  toUser('priya.rao') + item('LeadSource', 'equals', 'Trade Show') + item('Country', 'equals', 'Spain,Portugal'),
  toQueue('EMEA_Leads') + item('Country', 'equals', 'Spain,Portugal'),
];

const STANDARD = [
  toUser('ada.admin') + item('Country', 'equals', US),
  toUser('ada.admin') + item('Country', 'notEqual', US),
];

const FORMULAS = [
  toQueue('Key_Accounts') + formula('AND(AnnualRevenue >= 50000000, NOT(ISBLANK(Company)))'),
  toUser('oskar.lund') + formula("OR(Country = 'Sweden', Country = 'Norway', Country = 'Denmark')"),
  toQueue('Academia') + formula("OR(CONTAINS(Email, '.edu'), CONTAINS(Email, '.ac.uk'))"),
  toUser('priya.rao') + formula("AND(Country = 'Spain', ISPICKVAL(LeadSource, 'Trade Show'))"),
  toQueue('Inbound_Leads') + item('Country', 'notEqual', 'Brazil'),
];

const IN_TURN = ['oskar.lund', 'priya.rao', 'lena.vogt'].map(
  (name, turn) => toUser(name) + formula(`MOD(VALUE(Lead_Number__c), 3) = ${String(turn)}`),
);

interface SampleOrg {
  label: string;
  /** What readMetadata holds inside `<records>`; null when the org has no rule. */
  rules: string;
  /** What SOQL on AssignmentRule tells. */
  names: { Name: string; Active: boolean }[];
  /** Whether the run-as user may read metadata. */
  readable: boolean;
}

export const ORGS = {
  believable: {
    label: 'Twelve entries',
    rules: rule('Inbound', true, INBOUND),
    names: [{ Name: 'Inbound', Active: true }],
    readable: true,
  },
  standard: {
    label: 'Untouched "Standard" rule',
    rules: rule('Standard', true, STANDARD),
    names: [{ Name: 'Standard', Active: true }],
    readable: true,
  },
  formulas: {
    label: 'Rule with formulas',
    rules: rule('Formulas', true, FORMULAS),
    names: [{ Name: 'Formulas', Active: true }],
    readable: true,
  },
  rotation: {
    label: 'Leads shared out in turn',
    rules: rule('Rotation', true, IN_TURN),
    names: [{ Name: 'Rotation', Active: true }],
    readable: true,
  },
  inactive: {
    label: 'Rules, none active',
    rules: rule('Inbound', false, INBOUND),
    names: [{ Name: 'Inbound', Active: false }],
    readable: true,
  },
  none: { label: 'No rule at all', rules: '', names: [], readable: true },
  unreadable: {
    label: 'Rules not readable',
    rules: rule('Inbound', true, INBOUND),
    names: [{ Name: 'Inbound', Active: true }],
    readable: false,
  },
} as const satisfies Record<string, SampleOrg>;

export type OrgName = keyof typeof ORGS;
