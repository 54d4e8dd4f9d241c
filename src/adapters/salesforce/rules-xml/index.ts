// Rule files and answers of the Metadata API, parsed once.
export { AssignmentRulesError } from './assignment-rules-error.ts';
export { decodeRuleName, parseAssignmentRules, parseReadMetadataResponse } from './parse-assignment-rules.ts';
