// The secrets that HubSpot passes to the function: some in the context, all in the environment.
import * as z from 'zod/mini';

const NEEDED = [
  'PRIVATE_APP_ACCESS_TOKEN',
  'OWNER_PREFLIGHT_SETTINGS',
  'SALESFORCE_CLIENT_SECRET',
  'SALESFORCE_PRIVATE_KEY',
] as const;
export type Secrets = Partial<Record<(typeof NEEDED)[number], string>>;
export type Environment = Readonly<Record<string, string | undefined>>;

const contextSchema = z.object({ secrets: z.record(z.string(), z.unknown()) });

export function secretsOf(context: unknown, environment: Environment): Secrets {
  const read = contextSchema.safeParse(context);
  const given = read.success ? read.data.secrets : {};
  const pairs = NEEDED.flatMap((name) => {
    const value = typeof given[name] === 'string' ? given[name] : environment[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(pairs);
}
