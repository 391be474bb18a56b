import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ProblemError } from "#contract/problems.ts";
import { answersFromFile } from "#domain/assessment/offline/answers-from-file.ts";
import { readPdf } from "#domain/certificate/printed/read-pdf.ts";
import { safeFileName } from "#domain/evidence/file-name.ts";
import { answersFromPassport, isPassport } from "#domain/passport/answers-from-passport.ts";
import { applyEdits } from "#domain/questionnaire/edit/apply-edit.ts";
import { readDraft, readShape } from "#domain/questionnaire/edit/draft.ts";
import { mergeDrafts } from "#domain/questionnaire/edit/merge/merge-drafts.ts";
import { importFile } from "#domain/questionnaire/import/import-file.ts";
import { loadTranslation } from "#domain/questionnaire/translation/load-translation.ts";
import { score } from "#domain/scoring/score.ts";
import { request } from "#test/support/questionnaires/filled-in.ts";
import { readSoaFile } from "#web/features/vendor/certificates/read-soa-file.ts";
import { readSoaTable } from "#web/features/vendor/certificates/soa-table.ts";
import { readDossier, UnusableFile } from "#worker/cli/read-dossier.ts";
import { checkStatement } from "#worker/cli/verify/check-statement.ts";
import { checkLog } from "#worker/cli/verify/log/check-log.ts";
import { BadLine } from "#worker/cli/verify/log/read-lines.ts";
import { readStatement } from "#worker/cli/verify/read-statement.ts";
import { storable } from "#worker/http/storable.ts";
import type { Trial } from "./curve.ts";
import { dossierFiles, statements } from "./shapes/dossiers.ts";
import { answerFiles, bodies, passports } from "./shapes/given-back.ts";
import { fhirs, surveys, vsaqs } from "./shapes/json.ts";
import { libraries } from "./shapes/libraries.ts";
import { logs } from "./shapes/logs.ts";
import { pdfs } from "./shapes/pdfs.ts";
import { answerTables, soaTables, tables } from "./shapes/tables.ts";
import { fewWorkbooks, workbooks } from "./shapes/workbooks.ts";
import { drafts, oddities, translations } from "./shapes/yaml.ts";
import { bytesOf, type Shapes } from "./text.ts";

const reading = <Input>(reader: string, shapes: Shapes<Input>, read: (input: Input) => unknown): Trial[] =>
  Object.entries(shapes).map(([shape, make]) => ({
    reader,
    shape,
    prepare: async (bytes) => {
      const input = await make(bytes);
      return () => read(input);
    },
  }));

/** What a program says of a file that it cannot use is no fault. */
function orRefused(read: () => unknown, refusal: abstract new (...args: never[]) => Error = Error): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof refusal) || error instanceof RangeError || error instanceof TypeError) throw error;
  }
}

const importing = (fileName: string) => (text: string) => importFile({ bytes: bytesOf(text), fileName });
const own = join(mkdtempSync(join(tmpdir(), "annexa-parsers-")), "dossier.json");
const policies = {
  ...request,
  questionnaire: {
    ...request.questionnaire,
    sections: [
      {
        id: "s",
        title: "S",
        questions: Array.from({ length: 2_000 }, (_, n) => ({
          id: `q${n}`,
          type: "yesNo" as const,
          text: "Is it so?",
        })),
      },
    ],
  },
};

function scored(text: string): void {
  writeFileSync(own, text);
  orRefused(() => score(readDossier(own)), UnusableFile);
}

function edited(text: string): void {
  // As the builder does it: what cannot be read is not edited.
  if (readShape(text) !== undefined) applyEdits(text, [{ kind: "set", path: ["title"], value: "Another" }]);
}

/** Three texts that are as long together as one would be. */
const ofThree = (shapes: Shapes): Shapes =>
  Object.fromEntries(Object.entries(shapes).map(([name, make]) => [name, (bytes: number) => make(bytes / 3)]));

function merged(text: string): void {
  const theirs = text.replace("Is it so?", "Is it really so?");
  mergeDrafts({ base: text, mine: `${text}# mine\n`, theirs }, "mine");
}

function passportLaidOver(text: string): void {
  const file: unknown = JSON.parse(text);
  if (isPassport(file)) answersFromPassport(file, policies);
}

const names: Shapes = {
  letters: (bytes) => `${"a".repeat(bytes)}.pdf`,
  "dots and blanks": (bytes) => `x${". ".repeat(bytes / 2)}.pdf`,
  folders: (bytes) => "a/".repeat(bytes / 2),
  signs: (bytes) => '":*?'.repeat(bytes / 4),
};

/** Every reader of what other people wrote, with the shapes that it is given. */
export const trials: readonly Trial[] = [
  ...reading("draft of a questionnaire", { ...drafts, ...oddities }, (text) => readDraft(text)),
  ...reading("edit of a draft", drafts, edited),
  ...reading(
    "merge of drafts",
    ofThree({ ...drafts, quotes: (bytes) => '"'.repeat(bytes), anchors: (bytes) => "&a ".repeat(bytes / 3) }),
    merged,
  ),
  ...reading("import of YAML", drafts, importing("own.yaml")),
  ...reading("translation", translations, (text) => loadTranslation(text)),
  ...reading("import of SurveyJS", surveys, importing("survey.json")),
  ...reading("import of VSAQ", vsaqs, importing("vsaq.json")),
  ...reading("import of FHIR", fhirs, importing("fhir.json")),
  ...reading("import of a CISO library", libraries, importing("library.yaml")),
  ...reading("import of a table", tables, importing("table.csv")),
  ...reading("import of a workbook", workbooks, (bytes) => importFile({ bytes, fileName: "book.xlsx" })),
  ...reading("answers in a table", answerTables, (text) => answersFromFile(bytesOf(text), request)),
  ...reading("answers in a workbook", fewWorkbooks, (bytes) => answersFromFile(bytes, request)),
  ...reading("answers in JSON", answerFiles, (text) => answersFromFile(bytesOf(text), request)),
  ...reading("passport", passports, passportLaidOver),
  ...reading("Statement of Applicability, pasted", soaTables, (text) => readSoaTable(text)),
  ...reading("Statement of Applicability, a table", soaTables, (text) => readSoaFile(new File([text], "soa.csv"))),
  ...reading("Statement of Applicability, a workbook", fewWorkbooks, (bytes) =>
    readSoaFile(new File([Uint8Array.from(bytes)], "soa.xlsx")),
  ),
  ...reading("certificate", pdfs, (bytes) => readPdf(Uint8Array.from(bytes))),
  ...reading("log to verify", logs, (bytes) => orRefused(() => checkLog(bytes, undefined), BadLine)),
  ...reading("decision to verify", statements, (text) =>
    orRefused(() => checkStatement(readStatement(text, "file"), undefined)),
  ),
  ...reading("dossier to score", dossierFiles, scored),
  ...reading("body of a request", bodies, (text) => orRefused(() => storable(JSON.parse(text)), ProblemError)),
  ...reading("name of a file", names, (name) => safeFileName(name)),
];
