// What the record page may see and switch of the stand-ins: records as the rep sees them, orgs, and faults.
import { ORGS, REP, SAMPLE_RECORDS } from './sample/index.ts';
import type { OrgName } from './sample/index.ts';
import type { RecordDesk } from './page/page-app.ts';
import type { OpenRecord, StandInChoices } from './page/page-data.ts';
import { FAULTS, REQUEST_KINDS, faultSchema } from './stand-ins/index.ts';
import type { StandIns } from './stand-ins/index.ts';

export function deskFor(standIns: StandIns): RecordDesk {
  const read: RecordDesk['read'] = (object, id) => {
    const record = standIns.state().hubspot.records[object].get(id);
    return record === undefined
      ? null
      : { properties: Object.fromEntries(record.properties), owners: owners(standIns) };
  };
  return {
    records: SAMPLE_RECORDS.map(({ object, objectTypeId, id, name, shows }) => ({
      object,
      objectTypeId,
      id,
      name,
      shows,
    })),
    read,
    save: (object, id, properties) => {
      if (read(object, id) === null) return null;
      standIns.writeAsRep(object, id, properties, REP.userId);
      return read(object, id);
    },
    choices: () => choices(standIns),
    change: ({ org, fault, reset }) => {
      if (reset === true) standIns.reset('believable');
      if (org !== undefined) standIns.reset(orgName(org));
      if (fault !== undefined) {
        const { kind, fault: name } = faultSchema.parse({ kind: fault.kind, fault: fault.value });
        standIns.faults.set(kind, name);
      }
    },
  };
}

function owners(standIns: StandIns): OpenRecord['owners'] {
  return standIns.state().hubspot.owners.map(({ id, firstName, lastName, archived }) => ({
    id,
    name: `${firstName} ${lastName}`.trim(),
    archived,
  }));
}

function choices(standIns: StandIns): StandInChoices {
  const options = (labels: Record<string, string>): StandInChoices['orgs'] =>
    Object.entries(labels).map(([value, label]) => ({ value, label }));
  return {
    orgs: Object.entries(ORGS).map(([value, { label }]) => ({ value, label })),
    org: standIns.state().org,
    requestKinds: options(REQUEST_KINDS),
    faults: options(FAULTS),
    set: standIns.faults.current(),
  };
}

function orgName(name: string): OrgName {
  if (name in ORGS) return name as OrgName;
  throw new Error(`There is no org "${name}"; there are ${Object.keys(ORGS).join(', ')}.`);
}
