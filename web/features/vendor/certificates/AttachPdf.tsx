import { Button } from "#web/components/Button.tsx";
import { WorkProblem } from "#web/page/WorkProblem.tsx";
import type { AttachingPdf } from "./attach-pdf.ts";

interface AttachPdfProps {
  readonly name: string;
  readonly attaching: AttachingPdf;
}

/** Attaches the PDF that was read where nobody did so while taking it over, and says when it is attached. */
export function AttachPdf({ name, attaching: { work, isAttached, attach } }: AttachPdfProps) {
  return (
    <>
      <WorkProblem work={work} />
      <p role="status">{isAttached ? `“${name}” is attached. It counts once you save the certificate.` : null}</p>
      {isAttached ? null : (
        <div class="cluster">
          <Button variant="secondary" busy={work.busy.value} busyText="Uploading…" onClick={() => void attach()}>
            Attach this PDF as the document on file
          </Button>
        </div>
      )}
    </>
  );
}
