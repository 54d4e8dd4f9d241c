// The admin catalogue: texts of the command line, the server's pages and the settings page that the card never shows.
// The app function does not include it.
//
// To add an area, "audit" for example:
// 1. Declare its messages where the codes are made, as a type: `AuditMessages = { 'audit.done': { count: number } }`.
//    An area that only presents keeps its type in messages/types/.
// 2. Write messages/<language>/admin/audit.ts for all seven languages:
//    `export const audit = defineMessages<AuditMessages, 'nl'>()({ 'audit.done': { one: '…', other: '…' } })`.
// 3. Collect the seven in messages/admin/audit.ts, as messages/admin/evidence.ts does.
// 4. Add the area to `AdminAreas` and to `AREAS` below.
//
// A message, a language, a parameter or an area that is missing does not compile. An admin message may hold messages of
// the card as parameters. An id stands in one area only; test/presentation/messages/catalogues.test.ts walks them all.
import type { RulesFileMessages } from '../../../domain/assignment-rules/index.ts';
import type { EvidenceMessages } from '../../../domain/evidence/messages.ts';
import type { MessageOf } from '../../../domain/message.ts';
import type { CardMessage } from '../all-messages.ts';
import { catalogueOf } from '../catalogues.ts';
import type { WordsOf } from '../define-catalogue.ts';
import type { Language } from '../languages.ts';
import type { Catalogue } from '../template.ts';
import type { CliMessages } from '../types/cli.ts';
import type { InstallationMessages } from '../types/install.ts';
import type { SettingsPageMessages } from '../types/settings.ts';
import { cli } from './cli.ts';
import { evidence } from './evidence.ts';
import { install } from './install.ts';
import type { OwnersMessages } from '../types/owners.ts';
import type { AdminPageMessages } from '../types/admin-page.ts';
import type { AuditMessages } from '../types/audit.ts';
import type { AuditCommandMessages } from '../types/audit-command.ts';
import { auditCommand } from './audit-command.ts';
import { audit } from './audit.ts';
import { adminPage } from './admin-page.ts';
import { owners } from './owners.ts';
import type { PastMessages } from '../types/past.ts';
import { past } from './past.ts';
import { rulesFile } from './rules-file.ts';
import { settings } from './settings.ts';

interface AdminAreas {
  cli: CliMessages;
  evidence: EvidenceMessages;
  install: InstallationMessages;
  adminPage: AdminPageMessages;
  audit: AuditMessages;
  auditCommand: AuditCommandMessages;
  owners: OwnersMessages;
  past: PastMessages;
  rulesFile: RulesFileMessages;
  settings: SettingsPageMessages;
}

type InEveryLanguage<Map> = Readonly<Record<Language, WordsOf<Map>>>;

const AREAS: { readonly [Area in keyof AdminAreas]: InEveryLanguage<AdminAreas[Area]> } = {
  cli,
  evidence,
  install,
  adminPage,
  audit,
  auditCommand,
  owners,
  past,
  rulesFile,
  settings,
};

/**
 * Any message for an admin, including the card's. Use this type only for function parameters: it has so many members
 * that the compiler gives up on arrays or conditional types of it. Elsewhere use the area's own type, e.g.
 * `CliMessage`.
 */
export type AdminMessage = CardMessage | { [Area in keyof AdminAreas]: MessageOf<AdminAreas[Area]> }[keyof AdminAreas];

/** The texts of only the admin areas. */
export function adminAreasOf(language: Language): readonly Catalogue[] {
  return Object.values(AREAS).map((area) => area[language]);
}

/** The texts of the card and the admin areas. */
export function adminCatalogueOf(language: Language): Catalogue {
  return Object.assign({}, catalogueOf(language), ...adminAreasOf(language)) as Catalogue;
}
