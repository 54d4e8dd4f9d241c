// Findings about the secrets' file. Findings about the two systems come from `application/check-installation`.
import type { InstallationMessage, InstallationMessages } from '../presentation/messages/types/install.ts';

export interface Finding {
  /** What was checked, e.g. "HubSpot, contacts". */
  about: InstallationMessage;
  outcome: 'works' | 'missing' | 'note';
  /** The finding itself, including where to fix what is missing. */
  text: InstallationMessage;
}

/** IDs of messages without parameters. */
type PlainId = {
  [Id in keyof InstallationMessages]: keyof InstallationMessages[Id] extends never ? Id : never;
}[keyof InstallationMessages];

/** Makes a message without parameters. */
export function plain(id: PlainId): InstallationMessage {
  // The compiler cannot relate a union of so many IDs to the union of messages.
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
