import { createWriteStream, mkdirSync, type WriteStream } from "node:fs";
import { stripVTControlCharacters } from "node:util";
import { Log, LogLevel, type WorkerdStructuredLog } from "miniflare";
import { serverLogIn } from "./options.ts";
import { errorIn } from "./plain-errors.ts";

/** What Miniflare and the worker say: it goes to a file in the folder. */
export class ServerLog extends Log {
  readonly #file: WriteStream;
  #isAnswering = false;

  constructor(folder: string) {
    super(LogLevel.INFO);
    mkdirSync(folder, { recursive: true });
    this.#file = createWriteStream(serverLogIn(folder));
  }

  /** From now on an error is told on the terminal too: up to now, whoever waits for the server tells it. */
  answers(): void {
    this.#isAnswering = true;
  }

  /** Takes a line of the worker's console. */
  take({ level, message }: WorkerdStructuredLog): void {
    this.log(level === "error" ? `[ERROR] ${message}` : message);
  }

  protected override log(coloured: string): void {
    const line = stripVTControlCharacters(coloured);
    this.#file.write(`${line}\n`);
    const error = this.#isAnswering ? errorIn(line) : undefined;
    if (error) console.error(`The server reports: ${error}`);
  }

  close(): void {
    this.#file.end();
  }
}
