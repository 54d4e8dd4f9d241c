// Who is an owner's twin: another active owner, who is the Salesforce user whom the first one resembles.
import { describe, expect, it } from 'vitest';
import { twinsAmong } from '../../../src/application/bulk-change/twins.ts';
import { indexUsers } from '../../../src/domain/facts/user-index.ts';
import type { HubSpotOwner, SalesforceUser } from '../../../src/domain/prediction/index.ts';

const user = (nth: number, firstName: string, lastName: string, email: string): SalesforceUser => ({
  id: `00500000000000${nth}AAA`,
  name: `${firstName} ${lastName}`,
  firstName,
  lastName,
  email,
  username: email,
  isActive: true,
  userType: 'Standard',
  isFrozen: false,
});
const owner = (id: string, firstName: string, lastName: string, email: string): HubSpotOwner => ({
  id,
  type: 'PERSON',
  firstName,
  lastName,
  email,
  archived: false,
});
/** Deactivated in HubSpot. */
const left = (before: HubSpotOwner): HubSpotOwner => ({ ...before, archived: true });

const ANN = user(1, 'Ann', 'Lee', 'ann.lee@example.com');
const BO = user(2, 'Bo', 'Chen', 'bo.chen@example.com');
const BO_TOO = user(3, 'Bo', 'Chen', 'chen.bo@example.com');
const GONE: SalesforceUser = { ...user(4, 'Kim', 'Roe', 'kim.roe@example.com'), isActive: false };
const HOOK = user(5, 'Hub', 'Spot', 'integration@example.com');

const ANN_NOW = owner('11', 'Ann', 'Lee', 'ann.lee@example.com');
const BO_NOW = owner('12', 'Bo', 'Chen', 'bo.chen@example.com');
const BO_TOO_NOW = owner('13', 'Bo', 'Chen', 'chen.bo@example.com');
const KIM_NOW = owner('14', 'Kim', 'Roe', 'kim.roe@example.com');
const HOOK_NOW = owner('15', 'Hub', 'Spot', 'integration@example.com');

const twinOf = twinsAmong([ANN_NOW, BO_NOW, BO_TOO_NOW, KIM_NOW, HOOK_NOW], {
  users: indexUsers([ANN, BO, BO_TOO, GONE, HOOK]),
  integrationUser: { id: HOOK.id, name: 'Hub Spot' },
});

describe('the twin of', () => {
  it.each<[who: string, owner: HubSpotOwner, found: string]>([
    ['an owner who matches a user is the owner', ANN_NOW, 'itself'],
    ['one with an old e-mail address has the new one', owner('21', 'Ann', 'Lee', 'ann@old.example.com'), '11'],
    [
      'one who left, and whose name HubSpot cleared, has the e-mail address',
      left(owner('22', '', '', ANN.email ?? '')),
      '11',
    ],
    ['one who left, with a name that differs, too', left(owner('23', 'Anne', 'Lee-Day', ANN.email ?? '')), '11'],
    [
      'one whose name two users have is nobody in particular',
      owner('24', 'Bo', 'Chen', 'bo@old.example.com'),
      'several',
    ],
    ['one whose user is inactive is nobody, since nobody else is that user', KIM_NOW, 'none'],
    ['one who resembles nobody is nobody', owner('25', 'Uma', 'Day', 'uma@example.com'), 'none'],
    ['one without an e-mail address has the name', owner('26', 'Ann', 'Lee', ''), '11'],
    ['one who resembles the integration user is nobody', owner('27', 'Hub', 'Spot', 'hub@old.example.com'), 'none'],
    ['a queue is nobody', { id: '28', type: 'QUEUE', archived: false }, 'none'],
  ])('%s', (_who, given, found) => {
    const twin = twinOf(given);
    expect(twin.kind === 'twin' ? twin.owner.id : twin.kind).toBe(found);
    // Kept, and the same.
    expect(twinOf(given)).toBe(twin);
  });
});
