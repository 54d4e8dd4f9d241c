// What the app may read in HubSpot.
import type { CrmObject } from '../domain/facts/record-facts.ts';
import type { Failure } from '../application/failures.ts';
import type { InstallationMessage } from '../presentation/messages/types/install.ts';
import { ask, failed, note, plain, works } from './check-install-findings.ts';
import type { Finding } from './check-install-findings.ts';
import type { Systems } from './check-install-secrets.ts';

/** A record that no account has: HubSpot says "not found" to whoever may read the object, and "forbidden" to all others. */
const NO_RECORD = '1';

const OBJECTS: readonly { object: CrmObject; plural: string }[] = [
  { object: 'contact', plural: 'contacts' },
  { object: 'company', plural: 'companies' },
  { object: 'deal', plural: 'deals' },
];

export async function* checkHubSpot({ hubspot, settings, clock }: Systems): AsyncGenerator<Finding> {
  if (hubspot === null) return;
  for (const { object, plural } of OBJECTS) {
    const about: InstallationMessage = { id: 'checked.hubspot-records', params: { object } };
    const read = await ask(clock, (deadline) =>
      hubspot.record({ object, id: NO_RECORD }, ['hubspot_owner_id'], deadline),
    );
    yield read.ok || read.failure.kind === 'not-found'
      ? works(about, plain('install.app-may-read'))
      : failed(about, read.failure, mend(read.failure, `crm.objects.${plural}.read`));
    // Nothing that follows can work either, and each line would say the same.
    if (!read.ok && read.failure.question === 'sign-in') return;
  }
  const owners = await ask(clock, (deadline) => hubspot.owners({ owners: [], after: null }, deadline));
  const ofOwners = plain('checked.hubspot-owners');
  yield owners.ok
    ? works(ofOwners, { id: 'install.app-may-read-owners', params: { count: owners.value.length } })
    : failed(ofOwners, owners.failure, mend(owners.failure, 'crm.objects.owners.read'));
  const { inclusionSegmentId } = settings;
  const ofSegments = plain('checked.hubspot-segments');
  if (inclusionSegmentId === null || inclusionSegmentId === 'none') {
    yield note(ofSegments, plain('install.segments-not-asked'));
  } else {
    const segments = await ask(clock, (deadline) => hubspot.segmentsOf({ object: 'contact', id: NO_RECORD }, deadline));
    yield segments.ok || segments.failure.kind === 'not-found'
      ? works(ofSegments, plain('install.app-may-read-segments'))
      : failed(ofSegments, segments.failure, mend(segments.failure, 'crm.lists.read'));
  }
  if (settings.ownerChangesBy === 'app')
    yield note(plain('checked.hubspot-changes'), plain('install.changes-not-tried'));
}

function mend({ question }: Failure, scope: string): InstallationMessage {
  return question === 'sign-in' ? plain('mend.hubspot-token') : { id: 'mend.hubspot-scope', params: { scope } };
}
