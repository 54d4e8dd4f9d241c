// Makes the headline: who will own the record in Salesforce, or what will happen instead.
import type {
  Alternative,
  Explanation,
  OwnerAnswer,
  PredictedOwner,
  SyncAnswer,
} from '../domain/prediction/decision.ts';
import type { Headline, Who } from './messages/types/answer.ts';

/** The input of a headline; `alternatives` are other possible owners. */
export type Headlined = OwnerAnswer & {
  readonly sync?: SyncAnswer;
  readonly alternatives?: readonly Alternative[];
  readonly sameName?: Explanation['sameName'];
};

/** The headline as a separate line. */
export function headlineOf(answer: Headlined): Headline {
  const headline = ownerHeadline(answer);
  return answer.sync?.result === 'unknown' && isAboutOwner(headline)
    ? { id: 'headline.if-it-syncs', params: { headline } }
    : { id: 'headline.plain', params: { headline } };
}

/** The headline as part of another sentence. */
export function ownerHeadline(answer: Headlined): Headline {
  const { outcome, owners } = answer;
  const [only] = owners;
  if (outcome === 'CANNOT_DETERMINE' || outcome === 'AS_RULES_OR_MATCH') return openHeadline(answer);
  if (owners.length > 1 || (answer.openEnded && only !== undefined)) return oneOf(answer);
  return only === undefined ? withoutName(answer) : withName(answer, whoIs(only));
}

/** @param sameName usernames of owners who share a name */
export function whoIs({ type, id, name }: PredictedOwner, sameName: Explanation['sameName'] = {}): Who {
  if (type === 'Queue') return { id: 'who.queue', params: { name } };
  const username = id === null ? undefined : sameName[id];
  return username === undefined
    ? { id: 'who.user', params: { name } }
    : { id: 'who.user-of-name', params: { name, username } };
}

/** All possible owners, with unnamed ones last. */
export function everybody({ owners, openEnded, alternatives = [], sameName }: Headlined): Who[] {
  const named = owners.map((owner) => whoIs(owner, sameName));
  return openEnded ? [...named, unnamedOf(alternatives)] : named;
}

function unnamedOf(alternatives: readonly Alternative[]): Who {
  const ids = alternatives.map(({ message }) => message.id);
  if (ids.includes('or.default-owner-unnamed')) return { id: 'who.default-owner', params: {} };
  if (ids.includes('or.integration-user-unnamed')) return { id: 'who.integration-user', params: {} };
  return { id: 'who.somebody-else', params: {} };
}

function oneOf(answer: Headlined): Headline {
  const inTurn = answer.decision === 'L35' && !answer.openEnded;
  return { id: inTurn ? 'headline.in-turn' : 'headline.one-of', params: { owners: everybody(answer) } };
}

function withName({ outcome, confidence }: OwnerAnswer, owner: Who): Headline {
  const params = { owner };
  const probably = confidence === 'low';
  switch (outcome) {
    case 'ASSIGN_RULE_USER':
      return { id: probably ? 'headline.rule-user-probably' : 'headline.rule-user', params };
    case 'ASSIGN_RULE_QUEUE':
      return { id: probably ? 'headline.rule-queue-probably' : 'headline.rule-queue', params };
    case 'DEFAULT_LEAD_OWNER':
      return { id: probably ? 'headline.default-owner-probably' : 'headline.default-owner', params };
    case 'INTEGRATION_USER':
      return { id: probably ? 'headline.integration-user-probably' : 'headline.integration-user', params };
    case 'KEEP_EXISTING_OWNER':
      return { id: probably ? 'headline.stays-probably' : 'headline.stays', params };
    case 'KEEP_EXISTING_QUEUE':
      return { id: 'headline.stays-queue', params };
    case 'ALREADY_SYNCED':
      return { id: 'headline.synced', params };
    default:
      return { id: probably ? 'headline.owner-probably' : 'headline.owner', params };
  }
}

function withoutName({ outcome, decision }: OwnerAnswer): Headline {
  const params = {};
  switch (outcome) {
    case 'INTEGRATION_USER':
      return { id: 'headline.integration-user-unnamed', params };
    case 'DEFAULT_LEAD_OWNER':
      return { id: 'headline.default-owner-unnamed', params };
    case 'KEEP_EXISTING_OWNER':
    case 'KEEP_EXISTING_QUEUE':
      return { id: 'headline.stays-unnamed', params };
    case 'ALREADY_SYNCED':
      return { id: 'headline.synced-unnamed', params };
    case 'WILL_NOT_SYNC':
      return { id: 'headline.will-not-sync', params };
    case 'PENDING':
      return { id: 'headline.pending', params };
    case 'SYNC_ERROR_LIKELY':
      return { id: 'headline.sync-error', params };
    case 'ONE_OF':
      return decision === 'L06'
        ? {
            id: 'headline.one-of',
            params: {
              owners: [
                { id: 'who.integration-user', params: {} },
                { id: 'who.default-owner', params: {} },
              ],
            },
          }
        : { id: 'headline.one-of-unnamed', params };
    default:
      return { id: 'headline.unknown', params };
  }
}

function openHeadline(answer: Headlined): Headline {
  const { decision, outcome, owners } = answer;
  const params = {};
  if (decision === 'G01') return { id: 'headline.not-connected', params };
  if (decision === 'G02') return { id: 'headline.salesforce-unavailable', params };
  if (decision === 'G09') return { id: 'headline.record-gone', params };
  const all = everybody(answer);
  if (all.length > 1) return { id: 'headline.open', params: { owners: all } };
  const [only] = owners.map((owner) => whoIs(owner));
  // All remaining possibilities lead to the same owner.
  if (only !== undefined) return { id: 'headline.owner-probably', params: { owner: only } };
  if (decision === 'L08') return { id: 'headline.rules-decide', params };
  if (outcome === 'AS_RULES_OR_MATCH') return { id: 'headline.rules-or-match', params };
  return decision === 'G03' ? { id: 'headline.unread', params } : { id: 'headline.unknown', params };
}

const NOT_ABOUT_OWNER: readonly Headline['id'][] = [
  'headline.not-connected',
  'headline.salesforce-unavailable',
  'headline.record-gone',
  'headline.unread',
  'headline.unknown',
  'headline.will-not-sync',
  'headline.sync-error',
  'headline.pending',
  'headline.synced',
  'headline.synced-unnamed',
];

function isAboutOwner({ id }: Headline): boolean {
  return !NOT_ABOUT_OWNER.includes(id);
}

/** The answer for when the record syncs, if it will not sync now. */
export function whenItSyncs(explanation: Explanation): Explanation {
  return explanation.ifItSyncs ?? explanation;
}
