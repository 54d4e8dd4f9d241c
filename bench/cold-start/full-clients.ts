// The same function on the clients one would reach for: the record through HubSpot's generated methods, everything of
// Salesforce through jsforce.
import process from 'node:process';
import { Client } from '@hubspot/api-client';
import { Connection } from '@jsforce/jsforce-node';
import * as z from 'zod/mini';
import type { Answer } from '../../src/contract/index.ts';
import { CONTRACT_VERSION } from '../../src/contract/index.ts';
import { Deadline } from '../../src/application/deadline.ts';
import { explainOwner } from '../../src/application/explain-owner.ts';
import { HubSpotApi } from '../../src/adapters/hubspot/api.ts';
import type { HubSpotAccess, HubSpotRequest } from '../../src/adapters/hubspot/api.ts';
import { SalesforceApi } from '../../src/adapters/salesforce/api.ts';
import type { QueryResult } from '../../src/adapters/salesforce/api.ts';
import { LeadRulesReader } from '../../src/adapters/salesforce/lead-rules.ts';
import { parseSettings } from '../../src/application/settings.ts';
import type { SalesforceSettings } from '../../src/application/settings.ts';

class GeneratedHubSpot extends HubSpotApi {
  readonly #client: Client;

  constructor(access: HubSpotAccess) {
    super(access);
    this.#client = new Client({ accessToken: access.accessToken, basePath: access.apiBase });
  }

  override async sendOnce<T>(request: HubSpotRequest, schema: z.ZodMiniType<T>, deadline: Deadline): Promise<T> {
    const id = /contacts\/(\d+)$/u.exec(request.path)?.[1];
    if (id === undefined) return super.sendOnce(request, schema, deadline);
    const record = await this.#client.crm.contacts.basicApi.getById(
      id,
      request.query?.properties?.split(','),
      request.query?.propertiesWithHistory?.split(','),
    );
    // Its model has made times of texts: back to what came over the wire.
    return schema.parse(JSON.parse(JSON.stringify(record)));
  }
}

class JsforceSalesforce extends SalesforceApi {
  readonly #connection: Connection;
  readonly #version: string;
  #signedIn: Promise<unknown> | null = null;

  constructor(settings: SalesforceSettings, clientSecret: string) {
    super(settings, { clientSecret, privateKey: null });
    this.#version = settings.apiVersion;
    this.#connection = new Connection({
      version: settings.apiVersion,
      oauth2: { loginUrl: settings.loginUrl, clientId: settings.clientId, clientSecret },
    });
  }

  override warmUp(): void {
    this.#signIn().catch(() => undefined);
  }

  override async queries<Name extends string>(
    queries: ReadonlyMap<Name, string>,
  ): Promise<ReadonlyMap<Name, QueryResult>> {
    await this.#signIn();
    const names = [...queries.keys()];
    const compositeRequest = [...queries].map(([name, soql]) => ({
      method: 'GET',
      referenceId: name,
      url: `/services/data/v${this.#version}/query?q=${encodeURIComponent(soql)}`,
    }));
    const { compositeResponse } = compositeSchema.parse(
      await this.#connection.requestPost('/composite', { allOrNone: false, compositeRequest }),
    );
    return new Map(names.map((name, index) => [name, { records: compositeResponse[index]?.body.records ?? [] }]));
  }

  override async query(_name: string, soql: string): Promise<QueryResult> {
    await this.#signIn();
    return { records: (await this.#connection.query(soql)).records };
  }

  override async metadata(operation: string): Promise<string> {
    await this.#signIn();
    const { instanceUrl, accessToken } = this.#connection;
    const body =
      '<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:met="http://soap.sforce.com/2006/04/metadata">' +
      `<soapenv:Header><met:SessionHeader><met:sessionId>${accessToken ?? ''}</met:sessionId></met:SessionHeader></soapenv:Header><soapenv:Body>${operation}</soapenv:Body></soapenv:Envelope>`;
    const headers = { 'Content-Type': 'text/xml', SOAPAction: '""' };
    return this.#connection.request<string>(
      { method: 'POST', url: `${instanceUrl}/services/Soap/m/${this.#version}`, headers, body },
      { responseType: 'text/plain' },
    );
  }

  #signIn(): Promise<unknown> {
    this.#signedIn ??= this.#connection.authorize({ grant_type: 'client_credentials' });
    return this.#signedIn;
  }
}

const compositeSchema = z.object({
  compositeResponse: z.array(z.object({ body: z.object({ records: z.array(z.unknown()) }) })),
});
const contextSchema = z.object({
  propertiesToSend: z.object({ hs_object_id: z.string(), createdate: z.string(), hubspot_owner_id: z.string() }),
});

export async function main(context: unknown): Promise<Answer> {
  const { propertiesToSend } = contextSchema.parse(context);
  const settings = parseSettings(process.env.OWNER_PREFLIGHT_SETTINGS);
  if (settings.salesforce === null) throw new Error('The bench connects Salesforce.');
  const hubspot = new GeneratedHubSpot({
    accessToken: process.env.PRIVATE_APP_ACCESS_TOKEN ?? '',
    apiBase: settings.hubspotApiBase,
  });
  const api = new JsforceSalesforce(settings.salesforce, process.env.SALESFORCE_CLIENT_SECRET ?? '');
  const systems = { settings, hubspot, salesforce: { api, rules: new LeadRulesReader(api, settings) } };
  const deadline = new Deadline(settings.timeBudget);
  const input = {
    object: 'contact',
    id: propertiesToSend.hs_object_id,
    createdAt: propertiesToSend.createdate,
    ownerHint: propertiesToSend.hubspot_owner_id,
  } as const;
  const explanation = await explainOwner(systems, input, deadline, new Date());
  deadline.stop();
  if (explanation.unknowns.length > 0)
    throw new Error(`The full clients could not read ${explanation.unknowns.map(({ what }) => what).join(', ')}.`);
  return { contract: CONTRACT_VERSION, ok: true, action: 'explain', explanation };
}
