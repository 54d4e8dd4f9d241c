// One request for every declared operation, right in every way, with what it is answered over HTTP.
import { HUBSPOT_APP_OPERATIONS } from '../../../preview/published/hubspot-app-operations.ts';
import { HUBSPOT_DEV_SERVER_OPERATIONS, HUBSPOT_OPERATIONS } from '../../../preview/published/hubspot-operations.ts';
import { SALESFORCE_APP_OPERATIONS, SALESFORCE_OPERATIONS } from '../../../preview/published/salesforce-operations.ts';
import type { AnswerSeen, Operation, RequestSeen } from '../../../preview/published/operation.ts';
import { salesforceId } from '../../../preview/sample/index.ts';
import type { StandIns } from '../../../preview/stand-ins/index.ts';
import { QUERY_FOR } from '../../../src/adapters/salesforce/questions.ts';

export const OPERATIONS = [
  ...HUBSPOT_OPERATIONS,
  ...HUBSPOT_APP_OPERATIONS,
  ...HUBSPOT_DEV_SERVER_OPERATIONS,
  ...SALESFORCE_OPERATIONS,
  ...SALESFORCE_APP_OPERATIONS,
];

export interface Exchange {
  operation: Operation;
  request: RequestSeen;
  answer: AnswerSeen;
}

interface Example {
  target: string;
  contentType?: string;
  body?: string;
}

const json = (value: unknown): Pick<Example, 'contentType' | 'body'> => ({
  contentType: 'application/json',
  body: JSON.stringify(value),
});
const form = (fields: Record<string, string>): Pick<Example, 'contentType' | 'body'> => ({
  contentType: 'application/x-www-form-urlencoded',
  body: new URLSearchParams(fields).toString(),
});
const CALLBACK = 'https://api.example.com/oauth/hubspot/callback';
const assignment = (id: string): object => ({ id, properties: { hubspot_owner_id: '12' } });
const assign = json({ properties: { hubspot_owner_id: '12' } });
const QUERY = '/services/data/v67.0/query?q=';
const asQuery = (soql: string): string => QUERY + encodeURIComponent(soql);

function searchOf(plural: string, idProperty: string): Example {
  return {
    target: `/crm/objects/2026-09/${plural}/search`,
    ...json({
      filterGroups: [{ filters: [{ propertyName: idProperty, operator: 'NOT_HAS_PROPERTY' }] }],
      properties: ['createdate'],
      limit: 1,
    }),
  };
}

/** By the operation's name; the session's token stands where a request carries it in its body. */
const EXAMPLES: Readonly<Record<string, (standIns: StandIns, token: string) => Example>> = {
  'Read a contact': () => ({
    target:
      '/crm/objects/2026-09/contacts/101?properties=email,hubspot_owner_id&propertiesWithHistory=hubspot_owner_id',
  }),
  'Read a company': () => ({ target: '/crm/objects/2026-09/companies/206?properties=name&associations=contacts' }),
  'Read a deal': () => ({ target: '/crm/objects/2026-09/deals/301?properties=dealname,amount' }),
  'Change the owner of a contact': () => ({ target: '/crm/objects/2026-09/contacts/101', ...assign }),
  'Change the owner of a company': () => ({ target: '/crm/objects/2026-09/companies/201', ...assign }),
  'Change the owner of a deal': () => ({ target: '/crm/objects/2026-09/deals/301', ...assign }),
  'Read up to 100 contacts': () => ({
    target: '/crm/objects/2026-09/contacts/batch/read',
    ...json({ properties: ['salesforceleadid'], inputs: [{ id: '402' }, { id: '403' }, { id: '9' }] }),
  }),
  'Read up to 100 companies': () => ({
    target: '/crm/objects/2026-09/companies/batch/read',
    ...json({ properties: ['name'], inputs: [{ id: '201' }] }),
  }),
  'Read up to 100 deals': () => ({
    target: '/crm/objects/2026-09/deals/batch/read',
    ...json({ properties: ['dealname'], inputs: [{ id: '301' }] }),
  }),
  'Change the owners of up to 100 contacts': () => ({
    target: '/crm/objects/2026-09/contacts/batch/update',
    ...json({ inputs: [assignment('101'), assignment('9')] }),
  }),
  'Change the owners of up to 100 companies': () => ({
    target: '/crm/objects/2026-09/companies/batch/update',
    ...json({ inputs: [assignment('201')] }),
  }),
  'Change the owners of up to 100 deals': () => ({
    target: '/crm/objects/2026-09/deals/batch/update',
    ...json({ inputs: [assignment('301')] }),
  }),
  'Search contacts': () => ({
    target: '/crm/objects/2026-09/contacts/search',
    ...json({
      filterGroups: [
        {
          filters: [
            { propertyName: 'salesforceleadid', operator: 'NOT_HAS_PROPERTY' },
            { propertyName: 'hs_object_id', operator: 'GT', value: '101' },
          ],
        },
      ],
      sorts: [{ propertyName: 'hs_object_id', direction: 'ASCENDING' }],
      properties: ['salesforceleadid'],
      limit: 200,
      after: '5',
    }),
  }),
  'Search companies': () => searchOf('companies', 'salesforceaccountid'),
  'Search deals': () => searchOf('deals', 'hs_salesforceopportunityid'),
  'Read the contacts of up to 1,000 companies': () => ({
    target: '/crm/associations/2026-09/companies/contacts/batch/read',
    ...json({ inputs: [{ id: '204' }, { id: '206' }] }),
  }),
  'Read an owner': () => ({ target: '/crm/owners/2026-09/11?archived=false' }),
  'Read a page of owners': () => ({ target: '/crm/owners/2026-09?limit=2&after=2&archived=false' }),
  'Read the segments of a record': () => ({ target: '/crm/lists/2026-09/records/0-1/101/memberships' }),
  'Read the segments of up to 100 records': () => ({
    target: '/crm/lists/2026-09/records/memberships/batch/read',
    ...json({ inputs: [{ objectTypeId: '0-1', recordId: '101' }] }),
  }),
  'Read the members of a segment': () => ({ target: '/crm/lists/2026-09/77/memberships?limit=10&after=20' }),
  'Read the properties that contacts have': () => ({ target: '/crm/properties/2026-09/contacts' }),
  'Get a token': ({ hubspot: { oauthApp } }) => ({
    target: '/oauth/2026-09/token',
    ...form({
      grant_type: 'authorization_code',
      client_id: oauthApp.clientId,
      client_secret: oauthApp.clientSecret,
      code: oauthApp.codeFromMarketplace(CALLBACK),
      redirect_uri: CALLBACK,
    }),
  }),
  'Read the permission sets': () => ({ target: '/settings/users/2026-03/roles' }),
  'Read the teams': () => ({ target: '/settings/users/2026-03/teams' }),
  'Read a user': () => ({ target: '/settings/users/2026-03/1011' }),
  'Answer workflows that wait': ({ hubspot: { workflows } }) => {
    workflows.waiting.add('ap-1-2-3');
    return {
      target: '/automation/actions/callbacks/2026-09/complete',
      ...json({ inputs: [{ callbackId: 'ap-1-2-3', outputFields: { hs_execution_state: 'SUCCESS' } }] }),
    };
  },
  "HubSpot's dev server reads the properties to send": () => ({
    target: '/crm/v3/objects/0-1/101?properties=hs_object_id&properties=hubspot_owner_id',
  }),
  'Sign in': ({ salesforce }) => ({
    target: '/services/oauth2/token',
    contentType: 'application/x-www-form-urlencoded',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: salesforce.clientId,
      client_secret: salesforce.clientSecret,
    }).toString(),
  }),
  'Run a query': () => ({
    target: asQuery(QUERY_FOR.contacts({ email: 'selma.dahl@customer.example.com', id: null }).soql),
  }),
  "Read a query's next page": () => ({ target: '/services/data/v67.0/query/01gFL0000000001-200' }),
  'Run up to five queries at once': () => ({
    target: '/services/data/v67.0/composite',
    ...json({
      allOrNone: false,
      compositeRequest: [
        {
          method: 'GET',
          referenceId: 'leads',
          url: asQuery(QUERY_FOR.leads({ email: 'nils.aaby@customer.example.com', id: null }).soql),
        },
        { method: 'GET', referenceId: 'queues', url: asQuery(QUERY_FOR.queues(true).soql) },
      ],
    }),
  }),
  'Describe an object': () => ({ target: '/services/data/v67.0/sobjects/Lead/describe' }),
  'Read the lead assignment rules': (_standIns, token) => ({
    target: '/services/Soap/m/67.0',
    contentType: 'text/xml; charset=UTF-8',
    body:
      '<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:met="http://soap.sforce.com/2006/04/metadata">' +
      `<soapenv:Header><met:SessionHeader><met:sessionId>${token}</met:sessionId></met:SessionHeader></soapenv:Header>` +
      '<soapenv:Body><met:readMetadata><met:type>AssignmentRules</met:type><met:fullNames>Lead</met:fullNames></met:readMetadata></soapenv:Body></soapenv:Envelope>',
  }),
  'Revoke a token': ({ salesforce }) => ({
    target: '/services/oauth2/revoke',
    ...form({ token: salesforce.packagedApp.connect() }),
  }),
};

export const EXAMPLE_NAMES = Object.keys(EXAMPLES);

/** Sends an operation's example; with another authorization when one is given. */
export async function exchange(
  standIns: StandIns,
  token: string,
  operation: Operation,
  authorization?: string,
): Promise<Exchange> {
  const example = EXAMPLES[operation.name]?.(standIns, token);
  if (example === undefined) throw new Error(`There is no example of "${operation.name}".`);
  const { target, contentType = null, body = '' } = example;
  const own = operation.path.startsWith('/services/') ? { url: standIns.salesforce.url, token } : standIns.hubspot;
  const headers = {
    Authorization: authorization ?? `Bearer ${own.token}`,
    SOAPAction: '""',
    ...(contentType === null ? {} : { 'Content-Type': contentType }),
  };
  const response = await fetch(own.url + target, {
    method: operation.method,
    headers,
    ...(body === '' ? {} : { body }),
  });
  const answer = {
    status: response.status,
    contentType: response.headers.get('content-type'),
    body: await response.text(),
  };
  return { operation, request: { method: operation.method, target, contentType, body }, answer };
}

/** Makes a query of the org's users longer than one page, and reads its first. */
export async function openSecondPage(standIns: StandIns, token: string): Promise<void> {
  const users = standIns.state().salesforce.tables.get('User') ?? [];
  const [any] = users;
  for (let number = 1000; users.length < 250; number++)
    users.push({ ...any, Id: salesforceId('005', number), Username: `user${number}@fjordlight.example.com` });
  await fetch(`${standIns.salesforce.url}${asQuery('SELECT Id, Name, Email, IsActive FROM User')}`, {
    headers: { Authorization: `Bearer ${token}`, 'Sforce-Query-Options': 'batchSize=200' },
  });
}
