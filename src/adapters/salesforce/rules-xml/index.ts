// Parses rule files and answers of the Metadata API.
export { AssignmentRulesError } from './assignment-rules-error.ts';
export { decodeRuleName, parseAssignmentRules, parseReadMetadataResponse } from './parse-assignment-rules.ts';
