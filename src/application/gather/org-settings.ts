// The settings as facts, each with its origin.
import { known, unknown } from '../../domain/facts/known.ts';
import type { Known } from '../../domain/facts/known.ts';
import type { OrgSettings } from '../../domain/facts/org-snapshot.ts';
import type { DETECTABLE, Settings } from '../settings.ts';

export function orgSettings(settings: Settings): OrgSettings {
  const fact = <T>(name: (typeof DETECTABLE)[number], value: T | 'unknown' | null): Known<T> =>
    value === null || value === 'unknown'
      ? unknown('setting')
      : known(value as T, settings.detected.includes(name) ? 'detected' : 'set');
  return {
    integration: settings.integration === 'unknown' ? unknown('setting') : known(settings.integration),
    contactsBecome: fact('contactsBecome', settings.contactsBecome),
    companySync: fact('companySync', settings.companySync === 'on' ? 'classic' : settings.companySync),
    dealSync: fact('dealSync', settings.dealSync),
    integrationUser: fact('integrationUser', settings.integrationUser),
    defaultLeadOwner: fact('defaultLeadOwner', settings.defaultLeadOwner),
    unmatchedOnPurpose: known(settings.unmatchedOnPurpose),
  };
}
