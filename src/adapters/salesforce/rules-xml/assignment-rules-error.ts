import type { RulesFileMessage } from '../../../domain/assignment-rules/index.ts';

/** The text is not a lead assignment rule file as Salesforce writes it. `line` counts from 1; null if unknown. */
export class AssignmentRulesError extends Error {
  override readonly name = 'AssignmentRulesError';

  constructor(
    readonly problem: RulesFileMessage,
    readonly line: number | null = null,
  ) {
    // The message is for logs: a code, without text from the file.
    super(line === null ? problem.id : `${problem.id} (line ${line})`);
  }
}
