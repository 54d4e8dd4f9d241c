// What the app may read in HubSpot.
import type { CrmObject } from '../domain/facts/record-facts.ts';
import type { Failure } from '../application/failures.ts';
import { ask, failed, note, works } from './check-install-findings.ts';
import type { Finding } from './check-install-findings.ts';
import type { Systems } from './check-install-secrets.ts';

/** A record that no account has: HubSpot says "not found" to whoever may read the object, and "forbidden" to all others. */
const NO_RECORD = '1';

const OBJECTS: readonly { object: CrmObject; plural: string }[] = [
  { object: 'contact', plural: 'contacts' },
  { object: 'company', plural: 'companies' },
  { object: 'deal', plural: 'deals' },
];

const WHERE =
  'Install the app again in HubSpot (Development > Projects > the project > the app) and accept its scopes.';

export async function* checkHubSpot({ hubspot, settings, clock }: Systems): AsyncGenerator<Finding> {
  if (hubspot === null) return;
  for (const { object, plural } of OBJECTS) {
    const about = `HubSpot, ${plural}`;
    const read = await ask(clock, (deadline) =>
      hubspot.record({ object, id: NO_RECORD }, ['hubspot_owner_id'], deadline),
    );
    yield read.ok || read.failure.kind === 'not-found'
      ? works(about, 'the app may read them.')
      : failed(about, read.failure, mend(read.failure, `crm.objects.${plural}.read`));
    // Nothing that follows can work either, and each line would say the same.
    if (!read.ok && read.failure.question === 'sign-in') return;
  }
  const owners = await ask(clock, (deadline) => hubspot.owners({ owners: [], after: null }, deadline));
  yield owners.ok
    ? works('HubSpot, owners', `the app may read them; there are ${owners.value.length}.`)
    : failed('HubSpot, owners', owners.failure, mend(owners.failure, 'crm.objects.owners.read'));
  const { inclusionSegmentId } = settings;
  if (inclusionSegmentId === null || inclusionSegmentId === 'none') {
    yield note('HubSpot, segments', 'not asked: the settings name no inclusion segment.');
  } else {
    const segments = await ask(clock, (deadline) => hubspot.segmentsOf({ object: 'contact', id: NO_RECORD }, deadline));
    yield segments.ok || segments.failure.kind === 'not-found'
      ? works('HubSpot, segments', 'the app may read who is in them.')
      : failed('HubSpot, segments', segments.failure, mend(segments.failure, 'crm.lists.read'));
  }
  if (settings.ownerChangesBy === 'app')
    yield note(
      'HubSpot, changes by the app',
      'not tried: this check writes nothing. HubSpot grants the scopes at installation.',
    );
}

function mend({ question }: Failure, scope: string): string {
  return question === 'sign-in' ? TOKEN_REFUSED : `The scope is ${scope}. ${WHERE}`;
}

const TOKEN_REFUSED =
  'Copy the access token again: Development > Projects > the project > the app > Auth. It changes when it is rotated.';
