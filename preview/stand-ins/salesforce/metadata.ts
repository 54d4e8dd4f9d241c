// readMetadata over SOAP: https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_readMetadata.htm
import type { Context } from 'hono';
import { XmlElement, parseXml } from '@rgrove/parse-xml';
import * as z from 'zod';
import type { State } from '../state.ts';
import { soap, soapFault, soapSessionExpired } from './answers.ts';

const MOST_NAMES = 10;

const envelopeSchema = z.object({
  Envelope: z.object({
    Header: z.object({ SessionHeader: z.object({ sessionId: z.string() }) }).optional(),
    Body: z.record(z.string(), z.unknown()),
  }),
});
const readSchema = z.object({ type: z.string(), fullNames: z.array(z.string()).min(1) });

export async function answerMetadata(context: Context, state: State, sessions: ReadonlySet<string>): Promise<Response> {
  if (context.req.header('content-type')?.toLowerCase().startsWith('text/xml') !== true)
    return soapFault('soapenv:Client', 'content-type of the request should be text/xml');
  if (context.req.header('soapaction') === undefined)
    return soapFault('soapenv:Client', 'SOAPAction HTTP header missing');
  const envelope = envelopeSchema.safeParse(parsed(await context.req.text()));
  if (!envelope.success) return soapFault('soapenv:Client', 'The request is not a SOAP envelope');
  const { Header: header, Body: body } = envelope.data.Envelope;
  if (!sessions.has(header?.SessionHeader.sessionId ?? '')) return soapSessionExpired();
  if (!state.salesforce.rulesReadable) {
    return soapFault(
      'sf:INSUFFICIENT_ACCESS',
      'INSUFFICIENT_ACCESS: use of the Metadata API requires a user with the ModifyAllData or ModifyMetadata permissions',
    );
  }
  const [operation = ''] = Object.keys(body);
  if (operation !== 'readMetadata') {
    return soapFault(
      'soapenv:Client',
      `No operation available for request {http://soap.sforce.com/2006/04/metadata}${operation}, please check the WSDL for the service.`,
    );
  }
  const read = readSchema.safeParse(body[operation]);
  if (!read.success) return soapFault('soapenv:Client', 'readMetadata takes a type and fullNames');
  const { type, fullNames } = read.data;
  if (fullNames.length > MOST_NAMES)
    return soapFault(
      'sf:LIMIT_EXCEEDED',
      `LIMIT_EXCEEDED: record limit reached. cannot submit more than ${MOST_NAMES} records in this operation`,
    );
  if (type !== 'AssignmentRules')
    return soapFault(
      'sf:INVALID_TYPE',
      `INVALID_TYPE: This type of metadata is not available for this organization: ${type}`,
    );
  return soap(
    200,
    `<readMetadataResponse><result>${fullNames.map((name) => records(name, state)).join('')}</result></readMetadataResponse>`,
  );
}

/** What is not there comes as a record that is nil. An org without rules still has the container. */
function records(fullName: string, { salesforce }: State): string {
  if (fullName === 'Lead')
    return `<records xsi:type="AssignmentRules"><fullName>Lead</fullName>${salesforce.rulesXml}</records>`;
  return fullName === 'Case'
    ? '<records xsi:type="AssignmentRules"><fullName>Case</fullName></records>'
    : '<records xsi:nil="true"/>';
}

function parsed(xml: string): unknown {
  try {
    const { root } = parseXml(xml);
    return root === null ? undefined : { [localName(root)]: contentOf(root) };
  } catch {
    return undefined;
  }
}

/** Text, or the elements inside by name; what may come several times is a list even when it comes once. */
function contentOf(element: XmlElement): unknown {
  const children = element.children.filter((child) => child instanceof XmlElement);
  if (children.length === 0) return element.text;
  const fullNames = children.filter((child) => localName(child) === 'fullNames').map(contentOf);
  return {
    ...Object.fromEntries(children.map((child) => [localName(child), contentOf(child)])),
    ...(fullNames.length === 0 ? {} : { fullNames }),
  };
}

function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1);
}
