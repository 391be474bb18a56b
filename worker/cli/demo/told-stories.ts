import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";

const fileSchema = z.array(z.string());

/** Which stories of the demonstration were begun and not told to the end, beside the data they are in. */
export class ToldStories {
  readonly #file: string;
  readonly #begun: Set<string>;
  /** @param folder where the data of the portal is kept */
  constructor(folder: string) {
    this.#file = join(folder, "demo-begun.json");
    this.#begun = new Set(existsSync(this.#file) ? fileSchema.parse(JSON.parse(readFileSync(this.#file, "utf8"))) : []);
  }

  /** The products whose story somebody interrupted. */
  get halfTold(): ReadonlySet<string> {
    return this.#begun;
  }

  begin(product: string): void {
    this.#begun.add(product);
    this.#write();
  }

  finish(product: string): void {
    this.#begun.delete(product);
    this.#write();
  }

  // A file that is replaced is whole at every moment.
  #write(): void {
    writeFileSync(`${this.#file}.new`, JSON.stringify([...this.#begun]));
    renameSync(`${this.#file}.new`, this.#file);
  }
}
