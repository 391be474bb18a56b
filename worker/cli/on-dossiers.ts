import type { Dossier } from "#domain/dossier/dossier.ts";
import { readDossier, UnusableFile } from "./read-dossier.ts";

/** What a command does with the files it is given. */
export interface DossierCommand {
  readonly usage: string;
  /** Fewest files that make sense. */
  readonly atLeast: number;
  /** The lines to print. */
  run(dossiers: readonly Dossier[]): string[];
}

/** Runs a command; every file is read first, so that a bad one prints one line on stderr, nothing else, and exits 2. */
export function onDossiers(files: readonly string[], command: DossierCommand): void {
  try {
    if (files.length < command.atLeast) throw new UnusableFile(`usage: ${command.usage}`);
    const lines = command.run(files.map(readDossier));
    process.stdout.write(lines.map((line) => `${line}\n`).join(""));
  } catch (problem) {
    if (!(problem instanceof UnusableFile)) throw problem;
    process.stderr.write(`${problem.message}\n`);
    process.exitCode = 2;
  }
}
