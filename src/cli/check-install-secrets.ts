// The four secrets: whether they are there, whether they can be read, and the two systems they lead to.
import { systemClock } from '../adapters/clock.ts';
import { Transport } from '../adapters/http/transport.ts';
import { directSender, fixedToken, hubSpot } from '../adapters/hubspot/index.ts';
import type { HubSpotAccess } from '../adapters/hubspot/index.ts';
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
import { missing, works } from './check-install-findings.ts';
import type { Finding } from './check-install-findings.ts';
import { NEEDED_SETTINGS } from './settings-needed.ts';
import { KEY_WORDS, describeSettingProblem } from './settings-words.ts';

/** What the secrets lead to; a system that cannot even be asked is null. */
export interface Systems {
  settings: Settings;
  hubspot: HubSpot | null;
  salesforce: Salesforce | null;
  /** What both are made of, for those who ask about many records at once. */
  access: { hubspot: HubSpotAccess | null; salesforce: SalesforceAccess | null };
  clock: Clock;
  close: () => void;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** @returns `systems` is null where the settings cannot be used: then nobody can be asked */
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
            send: directSender(transport, settings.hubspotApiBase),
            clock: systemClock,
          },
    salesforce:
      settings.salesforce === null || grant?.grant == null
        ? null
        : accessTo(settings.salesforce, grant.grant, transport),
  };
  const findings: Finding[] = [
    works('Settings', 'they can be read.'),
    token === '' ? missing('HubSpot, token', TOKEN_MISSING) : works('HubSpot, token', 'it is in the file.'),
    ...(grant === null ? [missing('Salesforce, connection', NOT_CONNECTED)] : [grant.finding]),
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

const TOKEN_MISSING =
  'PRIVATE_APP_ACCESS_TOKEN is not in the file. In HubSpot: Development > Projects > the project > the app > Auth.';
const NOT_CONNECTED = 'the settings name no Salesforce org. Set salesforce.loginUrl and salesforce.clientId.';

function settingsGiven(settings: Settings): Finding[] {
  return NEEDED_SETTINGS.map(({ key, isGiven, open, where }) =>
    isGiven(settings)
      ? works(`Setting ${key}`, 'it is given.')
      : missing(`Setting ${key}`, `it is not given, so the card cannot tell ${open}. ${where}`),
  );
}

function readSettings(text: string | undefined): { settings: Settings } | { findings: Finding[] } {
  if (text === undefined || text.trim() === '')
    return { findings: [missing('Settings', 'OWNER_PREFLIGHT_SETTINGS is not in the file.')] };
  try {
    return { settings: parseSettings(text) };
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    return { findings: error.problems.map((problem) => missing('Settings', `${describeSettingProblem(problem)}.`)) };
  }
}

function grantOf(settings: SalesforceSettings, environment: Environment): { grant: Grant | null; finding: Finding } {
  const { auth, clientId } = settings;
  if (auth === 'client-credentials') {
    const secret = environment.SALESFORCE_CLIENT_SECRET ?? '';
    if (secret === '') return { grant: null, finding: missing('Salesforce, client secret', SECRET_MISSING) };
    return {
      grant: clientCredentials(clientId, secret),
      finding: works('Salesforce, client secret', 'it is in the file.'),
    };
  }
  const reading = readPrivateKey(environment.SALESFORCE_PRIVATE_KEY);
  if (!reading.ok)
    return {
      grant: null,
      finding: missing('Salesforce, private key', `SALESFORCE_PRIVATE_KEY: ${KEY_WORDS[reading.problem]}.`),
    };
  const claims = {
    clientId,
    username: settings.username ?? '',
    audience: settings.audience ?? defaultAudience(settings.loginUrl),
  };
  const pem = reading.key.export({ type: 'pkcs8', format: 'pem' }).toString();
  return { grant: jwtBearer(claims, pem, systemClock), finding: works('Salesforce, private key', 'it can be read.') };
}

const SECRET_MISSING =
  'SALESFORCE_CLIENT_SECRET is not in the file. In Salesforce: External Client App Manager > the app > Settings > OAuth Settings > Consumer Key and Secret.';

function accessTo({ loginUrl, apiVersion }: SalesforceSettings, grant: Grant, transport: Transport): SalesforceAccess {
  const sessions = new SessionKeeper({ loginUrl, grant, transport, clock: systemClock });
  return { sessions, apiVersion, transport, clock: systemClock };
}
