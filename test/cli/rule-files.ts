// Rule files in as few words as a test needs.

/** A file with one rule of these entries. */
export function rulesXml(entries: readonly string[], active = true, name = 'Inbound'): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<AssignmentRules xmlns="http://soap.sforce.com/2006/04/metadata">${ruleXml(entries, active, name)}</AssignmentRules>`;
}

export function ruleXml(entries: readonly string[], active = true, name = 'Inbound'): string {
  const body = entries.map((entry) => `<ruleEntry>${entry}</ruleEntry>`).join('');
  return `<assignmentRule><fullName>${name}</fullName><active>${String(active)}</active>${body}</assignmentRule>`;
}

export const toUser = (username: string): string =>
  `<assignedTo>${username}</assignedTo><assignedToType>User</assignedToType>`;

export const toQueue = (name: string): string =>
  `<assignedTo>${name}</assignedTo><assignedToType>Queue</assignedToType>`;

export const when = (field: string, operation: string, value: string): string =>
  `<criteriaItems><field>Lead.${field}</field><operation>${operation}</operation><value>${value}</value></criteriaItems>`;

export const whenCountry = (value: string, operation = 'equals'): string => when('Country', operation, value);
