import { useSignal } from "@preact/signals";
import type { Questionnaire } from "#domain/questionnaire/definition.schema.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { saveFile } from "#web/components/save-file.ts";
import { WorkProblem } from "#web/page/WorkProblem.tsx";

const formats = [
  { to: "yaml", label: "YAML, our file" },
  { to: "xlsx", label: "Excel workbook" },
  { to: "csv", label: "CSV" },
  { to: "json", label: "JSON" },
  { to: "html", label: "Page to print" },
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
  const save = (to: (typeof formats)[number]["to"]): Promise<void> =>
    work.run(async () => {
      making.value = to;
      const { exportAs } = await import("#domain/questionnaire/export/export-as.ts");
      const file = await exportAs(questionnaire, { to, text });
      saveFile(new Blob([file.content], { type: file.mediaType }), file.name);
    });
  return (
    <div class="cluster">
      <WorkProblem work={work} />
      {formats.map(({ to, label }) => (
        <Button
          key={to}
          variant="secondary"
          size="small"
          busy={work.busy.value && making.value === to}
          busyText="Making…"
          onClick={() => void save(to)}
        >
          {label}
        </Button>
      ))}
    </div>
  );
}
