import { useEffect, useMemo, useRef } from "preact/hooks";
import type { EvidenceInfo } from "#contract/assessment.ts";
import { Button } from "#web/components/Button.tsx";
import { Spinner } from "#web/components/Spinner.tsx";
import { type Preview, PreviewModel } from "./PreviewModel.ts";
import "./preview.css";

interface EvidencePreviewProps {
  readonly info: EvidenceInfo;
  readonly href: string;
}

/** A file shown beside the answer it is to prove; looking at it is on record like a download. */
export function EvidencePreview({ info, href }: EvidencePreviewProps) {
  const model = useMemo(() => new PreviewModel(), [info.id]);
  const { value } = model.preview;
  const { mediaType, bytes } = info;
  return (
    <div class="preview stack stack--tight">
      <div class="cluster">
        {value.kind === "idle" ? (
          <Button
            variant="secondary"
            size="small"
            label={`Show ${info.name} here`}
            onClick={() => void model.show({ href, mediaType, bytes })}
          >
            Show it here
          </Button>
        ) : (
          <Button variant="quiet" size="small" label={`Hide ${info.name}`} onClick={() => model.hide()}>
            Hide it
          </Button>
        )}
      </div>
      <Shown preview={value} name={info.name} onTurn={(by) => model.turn(by)} />
    </div>
  );
}

interface ShownProps {
  readonly preview: Preview;
  readonly name: string;
  readonly onTurn: (by: number) => void;
}

function Shown({ preview, name, onTurn }: ShownProps) {
  switch (preview.kind) {
    case "idle":
      return null;
    case "loading":
      return <Spinner text={`Opening ${name}…`} />;
    case "none":
      return <p role="status">{preview.reason}</p>;
    case "image":
      return <img class="preview__picture" src={preview.href} alt={`The file ${name}`} />;
    case "text":
      return (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1) */}
          <pre class="preview__text" tabIndex={0}>
            {preview.text}
          </pre>
          {preview.cut ? <p class="soft">Only the beginning is shown. Download it to read the rest.</p> : null}
        </>
      );
    case "pdf":
      return <PdfPage preview={preview} name={name} onTurn={onTurn} />;
  }
}

function PdfPage({ preview, name, onTurn }: ShownProps & { readonly preview: Extract<Preview, { kind: "pdf" }> }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { pdf, page } = preview;
  useEffect(() => {
    const paint = async (): Promise<void> => {
      const context = canvas.current?.getContext("2d");
      if (!canvas.current || !context) return;
      const sheet = await pdf.getPage(page);
      const viewport = sheet.getViewport({ scale: 1.5 });
      canvas.current.width = viewport.width;
      canvas.current.height = viewport.height;
      await sheet.render({ canvas: canvas.current, canvasContext: context, viewport }).promise;
    };
    void paint().catch(() => undefined);
  }, [pdf, page]);
  return (
    <>
      <canvas ref={canvas} class="preview__page" role="img" aria-label={`${name}, page ${page} of ${pdf.numPages}`} />
      {pdf.numPages > 1 ? (
        <div class="cluster">
          <Button variant="secondary" size="small" disabled={page === 1} onClick={() => onTurn(-1)}>
            Page before
          </Button>
          <span>
            Page {page} of {pdf.numPages}
          </span>
          <Button variant="secondary" size="small" disabled={page === pdf.numPages} onClick={() => onTurn(1)}>
            Next page
          </Button>
        </div>
      ) : null}
    </>
  );
}
