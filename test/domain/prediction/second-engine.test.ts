// Two engines from one set of documents: the product's, and one that is slow and plain (naive/). Where the documents
// decide, a disagreement means that one of them does not do what they say; where they are silent the second follows the
// product (see naive/engine.ts).
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Situation, SituationSalesforce } from '../../../src/contract/situation.ts';
import { runs } from '../../property-runs.ts';
import { anySituation } from './naive/arbitrary.ts';
import { compared } from './naive/compared.ts';
import { predict } from './naive/engine.ts';
import { NOW, explained } from './situations.ts';

/** Rows by which an active Salesforce owner stays on the first sync (W04: where one of these follows). */
const OWNER_STAYS = ['E01', 'E02', 'E06', 'E08', 'E09', 'E12'];
/** Of the users in every situation, those who could own a record: none of them is near any HubSpot owner. */
const FIXED_ABLE_USERS = 3;
const LEAD_FIELDS = ['Country', 'Rating', 'Turn__c'];

it('the product predicts what the second engine predicts, in any situation', () => {
  fc.assert(
    fc.property(anySituation, (about) => {
      expect(compared(explained(about))).toEqual(compared(predict(about, NOW)));
    }),
    runs(2000),
  );
});

it('no remedy says what "Advice" forbids', () => {
  fc.assert(
    fc.property(anySituation, (about) => {
      const { decision, ifItSyncs, remedies } = explained(about);
      const kinds: string[] = remedies.map(({ kind }) => kind);
      if (OWNER_STAYS.includes((ifItSyncs ?? { decision }).decision)) expect(kinds).not.toContain('choose-owner');
      if (about.settings.unmatchedOnPurpose === true) {
        expect(kinds).not.toContain('fix-name');
        expect(kinds).not.toContain('fix-email');
      }
      if (about.owner?.archived === true) expect(kinds).not.toContain('fix-name');
      // To be made equal only with somebody who could then own the record.
      const { salesforce } = about;
      const users = salesforce == null || salesforce === 'unavailable' ? [] : (salesforce.users ?? []);
      const able = users.filter(
        ({ isActive, userType }) => isActive !== false && userType !== 'Guest' && userType !== 'CsnOnly',
      );
      if (kinds.includes('fix-name') || kinds.includes('fix-email')) expect(able).not.toHaveLength(FIXED_ABLE_USERS);
    }),
    runs(1000),
  );
});

it('what a counterfactual promises is what the changed situation predicts', () => {
  const held = new Set<string>();
  fc.assert(
    fc.property(anySituation, (about) => {
      for (const { change, owners, openEnded } of explained(about).counterfactuals) {
        const other = changed(about, change.field, change.value);
        if (other === null) continue;
        const after = explained(other);
        const answer = after.ifItSyncs ?? after;
        expect({ owners: answer.owners, openEnded: answer.openEnded }).toEqual({ owners, openEnded });
        held.add(change.field);
      }
    }),
    // One in 300 situations has a change of name that tells: so many, that each kind below is met.
    runs(7500),
  );
  for (const field of ['owner', 'name', 'email', 'contactsBecome', 'Country']) expect(held).toContain(field);
});

/** The situation changed; null where a field and a value do not tell the change whole: two users of one name. */
function changed(about: Situation, field: string, value: string | number | boolean | null): Situation | null {
  const { settings, salesforce, record, owner } = about;
  if (field === 'owner' && value === null) {
    const properties = { ...record.properties, hubspot_owner_id: null };
    return { ...about, record: { ...record, properties }, owner: null };
  }
  if (field === 'owner' || field === 'name') {
    const [user, ...more] = usersNamed(about, String(value));
    if (user === undefined || more.length > 0) return null;
    // Names are made equal, and the e-mail is; an owner who is chosen is equal in both.
    const chosen = { firstName: user.firstName, lastName: user.lastName, email: user.email };
    const properties = { ...record.properties, hubspot_owner_id: '0' };
    const equal = { id: '0', type: 'PERSON', archived: false, ...(field === 'name' ? owner : {}), ...chosen } as const;
    return { ...about, record: { ...record, properties }, owner: equal };
  }
  if (field === 'email' && owner != null) return { ...about, owner: { ...owner, email: String(value) } };
  if (field === 'contactsBecome')
    return { ...about, settings: { ...settings, contactsBecome: value === 'contact' ? 'contact' : 'lead' } };
  if (!LEAD_FIELDS.includes(field) || salesforce == null || salesforce === 'unavailable') return null;
  return { ...about, salesforce: { ...salesforce, lead: { ...salesforce.lead, [field]: value } } };
}

/** Users of whom both names are known, by the name that is shown. */
function usersNamed({ salesforce }: Situation, name: string): NonNullable<SituationSalesforce['users']> {
  const users = salesforce == null || salesforce === 'unavailable' ? [] : (salesforce.users ?? []);
  return users.filter((user) => user.firstName != null && user.lastName != null && user.name === name);
}
