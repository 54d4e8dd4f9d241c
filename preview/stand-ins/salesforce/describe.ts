// https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_sobject_describe.htm
import { DESCRIBED } from '../../sample/index.ts';
import type { DescribedField } from '../../sample/index.ts';

/** An object's description; null for one that is not there, or not for this user: the service says the same of both. */
export function describeObject(name: string, noAccess: ReadonlySet<string>): object | null {
  const object = Object.keys(DESCRIBED).find((known) => known.toLowerCase() === name.toLowerCase());
  const fields = object === undefined || noAccess.has(object) ? undefined : DESCRIBED[object];
  return fields === undefined ? null : { name: object, label: object, fields: Object.entries(fields).map(described) };
}

function described([name, { type, required, defaulted, values }]: readonly [string, DescribedField]): object {
  return {
    name,
    type,
    createable: true,
    nillable: required !== true,
    defaultedOnCreate: defaulted === true,
    restrictedPicklist: values !== undefined,
    calculatedFormula: null,
    picklistValues: (values ?? []).map((value) => ({
      active: true,
      defaultValue: false,
      label: value,
      validFor: null,
      value,
    })),
  };
}
