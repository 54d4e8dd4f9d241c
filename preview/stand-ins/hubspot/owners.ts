// https://developers.hubspot.com/docs/api-reference/latest/crm/owners/guide
import type { Hono } from 'hono';
import type { NodeEnv } from '../misbehave.ts';
import type { State } from '../state.ts';
import { hubspotError, notHandled } from './answers.ts';
import { missingScope, page, readPaging } from './requests.ts';

const SCOPE = 'crm.objects.owners.read';
const PATH = '/crm/owners/2026-09';
type Owner = State['hubspot']['owners'][number];

export function ownerRoutes(app: Hono<NodeEnv>, state: () => State): void {
  app.get(PATH, (context) => {
    const refused = missingScope(state(), [SCOPE]);
    if (refused !== null) return refused;
    const paging = readPaging(context.req.query(), { most: 500, usual: 100 });
    if (paging instanceof Response) return paging;
    const email = context.req.query('email')?.toLowerCase();
    const all = state().hubspot.owners.filter(
      (owner) =>
        owner.archived === (context.req.query('archived') === 'true') &&
        (email === undefined || owner.email?.toLowerCase() === email),
    );
    return Response.json(page(all.map(shownOwner), paging, PATH));
  });

  app.get(`${PATH}/:id`, (context) => {
    const refused = missingScope(state(), [SCOPE]);
    if (refused !== null) return refused;
    const id = context.req.param('id');
    const byUser = context.req.query('idProperty') === 'userId';
    const archived = context.req.query('archived') === 'true';
    const owner = state().hubspot.owners.find(
      (candidate) => (byUser ? String(userIdOf(candidate)) : candidate.id) === id && candidate.archived === archived,
    );
    return owner === undefined
      ? hubspotError(404, 'OBJECT_NOT_FOUND', `Could not find owner with ID ${id}`, { context: { id: [id] } })
      : Response.json(shownOwner(owner));
  });

  for (const path of [PATH, `${PATH}/:id`]) app.all(path, () => notHandled(405, 'HTTP 405 Method Not Allowed'));
}

/** The ID of the owner's user; a queue has none. */
export function userIdOf({ id, type }: Pick<Owner, 'id' | 'type'>): number | null {
  return type === 'QUEUE' ? null : Number(id) + 1000;
}

function shownOwner(owner: Owner): object {
  const { id, email, firstName, lastName, type, archived, teams } = owner;
  return {
    id,
    ...(email === null ? {} : { email }),
    type,
    firstName,
    lastName,
    userId: archived ? null : userIdOf(owner),
    userIdIncludingInactive: userIdOf(owner),
    createdAt: '2025-01-15T08:00:00.000Z',
    updatedAt: '2025-01-15T08:00:00.000Z',
    archived,
    ...(teams.length === 0 ? {} : { teams }),
  };
}
