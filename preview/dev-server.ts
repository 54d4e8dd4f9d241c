// HubSpot's own dev server, run on the project with no account: it bundles the card and runs the app function.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { translateForLocalDev } from '@hubspot/project-parsing-lib/translate';
import type { DevModeUnifiedInterfaceNonSingleton } from '@hubspot/ui-extensions-dev-server';
import * as z from 'zod';
import { setEnvironment } from './environment.ts';
import { freePort } from './ports.ts';
import { importDevServer } from './quiet-dev-server.ts';

export interface DevServerOptions {
  /** Where `hsproject.json` is. */
  projectDir: string;
  /** Where the dev server reads `propertiesToSend`: the HubSpot API's base address. */
  hubspotApi: string;
  /** Secrets and settings of the app function, put into this process's environment until `stop`. */
  environment: Readonly<Record<string, string>>;
  /** Told what HubSpot's dev server reports as an error, e.g. an uncaught error of the function. */
  onError?: (message: string) => void;
}

export interface ServedCard {
  uid: string;
  /** The card's title on the record page. */
  name: string;
  /** Where its compiled bundle is, e.g. "http://127.0.0.1:40123/Entry.js". */
  bundleUrl: string;
  location: string;
  objectTypes: string[];
}

export interface DevServer {
  url: string;
  /** Where HubSpot's record page posts a call of `hubspot.serverless`. */
  functionUrl: string;
  cards: ServedCard[];
  /** What the app may reach with `hubspot.fetch`. */
  permittedFetch: string[];
  stop: () => Promise<void>;
}

/** Any number will do: the dev server only looks for it among the accounts that `hs` knows on this machine. */
const NO_ACCOUNT = 1;

/**
 * Starts HubSpot's dev server on a free port.
 *
 * @throws {Error} when the project cannot be read, or the card cannot be bundled (with HubSpot's message)
 */
export async function startDevServer(options: DevServerOptions): Promise<DevServer> {
  const { DevModeUnifiedInterfaceNonSingleton } = await importDevServer();
  const project = projectSchema.parse(
    JSON.parse(await readFile(path.join(options.projectDir, 'hsproject.json'), 'utf8')),
  );
  const noEnvFile = await mkdtemp(path.join(tmpdir(), 'owner-preflight-'));
  const components = withoutEnvFiles(await readComponents(options.projectDir, project), noEnvFile);
  const port = await freePort();
  const restoreEnvironment = setEnvironment(options.environment);
  const errors: string[] = [];
  const server = new DevModeUnifiedInterfaceNonSingleton();
  const stop = async (): Promise<void> => {
    await server.cleanup();
    restoreEnvironment();
    await rm(noEnvFile, { recursive: true, force: true });
  };

  try {
    await server.setup({
      components,
      profileData: {},
      platformVersion: project.platformVersion,
      logger: {
        debug: ignore,
        info: ignore,
        warn: ignore,
        error: (...said: unknown[]) => {
          errors.push(said.map(String).join(' '));
          options.onError?.(said.map(String).join(' '));
        },
      },
      urls: { api: options.hubspotApi, web: 'https://app.hubspot.com' },
      setActiveApp: () => Promise.resolve(),
      onUploadRequired: ignore,
      choices: [],
    });
    await server.start({
      accountId: NO_ACCOUNT,
      requestPorts: ([asked]) => Promise.resolve(asked === undefined ? {} : { [asked.instanceId]: port }),
      projectConfig: project,
    });
    const url = `http://127.0.0.1:${port}`;
    const cards = cardsOf(components, url);
    await assertBundled(cards, errors);
    return {
      url,
      functionUrl: `${url}/api/crm-extensibility/execution/internal/v3/action/function/${NO_ACCOUNT}`,
      cards,
      permittedFetch: permittedFetchOf(components),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

type Components = Parameters<DevModeUnifiedInterfaceNonSingleton['setup']>[0]['components'];
type Project = z.infer<typeof projectSchema>;

const projectSchema = z.object({ name: z.string(), srcDir: z.string(), platformVersion: z.literal('2026.09') });

/** The project as HubSpot itself reads it; its JSON schemas need an account, so they are left out. */
async function readComponents(projectDir: string, { srcDir, platformVersion }: Project): Promise<Components> {
  const { intermediateRepresentation, skippedHsMetaFiles } = await translateForLocalDev(
    { projectSourceDir: path.resolve(projectDir, srcDir), platformVersion, accountId: NO_ACCOUNT },
    { skipValidation: true },
  );
  const nodes: Record<string, unknown> = { ...intermediateRepresentation.intermediateNodesIndexedByUid };
  // HubSpot adds a node for the functions' package.json, which its dev server does not know.
  for (const [uid, node] of Object.entries(nodes))
    if (packageSchema.safeParse(node).success) Reflect.deleteProperty(nodes, uid);
  // The marketplace edition is a project of its own below this one: HubSpot's parser skips its files, as it should.
  const skipped = skippedHsMetaFiles.filter((file) => !JSON.stringify(file).includes('marketplace/'));
  if (skipped.length > 0 || !areComponents(nodes)) {
    throw new Error("HubSpot's dev server cannot run this project; `npm run validate` tells why.");
  }
  return nodes;
}

const packageSchema = z.object({ componentType: z.literal('SERVERLESS_PACKAGE') });
const nodeSchema = z.object({
  uid: z.string(),
  componentType: z.enum(['APPLICATION', 'CARD', 'APP_FUNCTION']),
  config: z.object({}),
});

function areComponents(nodes: Record<string, unknown>): nodes is Components {
  return Object.values(nodes).every((node) => nodeSchema.safeParse(node).success);
}

/**
 * The dev server lets a `.env` beside the function win over the environment. A real secret kept there would send the
 * preview to the real systems; so the functions' folder, used for nothing else, is told as an empty one.
 */
function withoutEnvFiles(components: Components, emptyDir: string): Components {
  return Object.fromEntries(
    Object.entries(components).map(([uid, component]) => [
      uid,
      kindOf(component) === 'APP_FUNCTION'
        ? { ...component, localDev: { ...component.localDev, componentRoot: emptyDir } }
        : component,
    ]),
  );
}

/** The package names its component types in an enum that it does not export. */
function kindOf({ componentType }: Components[string]): string {
  return componentType;
}

function cardsOf(components: Components, url: string): ServedCard[] {
  return Object.values(components).flatMap(({ uid, config }) =>
    'location' in config && 'entrypoint' in config
      ? [
          {
            uid,
            name: config.name,
            bundleUrl: `${url}/${encodeURIComponent(path.parse(config.entrypoint).name)}.js`,
            location: config.location,
            objectTypes: config.objectTypes ?? [],
          },
        ]
      : [],
  );
}

function permittedFetchOf(components: Components): string[] {
  return Object.values(components).flatMap(
    ({ config }) => permittedSchema.safeParse(config).data?.permittedUrls.fetch ?? [],
  );
}

const permittedSchema = z.object({ permittedUrls: z.object({ fetch: z.array(z.string()) }) });

async function assertBundled(cards: ServedCard[], errors: string[]): Promise<void> {
  for (const { name, bundleUrl } of cards) {
    const { ok, status } = await fetch(bundleUrl);
    if (!ok) throw new Error(`The card "${name}" could not be bundled (${status}).\n${errors.join('\n')}`);
  }
}

function ignore(): void {
  // Its own chatter is about accounts and browsers that the preview has none of.
}
