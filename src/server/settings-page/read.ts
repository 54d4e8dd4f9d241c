// What the settings page receives: every setting with its value, origin and evidence, as data and as a form.
import type { SettingProblem } from '../../application/settings-messages.ts';
import { checkSettings } from '../../application/settings.ts';
import { CONTRACT_VERSION } from '../../contract/index.ts';
import { presentFields, presentProblem } from '../../presentation/present-settings.ts';
import type { SettingsFacts } from '../../presentation/present-settings.ts';
import { adminWordsFor } from '../../presentation/admin-words.ts';
import type { AdminWords } from '../../presentation/admin-words.ts';
import type { InstalledAccount } from '../directory.ts';
import { RefusedError } from '../refusals.ts';
import type { Services } from '../services.ts';
import { isObject, shownSettings } from '../settings-input.ts';
import type { Answered } from '../page-calls.ts';

export async function readSettings(
  { account }: Pick<InstalledAccount, 'account'>,
  locale: string | undefined,
  services: Services,
): Promise<Answered> {
  // Read from the database instead of the cache, because another process may have just saved.
  const [stored, connection, proposals] = await Promise.all([
    services.settings.read(account),
    services.connections.find(account),
    services.proposals.list(account),
  ]);
  const given = isObject(stored.settings) ? stored.settings : {};
  const facts: SettingsFacts = {
    given,
    settings: checkSettings(given),
    secrets: { clientSecret: stored.secrets.clientSecret !== null, privateKey: stored.secrets.privateKey !== null },
    proposals,
  };
  const fields = presentFields(facts, adminWordsFor(locale));
  return {
    status: 200,
    body: {
      contract: CONTRACT_VERSION,
      ok: true,
      version: stored.version,
      settings: shownSettings(stored, connection !== null, fields),
      fields,
      connection: {
        /** True if this server offers connecting by click. */
        byClick: services.salesforceOAuth !== null,
        connected: connection !== null,
        lost: connection?.lost != null,
        host: connection === null ? null : new URL(connection.instanceUrl).host,
      },
      grantUrl: `${services.config.publicUrl}/install?for=owner-changes`,
    },
  };
}

/** Makes a refusal that says what is wrong with every field and what was expected. */
export function badSettings(problems: readonly SettingProblem[], locale: string | undefined): RefusedError {
  const words: AdminWords = adminWordsFor(locale);
  const shown = problems.map((problem) => presentProblem(problem, words)).map(inRequest);
  return new RefusedError('bad-request', { path: shown[0]?.path ?? '$.settings', problems: shown, locale });
}

/** Converts a path in the settings to a path in the request. */
function inRequest({ path, message }: { path: string; message: string }): { path: string; message: string } {
  return { path: path.replace(/^\$/u, '$.settings'), message };
}
