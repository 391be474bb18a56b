import { useSignal } from "@preact/signals";
import type { Questionnaire } from "#domain/questionnaire/definition.schema.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { offerFile } from "#web/page/offer-file.ts";
import { WorkProblem } from "#web/page/WorkProblem.tsx";

const formats = [
  { to: "yaml", label: "YAML, our file", format: "YAML" },
  { to: "xlsx", label: "Excel workbook", format: "Excel workbook" },
  { to: "csv", label: "CSV", format: "CSV" },
  { to: "json", label: "JSON", format: "JSON" },
  { to: "html", label: "Page to print", format: "HTML" },
] as const;

interface DownloadMenuProps {
  readonly questionnaire: Questionnaire;
  /** The file with its comments, given as it is for YAML. */
  readonly text: string;
}

/** The questionnaire as a file, in every format that can be imported again, and as a page to print. */
export function DownloadMenu({ questionnaire, text }: DownloadMenuProps) {
  const work = useWork();
  const making = useSignal("");
  const save = ({ to, format }: (typeof formats)[number]): Promise<void> =>
    work.run(async () => {
      making.value = to;
      const { exportAs } = await import("#domain/questionnaire/export/export-as.ts");
      const file = await exportAs(questionnaire, { to, text });
      const content = new Blob([file.content], { type: file.mediaType });
      await offerFile(content, { name: file.name, what: "questionnaire", format, subject: questionnaire.id });
    });
  return (
    <div class="cluster">
      <WorkProblem work={work} />
      {formats.map((one) => (
        <Button
          key={one.to}
          variant="secondary"
          size="small"
          busy={work.busy.value && making.value === one.to}
          busyText="Making…"
          onClick={() => void save(one)}
        >
          {one.label}
        </Button>
      ))}
    </div>
  );
}
