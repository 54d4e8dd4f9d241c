// Says line by line what works in an installation, what is missing, and where to set it.
import { Command, CommanderError } from 'commander';
import { CliError } from './cli-error.ts';
import type { CliStreams } from './cli-streams.ts';
import { checkHubSpot } from './check-install-hubspot.ts';
import type { Finding } from './check-install-findings.ts';
import { checkSalesforce } from './check-install-salesforce.ts';
import { checkSecrets } from './check-install-secrets.ts';
import { readEnvironmentFile } from './environment-file.ts';

/**
 * Runs one command line. Findings go to standard output, one a line; nothing is written in either system.
 *
 * @param args the arguments after `npm run check-install --`
 * @returns the exit status: 0 when nothing is missing, 1 when something is, 2 for a command line or file that cannot be used
 */
export async function runCheckInstall(args: readonly string[], streams: CliStreams): Promise<number> {
  const command = new Command('npm run check-install --')
    .description('Asks HubSpot and Salesforce with the installation’s own credentials what works and what is missing.')
    .requiredOption('--env <file>', 'a file with the four secrets, one a line: NAME=value')
    .addHelpText('after', HELP)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => streams.stdout.write(text),
      writeErr: (text) => streams.stderr.write(text),
    });
  try {
    const { env } = command.parse(args, { from: 'user' }).opts<{ env: string }>();
    return await check(await readEnvironmentFile(env), streams);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof CliError)) throw error;
    streams.stderr.write(`check-install: ${error.message}\n`);
    return error.exitCode;
  }
}

const HELP = `
The file holds what the app function gets from HubSpot, and must not be shared or committed:
  PRIVATE_APP_ACCESS_TOKEN    the app's access token: Development > Projects > the project > the app > Auth
  OWNER_PREFLIGHT_SETTINGS    the line that npm run settings -- --file FILE prints
  SALESFORCE_CLIENT_SECRET    for client credentials: the consumer secret
  SALESFORCE_PRIVATE_KEY      for JWT: the line that npm run settings -- --key FILE prints

Only reads are sent. It takes about 10 requests to HubSpot and 15 to Salesforce.

Exit status: 0 when nothing is missing, 1 when something is, 2 when the file cannot be used.`;

async function check(environment: Readonly<Record<string, string | undefined>>, streams: CliStreams): Promise<number> {
  let missing = 0;
  const print = ({ about, outcome, text }: Finding): void => {
    if (outcome === 'missing') missing += 1;
    streams.stdout.write(`${MARKS[outcome]}  ${about}: ${text}\n`);
  };
  const { findings, systems } = checkSecrets(environment);
  findings.forEach(print);
  if (systems !== null) {
    for await (const finding of checkHubSpot(systems)) print(finding);
    for await (const finding of checkSalesforce(systems)) print(finding);
    systems.close();
  }
  streams.stdout.write(missing === 0 ? '\nNothing is missing.\n' : `\n${missing} missing.\n`);
  return missing === 0 ? 0 : 1;
}

const MARKS: Readonly<Record<Finding['outcome'], string>> = { works: 'ok     ', missing: 'MISSING', note: 'note   ' };
