import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { ImportedFile } from "#domain/questionnaire/import/import-file.ts";
import type { SpreadsheetMapping } from "#domain/questionnaire/import/spreadsheet/mapping.ts";
import { Work } from "#web/api/work.ts";

/** Reads a file in the browser; nothing is sent anywhere before the person has seen what was understood. */
export type ReadFile = (file: {
  bytes: Uint8Array;
  fileName: string;
  mapping?: SpreadsheetMapping;
}) => Promise<ImportedFile>;

/** A file on its way in: chosen, read, looked at, and only then kept as a draft. */
export class ImportModel {
  readonly fileName = signal("");
  readonly result = signal<ImportedFile | null>(null);
  readonly work = new Work();
  readonly filter = signal<"all" | "attention">("attention");
  readonly lines: ReadonlySignal<Extract<ImportedFile, { ok: true }>["lines"]>;
  readonly #read: ReadFile;
  #bytes = new Uint8Array();

  constructor(read: ReadFile) {
    this.#read = read;
    this.lines = computed(() => {
      const result = this.result.value;
      if (!result?.ok) return [];
      return this.filter.value === "all" ? result.lines : result.lines.filter(({ outcome }) => outcome !== "taken");
    });
  }

  /** Reads a file the person chose. */
  readonly choose = async (file: File): Promise<void> => {
    this.fileName.value = file.name;
    this.#bytes = new Uint8Array(await file.arrayBuffer());
    await this.#again();
  };

  /** Reads the same spreadsheet another way. */
  readonly remap = (mapping: SpreadsheetMapping): Promise<void> => this.#again(mapping);

  async #again(mapping?: SpreadsheetMapping): Promise<void> {
    await this.work.inTurn(async () => {
      const file = { bytes: this.#bytes, fileName: this.fileName.value };
      this.result.value = await this.#read({ ...file, ...(mapping && { mapping }) });
    });
  }
}

/** How many parts of the source were taken as they are, altered, and left out. */
export function outcomeCounts(lines: readonly { readonly outcome: "taken" | "changed" | "left-out" }[]) {
  const count = (outcome: string): number => lines.filter((line) => line.outcome === outcome).length;
  return { taken: count("taken"), changed: count("changed"), leftOut: count("left-out") };
}
