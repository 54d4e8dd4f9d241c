// Answers as Salesforce's documentation shows them, each with its page; the values are ours.
import { SALESFORCE_API } from '../../../preview/published/salesforce-operations.ts';
import type { AnswerSeen, RequestSeen } from '../../../preview/published/operation.ts';

export interface Fixture {
  what: string;
  source: string;
  request: RequestSeen;
  answer: AnswerSeen;
}

const DATA = `/services/data/v${SALESFORCE_API.version}`;
const REST = 'https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest';
const META = 'https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta';

export const USERS_SOQL = 'SELECT Id, Name FROM User';

const json = (value: unknown): Pick<AnswerSeen, 'contentType' | 'body'> => ({
  contentType: 'application/json;charset=UTF-8',
  body: JSON.stringify(value),
});
const xml = (inside: string, namespaces: string): Pick<AnswerSeen, 'contentType' | 'body'> => ({
  contentType: 'text/xml;charset=UTF-8',
  body: `<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" ${namespaces}><soapenv:Body>${inside}</soapenv:Body></soapenv:Envelope>`,
});

const signIn = (form: Record<string, string>): RequestSeen => ({
  method: 'POST',
  target: '/services/oauth2/token',
  contentType: 'application/x-www-form-urlencoded',
  body: new URLSearchParams(form).toString(),
});
const query: RequestSeen = {
  method: 'GET',
  target: `${DATA}/query?q=${encodeURIComponent(USERS_SOQL)}`,
  contentType: null,
  body: '',
};
const composite: RequestSeen = {
  method: 'POST',
  target: `${DATA}/composite`,
  contentType: 'application/json',
  body: JSON.stringify({
    allOrNone: false,
    compositeRequest: ['good', 'bad'].map((referenceId) => ({ method: 'GET', referenceId, url: query.target })),
  }),
};
const metadata: RequestSeen = {
  method: 'POST',
  target: `/services/Soap/m/${SALESFORCE_API.version}`,
  contentType: 'text/xml',
  body: '<Envelope><Header><SessionHeader><sessionId>a</sessionId></SessionHeader></Header><Body><readMetadata><type>AssignmentRules</type><fullNames>Lead</fullNames></readMetadata></Body></Envelope>',
};

const describedField = (name: string, change: object = {}): object => ({
  name,
  type: 'string',
  createable: true,
  nillable: true,
  defaultedOnCreate: false,
  restrictedPicklist: false,
  picklistValues: [],
  ...change,
});

const user = (id: string, Name: string): object => ({
  attributes: { type: 'User', url: `${DATA}/sobjects/User/${id}` },
  Id: id,
  Name,
});

const token = {
  access_token: '00Dxx0000001gPL!a.documented.token',
  instance_url: 'https://acme.my.salesforce.com',
  id: 'https://login.salesforce.com/id/00Dxx0000001gPLEAY/005xx000001SwiUAAS',
  token_type: 'Bearer',
};

export const FIXTURES = {
  tokenForSecret: {
    what: 'a token for client credentials',
    source:
      'https://developer.salesforce.com/docs/atlas.en-us.262.0.chatterapi.meta/chatterapi/quickstart_connecting.htm',
    request: signIn({ grant_type: 'client_credentials', client_id: 'id', client_secret: 'secret' }),
    answer: {
      status: 200,
      ...json({ ...token, signature: 'bm90IGEgc2lnbmF0dXJl', token_format: 'opaque', issued_at: '1657741493799' }),
    },
  },
  tokenForSecretWithScope: {
    what: 'a token for client credentials, with its scope',
    source: 'https://help.salesforce.com/apex/HTViewHelpDoc?id=service.conversation_transcript_api_sample1.htm',
    request: signIn({ grant_type: 'client_credentials', client_id: 'id', client_secret: 'secret' }),
    answer: {
      status: 200,
      ...json({ ...token, signature: 'bm90IGEgc2lnbmF0dXJl', scope: 'api', issued_at: '1657741493799' }),
    },
  },
  tokenForAssertion: {
    what: 'a token for a signed JWT',
    source: 'https://help.salesforce.com/apex/HTViewHelpDoc?id=xcloud.remoteaccess_oauth_jwt_flow.htm',
    request: signIn({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion: 'a.b.c' }),
    answer: { status: 200, ...json({ ...token, scope: 'web openid api id' }) },
  },
  signInRefused: {
    what: 'the refusal of a sign-in',
    source: 'https://help.salesforce.com/s/articleView?id=sf.remoteaccess_oauth_flow_errors.htm',
    request: signIn({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion: 'a.b.c' }),
    answer: { status: 400, ...json({ error: 'invalid_grant', error_description: 'audience is invalid' }) },
  },
  query: {
    what: "a query's records",
    source: `${REST}/dome_query.htm`,
    request: query,
    answer: {
      status: 200,
      ...json({
        done: true,
        totalSize: 2,
        records: [user('005D000000IRFmaIAH', 'Test 1'), user('005D000000IomazIAB', 'Test 2')],
      }),
    },
  },
  firstPage: {
    what: "a query's first page",
    source: `${REST}/dome_query.htm`,
    request: query,
    answer: {
      status: 200,
      ...json({
        done: false,
        totalSize: 2,
        records: [user('005D000000IRFmaIAH', 'Test 1')],
        nextRecordsUrl: `${DATA}/query/01gD0000002HU6KIAW-2000`,
      }),
    },
  },
  nextPage: {
    what: "a query's next page",
    source: 'https://developer.salesforce.com/docs/platform/api-rest/guide/dome-query.html',
    request: { method: 'GET', target: `${DATA}/query/01gD0000002HU6KIAW-2000`, contentType: null, body: '' },
    answer: { status: 200, ...json({ done: true, totalSize: 2, records: [user('005D000000IomazIAB', 'Test 2')] }) },
  },
  composite: {
    what: 'a composite answer of which one part failed',
    source: `${REST}/responses_composite.htm`,
    request: composite,
    answer: {
      status: 200,
      ...json({
        compositeResponse: [
          {
            body: { done: true, totalSize: 1, records: [user('005D000000IRFmaIAH', 'Test 1')] },
            httpHeaders: {},
            httpStatusCode: 200,
            referenceId: 'good',
          },
          {
            body: [{ message: "unexpected token: 'nonsense'", errorCode: 'MALFORMED_QUERY' }],
            httpHeaders: {},
            httpStatusCode: 400,
            referenceId: 'bad',
          },
        ],
      }),
    },
  },
  malformedQuery: {
    what: 'an error that names fields',
    source: `${REST}/errorcodes.htm`,
    request: query,
    answer: {
      status: 400,
      ...json([
        {
          fields: ['Id'],
          message: 'User ID: id value of incorrect type: 001900K0001pPuOAAU',
          errorCode: 'MALFORMED_ID',
        },
      ]),
    },
  },
  describe: {
    what: 'an object, described (cut to the keys that are read)',
    source: `${REST}/resources_sobject_describe.htm`,
    request: { method: 'GET', target: `${DATA}/sobjects/Account/describe`, contentType: null, body: '' },
    answer: {
      status: 200,
      ...json({
        name: 'Account',
        label: 'Account',
        fields: [
          describedField('Id', { type: 'id', createable: false, nillable: false, defaultedOnCreate: true }),
          describedField('Name', { nillable: false }),
          describedField('Type', {
            type: 'picklist',
            picklistValues: [{ active: true, defaultValue: false, label: 'Prospect', value: 'Prospect' }],
          }),
        ],
      }),
    },
  },
  sessionExpired: {
    what: 'an expired session',
    source: `${REST}/errorcodes.htm`,
    request: query,
    answer: { status: 401, ...json([{ message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' }]) },
  },
  limitExceeded: {
    what: 'the limit of requests',
    source: `${REST}/errorcodes.htm`,
    request: query,
    answer: {
      status: 403,
      ...json([{ message: 'TotalRequests Limit exceeded.', errorCode: 'REQUEST_LIMIT_EXCEEDED' }]),
    },
  },
  rules: {
    what: 'lead assignment rules',
    source: `${META}/meta_assignmentrule.htm`,
    request: metadata,
    answer: {
      status: 200,
      ...xml(
        '<readMetadataResponse><result><records xsi:type="AssignmentRules"><fullName>Lead</fullName><assignmentRule><fullName>samplerule</fullName><active>false</active><ruleEntry>' +
          '<assignedTo>somebody@example.com</assignedTo><assignedToType>User</assignedToType><booleanFilter>1 AND 2</booleanFilter>' +
          '<criteriaItems><field>Lead.Country</field><operation>equals</operation><value>Norway</value></criteriaItems>' +
          '<criteriaItems><field>Lead.Email</field><operation>notEqual</operation></criteriaItems>' +
          '<notifyCcRecipients>false</notifyCcRecipients><overrideExistingTeams>false</overrideExistingTeams><template>emailtemplate</template></ruleEntry></assignmentRule></records></result></readMetadataResponse>',
        'xmlns="http://soap.sforce.com/2006/04/metadata" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
      ),
    },
  },
  soapSessionExpired: {
    what: 'the SOAP fault of an expired session',
    source: 'https://github.com/forcedotcom/postman-salesforce-apis/issues/56',
    request: metadata,
    answer: {
      status: 500,
      ...xml(
        '<soapenv:Fault><faultcode>sf:INVALID_SESSION_ID</faultcode><faultstring>INVALID_SESSION_ID: Invalid Session ID found in SessionHeader: Illegal Session</faultstring></soapenv:Fault>',
        'xmlns:sf="http://soap.sforce.com/2006/04/metadata"',
      ),
    },
  },
  soapNoAccess: {
    what: 'the SOAP fault of a missing permission',
    source: `${META}/meta_error_handling.htm`,
    request: metadata,
    answer: {
      status: 500,
      ...xml(
        '<soapenv:Fault><faultcode>sf:INSUFFICIENT_ACCESS</faultcode><faultstring>INSUFFICIENT_ACCESS: use of the Metadata API requires a user with the ModifyAllData or ModifyMetadata permissions</faultstring></soapenv:Fault>',
        'xmlns:sf="http://soap.sforce.com/2006/04/metadata"',
      ),
    },
  },
} as const satisfies Record<string, Fixture>;
