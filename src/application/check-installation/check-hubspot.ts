// Checks what the app may read in HubSpot.
import type { CrmObject } from '../../domain/facts/record-facts.ts';
import type { Failure } from '../failures.ts';
import { about, ask, failed, mend, note, said, works } from './findings.ts';
import type { Finding, Installation } from './findings.ts';
import type { AboutMessage, MendMessage } from './messages.ts';

/**
 * No account has this record. HubSpot answers "not found" to an app that may read the object, and "forbidden" to
 * others.
 */
const NO_RECORD = '1';

const SCOPES: Readonly<Record<CrmObject, string>> = {
  contact: 'crm.objects.contacts.read',
  company: 'crm.objects.companies.read',
  deal: 'crm.objects.deals.read',
};

export async function* checkHubSpot(installation: Installation): AsyncGenerator<Finding> {
  const { hubspot, settings, edition } = installation;
  if (hubspot === null) return;
  const toDo = (failure: Failure, scope: string): MendMessage => mendFor(failure, scope, edition);
  // Asked in parallel, so that a page waits only for the slowest question.
  const objects = (Object.keys(SCOPES) as CrmObject[]).map((object) => ({
    object,
    reading: ask(installation, (deadline) => hubspot.record({ object, id: NO_RECORD }, ['hubspot_owner_id'], deadline)),
  }));
  const owners = ask(installation, (deadline) => hubspot.owners({ owners: [], after: null }, deadline));
  const { inclusionSegmentId } = settings;
  const segments =
    inclusionSegmentId === null || inclusionSegmentId === 'none'
      ? null
      : ask(installation, (deadline) => hubspot.segmentsOf({ object: 'contact', id: NO_RECORD }, deadline));
  for (const { object, reading } of objects) {
    const read = await reading;
    const what: AboutMessage = { id: 'checked.hubspot-records', params: { object } };
    yield read.ok || read.failure.kind === 'not-found'
      ? works(what, said('install.app-may-read'))
      : failed(what, read.failure, toDo(read.failure, SCOPES[object]), 'records');
    // If sign-in fails, every further question would fail in the same way.
    if (!read.ok && read.failure.question === 'sign-in') return;
  }
  const listed = await owners;
  yield listed.ok
    ? works(about('checked.hubspot-owners'), {
        id: 'install.app-may-read-owners',
        params: { count: listed.value.length },
      })
    : failed(
        about('checked.hubspot-owners'),
        listed.failure,
        toDo(listed.failure, 'crm.objects.owners.read'),
        'owners',
      );
  const what = about('checked.hubspot-segments');
  const member = await segments;
  if (member === null) yield note(what, said('install.segments-not-asked'));
  else
    yield member.ok || member.failure.kind === 'not-found'
      ? works(what, said('install.app-may-read-segments'))
      : failed(what, member.failure, toDo(member.failure, 'crm.lists.read'), 'segments');
  // The marketplace edition knows the granted scopes and lists them elsewhere.
  if (settings.ownerChangesBy === 'app' && edition === 'private')
    yield note(about('checked.hubspot-changes'), said('install.changes-not-tried'));
}

function mendFor({ question }: Failure, scope: string, edition: Installation['edition']): MendMessage {
  const isSignIn = question === 'sign-in';
  if (edition === 'private')
    return isSignIn ? mend('mend.hubspot-token') : { id: 'mend.hubspot-scope', params: { scope } };
  return isSignIn ? mend('mend.install-again') : { id: 'mend.scope-of-app', params: { scope } };
}
