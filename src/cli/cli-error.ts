/** Input a command cannot use. Printed as one line on standard error; the process ends with `exitCode`. */
export class CliError extends Error {
  override readonly name = 'CliError';
  readonly exitCode: number;

  constructor(message: string, exitCode = 2) {
    // One line, whatever a parser below put into its message.
    super(message.replace(/\s*\n\s*/gu, ' '));
    this.exitCode = exitCode;
  }
}
