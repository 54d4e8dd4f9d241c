// A lead assignment rule as Salesforce's metadata writes it.
import type { Rule } from './company.ts';

export function rulesXml(rules: readonly Rule[]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<AssignmentRules xmlns="http://soap.sforce.com/2006/04/metadata">',
    '  <assignmentRule>',
    '    <fullName>Standard</fullName>',
    '    <active>true</active>',
    ...rules.flatMap(({ field, values, assignee, written }) => [
      '    <ruleEntry>',
      `      <assignedTo>${written}</assignedTo>`,
      `      <assignedToType>${assignee.type}</assignedToType>`,
      '      <criteriaItems>',
      `        <field>Lead.${field}</field>`,
      '        <operation>equals</operation>',
      `        <value>${values.join(',')}</value>`,
      '      </criteriaItems>',
      '    </ruleEntry>',
    ]),
    '  </assignmentRule>',
    '</AssignmentRules>',
    '',
  ].join('\n');
}
