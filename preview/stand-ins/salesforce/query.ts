// Queries, page by page: https://developer.salesforce.com/docs/platform/api-rest/guide/resources-query.html
import type { Row, State } from '../state.ts';
import type { RestError } from './answers.ts';
import { runSoql } from './soql.ts';
import { SoqlError } from './soql-error.ts';

export interface Answered {
  status: number;
  body: { totalSize: number; done: boolean; nextRecordsUrl?: string; records: Row[] } | RestError[];
}

const SMALLEST_BATCH = 200;
const LARGEST_BATCH = 2000;

/** Runs queries and keeps what did not fit into their answers. */
export class QueryRunner {
  readonly #open = new Map<string, { records: Row[]; batch: number }>();

  constructor(
    private readonly state: () => State,
    private readonly version: string,
  ) {}

  /** @param options the Sforce-Query-Options header: "batchSize=200" to 2000; others count as the nearest */
  run(soql: string | undefined, options: string | undefined): Answered {
    if (soql === undefined || soql.trim() === '') return failed('MALFORMED_QUERY', 'unexpected token: <EOF>');
    const { tables, noAccess } = this.state().salesforce;
    try {
      const { totalSize, records } = runSoql(
        soql,
        new Map([...tables].filter(([name]) => !noAccess.has(name))),
        this.version,
      );
      const asked = Number(/batchSize=(\d+)/u.exec(options ?? '')?.[1] ?? LARGEST_BATCH);
      const batch = Math.min(Math.max(asked, SMALLEST_BATCH), LARGEST_BATCH);
      if (records.length <= batch) return { status: 200, body: { totalSize, done: true, records } };
      const cursor = `01gFL0000000${String(this.#open.size + 1).padStart(3, '0')}`;
      this.#open.set(cursor, { records, batch });
      return this.#page(cursor, 0);
    } catch (error) {
      if (!(error instanceof SoqlError)) throw error;
      return failed(error.errorCode, error.message);
    }
  }

  /** @param locator "{cursor}-{offset}", as in nextRecordsUrl */
  more(locator: string): Answered {
    const [cursor = '', offset] = locator.split('-');
    const from = Number(offset);
    return this.#open.has(cursor) && Number.isInteger(from)
      ? this.#page(cursor, from)
      : failed('INVALID_QUERY_LOCATOR', 'invalid query locator');
  }

  #page(cursor: string, from: number): Answered {
    const { records, batch } = this.#open.get(cursor) ?? { records: [], batch: LARGEST_BATCH };
    const to = from + batch;
    const more = to < records.length ? { nextRecordsUrl: `/services/data/${this.version}/query/${cursor}-${to}` } : {};
    return {
      status: 200,
      body: { totalSize: records.length, done: to >= records.length, ...more, records: records.slice(from, to) },
    };
  }
}

function failed(errorCode: string, message: string): Answered {
  return { status: 400, body: [{ message, errorCode }] };
}
