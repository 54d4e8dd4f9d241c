import type { RulesFileMessage } from '../../../domain/assignment-rules/index.ts';

/** Not lead assignment rules as Salesforce writes them; `line` counts from 1 where it is known. */
export class AssignmentRulesError extends Error {
  override readonly name = 'AssignmentRulesError';

  constructor(
    readonly problem: RulesFileMessage,
    readonly line: number | null = null,
  ) {
    // For logs: a code, no words and nothing of the file.
    super(line === null ? problem.id : `${problem.id} (line ${line})`);
  }
}
