import { useMemo } from "preact/hooks";
import { plural } from "#domain/format.ts";
import { importFile } from "#domain/questionnaire/import/import-file.ts";
import { Breadcrumbs } from "#web/components/Breadcrumbs.tsx";
import { FileDrop } from "#web/components/FileDrop.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { PageHeader } from "#web/components/PageHeader.tsx";
import { RadioGroup } from "#web/components/RadioGroup.tsx";
import { Spinner } from "#web/components/Spinner.tsx";
import { usePageTitle } from "#web/page/pageTitle.ts";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import { StartButton } from "../drafts/StartButton.tsx";
import { formatWords } from "./format-words.ts";
import { ImportLines } from "./ImportLines.tsx";
import { ImportModel, outcomeCounts } from "./ImportModel.ts";
import { MappingForm } from "./MappingForm.tsx";
import "./import.css";

/** Brings a questionnaire from a file: read here in the browser, shown line by line, and only then kept as a draft. */
export default function ImportPage() {
  usePageTitle("Import a questionnaire");
  const model = useMemo(() => new ImportModel(importFile), []);
  const result = model.result.value;
  return (
    <div class="stack">
      <Breadcrumbs crumbs={[{ label: "Questionnaires", href: "/questionnaires" }, { label: "Import" }]} />
      <PageHeader
        title="Import a questionnaire"
        lead="Your file is read on this device. You see what was understood and what was not, line by line, before anything is kept."
      />
      <FileDrop
        id="import-file"
        label="The file"
        hint="Excel (.xlsx) or CSV, also CAIQ, HECVAT and SIG layouts; our own YAML or JSON; VSAQ; XLSForm; SurveyJS; FHIR Questionnaire; CISO Assistant library. Up to 5 MB."
        accept=".xlsx,.csv,.tsv,.yaml,.yml,.json,.txt,.xls,.xlsm"
        onFiles={([file]) => {
          if (file) void model.choose(file);
        }}
      />
      <div role="status">{model.work.busy.value ? <Spinner text={`Reading ${model.fileName.value}…`} /> : null}</div>
      <WorkProblem work={model.work} />
      {result && !result.ok ? (
        <Notice kind="error" title={`${model.fileName.value} could not be read`} announce="now">
          <p>Nothing was changed.</p>
          <ul>
            {result.problems.map(({ place, text }) => (
              <li key={`${place} ${text}`}>
                {place}: {text}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {result && "mapping" in result && result.mapping ? (
        <MappingForm key={model.fileName.value} model={model} result={result} mapping={result.mapping} />
      ) : null}
      {result?.ok ? <Understood model={model} result={result} /> : null}
    </div>
  );
}

interface UnderstoodProps {
  readonly model: ImportModel;
  readonly result: Extract<NonNullable<ImportModel["result"]["value"]>, { ok: true }>;
}

function Understood({ model, result }: UnderstoodProps) {
  const { questionnaire, lines } = result;
  const { taken, changed, leftOut } = outcomeCounts(lines);
  const questions = questionnaire.sections.flatMap((section) => section.questions).length;
  return (
    <section class="stack" aria-labelledby="understood">
      <h2 id="understood">What was understood</h2>
      <p>
        <strong>{formatWords[result.format]}</strong>: “{questionnaire.title}”,{" "}
        {plural({ count: questions, one: "question", other: "questions" })} in{" "}
        {plural({ count: questionnaire.sections.length, one: "section", other: "sections" })}. Of{" "}
        {plural({ count: lines.length, one: "part", other: "parts" })} of the file {taken} were taken as they are,{" "}
        {changed} changed, {leftOut} left out.
      </p>
      <StartButton variant="primary" label="Keep as a draft" text={() => draftText(result)} />
      <RadioGroup
        id="import-filter"
        label="Show"
        layout="inline"
        value={model.filter.value}
        choices={[
          { value: "attention", label: `What was changed or left out (${changed + leftOut})` },
          { value: "all", label: `Everything (${lines.length})` },
        ]}
        onChange={(value) => (model.filter.value = value as "all" | "attention")}
      />
      <ImportLines lines={model.lines.value} />
    </section>
  );
}

/** Our own file keeps its id, since it may be the next version of what is published; others get one of their own. */
const draftText = async ({ format, yaml }: UnderstoodProps["result"]): Promise<string> => {
  if (format === "yaml" || format === "table") return yaml;
  const { withFreshId } = await import("../drafts/start-draft.ts");
  return withFreshId(yaml);
};
