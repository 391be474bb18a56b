import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { VendorImport, VendorImportLine } from "#contract/vendor-import.ts";
import type { Choice, VendorEntry } from "#domain/register/import/entry.ts";
import { call } from "#web/api/client.ts";
import { newId } from "#web/forms/new-id.ts";
import { ListFileModel } from "./ListFileModel.ts";
import { portionsOf, previewPortion, sent, storePortion } from "./portions.ts";

/** How far something that goes in portions has come. */
export interface Progress {
  readonly doing: "comparing" | "storing";
  readonly done: number;
  readonly total: number;
}

export type Decision = Choice | { readonly as: "leave" };

const rowOf = ({ rows }: VendorEntry): number => rows[0] ?? 0;

/** A list of vendors on its way in: chosen, read here, compared with the register, looked at, and only then stored. */
export class VendorImportModel extends ListFileModel {
  readonly outcomes = signal<ReadonlyMap<number, VendorImportLine> | null>(null);
  readonly decisions = signal<ReadonlyMap<number, Decision>>(new Map());
  /** What becomes of those in doubt as it was decided. */
  readonly decided = signal<ReadonlyMap<number, VendorImportLine | undefined>>(new Map());
  readonly progress = signal<Progress | null>(null);
  readonly isStored = signal(false);
  /** The vendors that are new or change, with what was decided about those in doubt. */
  readonly toStore: ReadonlySignal<readonly VendorEntry[]>;
  /** How many vendors in doubt nobody decided about. */
  readonly undecided: ReadonlySignal<number>;
  readonly #imports: () => readonly VendorImport[];
  readonly #onStored: () => Promise<void>;
  #importId: string | undefined;
  /** Of an import that stopped in the middle while its page stayed open. */
  readonly #storedRows = new Set<number>();

  constructor(imports: () => readonly VendorImport[], onStored: () => Promise<void>) {
    super();
    this.#imports = imports;
    this.#onStored = onStored;
    this.toStore = computed(() => this.#entries().filter((entry) => this.#isStored(entry)));
    this.undecided = computed(
      () =>
        this.#entries().filter(
          (entry) => this.outcomeOf(entry)?.is === "doubt" && !this.decisions.value.has(rowOf(entry)),
        ).length,
    );
  }

  /** Whether an import of this very file stopped and is gone on with. */
  get isGoingOn(): boolean {
    return this.#importId !== undefined && !this.isStored.value;
  }

  readonly outcomeOf = (entry: VendorEntry): VendorImportLine | undefined => this.outcomes.value?.get(rowOf(entry));

  /** Decides who a vendor in doubt is, and asks what becomes of it then. */
  readonly decide = (row: number, decision: Decision): Promise<unknown> => {
    this.decisions.value = new Map(this.decisions.value).set(row, decision);
    return this.work.inTurn(async () => {
      const entry = this.#entries().find((one) => rowOf(one) === row);
      const choice = entry && this.#choiceOf(entry);
      const [line] = entry && choice ? await previewPortion([sent(entry, choice)], this.#importId) : [];
      this.decided.value = new Map(this.decided.value).set(row, line);
    });
  };

  /** Asks the worker what would become of each vendor, portion by portion. */
  readonly compare = (): Promise<unknown> =>
    this.work.run(async () => {
      const entries = this.#entries();
      const outcomes = new Map<number, VendorImportLine>();
      this.#importId = this.#goingOn()?.id;
      this.progress.value = { doing: "comparing", done: 0, total: entries.length };
      try {
        for (const portion of portionsOf(entries.map((entry) => sent(entry, undefined)))) {
          for (const line of await previewPortion(portion, this.#importId)) outcomes.set(line.row, line);
          this.progress.value = { doing: "comparing", done: outcomes.size, total: entries.length };
        }
        this.outcomes.value = outcomes;
      } finally {
        this.progress.value = null;
      }
    });

  /** Stores what is new or changes, each portion whole. Pressed again after it stopped, it goes on. */
  readonly store = (): Promise<unknown> =>
    this.work.run(async () => {
      const { file } = this;
      if (file.value === null) return;
      const { fileName, fileHash } = file.value;
      const id = this.#importId ?? newId("vim");
      const waiting = this.toStore.value.filter((entry) => !this.#storedRows.has(rowOf(entry)));
      // An import that stopped behind its last change is closed by a vendor that stays as it is.
      const toSend = waiting.length > 0 ? waiting : this.#entries().slice(0, 1);
      const portions = portionsOf(toSend.map((entry) => sent(entry, this.#choiceOf(entry))));
      const total = this.toStore.value.length;
      this.progress.value = { doing: "storing", done: this.#storedRows.size, total };
      try {
        await call("PUT /api/buyer/vendor-imports/:id", { params: { id }, body: { fileName, fileHash } });
        this.#importId = id;
        const stored = new Map(this.outcomes.value);
        for (const [at, vendors] of portions.entries()) {
          const lines = await storePortion({ id, vendors, isLast: at === portions.length - 1 });
          for (const line of lines) {
            stored.set(line.row, line);
            this.#storedRows.add(line.row);
          }
          this.progress.value = { doing: "storing", done: this.#storedRows.size, total };
        }
        this.outcomes.value = stored;
        this.isStored.value = true;
      } finally {
        this.progress.value = null;
        await this.#onStored();
      }
    });

  #entries(): readonly VendorEntry[] {
    return this.list.value?.entries.map(({ entry }) => entry) ?? [];
  }

  #choiceOf(entry: VendorEntry): Choice | undefined {
    const decision = this.decisions.value.get(rowOf(entry));
    return decision === undefined || decision.as === "leave" ? undefined : decision;
  }

  #isStored(entry: VendorEntry): boolean {
    const is = this.outcomeOf(entry)?.is;
    return is === "new" || is === "changed" || (is === "doubt" && this.#choiceOf(entry) !== undefined);
  }

  /** An import of the same file that stopped, to be gone on with. */
  #goingOn(): VendorImport | undefined {
    return this.#imports().find(
      ({ state, fileHash }) => state === "going-on" && fileHash === this.file.value?.fileHash,
    );
  }

  protected override forget(): void {
    [this.outcomes.value, this.isStored.value] = [null, false];
    [this.decisions.value, this.decided.value] = [new Map(), new Map()];
    this.#importId = undefined;
    this.#storedRows.clear();
  }
}
