// The decision table as data: each row's outcome, certainty and sources. Texts are in the message catalogues. Rows are
// grouped by step, in the order of the published table; a test compares the two.
import type { SourceId } from './sources.ts';

export type Basis = 'documented' | 'derived' | 'undocumented';
export type Confidence = 'high' | 'medium' | 'low';
export type RowObject = 'any' | 'contact' | 'company' | 'deal';
export type RowStep =
  | 'gate'
  | 'which_record'
  | 'existing_lead'
  | 'existing_contact'
  | 'existing_account'
  | 'create_lead'
  | 'create_contact'
  | 'create_account'
  | 'create_opportunity'
  | 'after_insert';

/** The outcomes in the table. A row that only passes on to the next step is never the last of a path. */
export const OUTCOMES = [
  'ASSIGN_MATCHED_USER',
  'ASSIGN_RULE_USER',
  'ASSIGN_RULE_QUEUE',
  'DEFAULT_LEAD_OWNER',
  'INTEGRATION_USER',
  'KEEP_EXISTING_OWNER',
  'KEEP_EXISTING_QUEUE',
  'AS_RULES',
  'AS_RULES_OR_MATCH',
  'ONE_OF',
  'ALREADY_SYNCED',
  'WILL_NOT_SYNC',
  'PENDING',
  'SYNC_ERROR_LIKELY',
  'CANNOT_DETERMINE',
  'ELIGIBLE',
  'CREATE',
  'EXISTING_LEAD',
  'EXISTING_CONTACT',
  'EXISTING_ACCOUNT',
  'EXISTING_ONE_OF',
  'CAVEAT',
] as const;
export type OutcomeWord = (typeof OUTCOMES)[number];

export interface Row {
  readonly objects: RowObject;
  readonly step: RowStep;
  readonly outcome: OutcomeWord;
  readonly basis: Basis;
  readonly confidence: Confidence;
  readonly sources: readonly SourceId[];
}

const D = 'documented';
const R = 'derived';
const U = 'undocumented';

type Line = readonly [outcome: OutcomeWord, basis: Basis, confidence: Confidence, ...sources: SourceId[]];

function rows<Id extends string>(
  step: RowStep,
  objects: RowObject,
  lines: Readonly<Record<Id, Line>>,
): Record<Id, Row> {
  const entries = Object.entries<Line>(lines).map(([id, [outcome, basis, confidence, ...sources]]): [string, Row] => [
    id,
    { objects, step, outcome, basis, confidence, sources },
  ]);
  return Object.fromEntries(entries) as Record<Id, Row>;
}

export const ROWS = {
  ...rows('gate', 'any', {
    G01: ['CANNOT_DETERMINE', R, 'high', 'HS25'],
    G02: ['CANNOT_DETERMINE', R, 'high', 'HS25'],
    G03: ['CANNOT_DETERMINE', R, 'high', 'HS25'],
    G04: ['WILL_NOT_SYNC', D, 'high', 'HS25'],
    G05: ['WILL_NOT_SYNC', D, 'medium', 'HSSUSP25'],
    G06: ['ALREADY_SYNCED', D, 'high', 'HS25', 'HSSEED'],
    G07: ['ALREADY_SYNCED', D, 'medium', 'HS18A'],
    G08: ['ALREADY_SYNCED', D, 'high', 'HS25', 'HS18B'],
    G09: ['CANNOT_DETERMINE', U, 'low', 'HSSET26'],
    G10: ['ALREADY_SYNCED', R, 'high', 'HSTRIG25'],
    G11: ['ALREADY_SYNCED', D, 'medium', 'HS25', 'HSOWN'],
    G12: ['ELIGIBLE', R, 'medium', 'HS25'],
  }),
  ...rows('gate', 'contact', {
    W01: ['WILL_NOT_SYNC', D, 'high', 'HSWHY17', 'HSLEAD25'],
    W02: ['WILL_NOT_SYNC', D, 'high', 'HSINC25', 'HSLEAD25', 'HSTRIG25'],
    W03: ['CANNOT_DETERMINE', R, 'medium', 'HSLEAD25'],
    W04: ['WILL_NOT_SYNC', D, 'high', 'HSINC25', 'HSSET26'],
  }),
  ...rows('gate', 'any', {
    W05: ['SYNC_ERROR_LIKELY', D, 'medium', 'HSWHY17', 'HSERR25', 'REVV', 'SFREQ'],
    W06: ['SYNC_ERROR_LIKELY', D, 'medium', 'HSERR25', 'REVP'],
  }),
  ...rows('gate', 'contact', {
    W07: ['SYNC_ERROR_LIKELY', D, 'medium', 'HSERR25', 'SFOOE'],
  }),
  ...rows('gate', 'company', {
    W08: ['WILL_NOT_SYNC', D, 'high', 'HSACCT26'],
    W09: ['WILL_NOT_SYNC', D, 'high', 'HSACCT26'],
    W10: ['WILL_NOT_SYNC', D, 'high', 'HSACCT26'],
    W11: ['WILL_NOT_SYNC', D, 'high', 'HSACCT26'],
    W12: ['ELIGIBLE', D, 'medium', 'HSACCT26'],
  }),
  ...rows('gate', 'deal', {
    W13: ['WILL_NOT_SYNC', D, 'medium', 'HSSET26'],
    W14: ['ELIGIBLE', D, 'medium', 'HSSET26', 'HSTRIG25'],
  }),
  ...rows('gate', 'contact', {
    W15: ['PENDING', D, 'high', 'HSTRIG25', 'HSINC25'],
  }),
  ...rows('gate', 'company', {
    W16: ['ELIGIBLE', R, 'medium', 'HSACCT26'],
  }),
  ...rows('gate', 'deal', {
    W17: ['ELIGIBLE', R, 'medium', 'HSSET26'],
  }),
  ...rows('gate', 'company', {
    W18: ['ELIGIBLE', R, 'medium', 'HSACCT26'],
    W19: ['ELIGIBLE', U, 'low', 'HSINC25'],
    W20: ['WILL_NOT_SYNC', D, 'medium', 'HSINC25'],
  }),
  ...rows('gate', 'any', {
    W21: ['SYNC_ERROR_LIKELY', R, 'medium', 'SFSCP', 'GHCTRY', 'REVV'],
    W22: ['SYNC_ERROR_LIKELY', R, 'medium', 'REVP', 'SFURA', 'SFOCO'],
  }),
  ...rows('which_record', 'contact', {
    R01: ['CREATE', D, 'high', 'HSSET26', 'HSLEAD25'],
    R02: ['EXISTING_LEAD', D, 'high', 'HSDUP17', 'HSDUP23', 'HSLEAD25'],
    R03: ['EXISTING_CONTACT', D, 'high', 'HSDUP17', 'HSDUP23'],
    R04: ['EXISTING_ONE_OF', R, 'medium', 'HSDUP23'],
    R05: ['ONE_OF', D, 'low', 'HSDUP23', 'REVB'],
    R06: ['EXISTING_ONE_OF', R, 'medium', 'HSDUP23'],
    R07: ['ONE_OF', D, 'low', 'HSDUP23', 'HSDUP17', 'HSDUP16'],
    R08: ['EXISTING_CONTACT', R, 'medium', 'HSDUP23'],
    R09: ['CANNOT_DETERMINE', U, 'low', 'HSDUP23', 'GHCONV'],
    R10: ['CANNOT_DETERMINE', R, 'low', 'MARC', 'HSSET26', 'SFURA'],
    R11: ['CREATE', U, 'low', 'HSDUP23'],
    R12: ['EXISTING_CONTACT', U, 'low', 'HSLEAD25'],
    R13: ['CREATE', U, 'low', 'HSLEAD25'],
  }),
  ...rows('which_record', 'company', {
    R14: ['EXISTING_ACCOUNT', D, 'medium', 'HSSET26', 'HSACCT26'],
    R15: ['CREATE', D, 'medium', 'HSSET26', 'HSDUP23'],
    R16: ['ONE_OF', U, 'low', 'HSACCT26'],
  }),
  ...rows('which_record', 'deal', {
    R17: ['CREATE', D, 'high', 'HS25', 'HSSEED'],
  }),
  ...rows('which_record', 'contact', {
    R18: ['CANNOT_DETERMINE', R, 'low', 'HSDUP23', 'GHCONV'],
    R19: ['ONE_OF', U, 'low', 'HSDUP23', 'HS25', 'INACT25'],
  }),
  ...rows('which_record', 'company', {
    R20: ['ONE_OF', U, 'low', 'HSACCT26', 'HS25', 'EZRA10'],
  }),
  ...rows('existing_lead', 'contact', {
    E01: ['KEEP_EXISTING_OWNER', D, 'high', 'HS25', 'HSSEED'],
    E02: ['KEEP_EXISTING_OWNER', D, 'high', 'HS25', 'HS18A'],
    E03: ['ASSIGN_MATCHED_USER', U, 'low', 'HS25', 'INACT25'],
    E04: ['KEEP_EXISTING_OWNER', U, 'low', 'HS25', 'SFAUTO', 'INACT25'],
    E05: ['KEEP_EXISTING_QUEUE', R, 'medium', 'HS25'],
  }),
  ...rows('existing_contact', 'contact', {
    E06: ['KEEP_EXISTING_OWNER', D, 'medium', 'HS18A', 'HS25'],
    E07: ['CANNOT_DETERMINE', U, 'low', 'HS25', 'INACT25'],
  }),
  ...rows('existing_lead', 'contact', {
    E08: ['KEEP_EXISTING_OWNER', D, 'high', 'HS25'],
  }),
  ...rows('existing_account', 'company', {
    E09: ['KEEP_EXISTING_OWNER', D, 'high', 'HS25', 'HSSEED'],
    E10: ['ASSIGN_MATCHED_USER', U, 'low', 'HS25', 'EZRA10'],
    E11: ['KEEP_EXISTING_OWNER', U, 'low', 'HS25', 'EZRA10'],
  }),
  ...rows('existing_lead', 'contact', {
    E12: ['KEEP_EXISTING_OWNER', D, 'medium', 'HS25'],
    E13: ['CANNOT_DETERMINE', U, 'low', 'HS25', 'INACT25'],
  }),
  ...rows('existing_account', 'company', {
    E14: ['CANNOT_DETERMINE', U, 'low', 'HS25', 'EZRA10'],
  }),
  ...rows('create_lead', 'contact', {
    L01: ['ASSIGN_MATCHED_USER', D, 'high', 'HS25', 'HSSEED', 'HS18B', 'GHOWN', 'SFSOAP'],
    L02: ['ASSIGN_RULE_USER', D, 'high', 'HS25', 'HSSEED', 'SFMETA'],
    L03: ['ASSIGN_RULE_QUEUE', D, 'high', 'HS25', 'SFMETA', 'SFQUEUE'],
    L04: ['DEFAULT_LEAD_OWNER', R, 'medium', 'SFWEBLEAD', 'SFLSET', 'SFDLO', 'SFCASE', 'SFLCS'],
    L05: ['INTEGRATION_USER', D, 'medium', 'HSSEED', 'HS25', 'SFDML', 'SFWEBLEAD'],
    L06: ['ONE_OF', R, 'low', 'SFCASE', 'SFDML', 'HSSEED'],
    L07: ['CANNOT_DETERMINE', R, 'low', 'SFMETA', 'SFFILTER', 'SFFE', 'SFEXCL', 'SEEXCL'],
    L08: ['CANNOT_DETERMINE', D, 'high', 'HS25', 'SFREAD'],
    L09: ['CANNOT_DETERMINE', U, 'low', 'SFDEACT', 'INACT25', 'EZRA10'],
    L10: ['INTEGRATION_USER', R, 'low', 'SFMETA'],
    L11: ['AS_RULES', D, 'high', 'HS25', 'HSSEED', 'HS18B'],
    L12: ['AS_RULES', D, 'high', 'HS25', 'HS18B'],
    L13: ['AS_RULES', D, 'medium', 'HS25', 'HSSEED', 'CONS'],
    L14: ['AS_RULES', D, 'high', 'HS25', 'HSSEED'],
    L15: ['ONE_OF', U, 'low', 'HS25'],
    L16: ['ASSIGN_MATCHED_USER', R, 'high', 'HS25'],
    L17: ['ASSIGN_MATCHED_USER', R, 'medium', 'HS25', 'SFDEACT'],
    L18: ['ASSIGN_MATCHED_USER', D, 'medium', 'HS25'],
    L19: ['AS_RULES', R, 'low', 'HS25'],
    L20: ['CANNOT_DETERMINE', R, 'low', 'HS25', 'SFGUEST', 'FTGUEST'],
    L21: ['AS_RULES_OR_MATCH', U, 'low', 'HS25', 'HSOWN', 'HSOWNG', 'GHPROBO'],
    L22: ['CANNOT_DETERMINE', U, 'low', 'HSV2', 'HSOWN'],
    L23: ['CANNOT_DETERMINE', U, 'low', 'HS25', 'HSOWN'],
    L24: ['ASSIGN_MATCHED_USER', U, 'low', 'HS25', 'HSMAP26'],
    L25: ['AS_RULES', R, 'medium', 'HS25'],
    L26: ['AS_RULES', R, 'medium', 'HS25'],
    L27: ['AS_RULES', R, 'medium', 'HS25'],
    L28: ['ASSIGN_MATCHED_USER', D, 'high', 'HS25'],
    L29: ['ASSIGN_RULE_USER', R, 'high', 'SFMETA'],
    L30: ['ASSIGN_RULE_USER', D, 'high', 'SFMETA'],
    L31: ['AS_RULES', R, 'high', 'HS25', 'HSOWN'],
    L32: ['AS_RULES_OR_MATCH', R, 'low', 'HS25', 'SFGUEST'],
    L33: ['CANNOT_DETERMINE', R, 'low', 'HS25', 'HSOWN'],
    L34: ['ASSIGN_MATCHED_USER', R, 'low', 'HS25', 'SFLOC'],
    L35: ['ONE_OF', R, 'medium', 'SFRR', 'SFMETA'],
  }),
  ...rows('create_contact', 'contact', {
    K01: ['ASSIGN_MATCHED_USER', R, 'high', 'HS25', 'HS18B'],
    K02: ['INTEGRATION_USER', D, 'high', 'HSSEED', 'HS25', 'SFAR'],
    K03: ['INTEGRATION_USER', R, 'high', 'HS25', 'SFAR'],
    K04: ['INTEGRATION_USER', R, 'high', 'HS25'],
    K05: ['INTEGRATION_USER', R, 'medium', 'SFQUEUE', 'MKTO'],
    K06: ['INTEGRATION_USER', R, 'medium', 'SFOOE'],
    K07: ['INTEGRATION_USER', D, 'medium', 'HS25', 'CONS'],
    K08: ['CANNOT_DETERMINE', R, 'medium', 'HSSET26'],
    K09: ['INTEGRATION_USER', R, 'high', 'HS25', 'SFAR'],
    K10: ['ONE_OF', U, 'low', 'HS25'],
    K11: ['CANNOT_DETERMINE', U, 'low', 'HS25', 'HSOWN', 'HSOWNG', 'GHPROBO'],
    K12: ['INTEGRATION_USER', R, 'high', 'HS25', 'HSOWN'],
    K13: ['CANNOT_DETERMINE', R, 'low', 'HS25', 'SFGUEST', 'FTGUEST'],
    K14: ['CANNOT_DETERMINE', U, 'low', 'HSV2', 'HSOWN'],
    K15: ['ASSIGN_MATCHED_USER', U, 'low', 'HS25', 'HSMAP26'],
    K16: ['ASSIGN_MATCHED_USER', R, 'medium', 'HS25', 'SFDEACT'],
    K17: ['ASSIGN_MATCHED_USER', R, 'medium', 'HS25'],
    K18: ['INTEGRATION_USER', R, 'low', 'HS25'],
    K19: ['CANNOT_DETERMINE', R, 'low', 'HS25', 'SFGUEST'],
    K20: ['CANNOT_DETERMINE', R, 'low', 'HS25', 'HSOWN'],
    K21: ['ASSIGN_MATCHED_USER', R, 'low', 'HS25', 'SFLOC'],
  }),
  ...rows('create_account', 'company', {
    A01: ['ASSIGN_MATCHED_USER', D, 'high', 'HS25', 'HSSEED'],
    A02: ['INTEGRATION_USER', D, 'high', 'HS25', 'HSSEED'],
    A03: ['INTEGRATION_USER', D, 'high', 'HS25', 'HSSEED'],
    A04: ['INTEGRATION_USER', D, 'high', 'HS25'],
    A05: ['INTEGRATION_USER', D, 'medium', 'HS25', 'CONS'],
    A06: ['INTEGRATION_USER', D, 'high', 'HS25'],
    A07: ['INTEGRATION_USER', R, 'medium', 'SFQUEUE'],
    A08: ['ASSIGN_MATCHED_USER', R, 'medium', 'SFAUTO'],
    A09: ['CANNOT_DETERMINE', U, 'low', 'HS25', 'HSOWN', 'HSOWNG', 'GHPROBO'],
    A10: ['ONE_OF', U, 'low', 'HS25'],
    A11: ['INTEGRATION_USER', R, 'high', 'HS25', 'HSOWN'],
    A12: ['CANNOT_DETERMINE', R, 'low', 'HS25', 'SFGUEST', 'FTGUEST'],
    A13: ['CANNOT_DETERMINE', U, 'low', 'HSV2', 'HSOWN'],
    A14: ['ASSIGN_MATCHED_USER', U, 'low', 'HS25', 'HSMAP26'],
    A15: ['ASSIGN_MATCHED_USER', R, 'medium', 'HS25', 'SFDEACT'],
    A16: ['ASSIGN_MATCHED_USER', D, 'medium', 'HS25'],
    A17: ['INTEGRATION_USER', R, 'low', 'HS25'],
    A18: ['CANNOT_DETERMINE', R, 'low', 'HS25', 'SFGUEST'],
    A19: ['CANNOT_DETERMINE', R, 'low', 'HS25', 'HSOWN'],
    A20: ['ASSIGN_MATCHED_USER', R, 'low', 'HS25', 'SFLOC'],
  }),
  ...rows('create_opportunity', 'deal', {
    D01: ['ASSIGN_MATCHED_USER', D, 'high', 'HS25', 'HSSEED'],
    D02: ['INTEGRATION_USER', D, 'high', 'HS25', 'HSSEED'],
    D03: ['INTEGRATION_USER', D, 'high', 'HS25', 'HSSEED'],
    D04: ['INTEGRATION_USER', D, 'high', 'HS25'],
    D05: ['INTEGRATION_USER', D, 'medium', 'HS25', 'CONS'],
    D06: ['INTEGRATION_USER', D, 'high', 'HS25'],
    D07: ['INTEGRATION_USER', R, 'medium', 'SFQUEUE'],
    D08: ['CREATE', D, 'high', 'HS25', 'HSSEED'],
    D09: ['ASSIGN_MATCHED_USER', R, 'medium', 'HS25'],
    D10: ['ONE_OF', U, 'low', 'HS25'],
    D11: ['CANNOT_DETERMINE', U, 'low', 'HS25', 'HSOWN', 'HSOWNG', 'GHPROBO'],
    D12: ['INTEGRATION_USER', R, 'high', 'HS25', 'HSOWN'],
    D13: ['CANNOT_DETERMINE', R, 'low', 'HS25', 'SFGUEST', 'FTGUEST'],
    D14: ['CANNOT_DETERMINE', U, 'low', 'HSV2', 'HSOWN'],
    D15: ['ASSIGN_MATCHED_USER', U, 'low', 'HS25', 'HSMAP26'],
    D16: ['ASSIGN_MATCHED_USER', R, 'medium', 'HS25', 'SFDEACT'],
    D17: ['ASSIGN_MATCHED_USER', D, 'medium', 'HS25'],
    D18: ['INTEGRATION_USER', R, 'low', 'HS25'],
    D19: ['CANNOT_DETERMINE', R, 'low', 'HS25', 'SFGUEST'],
    D20: ['CANNOT_DETERMINE', R, 'low', 'HS25', 'HSOWN'],
    D21: ['ASSIGN_MATCHED_USER', R, 'low', 'HS25', 'SFLOC'],
  }),
  ...rows('after_insert', 'any', {
    O01: ['CAVEAT', R, 'medium', 'SFOOE', 'SFFDV', 'SFTRG'],
    O02: ['CAVEAT', R, 'medium', 'SFOOE', 'SFFDV'],
    O03: ['CAVEAT', R, 'high', 'SFOOE'],
  }),
  ...rows('after_insert', 'contact', {
    O04: ['CAVEAT', D, 'high', 'SFACT'],
  }),
  ...rows('after_insert', 'any', {
    O05: ['CAVEAT', R, 'medium', 'SFOOE', 'SFFDV', 'SFTRG'],
  }),
  ...rows('after_insert', 'contact', {
    O06: ['CAVEAT', R, 'medium', 'COAST', 'HSLEAD25'],
  }),
  ...rows('after_insert', 'any', {
    O07: ['CAVEAT', R, 'medium', 'HSFAQ23'],
    O08: ['CAVEAT', R, 'medium', 'MARC', 'HS25'],
  }),
};
export type RowId = keyof typeof ROWS;
