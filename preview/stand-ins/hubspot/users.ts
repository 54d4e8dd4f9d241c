// Who the account's people are to HubSpot: super admins, permission sets, teams.
// https://developers.hubspot.com/docs/api-reference/latest/settings/users
import type { Hono } from 'hono';
import type { NodeEnv } from '../misbehave.ts';
import { SUPER_ADMINS, SALES_MANAGERS, userIdOf } from '../../sample/people.ts';
import type { State } from '../state.ts';
import { hubspotError } from './answers.ts';
import { missingScope } from './requests.ts';

const PATH = '/settings/users/2026-03';
const ROLE = { id: SALES_MANAGERS.id, name: SALES_MANAGERS.name, requiresBillingWrite: false };
const MANAGERS: readonly string[] = SALES_MANAGERS.ownerIds;

export function userRoutes(app: Hono<NodeEnv>, state: () => State): void {
  app.get(`${PATH}/roles`, () => missingScope(state(), ['settings.users.read']) ?? Response.json({ results: [ROLE] }));
  app.get(`${PATH}/teams`, () => {
    const refused = missingScope(state(), ['settings.users.teams.read']);
    if (refused !== null) return refused;
    const { owners } = state().hubspot;
    const teams = new Map(owners.flatMap((owner) => owner.teams.map(({ id, name }) => [id, name] as const)));
    const results = [...teams].map(([id, name]) => ({
      id,
      name,
      userIds: owners
        .filter(({ teams: of }) => of.some((team) => team.id === id))
        .map((owner) => String(userIdOf(owner.id))),
      secondaryUserIds: [],
    }));
    return Response.json({ results });
  });
  app.get(`${PATH}/:userId`, (context) => {
    const refused = missingScope(state(), ['settings.users.read']);
    if (refused !== null) return refused;
    const userId = context.req.param('userId');
    const owner = state().hubspot.owners.find(({ id, archived }) => String(userIdOf(id)) === userId && !archived);
    if (owner?.email == null) return hubspotError(404, 'OBJECT_NOT_FOUND', `User ${userId} does not exist.`);
    const [team] = owner.teams;
    return Response.json({
      id: userId,
      email: owner.email,
      firstName: owner.firstName,
      lastName: owner.lastName,
      superAdmin: SUPER_ADMINS.includes(Number(userId)),
      roleIds: MANAGERS.includes(owner.id) ? [ROLE.id] : [],
      ...(team === undefined ? {} : { primaryTeamId: team.id }),
      secondaryTeamIds: [],
    });
  });
}
