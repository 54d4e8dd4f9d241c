// Why there are no live lead assignment rules: the permission is named only where it would help.
import { afterEach, expect, it } from 'vitest';
import { Deadline } from '../../../src/application/deadline.ts';
import { SalesforceApi } from '../../../src/adapters/salesforce/api.ts';
import { LeadRulesReader, RULES_PERMISSION } from '../../../src/adapters/salesforce/lead-rules.ts';
import { startHttpServer } from '../../http-server.ts';
import type { Answer, HttpServer } from '../../http-server.ts';

let server: HttpServer | null = null;
afterEach(() => server?.stop());

const soap = (body: string): string =>
  `<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Body>${body}</soapenv:Body></soapenv:Envelope>`;
const fault = (code: string): Answer => ({
  status: 500,
  contentType: 'text/xml',
  body: soap(
    `<soapenv:Fault><faultcode>${code}</faultcode><faultstring>${code}: in Salesforce's words.</faultstring></soapenv:Fault>`,
  ),
});
const given = (status: number, body: string): Answer => ({ status, contentType: 'text/xml', body });

async function reading(answer: Answer): Promise<{ reason: string | null; asked: number }> {
  const started = await startHttpServer((target) =>
    target === '/services/oauth2/token'
      ? {
          status: 200,
          contentType: 'application/json',
          body: JSON.stringify({ access_token: 's', instance_url: started.url }),
        }
      : answer,
  );
  server = started;
  const api = new SalesforceApi(
    { loginUrl: started.url, apiVersion: '67.0', clientId: 'c', auth: 'client-credentials', username: null },
    { clientSecret: 's', privateKey: null },
  );
  const deadline = new Deadline(3000);
  const { leadRules, reason } = await new LeadRulesReader(api, { leadRulesXml: null, rulesMaxAge: 0 }).read(
    deadline,
    new Date(),
  );
  deadline.stop();
  expect(leadRules).toBeNull();
  return { reason, asked: started.requests.filter(({ target }) => target.startsWith('/services/Soap')).length };
}

it.each([
  [
    'a want of rights',
    fault('sf:INSUFFICIENT_ACCESS'),
    `the run-as user may not read this (INSUFFICIENT_ACCESS). The run-as user needs the permission "${RULES_PERMISSION}".`,
  ],
  [
    'a spent limit',
    fault('sf:REQUEST_LIMIT_EXCEEDED'),
    "the org's API request limit is reached (REQUEST_LIMIT_EXCEEDED)",
  ],
  [
    'an API that is switched off',
    fault('sf:API_CURRENTLY_DISABLED'),
    'the run-as user may not read this (API_CURRENTLY_DISABLED)',
  ],
  [
    'a request it does not take',
    fault('sf:INVALID_TYPE_FOR_OPERATION'),
    'the request was refused (INVALID_TYPE_FOR_OPERATION)',
  ],
  [
    'another answer',
    given(200, soap('<describeMetadataResponse/>')),
    "Salesforce's answer holds no lead assignment rules: expected the answer of readMetadata",
  ],
  [
    'a fault without a code',
    given(200, soap('<soapenv:Fault><faultstring>No.</faultstring></soapenv:Fault>')),
    "Salesforce's answer holds no lead assignment rules: Salesforce refused: No.",
  ],
  ['a page that is no XML', given(404, 'Not found'), 'the request was refused'],
])('of %s the reason is that, asked once', async (_what, answer, reason) => {
  const { reason: found, asked } = await reading(answer);
  expect(found?.endsWith(reason) === true ? reason : found).toBe(reason);
  expect(asked).toBe(1);
});

it('of half an answer is where it breaks off', async () => {
  const { reason } = await reading(given(200, soap('<readMetadataResponse/>').slice(0, -20)));
  expect(reason).toMatch(/^Salesforce's answer holds no lead assignment rules: line 1: /u);
  expect(reason).not.toContain(RULES_PERMISSION);
});

it('of an error in passing is that there was no answer, after it was asked again', async () => {
  const { reason, asked } = await reading(fault('sf:UNKNOWN_EXCEPTION'));
  expect(reason).toContain('no answer');
  expect(asked).toBeGreaterThan(1);
});
