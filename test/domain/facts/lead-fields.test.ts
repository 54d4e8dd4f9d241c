// What a new lead will hold: the defaults, and what the settings say instead.
import { describe, expect, it } from 'vitest';
import { fieldMapping, leadFields } from '../../../src/domain/facts/lead-fields.ts';

const CONTACT = { country: 'DE', my_country: 'FR', company: 'Acme', annualrevenue: '1000', city: ' ' };
const NOTHING = { fieldMapping: {}, fixedLeadValues: {} };

describe('the fields of a new lead', () => {
  it('are the mapped properties: numbers as numbers, empty ones blank, and those not read left out', () => {
    expect(leadFields(CONTACT, NOTHING)).toEqual({ Country: 'DE', Company: 'Acme', AnnualRevenue: 1000, City: null });
  });

  it.each(['Country', 'country', 'COUNTRY', 'Lead.Country', 'lead.country'])(
    'take another property where the settings map %s',
    (field) => {
      expect(leadFields(CONTACT, { ...NOTHING, fieldMapping: { [field]: 'my_country' } })).toMatchObject({
        Country: 'FR',
      });
      expect(Object.keys(leadFields(CONTACT, { ...NOTHING, fieldMapping: { [field]: 'my_country' } }))).toEqual(
        Object.keys(leadFields(CONTACT, NOTHING)),
      );
    },
  );

  it.each(['Country', 'country', 'lead.country'])('do not have the field where the settings unmap %s', (field) => {
    expect(leadFields(CONTACT, { ...NOTHING, fieldMapping: { [field]: null } })).not.toHaveProperty('Country');
    expect([...fieldMapping({ fieldMapping: { [field]: null } }).keys()]).not.toContain('Country');
  });

  it.each(['Country', 'country', 'lead.country'])('have the fixed value of %s, whatever is mapped', (field) => {
    expect(leadFields(CONTACT, { ...NOTHING, fixedLeadValues: { [field]: 'IT' } })).toMatchObject({ Country: 'IT' });
  });

  it("have fields of the org's own as the settings spell them", () => {
    expect(
      leadFields(CONTACT, {
        fieldMapping: { 'Lead.Region__c': 'my_country' },
        fixedLeadValues: { LeadSource: 'HubSpot' },
      }),
    ).toMatchObject({ Region__c: 'FR', LeadSource: 'HubSpot' });
  });

  it('do not have the mobile phone, which HubSpot does not map by itself', () => {
    expect(leadFields({ mobilephone: '1' }, NOTHING)).toEqual({});
    const mapped = { ...NOTHING, fieldMapping: { MobilePhone: 'mobilephone' } };
    expect(leadFields({ mobilephone: '1' }, mapped)).toEqual({ MobilePhone: '1' });
  });

  it('are unknown where an empty property meets a default of Salesforce', () => {
    const mapping = { ...NOTHING, fieldMapping: { Status: 'status', Rating: 'rating' }, defaulted: ['Rating'] };
    expect(leadFields({ status: '', rating: null, city: '' }, mapping)).toEqual({ City: null });
    expect(leadFields({ status: 'New', rating: 'Hot' }, mapping)).toEqual({ Status: 'New', Rating: 'Hot' });
  });
});
