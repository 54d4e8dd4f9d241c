// Remedies in Salesforce: the owner of an existing record, duplicates, users.
import { readable } from '../facts/known.ts';
import type { Case } from './case.ts';
import type { Decision, PredictedOwner, Remedy } from './decision.ts';
import { ROWS } from './rows.ts';
import { onlyOwner, userOwner } from './possible-owners.ts';
import { userName } from '../matching/match-message.ts';
import { remedy } from './remedy.ts';
import {
  ANY_USER,
  decided,
  finalAnswer,
  isSure,
  overIndex,
  withRecord,
  withRecordOwner,
  withUsers,
} from './variants.ts';

/** Only offered if the HubSpot owner does not win now. */
export function salesforceRemedies(about: Case, decision: Decision): Remedy[] {
  return [
    ...mergeDuplicates(about, decision),
    ...changeOwner(about, decision),
    ...deduplicateUser(about),
    ...replaceAssignee(about, decision),
  ];
}

function changeOwner(about: Case, decision: Decision): Remedy[] {
  const answer = finalAnswer(decision);
  const { step, outcome } = ROWS[answer.decision];
  const synced = outcome === 'ALREADY_SYNCED' && answer.decision !== 'G07' && answer.decision !== 'G11';
  if (!step.startsWith('existing_') && !synced) return [];
  const wanted = wantedOwner(about);
  // After the first sync, somebody chose the owner, so only a named owner would be a different one.
  if (synced && wanted === null) return [];
  const then = finalAnswer(
    decided(
      withRecordOwner(about, {
        id: wanted?.id ?? ANY_USER.id,
        name: wanted?.name ?? userName(ANY_USER),
        type: 'User',
        isActive: true,
        userType: 'Standard',
      }),
    ),
  );
  const one = wanted ?? userOwner(ANY_USER);
  const isAsSure = isSure(answer, one) && answer.confidence === then.confidence;
  if (!isSure(then, one) || isAsSure) return [];
  return [
    remedy(
      'change-in-salesforce',
      'rep',
      wanted === null
        ? { id: 'do.change-in-salesforce-any', params: {} }
        : { id: 'do.change-in-salesforce', params: { owner: wanted.name } },
    ),
  ];
}

/** The HubSpot owner's Salesforce user; null if there is none or it is not certain. */
function wantedOwner(about: Case): PredictedOwner | null {
  return onlyOwner({ owners: about.candidates.map(userOwner), unnamed: 0 });
}

function mergeDuplicates(about: Case, decision: Decision): Remedy[] {
  const answer = finalAnswer(decision);
  const { matches } = about.record;
  if (!matches.readable || !['R05', 'R07', 'R09', 'R16', 'R19', 'R20'].includes(answer.decision)) return [];
  // The contact that a converted lead became is met once it has this e-mail address.
  const became = answer.decision === 'R09' ? { object: 'Contact' as const } : {};
  const merged = matches.value.some((match) => {
    const then = finalAnswer(decided(withRecord(about, { matches: readable([{ ...match, ...became }]) })));
    return then.owners.length === 1 && !then.openEnded;
  });
  if (!merged) return [];
  // Two accounts are not duplicates, because the company's contacts lead to both.
  return about.record.object === 'company'
    ? [remedy('fix-field', 'rep', { id: 'do.keep-one-account', params: {} })]
    : [
        remedy('change-in-salesforce', 'rep', {
          id: answer.decision === 'R09' ? 'do.check-converted' : 'do.merge-duplicates',
          params: {},
        }),
      ];
}

function deduplicateUser(about: Case): Remedy[] {
  const users = about.salesforce?.users;
  const { candidates, match } = about;
  const [first] = candidates;
  if (match === 'users-unreadable' || match.kind !== 'several' || users?.readable !== true || first === undefined)
    return [];
  const then = finalAnswer(decided(withUsers(about, overIndex(users.value, { near: () => [first] }))));
  return isSure(then, userOwner(first))
    ? [
        remedy('ask-admin', 'admin', {
          id: 'do.deduplicate-user',
          params: { users: candidates.map(({ username, id }) => username ?? id) },
        }),
      ]
    : [];
}

/** Row L09: the entry's assignee is inactive. */
function replaceAssignee(about: Case, decision: Decision): Remedy[] {
  const users = about.salesforce?.users;
  const [assignee] = finalAnswer(decision).owners;
  if (finalAnswer(decision).decision !== 'L09' || users?.readable !== true || assignee === undefined) return [];
  const index = users.value;
  const active = overIndex(index, {
    byUsername: (username) => {
      const user = index.byUsername(username);
      return user === null ? null : { ...user, isActive: true };
    },
  });
  const then = finalAnswer(decided(withUsers(about, active)));
  return isSure(then, assignee)
    ? [remedy('ask-admin', 'admin', { id: 'do.reactivate-assignee', params: { owner: assignee.name } })]
    : [];
}
