// Remedies that make a record sync, or that make it known whether it syncs.
import { fieldName } from '../assignment-rules/index.ts';
import { known } from '../facts/known.ts';
import type { OrgSettings, SalesforceObject } from '../facts/org-snapshot.ts';
import type { Case } from './case.ts';
import type { Walked } from './decide.ts';
import type { Decision, Remedy } from './decision.ts';
import { missingOf, notListedOf } from './look-ahead.ts';
import type { SettingName } from './messages.ts';
import { remedy } from './remedy.ts';
import type { RowId } from './rows.ts';
import { decided, differ, finalAnswer, withRecord, withSettings } from './variants.ts';

export function syncRemedies(about: Case, { decision }: Walked): Remedy[] {
  return [...fixFields(about, decision), ...openGate(about, decision), ...missingSettings(about, decision)];
}

function fixFields(about: Case, { decision }: Decision): Remedy[] {
  if (decision === 'W01') return [remedy('fix-field', 'rep', { id: 'do.add-email', params: {} })];
  if (decision !== 'W05' && decision !== 'W21') return [];
  const object = objectMade(about);
  const missing = missingOf(object, about);
  const wrong = notListedOf(object, about);
  return [
    ...(missing.length === 0
      ? []
      : [remedy('fix-field', 'rep', { id: 'do.fill-fields', params: { fields: missing.map(fieldName) } })]),
    ...(wrong === null
      ? []
      : [
          remedy('fix-field', 'rep', {
            id: 'do.correct-value',
            params: { field: fieldName(wrong.field), value: wrong.value },
          }),
        ]),
  ];
}

function objectMade({ org, record }: Case): SalesforceObject {
  if (record.object === 'company') return 'Account';
  if (record.object === 'deal') return 'Opportunity';
  const { contactsBecome } = org.settings;
  return contactsBecome.known && contactsBecome.value === 'lead' ? 'Lead' : 'Contact';
}

/** Meets a condition that prevents the sync, so that another row decides. */
function openGate(about: Case, { decision }: Decision): Remedy[] {
  const opened = OPENED[decision];
  if (opened === undefined) return [];
  const [make, step] = opened;
  return decided(make(about)).decision === decision ? [] : [step];
}

type Opened = readonly [(about: Case) => Case, Remedy];

const OPENED: Readonly<Partial<Record<RowId, Opened>>> = {
  G04: [
    (about) => withSettings(about, { integration: known('on') }),
    remedy('ask-admin', 'admin', { id: 'do.turn-on', params: { setting: 'integration' } }),
  ],
  G05: [
    (about) => withSettings(about, { integration: known('on') }),
    remedy('ask-admin', 'admin', { id: 'do.resume-integration', params: {} }),
  ],
  W02: [
    (about) => withRecord(about, { inclusion: known('member') }),
    remedy('ask-admin', 'admin', { id: 'do.join-segment', params: {} }),
  ],
  W08: [
    (about) => withSettings(about, { companySync: known('classic') }),
    remedy('ask-admin', 'admin', { id: 'do.turn-on', params: { setting: 'companySync' } }),
  ],
  W09: [qualifying, remedy('fix-field', 'rep', { id: 'do.associate-contact', params: {} })],
  W10: [qualifying, remedy('fix-field', 'rep', { id: 'do.associate-contact', params: {} })],
  W11: [qualifying, remedy('fix-field', 'rep', { id: 'do.associate-contact', params: {} })],
  W13: [
    (about) => withSettings(about, { dealSync: known('on') }),
    remedy('ask-admin', 'admin', { id: 'do.turn-on', params: { setting: 'dealSync' } }),
  ],
  W20: [
    (about) => withRecord(about, { companyInclusion: known('member') }),
    remedy('ask-admin', 'admin', { id: 'do.join-segment', params: {} }),
  ],
};

function qualifying(about: Case): Case {
  return withRecord(about, { companyContacts: known('qualifying') });
}

type Trial = readonly [SettingName, keyof OrgSettings, Partial<OrgSettings>];

/** Settings whose value names an owner or decides between two. */
const TRIALS: readonly Trial[] = [
  ['contactsBecome', 'contactsBecome', { contactsBecome: known('lead') }],
  ['integrationUser', 'integrationUser', { integrationUser: known({ id: null, name: '?' }) }],
  ['defaultLeadOwner', 'defaultLeadOwner', { defaultLeadOwner: known({ type: 'User', name: '?' }) }],
];

/** Missing settings that the answer depends on. */
function missingSettings(about: Case, decision: Decision): Remedy[] {
  const ask = (setting: SettingName): Remedy =>
    remedy('ask-admin', 'admin', { id: 'do.set-setting', params: { setting } });
  const gates = decision.sync.missing.map(ask);
  const answer = finalAnswer(decision);
  const owners = TRIALS.filter(
    ([, key, change]) =>
      !about.org.settings[key].known && differ(answer, finalAnswer(decided(withSettings(about, change)))),
  ).map(([setting]) => ask(setting));
  return [...gates, ...owners];
}
