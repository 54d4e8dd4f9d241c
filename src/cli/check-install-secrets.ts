// Checks whether the four secrets exist and can be read, and connects to the two systems.
import { systemClock } from '../adapters/clock.ts';
import { Transport } from '../adapters/http/transport.ts';
import { fixedToken, hubSpot } from '../adapters/hubspot/index.ts';
import type { HubSpotAccess } from '../adapters/hubspot/index.ts';
import { officialClientSender } from '../adapters/hubspot/official-client.ts';
import {
  SessionKeeper,
  clientCredentials,
  defaultAudience,
  jwtBearer,
  salesforce,
} from '../adapters/salesforce/index.ts';
import type { Grant, SalesforceAccess } from '../adapters/salesforce/index.ts';
import { readPrivateKey } from '../adapters/salesforce/private-key.ts';
import type { Clock, HubSpot, Salesforce } from '../application/ports.ts';
import { SettingsError, parseSettings } from '../application/settings.ts';
import type { SalesforceSettings, Settings } from '../application/settings.ts';
import type { SettingsPageMessage } from '../presentation/messages/types/settings.ts';
import type { InstallationMessage } from '../presentation/messages/types/install.ts';
import { missing, plain, works } from './check-install-findings.ts';
import type { Finding } from './check-install-findings.ts';
import { NEEDED_SETTINGS } from './settings-needed.ts';
import { settingProblem } from './settings-words.ts';

/** The systems that the secrets connect to; null for a system without usable secrets. */
export interface Systems {
  settings: Settings;
  hubspot: HubSpot | null;
  salesforce: Salesforce | null;
  /** The parts of both connections, for reading many records at once. */
  access: { hubspot: HubSpotAccess | null; salesforce: SalesforceAccess | null };
  clock: Clock;
  close: () => void;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** @returns findings, and `systems`, which is null if the settings are invalid */
export function checkSecrets(environment: Environment): { findings: Finding[]; systems: Systems | null } {
  const read = readSettings(environment.OWNER_PREFLIGHT_SETTINGS);
  if (!('settings' in read)) return { findings: read.findings, systems: null };
  const { settings } = read;
  const transport = new Transport();
  const token = environment.PRIVATE_APP_ACCESS_TOKEN ?? '';
  const grant = settings.salesforce === null ? null : grantOf(settings.salesforce, environment);
  const access: Systems['access'] = {
    hubspot:
      token === ''
        ? null
        : {
            token: fixedToken(token),
            send: officialClientSender(transport, settings.hubspotApiBase),
            clock: systemClock,
          },
    salesforce:
      settings.salesforce === null || grant?.grant == null
        ? null
        : accessTo(settings.salesforce, grant.grant, transport),
  };
  const findings: Finding[] = [
    works(plain('checked.settings'), plain('install.can-be-read')),
    tokenFinding(token),
    ...(grant === null
      ? [missing(plain('checked.salesforce-connection'), plain('install.no-org-named'))]
      : [grant.finding]),
    ...settingsGiven(settings),
  ];
  return {
    findings,
    systems: {
      settings,
      clock: systemClock,
      hubspot: access.hubspot === null ? null : hubSpot(access.hubspot),
      salesforce: access.salesforce === null ? null : salesforce(access.salesforce),
      access,
      close: () => transport.close(),
    },
  };
}

function tokenFinding(token: string): Finding {
  const about = plain('checked.hubspot-token');
  return token === ''
    ? missing(about, notInFile('PRIVATE_APP_ACCESS_TOKEN', plain('mend.hubspot-token-place')))
    : works(about, plain('install.in-the-file'));
}

function notInFile(name: string, second: InstallationMessage): InstallationMessage {
  const first: InstallationMessage = { id: 'install.secret-not-in-file', params: { name } };
  return { id: 'install.two-steps', params: { first, second } };
}

function settingsGiven(settings: Settings): Finding[] {
  return NEEDED_SETTINGS.map(({ key, isGiven, open, where }) => {
    const about: InstallationMessage = { id: 'checked.setting', params: { key } };
    return isGiven(settings)
      ? works(about, plain('install.given'))
      : missing(about, { id: 'install.not-given', params: { open, where } });
  });
}

function readSettings(text: string | undefined): { settings: Settings } | { findings: Finding[] } {
  const about = plain('checked.settings');
  if (text === undefined || text.trim() === '') {
    const name = 'OWNER_PREFLIGHT_SETTINGS';
    return { findings: [missing(about, { id: 'install.secret-not-in-file', params: { name } })] };
  }
  try {
    return { settings: parseSettings(text) };
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    return {
      findings: error.problems.map((problem) =>
        missing(about, { id: 'install.problem', params: { problem: settingProblem(problem) } }),
      ),
    };
  }
}

function grantOf(settings: SalesforceSettings, environment: Environment): { grant: Grant | null; finding: Finding } {
  const { auth, clientId } = settings;
  if (auth === 'client-credentials') {
    const secret = environment.SALESFORCE_CLIENT_SECRET ?? '';
    const about = plain('checked.salesforce-secret');
    if (secret === '')
      return {
        grant: null,
        finding: missing(about, notInFile('SALESFORCE_CLIENT_SECRET', plain('mend.salesforce-secret-place'))),
      };
    return { grant: clientCredentials(clientId, secret), finding: works(about, plain('install.in-the-file')) };
  }
  const about = plain('checked.salesforce-key');
  const reading = readPrivateKey(environment.SALESFORCE_PRIVATE_KEY);
  if (!reading.ok) {
    const problem: SettingsPageMessage = {
      id: 'setting-problem.at',
      params: { key: 'SALESFORCE_PRIVATE_KEY', problem: { id: `private-key.${reading.problem}`, params: {} } },
    };
    return { grant: null, finding: missing(about, { id: 'install.problem', params: { problem } }) };
  }
  const claims = {
    clientId,
    username: settings.username ?? '',
    audience: settings.audience ?? defaultAudience(settings.loginUrl),
  };
  const pem = reading.key.export({ type: 'pkcs8', format: 'pem' }).toString();
  return { grant: jwtBearer(claims, pem, systemClock), finding: works(about, plain('install.can-be-read')) };
}

function accessTo({ loginUrl, apiVersion }: SalesforceSettings, grant: Grant, transport: Transport): SalesforceAccess {
  const sessions = new SessionKeeper({ loginUrl, grant, transport, clock: systemClock });
  return { sessions, apiVersion, transport, clock: systemClock };
}
