import { type ImportLine, type ImportResult, notImported } from "#domain/questionnaire/imported.ts";
import { readYamlTree } from "../load/yaml-tree.ts";
import { loadQuestionnaire } from "../load-questionnaire.ts";
import { importCiso } from "./ciso/import-ciso.ts";
import { cisoFromYaml, isCisoLibrary } from "./ciso/library-yaml.ts";
import { importFhir, isFhir } from "./fhir/import-fhir.ts";
import { foreignJson, foreignText } from "./known-by-content.ts";
import { importSurveyJs, isSurveyJs } from "./surveyjs/import-surveyjs.ts";
import { readTolerantJson } from "./tolerant-json.ts";
import { importVsaq, isVsaq } from "./vsaq/import-vsaq.ts";

export type TextFormat = "yaml" | "vsaq" | "surveyjs" | "fhir" | "ciso";

export interface ImportedText {
  readonly format: TextFormat;
  readonly result: ImportResult;
  /** The file itself, when it is ours: comments survive. */
  readonly yaml?: string;
}

interface Reading {
  /** For files without a title. */
  readonly title: string;
  readonly format?: TextFormat;
}

/** A questionnaire in a file of text: what it is shows in its content. */
export function importText(text: string, { title, format }: Reading): ImportedText {
  const foreign = format === undefined ? foreignText(text) : undefined;
  if (foreign !== undefined) return { format: "yaml", result: notImported("The file", foreign) };
  const start = text.replace(/^\uFEFF/, "").trimStart();
  const looksJson = /^(\{|\[|\/\/|\/\*)/.test(start);
  if (looksJson && format !== "yaml") {
    const json = fromJson(text, { title, ...(format && { format }) });
    if (json !== undefined) return json;
  }
  const value = format === undefined || format === "ciso" ? libraryIn(text) : undefined;
  if (value !== undefined) return { format: "ciso", result: importCiso(cisoFromYaml(value)) };
  if (format !== undefined && format !== "yaml") return { format, result: notImported("The file", notThat(format)) };
  return { format: "yaml", result: ownFile(text), yaml: text };
}

const notThat = (format: TextFormat): string =>
  `It does not look like ${format}. Leave the format away to let it be found out.`;

function fromJson(text: string, { title, format }: Reading): ImportedText | undefined {
  const read = readTolerantJson(text);
  if (!read.ok) {
    const isOurs = format === undefined && readYamlTree(text).problems.length === 0;
    return isOurs ? undefined : { format: format ?? "yaml", result: notImported(`Line ${read.line}`, read.text) };
  }
  const { value } = read;
  if (isVsaq(value)) return { format: "vsaq", result: importVsaq(value, title) };
  if (isFhir(value)) return { format: "fhir", result: importFhir(value, title) };
  if (isSurveyJs(value)) return { format: "surveyjs", result: importSurveyJs(value, title) };
  const other = format === undefined ? foreignJson(value) : undefined;
  return other === undefined ? undefined : { format: "yaml", result: notImported("The file", other) };
}

/** Aliases are refused for our own files and for others alike; the size is limited before anything is read. */
function libraryIn(text: string) {
  if (!/^objects:/m.test(text) || text.length > 5_000_000) return undefined;
  const { value, problems } = readYamlTree(text);
  return problems.length === 0 && isCisoLibrary(value) ? value : undefined;
}

function ownFile(text: string): ImportResult {
  const loaded = loadQuestionnaire(text);
  if (!loaded.ok)
    return {
      ok: false,
      problems: loaded.problems.map((problem) => ({ place: `Line ${problem.line}`, text: problem.text })),
    };
  const { questionnaire, warnings } = loaded;
  const sections = questionnaire.sections.flatMap((section): ImportLine[] => [
    { place: `section ${section.id}`, what: "section", source: section.title, outcome: "taken", into: section.id },
    ...section.questions.map(
      (question): ImportLine => ({
        place: `question ${question.id}`,
        what: "question",
        source: question.text.slice(0, 200),
        outcome: "taken",
        into: question.id,
      }),
    ),
  ]);
  const remarks = warnings.map(
    ({ line, text: note }): ImportLine => ({
      place: `line ${line}`,
      what: "text",
      source: "",
      outcome: "changed",
      note,
    }),
  );
  return { ok: true, questionnaire, lines: [...remarks, ...sections] };
}
