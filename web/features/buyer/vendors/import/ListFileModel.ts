import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { Body } from "#contract/api.ts";
import type { VendorMappingEntry } from "#contract/vendor-mapping.ts";
import { type Sheet, shownRow } from "#domain/questionnaire/sheets/sheets.ts";
import type { VendorMapping } from "#domain/register/import/columns.ts";
import { answersAsKept, keptMappingOf } from "#domain/register/import/kept-mapping.ts";
import { columnsOf, proposeColumns } from "#domain/register/import/propose-columns.ts";
import { type Answers, noAnswers, openQuestions } from "#domain/register/import/questions.ts";
import { readVendorFile } from "#domain/register/import/read-file.ts";
import { type ReadList, readList } from "#domain/register/import/read-list.ts";
import { Work } from "#web/api/work.ts";
import { type KeptOffer, keptOffer } from "./kept-offer.ts";

interface Opened {
  readonly fileName: string;
  readonly fileHash: string;
  readonly sheets: readonly Sheet[];
  readonly isWorkbook: boolean;
}

/** A file with a list of vendors, and how it is read; nothing of it leaves the device. */
export abstract class ListFileModel {
  readonly file = signal<Opened | null>(null);
  readonly unreadable = signal<{ readonly fileName: string; readonly because: string } | null>(null);
  readonly mapping = signal<VendorMapping | null>(null);
  readonly said = signal<Answers>(noAnswers);
  /** How a list was read before whose reading was taken over. */
  readonly used = signal<VendorMappingEntry | null>(null);
  readonly work = new Work();
  readonly list: ReadonlySignal<ReadList | null>;
  /** How many questions about the file are open. */
  readonly open: ReadonlySignal<number>;
  /** How a list with the same headers was read before. */
  readonly offer: ReadonlySignal<KeptOffer | undefined>;

  constructor(kept: () => readonly VendorMappingEntry[]) {
    this.list = computed(() => {
      const [file, mapping, said] = [this.file.value, this.mapping.value, this.said.value];
      const sheet = file?.sheets.find(({ name }) => name === mapping?.sheet);
      return file && mapping && sheet ? readList(sheet, { mapping, said, isWorkbook: file.isWorkbook }) : null;
    });
    this.open = computed(() =>
      this.list.value ? openQuestions(this.list.value.questions, this.list.value.answers) : 0,
    );
    this.offer = computed(() => {
      const [file, mapping] = [this.file.value, this.mapping.value];
      return file && mapping ? keptOffer(file.sheets, { kept: kept(), mapping }) : undefined;
    });
  }

  /** What was worked out from the file as it was read until now is let go of. */
  protected abstract forget(): void;

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
    this.forget();
    [this.file.value, this.mapping.value, this.said.value, this.used.value] = [null, null, noAnswers, null];
  };

  /** Reads the file another way: what was compared before no longer holds. */
  readonly remap = (mapping: VendorMapping): void => {
    this.forget();
    const before = this.mapping.value;
    const isElsewhere = before?.sheet !== mapping.sheet || before.headerRow !== mapping.headerRow;
    const columns = isElsewhere ? columnsOf(this.#headersOf(mapping)) : mapping.columns;
    this.mapping.value = { ...mapping, columns };
  };

  readonly answer = (part: Partial<Answers>): void => {
    this.forget();
    this.said.value = { ...this.said.value, ...part };
  };

  /** Reads the file as one with the same headers was read before. */
  readonly useKept = (): void => {
    const offer = this.offer.value;
    if (offer === undefined) return;
    this.forget();
    [this.mapping.value, this.said.value, this.used.value] = [offer.mapping, noAnswers, offer.entry];
    if (this.list.value) this.said.value = answersAsKept(offer.entry.mapping, this.list.value.questions);
  };

  /** How the file is read now, to be kept for the next one with these headers. */
  protected reading(): Body<"POST /api/buyer/vendor-mappings"> | undefined {
    const [mapping, list] = [this.mapping.value, this.list.value];
    if (mapping === null || list === null) return undefined;
    const headers = this.#headersOf(mapping).map((header) => header.slice(0, 500));
    return { headers, mapping: keptMappingOf(headers, { columns: mapping.columns, answers: list.answers }) };
  }

  #headersOf({ sheet: name, headerRow }: VendorMapping): string[] {
    const sheet = this.file.value?.sheets.find((one) => one.name === name);
    return sheet === undefined ? [] : [...shownRow(sheet, headerRow - 1)];
  }
}

async function fingerprint(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
