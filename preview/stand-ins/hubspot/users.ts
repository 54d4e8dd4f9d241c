// Who the account's people are to HubSpot: super admins, permission sets, teams.
// https://developers.hubspot.com/docs/api-reference/latest/settings/users
import type { Hono } from 'hono';
import type { NodeEnv } from '../misbehave.ts';
import { ADMIN } from '../../sample/people.ts';
import type { State } from '../state.ts';
import { hubspotError } from './answers.ts';
import { missingScope } from './requests.ts';

const PATH = '/settings/users/2026-03';
const SALES_MANAGERS = { id: '901', name: 'Sales managers', requiresBillingWrite: false };
/** Bo Chen manages sales. */
const MANAGER = '12';
/** An owner's user has the owner's number with 1,000 added. */
const USERS_FROM = 1000;

export function userRoutes(app: Hono<NodeEnv>, state: () => State): void {
  app.get(
    `${PATH}/roles`,
    () => missingScope(state(), ['settings.users.read']) ?? Response.json({ results: [SALES_MANAGERS] }),
  );
  app.get(`${PATH}/teams`, () => {
    const refused = missingScope(state(), ['settings.users.teams.read']);
    if (refused !== null) return refused;
    const { owners } = state().hubspot;
    const teams = new Map(owners.flatMap((owner) => owner.teams.map(({ id, name }) => [id, name] as const)));
    const results = [...teams].map(([id, name]) => ({
      id,
      name,
      userIds: owners.filter(({ teams: of }) => of.some((team) => team.id === id)).map((owner) => userIdOf(owner.id)),
      secondaryUserIds: [],
    }));
    return Response.json({ results });
  });
  app.get(`${PATH}/:userId`, (context) => {
    const refused = missingScope(state(), ['settings.users.read']);
    if (refused !== null) return refused;
    const userId = context.req.param('userId');
    const owner = state().hubspot.owners.find(({ id, archived }) => userIdOf(id) === userId && !archived);
    if (owner?.email == null) return hubspotError(404, 'OBJECT_NOT_FOUND', `User ${userId} does not exist.`);
    const [team] = owner.teams;
    return Response.json({
      id: userId,
      email: owner.email,
      firstName: owner.firstName,
      lastName: owner.lastName,
      superAdmin: userId === String(ADMIN.userId),
      roleIds: owner.id === MANAGER ? [SALES_MANAGERS.id] : [],
      ...(team === undefined ? {} : { primaryTeamId: team.id }),
      secondaryTeamIds: [],
    });
  });
}

function userIdOf(ownerId: string): string {
  return String(Number(ownerId) + USERS_FROM);
}
