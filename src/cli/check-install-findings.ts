// What was found in the secrets' file, beside what the two systems say (`application/check-installation`).
import type { InstallationMessage, InstallationMessages } from '../presentation/messages/types/install.ts';

export interface Finding {
  /** What was checked, e.g. "HubSpot, contacts". */
  about: InstallationMessage;
  outcome: 'works' | 'missing' | 'note';
  /** It says where to set what is missing. */
  text: InstallationMessage;
}

/** Ids of messages without parameters. */
type PlainId = {
  [Id in keyof InstallationMessages]: keyof InstallationMessages[Id] extends never ? Id : never;
}[keyof InstallationMessages];

/** A message without parameters. */
export function plain(id: PlainId): InstallationMessage {
  // The compiler does not follow a union of so many ids into the union of messages.
  return { id, params: {} } as InstallationMessage;
}

export const works = (about: InstallationMessage, text: InstallationMessage): Finding => ({
  about,
  outcome: 'works',
  text,
});
export const missing = (about: InstallationMessage, text: InstallationMessage): Finding => ({
  about,
  outcome: 'missing',
  text,
});
