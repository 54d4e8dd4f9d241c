// An org whose facts a store hands over anew each time: what was compiled from its rules is kept by their fingerprint.
import { MemoryCache } from '../../src/adapters/memory/memory-cache.ts';
import { systemClock } from '../../src/adapters/clock.ts';
import { keepRules } from '../../src/application/gather/org.ts';
import type { Salesforce } from '../../src/application/ports.ts';
import { checkSettings } from '../../src/application/settings.ts';
import type { Tenant } from '../../src/application/tenant.ts';
import type { AssignmentRule } from '../../src/domain/assignment-rules/index.ts';
import type { OrgSnapshot, UserIndex } from '../../src/domain/prediction/index.ts';
import { orgOf } from './facts.ts';

export class RulesOutOfDatabase {
  readonly #stored: string;
  readonly #tenant: Tenant;

  constructor(
    rule: AssignmentRule,
    private readonly users: UserIndex,
  ) {
    this.#stored = JSON.stringify(rule);
    // Of a tenant, keeping rules needs its settings, its cache and its clock.
    const tenant: Pick<Tenant, 'settings' | 'cache' | 'clock'> = {
      settings: checkSettings({ rulesMaxAge: 0 }),
      cache: new MemoryCache(),
      clock: systemClock,
    };
    this.#tenant = tenant as Tenant;
  }

  /** Read anew; not one object is the same as the last time but what was compiled. */
  async snapshot(): Promise<OrgSnapshot> {
    const rule = JSON.parse(this.#stored) as AssignmentRule;
    const org: Pick<Salesforce, 'leadRules'> = {
      leadRules: () => Promise.resolve({ rules: { rules: [rule], unknownElements: [] }, fingerprint: 'stored' }),
    };
    const read = await keepRules(this.#tenant, org as Salesforce).result;
    if (!read.ok) throw new Error('The rules could not be read.');
    return orgOf(this.users, read.value.rules);
  }
}
