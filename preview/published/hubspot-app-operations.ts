// Operations of HubSpot's API that only the marketplace edition's backend uses.
import * as z from 'zod';
import { DOCS, version } from './hubspot-facts.ts';
import { REFUSALS, digits, json, ok } from './hubspot-shapes.ts';
import { NOTHING, NO_BODY, NO_QUERY, operation } from './operation.ts';
import type { Operation } from './operation.ts';

const client = { client_id: z.string().min(1), client_secret: z.string().min(1) };
const OAUTH_PAGE =
  'https://developers.hubspot.com/docs/apps/developer-platform/build-apps/authentication/oauth/working-with-oauth';
const oauthRefusal = z.strictObject({
  error: z.string(),
  error_description: z.string(),
  status: z.string(),
  message: z.string(),
});

const getToken = operation({
  name: 'Get a token',
  page: OAUTH_PAGE,
  method: 'POST',
  path: `/oauth/${version}/token`,
  query: NO_QUERY,
  body: {
    kind: 'form',
    schema: z.discriminatedUnion('grant_type', [
      z.strictObject({
        grant_type: z.literal('authorization_code'),
        code: z.string().min(1),
        redirect_uri: z.url(),
        ...client,
      }),
      z.strictObject({ grant_type: z.literal('refresh_token'), refresh_token: z.string().min(1), ...client }),
    ]),
  },
  scopes: [],
  dependingOn: NOTHING,
  answers: () => ({
    ...ok(
      z.strictObject({
        access_token: z.string().min(1),
        refresh_token: z.string().min(1),
        expires_in: z.int().positive(),
        hub_id: z.int().positive(),
        user_id: z.int().positive(),
        scopes: z.array(z.string()),
        token_type: z.literal('bearer'),
      }),
    ),
    400: json(oauthRefusal),
  }),
});

const USERS = '/settings/users/2026-03';
const USERS_PAGE = `${DOCS}/settings/users/guide`;

const readUser = operation({
  name: 'Read a user',
  page: USERS_PAGE,
  method: 'GET',
  path: `${USERS}/{userId}`,
  parameters: { userId: digits },
  query: NO_QUERY,
  body: NO_BODY,
  scopes: ['settings.users.read'],
  dependingOn: NOTHING,
  answers: () =>
    ok(
      z.strictObject({
        id: digits,
        email: z.string(),
        firstName: z.string().optional(),
        lastName: z.string().optional(),
        superAdmin: z.boolean(),
        roleId: digits.optional(),
        roleIds: z.array(digits),
        primaryTeamId: digits.optional(),
        secondaryTeamIds: z.array(digits),
        sendWelcomeEmail: z.boolean().optional(),
      }),
    ),
});

const readRoles = operation({
  name: 'Read the permission sets',
  page: USERS_PAGE,
  method: 'GET',
  path: `${USERS}/roles`,
  query: NO_QUERY,
  body: NO_BODY,
  scopes: ['settings.users.read'],
  dependingOn: NOTHING,
  answers: () =>
    ok(
      z.strictObject({
        results: z.array(z.strictObject({ id: digits, name: z.string(), requiresBillingWrite: z.boolean() })),
      }),
    ),
});

const readTeams = operation({
  name: 'Read the teams',
  page: USERS_PAGE,
  method: 'GET',
  path: `${USERS}/teams`,
  query: NO_QUERY,
  body: NO_BODY,
  scopes: ['settings.users.teams.read'],
  dependingOn: NOTHING,
  answers: () =>
    ok(
      z.strictObject({
        results: z.array(
          z.strictObject({
            id: digits,
            name: z.string(),
            userIds: z.array(digits),
            secondaryUserIds: z.array(digits),
          }),
        ),
      }),
    ),
});

const completeCallbacks = operation({
  name: 'Answer workflows that wait',
  page: `${DOCS}/automation/workflow-actions/custom-action-reference`,
  method: 'POST',
  path: `/automation/actions/callbacks/${version}/complete`,
  query: NO_QUERY,
  body: {
    kind: 'json',
    schema: z.strictObject({
      inputs: z
        .array(z.strictObject({ callbackId: z.string().min(1), outputFields: z.record(z.string(), z.string()) }))
        .min(1)
        .max(100),
    }),
  },
  scopes: ['automation'],
  dependingOn: NOTHING,
  answers: () => ({ ...REFUSALS, 204: { kind: 'none', schema: z.undefined() } }),
});

/** The lists stand before a user, whose path theirs fit, too. */
export const HUBSPOT_APP_OPERATIONS: readonly Operation[] = [
  getToken,
  readRoles,
  readTeams,
  readUser,
  completeCallbacks,
];
