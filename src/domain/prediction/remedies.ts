// What the rep, or an admin, can do about a prediction: the texts of the rows passed, the most useful first.
import type { Remedy } from './prediction.ts';
import { ROWS } from './rows.ts';
import type { RowId } from './rows.ts';
import type { Situation } from '../facts/situation.ts';

const ASSIGN_TO_ME: Remedy = {
  kind: 'assign-to-me',
  text: 'Assign it to yourself, if your name and e-mail are the same in HubSpot and Salesforce.',
};

const NAME_THE_INTEGRATION_USER: Remedy = {
  kind: 'ask-admin',
  text: "Have an admin enter HubSpot's integration user in the app's settings, so that the card can name that user.",
};

const NAME_THE_DEFAULT_OWNER: Remedy = {
  kind: 'ask-admin',
  text: "Have an admin enter the Default Lead Owner of Salesforce's Lead Settings in the app's settings: no API tells it.",
};

/** Remedies of the deciding row and of the match row on the way to it; each once; never empty. */
export function remediesFor({ owner, settings }: Situation, path: readonly RowId[], decision: RowId): Remedy[] {
  // A near miss on the way (L11–L27) is the nearest thing to mend; other rows on the way only pass on.
  const nearMiss = path.filter((row) => ROWS[row].step.startsWith('create_'));
  const remedies = [...nearMiss, decision].map((row): Remedy => ({
    kind: ROWS[row].remedy,
    text: owner === null ? repCan(row) : anotherOwner(repCan(row)),
  }));
  if (remedies.some(({ kind }) => kind === 'choose-owner') && ROWS[decision].step !== 'gate')
    remedies.push(ASSIGN_TO_ME);
  if (path.includes('W03')) remedies.push({ kind: ROWS.W03.remedy, text: ROWS.W03.repCan });
  const { outcome } = ROWS[decision];
  if (outcome === 'INTEGRATION_USER' && settings.integrationUser === null) remedies.push(NAME_THE_INTEGRATION_USER);
  if (outcome === 'DEFAULT_LEAD_OWNER' && settings.defaultLeadOwner === null) remedies.push(NAME_THE_DEFAULT_OWNER);
  return remedies.filter(
    ({ text }, index) => !remedies.some((other, at) => (other.text === text ? at < index : saysMore(other.text, text))),
  );
}

/** "Choose a matching owner, or have the user created." says all that "Choose a matching owner." does. */
function saysMore(text: string, than: string): boolean {
  return text.startsWith(`${than.replace(/\.$/u, '')},`);
}

/** The rows say "Set an owner" of a record that has none; one that has one, who does not count, needs another. */
function anotherOwner(text: string): string {
  return text.replace(/^Set an? (?:matching )?owner(?: in HubSpot)?(?=[ ,;.])/u, 'Choose a matching owner');
}

/** What the rep can do, by the row; "As E01." is that row's. */
function repCan(row: RowId): string {
  const text = ROWS[row].repCan;
  const other = /^As (\w\d\d)\.$/u.exec(text)?.[1];
  return other !== undefined && isRow(other) ? ROWS[other].repCan : text;
}

function isRow(id: string): id is RowId {
  return id in ROWS;
}
