import type { RequestView } from "#contract/request.ts";
import { useWork } from "#web/api/work.ts";
import { Button } from "#web/components/Button.tsx";
import { offerFile, xlsxType } from "#web/page/offer-file.ts";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import { offlineRequest } from "./offline-request.ts";

/** The request as a workbook or as data, with what was answered so far. */
export function Downloads({ view }: { view: RequestView }) {
  const work = useWork();
  const name = `${view.product.replace(/[^\p{L}\p{N}]+/gu, "-")}-${view.questionnaire.id}`;
  const sheet = { what: "answer-sheet", subject: view.id } as const;
  const workbook = (): Promise<void> =>
    work.run(async () => {
      const { answerWorkbook } = await import("#domain/assessment/offline/answer-workbook.ts");
      const content = new Blob([await answerWorkbook(offlineRequest(view))], { type: xlsxType });
      await offerFile(content, { ...sheet, name: `${name}.xlsx`, format: "Excel workbook" });
    });
  const json = (): Promise<void> =>
    work.run(async () => {
      const { answersAsData } = await import("#domain/assessment/offline/answer-data.ts");
      const text = `${JSON.stringify(answersAsData(offlineRequest(view)), null, 2)}\n`;
      const content = new Blob([text], { type: "application/json" });
      await offerFile(content, { ...sheet, name: `${name}.json`, format: "JSON" });
    });
  return (
    <section class="stack" aria-labelledby="take-away">
      <h2 id="take-away">Take it away</h2>
      <WorkProblem work={work} />
      <div class="cluster">
        <Button variant="secondary" busy={work.busy.value} busyText="Making…" onClick={() => void workbook()}>
          Excel workbook
        </Button>
        <Button variant="secondary" onClick={() => void json()}>
          JSON file
        </Button>
      </div>
    </section>
  );
}
