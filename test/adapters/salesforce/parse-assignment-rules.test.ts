import { describe, expect, it } from 'vitest';
import {
  AssignmentRulesError,
  parseAssignmentRules,
  parseReadMetadataResponse,
} from '../../../src/adapters/salesforce/rules-xml/index.ts';
import { activeRule } from '../../../src/domain/assignment-rules/index.ts';

const NS = 'xmlns="http://soap.sforce.com/2006/04/metadata"';
const rules = (inside: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<AssignmentRules ${NS}>${inside}</AssignmentRules>`;
const one = (entries: string): string =>
  rules(`<assignmentRule><fullName>R</fullName><active>true</active>${entries}</assignmentRule>`);

function problem(parse: () => unknown): AssignmentRulesError {
  try {
    parse();
  } catch (error) {
    if (error instanceof AssignmentRulesError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('parsing lead assignment rules', () => {
  it('reads every element of an entry, in any order, with values as written', () => {
    const entry =
      '<ruleEntry><template>unfiled$public/T</template><criteriaItems><value> 007,&quot;a, b&quot;&#44;&amp; </value><operation>equals</operation><field>Lead.X</field></criteriaItems>' +
      '<criteriaItems><field>Lead.Y</field><operation>notEqual</operation><valueField>Lead.Z</valueField></criteriaItems><booleanFilter>1 OR 2</booleanFilter>' +
      '<overrideExistingTeams>false</overrideExistingTeams><notes>n</notes><assignedToType>User</assignedToType><assignedTo>a@example.com</assignedTo></ruleEntry>';
    expect(parseAssignmentRules(one(entry))).toEqual({
      rules: [
        {
          name: 'R',
          active: true,
          entries: [
            {
              number: 1,
              assignee: { type: 'User', name: 'a@example.com' },
              criteria: [
                { field: 'Lead.X', operation: 'equals', value: ' 007,"a, b",& ', valueField: null },
                { field: 'Lead.Y', operation: 'notEqual', value: null, valueField: 'Lead.Z' },
              ],
              booleanFilter: '1 OR 2',
              formula: null,
              template: 'unfiled$public/T',
              overrideExistingTeams: false,
              notes: 'n',
            },
          ],
        },
      ],
      unknownElements: [],
    });
  });

  it('numbers entries from 1, and knows those without assignee, criteria, or content', () => {
    const set = parseAssignmentRules(
      one('<ruleEntry/><ruleEntry><assignedTo/><formula><![CDATA[ISBLANK(X) && TRUE]]></formula></ruleEntry>'),
    );
    expect(set.rules[0]?.entries.map(({ number, assignee, formula }) => ({ number, assignee, formula }))).toEqual([
      { number: 1, assignee: null, formula: null },
      { number: 2, assignee: null, formula: 'ISBLANK(X) && TRUE' },
    ]);
  });

  it('reads several rules, and takes the first active one', () => {
    const rule = (name: string, active: boolean): string =>
      `<assignmentRule><fullName>${name}</fullName><active>${String(active)}</active></assignmentRule>`;
    const set = parseAssignmentRules(rules(rule('A', false) + rule('B%2DC', true) + rule('D', true)));
    expect(set.rules.map(({ name }) => name)).toEqual(['A', 'B-C', 'D']);
    expect(activeRule(set)?.name).toBe('B-C');
    expect(activeRule(parseAssignmentRules(rules(rule('A', false))))).toBeNull();
  });

  it('leaves a name with a stray percent sign as it is', () => {
    expect(
      parseAssignmentRules(rules('<assignmentRule><fullName>100% EMEA</fullName></assignmentRule>')).rules[0]?.name,
    ).toBe('100% EMEA');
  });

  it('reports every element it does not know, with its path and text', () => {
    const set = parseAssignmentRules(
      rules(
        '<surprise>1</surprise><assignmentRule><fullName>R</fullName><ruleEntry><odd>2</odd><criteriaItems><field>Lead.X</field><weight>3</weight></criteriaItems></ruleEntry></assignmentRule>',
      ),
    );
    expect(set.unknownElements).toEqual([
      { problem: 'unknown', path: 'AssignmentRules/surprise[1]', line: 2, text: '1' },
      { problem: 'unknown', path: 'AssignmentRules/assignmentRule[1]/ruleEntry[1]/odd[1]', line: 2, text: '2' },
      {
        problem: 'unknown',
        path: 'AssignmentRules/assignmentRule[1]/ruleEntry[1]/criteriaItems[1]/weight[1]',
        line: 2,
        text: '3',
      },
    ]);
  });

  it('reads the first of an element that stands twice where one is read, and reports the others', () => {
    const set = parseAssignmentRules(
      one(
        '<ruleEntry><assignedTo>a@example.com</assignedTo><assignedTo>b@example.com</assignedTo><criteriaItems><field>Lead.X</field><operation>equals</operation><value>a</value><value>b</value></criteriaItems></ruleEntry>',
      ),
    );
    const [entry] = set.rules[0]?.entries ?? [];
    expect([entry?.assignee?.name, entry?.criteria[0]?.value]).toEqual(['a@example.com', 'a']);
    expect(set.unknownElements).toEqual([
      {
        problem: 'repeated',
        path: 'AssignmentRules/assignmentRule[1]/ruleEntry[1]/assignedTo[2]',
        line: 2,
        text: 'b@example.com',
      },
      {
        problem: 'repeated',
        path: 'AssignmentRules/assignmentRule[1]/ruleEntry[1]/criteriaItems[1]/value[2]',
        line: 2,
        text: 'b',
      },
    ]);
  });

  it('reports an element inside a text, with its line, and reads the text around it', () => {
    const set = parseAssignmentRules(
      one(
        '<ruleEntry>\r\n<criteriaItems><field>Lead.X</field><operation>equals</operation>\r\n<value>DE,<b>FR</b>IT<b/></value></criteriaItems></ruleEntry>',
      ),
    );
    const value = 'AssignmentRules/assignmentRule[1]/ruleEntry[1]/criteriaItems[1]/value[1]';
    expect(set.unknownElements).toEqual([
      { problem: 'inside-text', path: `${value}/b[1]`, line: 4, text: 'FR' },
      { problem: 'inside-text', path: `${value}/b[2]`, line: 4, text: '' },
    ]);
    expect(set.rules[0]?.entries[0]?.criteria[0]?.value).toBe('DE,IT');
  });

  it('refuses rules on cases by name, with the line', () => {
    const xml = one('<ruleEntry>\n<criteriaItems><field>Case.Origin</field></criteriaItems></ruleEntry>');
    expect(problem(() => parseAssignmentRules(xml))).toMatchObject({
      line: 3,
      problem: { id: 'rules-file.case-rules', params: { rule: 'R', field: 'Case.Origin' } },
    });
  });

  it('counts the rules, entries and criteria of which there are several', () => {
    const entry =
      '<ruleEntry><criteriaItems><field>Lead.X</field></criteriaItems><criteriaItems><odd>1</odd></criteriaItems></ruleEntry>';
    expect(parseAssignmentRules(one(entry + entry)).unknownElements.map(({ path }) => path)).toEqual([
      'AssignmentRules/assignmentRule[1]/ruleEntry[1]/criteriaItems[2]/odd[1]',
      'AssignmentRules/assignmentRule[1]/ruleEntry[2]/criteriaItems[2]/odd[1]',
    ]);
  });

  it('takes an empty value for blank, and an empty field or operation for nothing', () => {
    const item = '<criteriaItems><field> Lead.X </field><operation> equals </operation><value></value></criteriaItems>';
    expect(
      parseAssignmentRules(
        one(`<ruleEntry>${item}${item.replace('<value></value>', '<value>  </value>')}<criteriaItems/></ruleEntry>`),
      ).rules[0]?.entries[0]?.criteria,
    ).toEqual([
      { field: 'Lead.X', operation: 'equals', value: null, valueField: null },
      { field: 'Lead.X', operation: 'equals', value: null, valueField: null },
      { field: '', operation: '', value: null, valueField: null },
    ]);
  });

  it('takes a byte-order mark, comments and no rule at all', () => {
    expect(parseAssignmentRules(`\uFEFF${rules('<!-- none -->')}`)).toEqual({ rules: [], unknownElements: [] });
  });

  const broken: [says: string, xml: string, line: number | null, id: string][] = [
    ['a text', 'hello', 1, 'rules-file.not-xml'],
    ['nothing', '', 1, 'rules-file.not-xml'],
    [
      'a tag that is not closed',
      `<AssignmentRules ${NS}>\n<assignmentRule>\n</AssignmentRules>`,
      3,
      'rules-file.not-xml',
    ],
    ['two roots', '<AssignmentRules/>\n<AssignmentRules/>', 2, 'rules-file.one-root'],
    ['another kind of metadata', '<?xml version="1.0"?>\n<Workflow/>', 2, 'rules-file.root'],
    [
      'a document type',
      '<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY b "c">]><AssignmentRules/>',
      2,
      'rules-file.doctype',
    ],
    [
      'an assignee of another type',
      one('<ruleEntry><assignedTo>x</assignedTo><assignedToType>Role</assignedToType></ruleEntry>'),
      2,
      'rules-file.assignee-type',
    ],
  ];

  it('finds a document type after a comment, and takes the words in a comment or CDATA for text', () => {
    expect(problem(() => parseAssignmentRules('<!-- <!DOCTYPE a> -->\n<!DOCTYPE a>\n<AssignmentRules/>')).line).toBe(2);
    expect(
      parseAssignmentRules(
        rules('<!-- <!DOCTYPE a> --><assignmentRule><fullName><![CDATA[<!DOCTYPE a>]]></fullName></assignmentRule>'),
      ).rules[0]?.name,
    ).toBe('<!DOCTYPE a>');
  });

  it.each([
    ['a name of HTML, which XML does not know', '&eacute;'],
    ['an entity nobody declared', '&lol9;'],
    ['a character XML does not have', '&#0;'],
    ['an ampersand that is not escaped', 'R & D'],
  ])('refuses %s', (_says, text) => {
    expect(
      problem(() => parseAssignmentRules(rules(`\n<assignmentRule><fullName>${text}</fullName></assignmentRule>`))),
    ).toMatchObject({ line: 3, problem: { id: 'rules-file.not-xml' } });
  });

  it('refuses what is nested without end, and quotes nothing of a file it refuses', () => {
    expect(problem(() => parseAssignmentRules('<a>'.repeat(200_000))).problem.id).toBe('rules-file.too-deep');
    const refused = problem(() => parseAssignmentRules('<AssignmentRules>\n<a>ann@example.com</b></AssignmentRules>'));
    expect(refused.message).toBe('rules-file.not-xml (line 2)');
    expect(JSON.stringify(refused.problem)).not.toContain('example.com');
  });

  it.each(broken)('refuses %s, with the line where one is known', (_says, xml, line, id) => {
    const error = problem(() => parseAssignmentRules(xml));
    expect([error.problem.id, error.line]).toEqual([id, line]);
  });
});

describe('the answer of readMetadata', () => {
  const soap = (body: string): string =>
    `<?xml version="1.0"?><soapenv:Envelope xmlns:soapenv="s" xmlns="m" xmlns:xsi="x"><soapenv:Body>${body}</soapenv:Body></soapenv:Envelope>`;
  const rule = (name: string): string =>
    `<assignmentRule><fullName>${name}</fullName><active>true</active><ruleEntry><assignedTo>Q</assignedTo><assignedToType>Queue</assignedToType></ruleEntry></assignmentRule>`;

  it.each([0, 1, 2])('gives the same model for %i rules', (count) => {
    const inside = ['A', 'B'].slice(0, count).map(rule).join('');
    const answer = soap(
      `<readMetadataResponse><result><records xsi:type="AssignmentRules"><fullName>Lead</fullName>${inside}</records></result></readMetadataResponse>`,
    );
    expect(parseReadMetadataResponse(answer)).toEqual(parseAssignmentRules(rules(inside)));
  });

  it('tells a fault in its own words', () => {
    const fault = soap(
      '<soapenv:Fault><faultcode>sf:INSUFFICIENT_ACCESS</faultcode><faultstring>INSUFFICIENT_ACCESS: no</faultstring></soapenv:Fault>',
    );
    expect(problem(() => parseReadMetadataResponse(fault)).problem).toEqual({
      id: 'rules-file.fault',
      params: { detail: 'INSUFFICIENT_ACCESS: no' },
    });
    expect(problem(() => parseReadMetadataResponse('<html/>')).problem.id).toBe('rules-file.not-an-answer');
  });
});
