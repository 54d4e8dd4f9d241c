// An operation of a published API, declared strictly both ways: what may be asked, and what may be answered to it.
// What is not declared is a drift: in the product, or in its stand-in.
import * as z from 'zod';
import { decode, fieldsOf } from './content.ts';
import type { Content } from './content.ts';
import { problemsOf } from './problems.ts';
import type { Problem } from './problems.ts';

export interface RequestSeen {
  method: string;
  /** Path and query, as they were sent. */
  target: string;
  contentType: string | null;
  body: string;
}

export interface AnswerSeen {
  status: number;
  contentType: string | null;
  body: string;
}

/** What may be answered, by status. */
export type Answers = Readonly<Record<number, Content<unknown>>>;

interface Declared<Query, Body, Asked> {
  name: string;
  /** The documentation page that describes it. */
  page: string;
  method: 'GET' | 'POST' | 'PATCH';
  /** E.g. "/crm/owners/2026-09/{id}". */
  path: string;
  /** Of the path, by name. */
  parameters?: Readonly<Record<string, z.ZodType<string>>>;
  query: z.ZodType<Query>;
  body: Content<Body>;
  /** One of them is needed. */
  scopes: readonly string[];
  /** Of path and query together, in bytes. */
  longestTarget?: number;
  /** What of a request its answers depend on, as JSON would tell it. */
  dependingOn: (request: { query: Query; body: Body }) => Asked;
  answers: (asked: Asked) => Answers;
}

export interface Operation extends Pick<
  Declared<unknown, unknown, unknown>,
  'name' | 'page' | 'method' | 'path' | 'scopes'
> {
  /** The values of the path's parameters; null for another path. */
  parametersOf: (path: string) => Record<string, string> | null;
  /** What is wrong with a request; or, for one in order, how its answer is judged. */
  read: (request: RequestSeen) => { problems: Problem[] } | { judge: (answer: AnswerSeen) => Problem[] };
}

export const NOTHING = (): null => null;
export const NO_QUERY = z.strictObject({});
export const NO_BODY: Content<undefined> = { kind: 'none', schema: z.undefined() };

export function operation<Query, Body, Asked>(declared: Declared<Query, Body, Asked>): Operation {
  const { name, page, method, path, scopes, longestTarget = Infinity } = declared;
  const answers = madeOnce(declared);
  const parametersOf = pathReader(path);
  const parameters = z.strictObject({ ...declared.parameters });
  return {
    name,
    page,
    method,
    path,
    scopes,
    parametersOf,
    read: (request) => {
      const { pathname, searchParams } = parsedTarget(request.target);
      const problems =
        Buffer.byteLength(request.target) > longestTarget
          ? [{ path: '$', what: `path and query are longer than ${longestTarget} bytes` }]
          : [];
      const ofPath = checked(parameters, parametersOf(pathname), '$.parameters');
      const query = checked(declared.query, fieldsOf(searchParams), '$.query');
      const body = checkedBody(declared.body, request.contentType, request.body, '$.body');
      problems.push(...[ofPath, query, body].flatMap((part) => ('problems' in part ? part.problems : [])));
      if (problems.length > 0 || 'problems' in query || 'problems' in body) return { problems };
      return { judge: (answer) => judged(answers({ query: query.value, body: body.value }), answer) };
    },
  };
}

/** Schemas are dear to make and cheap to use: once for each thing that is asked. */
function madeOnce<Query, Body, Asked>({
  answers,
  dependingOn,
}: Declared<Query, Body, Asked>): (request: { query: Query; body: Body }) => Answers {
  const made = new Map<string, Answers>();
  return (request) => {
    const asked = dependingOn(request);
    const key = JSON.stringify(asked);
    const before = made.get(key) ?? answers(asked);
    made.set(key, before);
    return before;
  };
}

/** Path and query of a request's target. */
export function parsedTarget(target: string): Pick<URL, 'pathname' | 'searchParams'> {
  return new URL(`http://published${target}`);
}

function judged(answers: Answers, { status, contentType, body }: AnswerSeen): Problem[] {
  const expected = answers[status];
  if (expected === undefined) return [{ path: '$', what: `the status ${status} is not declared` }];
  const read = checkedBody(expected, contentType, body, '$');
  return 'problems' in read ? read.problems : [];
}

type Checked<T> = { value: T } | { problems: Problem[] };

function checked<T>(schema: z.ZodType<T>, value: unknown, root: string): Checked<T> {
  const parsed = schema.safeParse(value);
  return parsed.success ? { value: parsed.data } : { problems: problemsOf(parsed.error, root) };
}

function checkedBody<T>(content: Content<T>, contentType: string | null, text: string, root: string): Checked<T> {
  const decoded = decode(content, contentType, text);
  return 'what' in decoded
    ? { problems: [{ path: root, what: decoded.what }] }
    : checked(content.schema, decoded.value, root);
}

function pathReader(template: string): Operation['parametersOf'] {
  const names = [...template.matchAll(/\{(\w+)\}/gu)].map(([, name = '']) => name);
  const literal = template.split(/\{\w+\}/u).map((part) => part.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  const pattern = new RegExp(`^${literal.join('([^/]*)')}$`, 'u');
  return (path) => {
    const values = pattern.exec(path)?.slice(1);
    return values === undefined
      ? null
      : Object.fromEntries(names.map((name, index) => [name, unescaped(values[index] ?? '')]));
  };
}

function unescaped(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
