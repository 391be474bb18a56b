import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { VendorImport, VendorImportLine } from "#contract/vendor-import.ts";
import type { Sheet } from "#domain/questionnaire/sheets/sheets.ts";
import type { VendorMapping } from "#domain/register/import/columns.ts";
import type { Choice, VendorEntry } from "#domain/register/import/entry.ts";
import { columnsOf, proposeColumns } from "#domain/register/import/propose-columns.ts";
import { type Answers, noAnswers, openQuestions } from "#domain/register/import/questions.ts";
import { readVendorFile } from "#domain/register/import/read-file.ts";
import { type ReadList, readList } from "#domain/register/import/read-list.ts";
import { call } from "#web/api/client.ts";
import { Work } from "#web/api/work.ts";
import { newId } from "#web/forms/new-id.ts";
import { portionsOf, previewPortion, sent, storePortion } from "./portions.ts";

interface Opened {
  readonly fileName: string;
  readonly fileHash: string;
  readonly sheets: readonly Sheet[];
  readonly isWorkbook: boolean;
}

/** How far something that goes in portions has come. */
export interface Progress {
  readonly doing: "comparing" | "storing";
  readonly done: number;
  readonly total: number;
}

export type Decision = Choice | { readonly as: "leave" };

const rowOf = ({ rows }: VendorEntry): number => rows[0] ?? 0;

/** A list of vendors on its way in: chosen, read here, compared with the register, looked at, and only then stored. */
export class VendorImportModel {
  readonly file = signal<Opened | null>(null);
  readonly unreadable = signal<{ readonly fileName: string; readonly because: string } | null>(null);
  readonly mapping = signal<VendorMapping | null>(null);
  readonly said = signal<Answers>(noAnswers);
  readonly outcomes = signal<ReadonlyMap<number, VendorImportLine> | null>(null);
  readonly decisions = signal<ReadonlyMap<number, Decision>>(new Map());
  /** What becomes of those in doubt as it was decided. */
  readonly decided = signal<ReadonlyMap<number, VendorImportLine | undefined>>(new Map());
  readonly progress = signal<Progress | null>(null);
  readonly isStored = signal(false);
  readonly work = new Work();
  readonly list: ReadonlySignal<ReadList | null>;
  /** How many questions about the file are open. */
  readonly open: ReadonlySignal<number>;
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
    this.#imports = imports;
    this.#onStored = onStored;
    this.list = computed(() => {
      const [file, mapping, said] = [this.file.value, this.mapping.value, this.said.value];
      const sheet = file?.sheets.find(({ name }) => name === mapping?.sheet);
      return file && mapping && sheet ? readList(sheet, { mapping, said, isWorkbook: file.isWorkbook }) : null;
    });
    this.open = computed(() =>
      this.list.value ? openQuestions(this.list.value.questions, this.list.value.answers) : 0,
    );
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

  /** Reads a file the person chose; nothing leaves the device. */
  readonly choose = (file: File): Promise<unknown> =>
    this.work.inTurn(async () => {
      this.putAway();
      this.unreadable.value = null;
      const bytes = new Uint8Array(await file.arrayBuffer());
      const read = await readVendorFile(bytes);
      const proposed = read.ok ? proposeColumns(read.sheets) : undefined;
      if (!read.ok || proposed === undefined) {
        const because = read.ok ? "No row with headers and vendors below it was found." : read.because;
        this.unreadable.value = { fileName: file.name, because };
        return;
      }
      const fileHash = await fingerprint(bytes);
      this.file.value = { fileName: file.name, fileHash, sheets: read.sheets, isWorkbook: read.isWorkbook };
      this.mapping.value = proposed;
    });

  /** Forgets the file and what was shown of it: the register is no longer what it was compared with. */
  readonly putAway = (): void => {
    this.#forget();
    [this.file.value, this.mapping.value, this.said.value] = [null, null, noAnswers];
  };

  /** Reads the file another way: what was compared before no longer holds. */
  readonly remap = (mapping: VendorMapping): void => {
    this.#forget();
    const before = this.mapping.value;
    const isElsewhere = before?.sheet !== mapping.sheet || before.headerRow !== mapping.headerRow;
    const sheet = this.file.value?.sheets.find(({ name }) => name === mapping.sheet);
    const columns = isElsewhere ? columnsOf(sheet?.rows[mapping.headerRow - 1] ?? []) : mapping.columns;
    this.mapping.value = { ...mapping, columns };
  };

  readonly answer = (part: Partial<Answers>): void => {
    this.#forget();
    this.said.value = { ...this.said.value, ...part };
  };

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

  #forget(): void {
    [this.outcomes.value, this.isStored.value] = [null, false];
    [this.decisions.value, this.decided.value] = [new Map(), new Map()];
    this.#importId = undefined;
    this.#storedRows.clear();
  }
}

async function fingerprint(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
