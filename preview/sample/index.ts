// One invented company, in both systems. README.md tells its story.
export { FROZEN_USER_IDS, INTEGRATION_USER, ORG_ID, OWNERS, QUEUES, REP, USERS, salesforceId } from './people.ts';
export type { SampleOwner } from './people.ts';
export { DESCRIBES } from './describes.ts';
export { ORGS } from './lead-rules.ts';
export type { OrgName } from './lead-rules.ts';
export { ASSOCIATED_CONTACTS, SAMPLE_RECORDS } from './records.ts';
export type { SampleRecord } from './records.ts';
export { ACCOUNTS, CONTACTS, FLOWS, LEADS, OPPORTUNITIES, OWNERS_BY_ID } from './salesforce-records.ts';
export { SEGMENT_ID, sampleSettings } from './settings.ts';
