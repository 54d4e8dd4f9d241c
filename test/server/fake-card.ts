// The card's use cases as the server's own tests need them: reads the record, holds the claim, writes once.
import { CONTRACT_VERSION, refusal } from '../../src/contract/index.ts';
import type { ErrorCode } from '../../src/contract/index.ts';
import { failureOf } from '../../src/application/failures.ts';
import { claimOf } from '../../src/application/opened-record.ts';
import type { CardAnswer } from '../../src/hosts/answer-card.ts';
import type { AnswerCard } from '../../src/server/answer-card.ts';

export interface FakeCard {
  answerCard: AnswerCard;
  /** Writes that were really done, by what they wrote. */
  written: string[];
  /** Milliseconds that a write takes. */
  writeTakes: number;
  /** Told of each write before it takes its time. */
  onWriting?: (() => void) | null;
  /** Told of each write when it is done. */
  onWritten: ((what: string) => void) | null;
}

export function fakeCard(): FakeCard {
  const fake: FakeCard = {
    written: [],
    writeTakes: 0,
    onWriting: null,
    onWritten: null,
    answerCard: async (tenant, call, opened, request): Promise<CardAnswer> => {
      try {
        if (request.action === 'resolve' || request.action === 'undo') {
          const body = JSON.stringify({ ...request, opened });
          const key = { userId: call.person?.userId ?? null, requestId: request.requestId };
          const once = await tenant.store.once(key, body, call.deadline, async () => {
            fake.onWriting?.();
            if (fake.writeTakes > 0) await new Promise((resolve) => setTimeout(resolve, fake.writeTakes));
            const what = `${tenant.accountId ?? ''}/${opened.id}`;
            fake.written.push(what);
            fake.onWritten?.(what);
            return { value: { result: 'done', by: fake.written.length }, keep: true };
          });
          if (once.kind === 'request-id-reused') return refused('request-id-reused', 'unknown');
          const resolution = { kind: once.kind, ...once.value };
          return ok({ action: request.action, resolution });
        }
        const record = await tenant.hubspot
          .record({ object: opened.object, id: opened.id }, ['createdate', 'firstname'], call.deadline)
          .catch((error: unknown) => {
            if (failureOf(error).kind === 'not-found') return null;
            throw error;
          });
        const claim = record === null ? 'wrong' : claimOf(opened, record.properties);
        if (claim !== 'right') return refused('record-not-seen', claim);
        const explanation = {
          recordId: opened.id,
          account: tenant.accountId,
          name: record?.properties.firstname ?? null,
          integration: tenant.settings.integration,
          person: call.person?.userId ?? null,
          owners: [{ type: 'User', id: '005', name: 'Ann Lee' }],
          outcome: 'ASSIGN_MATCH',
          sureness: { level: 'high' },
          headline: `Ann Lee will own ${record?.properties.firstname ?? 'it'}.`,
          standing: 'matches',
          ifItSyncs: null,
          decision: 'G01',
        };
        return ok({ action: 'explain', explanation });
      } catch (error) {
        const failure = failureOf(error);
        return { ...refused(failure.system === 'hubspot' ? 'hubspot-unavailable' : 'internal', 'unknown'), failure };
      }
    },
  };
  return fake;
}

function ok(rest: object): CardAnswer {
  // Only what the server's tests look at: the whole shape is the contract's tests' concern.
  const answer = { contract: CONTRACT_VERSION, ok: true, ...rest } as unknown as CardAnswer['answer'];
  return { answer, claim: 'right', failure: null };
}

function refused(code: ErrorCode, claim: CardAnswer['claim']): CardAnswer {
  return { answer: refusal({ code, message: code, help: '', retryable: true }), claim, failure: null };
}
