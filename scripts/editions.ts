// What each of the two HubSpot projects may contain.
import { z } from 'zod';
import { SCOPES } from '../src/server/scopes.ts';

export interface Edition {
  name: string;
  /** The project's folder in the repository. */
  folder: string;
  /** The required kind of app, as text. */
  needs: string;
  hasFunction: boolean;
  authSchema: z.ZodType<{ auth: { requiredScopes: string[]; optionalScopes: string[] } }>;
  /** Exactly the scopes that the product uses; the guides explain each. */
  scopes: { requiredScopes: readonly string[]; optionalScopes: readonly string[] };
  /** Files that may be uploaded; anything else in the list is a leak. */
  allowed: readonly RegExp[];
}

const scopes = { requiredScopes: z.array(z.string()), optionalScopes: z.array(z.string()).default([]) };
const PAGES = [
  /^app\/pages\/pages-hsmeta\.json$/u,
  /^app\/pages\/package\.json$/u,
  /^app\/pages\/(?:words\/)?[\w-]+\.tsx?$/u,
  /^app\/pages\/(?:contract|words\/audit-words)\.js$/u,
];
const CARD = [
  /^app\/app-hsmeta\.json$/u,
  /^app\/cards\/[\w-]+-hsmeta\.json$/u,
  /^app\/cards\/package\.json$/u,
  /^app\/cards\/(?:[\w-]+\/)?[\w-]+\.tsx?$/u,
  /^app\/cards\/contract\.js$/u,
];

const SETTINGS = [
  /^app\/settings\/settings-hsmeta\.json$/u,
  /^app\/settings\/package\.json$/u,
  /^app\/settings\/(?:[\w-]+\/)?[\w-]+\.tsx?$/u,
];

export const EDITIONS = {
  private: {
    name: 'private edition',
    folder: '.',
    needs: 'app functions need static auth and private distribution',
    hasFunction: true,
    authSchema: z.object({
      distribution: z.literal('private'),
      auth: z.object({ type: z.literal('static'), ...scopes }),
    }),
    scopes: {
      requiredScopes: [
        'crm.objects.contacts.read',
        'crm.objects.contacts.write',
        'crm.objects.companies.read',
        'crm.objects.companies.write',
        'crm.objects.deals.read',
        'crm.objects.deals.write',
        'crm.objects.owners.read',
      ],
      optionalScopes: ['crm.lists.read'],
    },
    allowed: [
      ...CARD,
      /^app\/functions\/[\w-]+-hsmeta\.json$/u,
      /^app\/functions\/package\.json$/u,
      /^app\/functions\/owner-preflight\.js$/u,
    ],
  },
  marketplace: {
    name: 'marketplace edition',
    folder: 'marketplace',
    needs: 'a listing needs OAuth and marketplace distribution',
    hasFunction: false,
    authSchema: z.object({
      distribution: z.literal('marketplace'),
      auth: z.object({ type: z.literal('oauth'), ...scopes }),
    }),
    scopes: { requiredScopes: SCOPES.required, optionalScopes: SCOPES.optional },
    allowed: [
      ...CARD,
      ...PAGES,
      ...SETTINGS,
      /^app\/webhooks\/[\w-]+-hsmeta\.json$/u,
      /^app\/workflow-actions\/[\w-]+-hsmeta\.json$/u,
    ],
  },
} as const satisfies Record<string, Edition>;
