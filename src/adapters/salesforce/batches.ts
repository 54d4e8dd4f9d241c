// Looks up existing Salesforce records for many HubSpot records at once, with `IN` lists and five queries per API call.
import * as z from 'zod/mini';
import { failure } from '../../application/failures.ts';
import type { Question, Result } from '../../application/failures.ts';
import type {
  ByEmailOrId,
  FoundRecord,
  ManyQuestions,
  SalesforceBatches,
} from '../../application/gather/batch-ports.ts';
import type { ExistingRecord } from '../../domain/facts/record-facts.ts';
import { SalesforceApi } from './api.ts';
import type { Query, SalesforceAccess } from './api.ts';
import { LEAD_OWNER, USER_OWNER, isIdOf } from './questions.ts';
import { readOwned } from './rows.ts';
import { anyOf, soqlList } from './soql.ts';

/**
 * Maximum bytes of an encoded query. Salesforce accepts 16,384 bytes for a URL and its headers; this also holds for
 * URLs in the body of a composite call.
 * https://developer.salesforce.com/docs/atlas.en-us.salesforce_app_limits_cheatsheet.meta/salesforce_app_limits_cheatsheet/salesforce_app_limits_platform_api.htm
 */
const LONGEST_QUERY = 15_000;

type Name = keyof ManyQuestions;

const OBJECTS: Readonly<
  Record<
    Name,
    { object: ExistingRecord['object']; prefix: string; fields: string; hasEmail: boolean; question: Question }
  >
> = {
  leads: {
    object: 'Lead',
    prefix: '00Q',
    fields: `Id, Email, IsConverted, CreatedDate, ${LEAD_OWNER}`,
    hasEmail: true,
    question: 'leads',
  },
  contacts: {
    object: 'Contact',
    prefix: '003',
    fields: `Id, Email, CreatedDate, ${USER_OWNER}`,
    hasEmail: true,
    question: 'contacts',
  },
  accounts: {
    object: 'Account',
    prefix: '001',
    fields: `Id, CreatedDate, ${USER_OWNER}`,
    hasEmail: false,
    question: 'accounts',
  },
  opportunities: {
    object: 'Opportunity',
    prefix: '006',
    fields: `Id, CreatedDate, ${USER_OWNER}`,
    hasEmail: false,
    question: 'opportunity',
  },
};

/** @example salesforceBatches({ sessions, apiVersion: '67.0', transport, clock }) */
export function salesforceBatches(access: SalesforceAccess): SalesforceBatches {
  const api = new SalesforceApi(access);
  return {
    existing: async <Asked extends Name>(
      questions: Pick<ManyQuestions, Asked>,
      deadline: Parameters<SalesforceBatches['existing']>[1],
    ) => {
      const names = (Object.keys(questions) as Asked[]).filter((name) => questions[name] !== undefined);
      const asked = names.flatMap((name) =>
        queriesFor(name, questions[name] ?? NOTHING).map((query) => ({ name, query })),
      );
      const results = await api.wholeQueries(
        asked.map(({ query }) => query),
        deadline,
      );
      const answers = names.map((name) => {
        const own = results.filter((_, index) => asked[index]?.name === name);
        return [name, together(name, own)] as const;
      });
      return Object.fromEntries(answers) as Record<Asked, Result<readonly FoundRecord[]>>;
    },
  };
}

const NOTHING: ByEmailOrId = { emails: [], ids: [] };

/** Makes queries for e-mail addresses and IDs; none if there is nothing to ask for. */
function queriesFor(name: Name, { emails, ids }: ByEmailOrId): Query[] {
  const { object, prefix, fields, hasEmail, question } = OBJECTS[name];
  const select = (condition: string): string =>
    `SELECT ${fields} FROM ${object} WHERE ${condition} ORDER BY CreatedDate`;
  const room = LONGEST_QUERY - encodedLength(select(''));
  const own = ids.filter((id) => isIdOf(prefix, id));
  const conditions = [...(hasEmail ? lists(emails, 'Email IN ', room) : []), ...lists(own, 'Id IN ', room)];
  const joined = lastTwoJoined(conditions, room);
  return joined.map((condition) => ({ question, soql: select(condition) }));
}

/** Joins a short last condition with the one before, to save a query. */
function lastTwoJoined(conditions: readonly string[], room: number): string[] {
  const [last, before] = [conditions.at(-1), conditions.at(-2)];
  if (last === undefined || before === undefined) return [...conditions];
  const both = anyOf([before, last]) ?? '';
  return encodedLength(both) > room ? [...conditions] : [...conditions.slice(0, -2), both];
}

function lists(texts: readonly string[], before: string, room: number): string[] {
  const conditions: string[] = [];
  let some: string[] = [];
  let length = encodedLength(`${before}()`);
  for (const text of texts) {
    const more = encodedLength(`${soqlList([text])}, `);
    if (some.length > 0 && length + more > room) {
      conditions.push(before + soqlList(some));
      some = [];
      length = encodedLength(`${before}()`);
    }
    some.push(text);
    length += more;
  }
  return some.length === 0 ? conditions : [...conditions, before + soqlList(some)];
}

function encodedLength(text: string): number {
  return encodeURIComponent(text).length;
}

const keySchema = z.object({ Id: z.string(), Email: z.nullish(z.string()) });

/** Merges the answers of one question's queries: oldest first, each record once. */
function together(name: Name, results: readonly Result<unknown[]>[]): Result<readonly FoundRecord[]> {
  const { object, question } = OBJECTS[name];
  const found = new Map<string, FoundRecord>();
  const read = readOwned(object);
  for (const result of results) {
    if (!result.ok) return result;
    for (const row of result.value) {
      const key = keySchema.safeParse(row);
      // Without a key, nobody could tell which record the row belongs to.
      if (!key.success) return broken(question);
      const [record = null] = read([row]).rows;
      found.set(key.data.Id, { id: key.data.Id, email: key.data.Email ?? null, record });
    }
  }
  return { ok: true, value: [...found.values()] };
}

function broken(question: Question): Result<never> {
  return { ok: false, failure: failure('salesforce', question, { kind: 'broken-answer' }) };
}
