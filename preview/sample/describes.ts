// What the org's objects need on insert. Of the fields only those that matter to a prediction, and a few that do not.

interface SampleField {
  name: string;
  type: string;
  createable: boolean;
  nillable: boolean;
  defaultedOnCreate: boolean;
  restrictedPicklist: boolean;
  picklistValues: { active: boolean; value: string; label: string; defaultValue: boolean }[];
}

const field = (name: string, change: Partial<SampleField> = {}): SampleField => ({
  name,
  type: 'string',
  createable: true,
  nillable: true,
  defaultedOnCreate: false,
  restrictedPicklist: false,
  picklistValues: [],
  ...change,
});
const required = (name: string, type = 'string'): SampleField => field(name, { nillable: false, type });
const OWNER = field('OwnerId', { type: 'reference', nillable: false, defaultedOnCreate: true });
const picklist = (...values: string[]): Partial<SampleField> => ({
  type: 'picklist',
  picklistValues: values.map((value, index) => ({ active: true, value, label: value, defaultValue: index === 0 })),
});

/** By object, as the describe resource gives them. */
export const DESCRIBES: Readonly<Record<string, { name: string; label: string; fields: SampleField[] }>> = {
  Lead: {
    name: 'Lead',
    label: 'Lead',
    fields: [
      field('Id', { type: 'id', createable: false, nillable: false, defaultedOnCreate: true }),
      OWNER,
      required('LastName'),
      required('Company'),
      field('FirstName'),
      field('Salutation', { ...picklist('Mr.', 'Ms.', 'Dr.', 'Prof.'), restrictedPicklist: true }),
      field('Email', { type: 'email' }),
      field('Country'),
      field('IsConverted', { type: 'boolean', createable: false, nillable: false, defaultedOnCreate: true }),
      field('Status', { ...picklist('New', 'Working', 'Closed'), nillable: false, defaultedOnCreate: true }),
      field('LeadSource', picklist('Web', 'Phone Inquiry', 'Other')),
      field('AnnualRevenue', { type: 'currency' }),
    ],
  },
  Contact: {
    name: 'Contact',
    label: 'Contact',
    fields: [OWNER, required('LastName'), field('FirstName'), field('Email', { type: 'email' })],
  },
  Account: { name: 'Account', label: 'Account', fields: [OWNER, required('Name')] },
  Opportunity: {
    name: 'Opportunity',
    label: 'Opportunity',
    fields: [OWNER, required('Name'), required('StageName', 'picklist'), required('CloseDate', 'date')],
  },
};
