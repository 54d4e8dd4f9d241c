// `preflight audit`: predicts what happens to every unsynced record. It reads both systems and writes nothing.
import { createHash } from 'node:crypto';
import { Command, InvalidArgumentError, Option } from 'commander';
import { Deadline } from '../application/deadline.ts';
import type { Audited } from '../application/audit-records.ts';
import { MemoryRunStore } from '../application/audit/memory-run-store.ts';
import { firstTasks } from '../application/audit/plan.ts';
import type { RunSpec, Step } from '../application/audit/run-store.ts';
import { readOnce, workLane } from '../application/audit/work.ts';
import { readOrg } from '../application/gather/batch-org.ts';
import { AUDIT_OBJECTS } from '../contract/audits.ts';
import type { AuditObject } from '../contract/audits.ts';
import { csvHead, csvLines } from '../hosts/audit-csv.ts';
import type { CsvRow } from '../hosts/audit-csv.ts';
import { ownerName } from '../domain/prediction/index.ts';
import type { AdminWords } from '../presentation/admin-words.ts';
import { presentFailure } from '../presentation/failures.ts';
import { wordsFor } from '../presentation/words.ts';
import { openJournal } from './audit-journal.ts';
import { AuditProgress } from './audit-progress.ts';
import { AuditSummary } from './audit-summary.ts';
import { CliError } from './cli-error.ts';
import type { CliStreams } from './cli-streams.ts';
import { openInstallation } from './environment-file.ts';
import type { Installation } from './environment-file.ts';
import { LANGUAGE_LIST, LANGUAGE_OPTION } from './language.ts';
import { LineWriter } from './line-writer.ts';
import { said, saidOfAudit } from './said.ts';

const FORMATS = ['table', 'csv', 'jsonl'] as const;
/** Milliseconds for reading the org once, since users may fill many pages. */
const ORG_BUDGET = 120_000;
/** Parallel tasks: while one waits for HubSpot, another waits for Salesforce. */
const LANES = 6;

interface Options {
  env: string;
  object?: AuditObject[];
  segment?: string;
  owner?: string;
  format: (typeof FORMATS)[number];
  resume?: string;
}

/** The `audit` command; `end` is told the exit status where it is not 0. */
export function auditCommand(streams: CliStreams, end: (exitCode: number) => void, words: AdminWords): Command {
  const { text } = words;
  const all = AUDIT_OBJECTS.join(', ');
  const digits = (given: string): string => readDigits(given, words);
  return new Command('audit')
    .description(text(saidOfAudit('audit-command.description', {})))
    .requiredOption('--env <file>', text(saidOfAudit('audit-command.option-env', {})))
    .option('--object <objects>', text(saidOfAudit('audit-command.option-object', { objects: all })), (given) =>
      readObjects(given, words),
    )
    .addOption(
      new Option('--segment <id>', text(saidOfAudit('audit-command.option-segment', {})))
        .conflicts('owner')
        .argParser(digits),
    )
    .addOption(new Option('--owner <id>', text(saidOfAudit('audit-command.option-owner', {}))).argParser(digits))
    .addOption(
      new Option('--format <format>', text(saidOfAudit('audit-command.option-format', {})))
        .choices(FORMATS)
        .default('table'),
    )
    .option('--resume <file>', text(saidOfAudit('audit-command.option-resume', {})))
    .option(LANGUAGE_OPTION, text(said('help.option-language', { languages: LANGUAGE_LIST })))
    .addHelpText('after', text(saidOfAudit('audit-command.help-more', {})))
    .action(async (options: Options) => {
      end(await audit(options, { streams, words }));
    });
}

function readObjects(given: string, { text }: AdminWords): AuditObject[] {
  const names = given.split(',').map((name) => name.trim());
  const found = names.flatMap((name) => AUDIT_OBJECTS.find((object) => object === name) ?? []);
  if (found.length === names.length) return [...new Set(found)];
  throw new InvalidArgumentError(
    text(saidOfAudit('audit-command.expected-objects', { objects: AUDIT_OBJECTS.join(', ') })),
  );
}

function readDigits(given: string, { text }: AdminWords): string {
  if (/^\d{1,20}$/u.test(given)) return given;
  throw new InvalidArgumentError(text(saidOfAudit('audit-command.expected-digits', {})));
}

function specOf({ object, segment, owner }: Options): RunSpec {
  if (segment === undefined)
    return {
      scope: owner === undefined ? { kind: 'unsynced' } : { kind: 'owner', ownerId: owner },
      objects: object ?? AUDIT_OBJECTS,
    };
  const of = object ?? ['contact'];
  if (of.length > 1) throw new CliError(saidOfAudit('audit-command.one-object', {}));
  return { scope: { kind: 'segment', segmentId: segment }, objects: of };
}

interface Host {
  streams: CliStreams;
  words: AdminWords;
}

async function audit(options: Options, host: Host): Promise<number> {
  const run = specOf(options);
  const installation = await openInstallation(options.env);
  try {
    return await auditAll(run, options, installation, host);
  } finally {
    installation.close();
  }
}

async function auditAll(
  run: RunSpec,
  { format, resume }: Options,
  { tenant, batches }: Installation,
  { streams, words }: Host,
): Promise<number> {
  const summary = new AuditSummary();
  const progress = new AuditProgress(streams.stderr, tenant.clock, words);
  const out = new Rows(format, streams.stdout, () => progress.wipe());
  let keep: (no: number, step: Step) => Promise<void> = () => Promise.resolve();
  const count = async ({ audited }: Step): Promise<void> => {
    if (audited === undefined) return;
    summary.add(audited);
    await out.write(audited);
  };
  const store = new MemoryRunStore(firstTasks(run, tenant.settings), {
    clock: tenant.clock,
    onStep: async (no, step) => {
      await keep(no, step);
      await count(step);
      progress.show(store.progress);
    },
    onRest: (because, pause) => {
      const { message } = presentFailure(because, wordsFor(words.language));
      const seconds = Math.ceil(pause / 1000);
      progress.say(words.text({ id: 'audit.resting', params: { message, seconds } }));
    },
  });
  await out.begin();
  const journal =
    resume === undefined
      ? null
      : await openJournal(resume, { run, fingerprint: fingerprintOf(tenant.settings) }, async (no, step) => {
          store.replay(no, step);
          await count(step);
        });
  if (journal !== null) keep = journal.keep;
  try {
    const work = { run, store, batches, clock: tenant.clock, isOver: () => false, org: orgOf(batches) };
    await Promise.all(Array.from({ length: LANES }, () => workLane(work)));
  } finally {
    await out.flush();
    progress.wipe();
    await journal?.close();
  }
  const figures = summary.lines(words).join('\n');
  (format === 'table' ? streams.stdout : streams.stderr).write(`${figures}\n`);
  if (store.failure === null) return 0;
  const { message } = presentFailure(store.failure, wordsFor(words.language));
  streams.stderr.write(`preflight: ${words.text({ id: 'audit.failed', params: { message } })}\n`);
  return 1;
}

function orgOf({ tenant }: Installation['batches']): ReturnType<typeof readOnce> {
  return readOnce(async () => {
    const deadline = new Deadline(ORG_BUDGET, tenant.clock);
    try {
      return await readOrg(tenant, deadline);
    } finally {
      deadline.stop();
    }
  });
}

/** Fingerprint of the settings, because results with other settings must not be mixed. */
function fingerprintOf(settings: object): string {
  return createHash('sha256').update(JSON.stringify(settings)).digest('hex').slice(0, 16);
}

/** Writes every record as soon as it is decided. */
class Rows {
  readonly #writer: LineWriter;
  readonly #names = new Map<string, string>();

  constructor(
    private readonly format: Options['format'],
    stream: NodeJS.WritableStream,
    beforeWriting: () => void,
  ) {
    this.#writer = new LineWriter(stream, beforeWriting);
  }

  async begin(): Promise<void> {
    if (this.format === 'csv') await this.#writer.write(csvHead().trimEnd());
  }

  async write({ records, owners }: Audited): Promise<void> {
    if (this.format === 'table') return;
    for (const { owner } of owners) this.#names.set(owner.id, ownerName(owner));
    const rows = records.map(({ predicted, ...record }): CsvRow => ({
      ...record,
      ownerName: record.ownerId === null ? null : (this.#names.get(record.ownerId) ?? null),
      predictedId: predicted?.id ?? null,
      predictedName: predicted?.name ?? null,
    }));
    if (rows.length === 0) return;
    if (this.format === 'csv') await this.#writer.write(csvLines(rows).replace(/\n$/u, ''));
    else for (const row of rows) await this.#writer.write(JSON.stringify(row));
  }

  flush(): Promise<void> {
    return this.#writer.flush();
  }
}
