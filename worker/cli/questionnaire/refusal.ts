/** Why a command did nothing, line by line; 1 for a wrong call, 2 for a file that does not pass. */
export class Refusal extends Error {
  readonly lines: readonly string[];
  readonly exitCode: number;
  constructor(lines: readonly string[], exitCode: number) {
    super(lines[0]);
    this.lines = lines;
    this.exitCode = exitCode;
  }
}
