// The health panel: connections, missing permissions and their effects, readings, API calls, and missing settings.
import { IS_OPEN } from '../../application/setting-fields.ts';
import type { NeededSetting } from '../../application/setting-fields.ts';
import type { Settings } from '../../application/settings.ts';
import type { AdminMessage, AdminWords } from '../../presentation/admin-words.ts';
import type { InstalledAccount } from '../directory.ts';
import { missingScopes } from '../scopes.ts';
import type { Services } from '../services.ts';
import { settingsOf } from '../tenants.ts';
import { checkAccount } from './check.ts';
import type { Line } from './check.ts';

export interface Health {
  connections: Line[];
  /** Missing permissions, and what each one prevents. */
  missing: Line[];
  /** When rules and users were last read, and how many API calls are used. */
  readings: Line[];
  /** Missing settings, and what they leave open. */
  open: Line[];
}

export async function healthOf(installed: InstalledAccount, words: AdminWords, services: Services): Promise<Health> {
  const settings = settingsOf(installed.stored, services.config);
  // The check runs first, because it updates the times of the readings.
  const checked = await checkAccount(installed, words, services);
  const readings = await services.readings.read(installed.account.id);
  const line = lines(words);
  const { rulesReadAt, usersReadAt, salesforceCalls, hubspotCalls } = readings;
  return {
    connections: connections(installed, settings, line),
    missing: [...checked.filter(({ state }) => state === 'missing'), ...scopes(installed, settings, line)],
    readings: [
      rulesReadAt === null
        ? line('note', { id: 'health.rules-never-read', params: {} })
        : line('works', { id: 'health.rules-read', params: { at: rulesReadAt.toISOString() } }),
      usersReadAt === null
        ? line('note', { id: 'health.users-never-read', params: {} })
        : line('works', { id: 'health.users-read', params: { at: usersReadAt.toISOString() } }),
      line('note', { id: 'health.hubspot-calls', params: { count: hubspotCalls } }),
      salesforceCalls === null
        ? line('note', { id: 'health.salesforce-calls-unknown', params: {} })
        : line('note', {
            id: 'health.salesforce-calls',
            params: { ...salesforceCalls, at: salesforceCalls.at.toISOString() },
          }),
    ],
    open: open(settings, line),
  };
}

type MakeLine = (
  state: Line['state'],
  text: AdminMessage,
  more?: { about?: AdminMessage; cost?: AdminMessage },
) => Line;

function lines({ text }: AdminWords): MakeLine {
  return (state, said, { about, cost } = {}) => ({
    state,
    about: about === undefined ? null : text(about),
    text: text(said),
    cost: cost === undefined ? null : text(cost),
  });
}

const HUBSPOT: AdminMessage = { id: 'system.hubspot', params: {} };
const SALESFORCE: AdminMessage = { id: 'system.salesforce', params: {} };

function connections({ account, connection }: InstalledAccount, { salesforce }: Settings, line: MakeLine): Line[] {
  const about = { about: SALESFORCE };
  const found = [
    line(
      'works',
      { id: 'health.hubspot-installed', params: { at: account.installedAt.toISOString() } },
      { about: HUBSPOT },
    ),
  ];
  if (salesforce !== null) {
    const { host } = new URL(salesforce.loginUrl);
    found.push(line('works', { id: 'health.salesforce-own-app', params: { host } }, about));
    if (connection !== null) found.push(line('note', { id: 'health.salesforce-unused', params: {} }, about));
  } else if (connection === null) {
    found.push(
      line(
        'missing',
        { id: 'health.salesforce-none', params: {} },
        { ...about, cost: { id: 'cost.salesforce', params: {} } },
      ),
    );
  } else if (connection.lost !== null) {
    const params = { at: connection.lost.since.toISOString(), code: connection.lost.because };
    found.push(line('missing', { id: 'health.salesforce-lost', params }, about));
  } else {
    const params = {
      host: new URL(connection.instanceUrl).host,
      org: connection.orgId,
      at: connection.connectedAt.toISOString(),
      renewed: connection.refreshedAt.toISOString(),
    };
    found.push(line('works', { id: 'health.salesforce-by-click', params }, about));
  }
  return found;
}

/** Scopes that this account's settings have a use for; one line for those that cost the same. */
function scopes({ account }: InstalledAccount, settings: Settings, line: MakeLine): Line[] {
  const missing = missingScopes(account.scopes) ?? [];
  const isUsed = (scope: string): boolean => scope === 'crm.lists.read' || settings.ownerChangesBy === 'app';
  const byCost = new Map<AdminMessage['id'], { cost: AdminMessage; scopes: string[] }>();
  for (const scope of missing.filter(isUsed)) {
    const cost = costOf(scope);
    if (cost === null) continue;
    const same = byCost.get(cost.id) ?? { cost, scopes: [] };
    same.scopes.push(scope);
    byCost.set(cost.id, same);
  }
  return [...byCost.values()].map(({ cost, scopes: names }) =>
    line('missing', { id: 'health.scopes-missing', params: { scopes: names } }, { about: HUBSPOT, cost }),
  );
}

function costOf(scope: string): AdminMessage | null {
  if (scope === 'crm.lists.read') return { id: 'cost.segments', params: {} };
  if (scope === 'settings.users.teams.read') return { id: 'cost.teams', params: {} };
  return scope.endsWith('.write') ? { id: 'cost.app-changes', params: {} } : null;
}

function open(settings: Settings, line: MakeLine): Line[] {
  const names = (Object.keys(IS_OPEN) as NeededSetting[]).filter((name) => IS_OPEN[name](settings));
  const found = names.map((name) =>
    line(
      'note',
      { id: 'health.setting-open', params: { open: { id: `setting-open.${name}`, params: {} } } },
      { about: { id: `setting-name.${name}`, params: {} } },
    ),
  );
  if (settings.ownerChangesBy !== 'app' || settings.ownerChangesFor !== null) return found;
  const about: AdminMessage = { id: 'setting-name.ownerChangesFor', params: {} };
  return [...found, line('note', { id: 'health.changes-for-everybody', params: {} }, { about })];
}
