import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { VendorImportLine } from "#contract/vendor-import.ts";
import type { VendorMappingEntry } from "#contract/vendor-mapping.ts";
import type { Choice, VendorEntry } from "#domain/register/import/entry.ts";
import { portionsOf } from "#domain/register/import/portions.ts";
import { call } from "#web/api/client.ts";
import { newId } from "#web/forms/new-id.ts";
import { ListFileModel } from "./ListFileModel.ts";
import { previewPortion, sent, storePortion, wholeList } from "./portions.ts";

/** How far something that goes in portions has come. */
export interface Progress {
  readonly doing: "comparing" | "storing";
  readonly done: number;
  readonly total: number;
}

interface Outside {
  /** How lists were read before. */
  readonly kept: () => readonly VendorMappingEntry[];
  /** What is shown beside it is read anew once something was stored. */
  readonly onStored: () => Promise<void>;
}

const rowOf = ({ rows }: VendorEntry): number => rows[0] ?? 0;

/** A list of vendors on its way in: chosen, read here, compared with the register, looked at, and only then stored. */
export class VendorImportModel extends ListFileModel {
  readonly outcomes = signal<ReadonlyMap<number, VendorImportLine> | null>(null);
  readonly decisions = signal<ReadonlyMap<number, Choice>>(new Map());
  /** What becomes of those in doubt as it was decided. */
  readonly decided = signal<ReadonlyMap<number, VendorImportLine | undefined>>(new Map());
  readonly progress = signal<Progress | null>(null);
  /** The import whose lines are all stored. */
  readonly storedId = signal<string | null>(null);
  /** Whether how the list is read is kept for the next one. */
  readonly keepsReading = signal(true);
  /** Whether that was wanted and did not succeed. */
  readonly isReadingLost = signal(false);
  /** The vendors that are new or change, with what was decided about those in doubt. */
  readonly toStore: ReadonlySignal<readonly VendorEntry[]>;
  /** How many vendors in doubt nobody decided about. */
  readonly undecided: ReadonlySignal<number>;
  readonly #onStored: () => Promise<void>;
  #importId: string | undefined;
  /** Of an import that stopped in the middle while its page stayed open. */
  readonly #storedRows = new Set<number>();

  constructor({ kept, onStored }: Outside) {
    super(kept);
    this.#onStored = onStored;
    this.toStore = computed(() => this.#entries().filter((entry) => this.#isStored(entry)));
    this.undecided = computed(
      () =>
        this.#entries().filter(
          (entry) => this.outcomeOf(entry)?.is === "doubt" && !this.decisions.value.has(rowOf(entry)),
        ).length,
    );
  }

  get isStored(): boolean {
    return this.storedId.value !== null;
  }

  /** Whether an import of this very file stopped and is gone on with. */
  get isGoingOn(): boolean {
    return this.#importId !== undefined && !this.isStored;
  }

  readonly outcomeOf = (entry: VendorEntry): VendorImportLine | undefined => this.outcomes.value?.get(rowOf(entry));

  /** Decides who a vendor in doubt is, and asks what becomes of it then. */
  readonly decide = (row: number, decision: Choice): Promise<unknown> => {
    this.decisions.value = new Map(this.decisions.value).set(row, decision);
    return this.work.inTurn(async () => {
      const found = this.list.value?.entries.find(({ entry }) => rowOf(entry) === row);
      const isAsked = found !== undefined && decision.as !== "leave";
      const [line] = isAsked ? await previewPortion([sent(found, decision)], this.#importId) : [];
      this.decided.value = new Map(this.decided.value).set(row, line);
    });
  };

  /** Asks the worker what would become of each vendor, portion by portion. */
  readonly compare = (): Promise<unknown> =>
    this.work.run(async () => {
      const { file } = this;
      if (file.value === null) return;
      const query = { stopped: file.value.fileHash, most: "1" };
      this.#importId = (await call("GET /api/buyer/vendor-imports", { query })).entries[0]?.id;
      try {
        let portions = portionsOf(this.#entries());
        this.outcomes.value = await this.#compared(portions);
        const together = this.#portions();
        // Two names of one vendor lay in two portions: only together they show what the one does to the other.
        if (together.length !== portions.length || together.some((one, at) => one.length !== portions[at]?.length)) {
          portions = together;
          this.outcomes.value = await this.#compared(portions);
        }
      } finally {
        this.progress.value = null;
      }
    });

  /** Stores the list, each portion whole. Pressed again after it stopped, it goes on. */
  readonly store = (): Promise<unknown> =>
    this.work.run(async () => {
      const { file, list } = this;
      if (file.value === null || list.value === null) return;
      const { fileName, fileHash } = file.value;
      const id = this.#importId ?? newId("vim");
      const waiting = this.#portions().map((portion) => portion.filter((entry) => !this.#storedRows.has(rowOf(entry))));
      const portions = wholeList(
        waiting.filter(({ length }) => length > 0).map((portion) => this.#sent(portion)),
        list.value.refused,
      );
      const total = this.#entries().length;
      this.progress.value = { doing: "storing", done: this.#storedRows.size, total };
      try {
        await call("PUT /api/buyer/vendor-imports/:id", { params: { id }, body: { fileName, fileHash } });
        this.#importId = id;
        const stored = new Map(this.outcomes.value);
        for (const [at, portion] of portions.entries()) {
          const lines = await storePortion(id, { ...portion, isLast: at === portions.length - 1 });
          for (const line of lines) {
            stored.set(line.row, line);
            this.#storedRows.add(line.row);
          }
          this.progress.value = { doing: "storing", done: this.#storedRows.size, total };
        }
        this.outcomes.value = stored;
        this.storedId.value = id;
        await this.#keepReading();
      } finally {
        this.progress.value = null;
        await this.#onStored();
      }
    });

  /** Only offers the next list less: that it could not be kept holds up nothing. */
  async #keepReading(): Promise<void> {
    const reading = this.keepsReading.value ? this.reading() : undefined;
    if (reading === undefined) return;
    await call("POST /api/buyer/vendor-mappings", { body: reading }).catch(() => (this.isReadingLost.value = true));
  }

  async #compared(portions: readonly (readonly VendorEntry[])[]): Promise<ReadonlyMap<number, VendorImportLine>> {
    const [outcomes, total] = [new Map<number, VendorImportLine>(), this.#entries().length];
    this.progress.value = { doing: "comparing", done: 0, total };
    for (const portion of portions) {
      for (const line of await previewPortion(this.#sent(portion), this.#importId)) outcomes.set(line.row, line);
      this.progress.value = { doing: "comparing", done: outcomes.size, total };
    }
    return outcomes;
  }

  #entries(): readonly VendorEntry[] {
    return this.list.value?.entries.map(({ entry }) => entry) ?? [];
  }

  /** The portions, with all entries of one vendor of the register in one. */
  #portions(): VendorEntry[][] {
    return portionsOf(this.#entries(), (entry) => {
      const choice = this.decisions.value.get(rowOf(entry));
      return choice?.as === "same" ? choice.vendorId : (this.outcomeOf(entry)?.vendorId ?? undefined);
    });
  }

  #sent(portion: readonly VendorEntry[]) {
    const remarks = new Map(this.list.value?.entries.map((one) => [rowOf(one.entry), one.remarks]));
    return portion.map((entry) =>
      sent({ entry, remarks: remarks.get(rowOf(entry)) ?? [] }, this.decisions.value.get(rowOf(entry))),
    );
  }

  #isStored(entry: VendorEntry): boolean {
    const is = this.outcomeOf(entry)?.is;
    const choice = this.decisions.value.get(rowOf(entry));
    return is === "new" || is === "changed" || (is === "doubt" && choice !== undefined && choice.as !== "leave");
  }

  protected override forget(): void {
    this.isReadingLost.value = false;
    [this.outcomes.value, this.storedId.value] = [null, null];
    [this.decisions.value, this.decided.value] = [new Map(), new Map()];
    this.#importId = undefined;
    this.#storedRows.clear();
  }
}
